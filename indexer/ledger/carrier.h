#pragma once

#include <array>
#include <filesystem>
#include <functional>

#include "indexer/archive_reader.h"
#include "indexer/batch.h"
#include "indexer/ledger/last_ledger.h"
#include "indexer/record_sorter.h"

namespace dateline {

/// What an update found of the source files.
struct FileChanges {
  std::uint64_t fresh = 0;
  std::uint64_t changed = 0;
  std::uint64_t moved = 0;  ///< read again under another path
  std::uint64_t carried = 0;
  std::uint64_t vanished = 0;
};

/// Carries over what is known of source files that are as they were: from the ledger instead of the archive.
///
/// A file is as it was if its stamp is, provided that the stamp was old enough when the file was read; or else if its
/// size and all of its bytes are (its digest), however new it looks.
class Carrier : public SourceFileWatch {
 public:
  using Take = std::function<void(BatchItem&&)>;

  /// `last`: nullptr where there is nothing to carry over. Works in `work_folder`.
  Carrier(LastLedger* last, Take take, std::chrono::nanoseconds step, const std::filesystem::path& work_folder)
      : last_(last), take_(std::move(take)), step_(step), work_folder_(work_folder), fresh_(work_folder) {}

  std::optional<ReadCounts> carried(const std::string& path, const std::string& file) override;
  void begun(const std::string& path) override { take_(FileBegun{path}); }
  void ended(FileEntry entry) override;

  /// When the whole archive has been walked: once.
  [[nodiscard]] FileChanges changes();

 private:
  using FileDigests = RecordSorter<std::array<char, 32>>;

  [[nodiscard]] bool is_as_before(FileEntry& known) const;

  LastLedger* last_;
  Take take_;
  std::chrono::nanoseconds step_;
  std::filesystem::path work_folder_;
  FileChanges changes_;
  bool is_known_ = false;  ///< the file that is read
  FileDigests fresh_;      ///< of files that were not known by their path
};

}  // namespace dateline
