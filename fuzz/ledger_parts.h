#pragma once

#include <array>
#include <filesystem>
#include <string_view>

#include "common/byte_coding.h"
#include "fuzz/written_bytes.h"
#include "indexer/ledger/ledger_writer.h"

/// The files of a ledger as one input: each behind its length.
namespace dateline::fuzz {

inline constexpr std::array<const char*, 6> ledger_parts = {
    ledger_file::head, ledger_file::files, ledger_file::items, ledger_file::written, ledger_file::names, "text-1"};

/// Any bytes; files that they do not hold are empty.
inline void write_ledger_parts(std::string_view bytes, const std::filesystem::path& folder) {
  ByteReader reader(bytes);
  for (const char* name : ledger_parts) write_bytes(folder / name, reader.text());
}

}  // namespace dateline::fuzz
