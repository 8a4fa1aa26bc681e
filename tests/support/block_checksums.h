#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "common/block_checksums.h"

namespace dateline::test {

/// Gives a database of Xapian's the checksums of its blocks as they are now.
inline void write_block_checksums(const std::filesystem::path& folder) {
  TableChecksums tables;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".glass") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    append_block_checksums(std::string(std::istreambuf_iterator<char>(in), {}), tables[entry.path().stem().string()]);
  }
  std::ofstream(folder / block_checksums_file, std::ios::binary) << encode_block_checksums(tables);
}

}  // namespace dateline::test
