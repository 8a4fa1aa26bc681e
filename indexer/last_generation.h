#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "indexer/ledger/last_ledger.h"
#include "indexer/written_shards.h"

namespace dateline {

/// The generation that an update works from.
struct LastGeneration {
  std::filesystem::path folder;
  WrittenShards written;
  std::unique_ptr<LastLedger> ledger;
  bool same_lexicons = true;
};

/// Opens the current generation of an index for an update, or says why everything is to be read. Works in
/// `work_folder`.
Result<LastGeneration, std::string> open_last_generation(const std::filesystem::path& index, const Fingerprint& now,
                                                         const std::filesystem::path& work_folder);

/// A file below `part` that is not as it was written, and how it differs; empty if there is none.
std::string damage_of_part(const LastGeneration& last, const std::string& part);

/// How a file of a generation differs from what was written; empty if it does not, or if its manifest cannot tell.
std::string damage_of_file(const std::filesystem::path& generation, const std::string& name);

}  // namespace dateline
