#include "indexer/last_generation.h"

#include "common/error.h"
#include "common/generation.h"
#include "indexer/generation.h"
#include "indexer/manifest.h"

namespace dateline {

namespace fs = std::filesystem;

Result<LastGeneration, std::string> open_last_generation(const fs::path& index, const Fingerprint& now,
                                                         const fs::path& work_folder) {
  const std::string name = current_name(index);
  if (name.empty()) return std::string("there is no generation yet");
  LastGeneration last;
  last.folder = index / generations_folder / name;
  if (const std::string damage = damage_of_manifest(last.folder); !damage.empty()) {
    return std::string(manifest_file) + ": " + damage;
  }
  try {
    last.written = read_written_shards(last.folder);
  } catch (const Error& error) {
    return std::string(error.what());
  }
  auto ledger = LastLedger::open(last.folder, last.written.files, work_folder);
  if (!ledger) return std::string(ledger.failure());
  const Fingerprint& before = (*ledger)->head().fingerprint;
  if (const std::string part = reading_changes(before, now); !part.empty()) return part + " changed";
  last.same_lexicons = before.lexicons == now.lexicons;
  last.ledger = std::move(*ledger);
  return last;
}

std::string damage_of_part(const LastGeneration& last, const std::string& part) {
  for (const FileDigest& file : digests_in(last.written.files, part)) {
    if (std::string difference = difference_from(file, last.folder); !difference.empty()) {
      return file.name + ": " + difference;
    }
  }
  return {};
}

std::string damage_of_file(const fs::path& generation, const std::string& name) {
  if (!damage_of_manifest(generation).empty()) return {};
  try {
    for (const FileDigest& file : read_written_shards(generation).files) {
      if (file.name == name) return difference_from(file, generation);
    }
  } catch (const Error&) {
    // The manifest of another version; that everything is read is said elsewhere.
  }
  return {};
}

}  // namespace dateline
