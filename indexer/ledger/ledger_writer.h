#pragma once

#include <filesystem>
#include <mutex>
#include <optional>

#include "indexer/ledger/entries.h"
#include "indexer/ledger/fingerprint.h"
#include "indexer/ledger/framed_file.h"

namespace dateline {

inline constexpr const char* ledger_folder = "ledger";

/// What of the ledger there is one of.
struct LedgerHead {
  Fingerprint fingerprint;
  std::vector<TextSegment> segments;
};

/// Names of the files of a ledger, beside those of its texts.
namespace ledger_file {
inline constexpr const char* head = "head.json";
inline constexpr const char* files = "files";
inline constexpr const char* items = "items";
inline constexpr const char* written = "written";
inline constexpr const char* names = "names";
}  // namespace ledger_file

/// Writes the ledger of a generation: which files there were, what came of each, and what was written of each article,
/// so that the next generation needs to look only at what has changed (docs/INDEX-FORMAT.md).
///
/// What is read is told in the order of the archive, by one thread at a time; what is written by any thread.
class LedgerWriter {
 public:
  /// A file with more faults is read again by each update.
  static constexpr std::size_t most_faults = 10'000;

  /// Makes `folder`. Takes over the texts of an earlier ledger, if any; throws LedgerDamage.
  explicit LedgerWriter(const std::filesystem::path& folder, const std::filesystem::path& before = {},
                        const std::vector<TextSegment>& segments = {});

  LedgerTexts& texts() { return texts_; }

  void begin_file(const std::string& path);

  /// What comes of the file that was begun; what comes of none is not kept.
  void add(const LedgerItem& item);

  /// The range of the items is put in here.
  void end_file(FileEntry entry);

  void add(const WrittenEntry& entry);

  void finish(const Fingerprint& fingerprint, const NameCounts& names);

 private:
  std::filesystem::path folder_;
  LedgerTexts texts_;
  FramedWriter files_;
  FramedWriter items_;
  FramedWriter written_;
  std::mutex writing_;               ///< guards written_
  std::optional<std::string> path_;  ///< of the file that was begun
  std::uint64_t begin_ = 0;
  std::size_t faults_ = 0;
};

}  // namespace dateline
