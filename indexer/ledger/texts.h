#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/scratch_file.h"

namespace dateline {

/// The ledger of a generation is not what was written. Whoever works from it builds from the archive instead.
struct LedgerDamage {
  std::string reason;
};

/// Where a text stands in the ledger.
struct TextPlace {
  std::uint32_t segment = 0;
  std::uint64_t offset = 0;
  std::uint32_t packed = 0;  ///< bytes there
  std::uint32_t length = 0;  ///< bytes of the text
};

/// A file of texts.
struct TextSegment {
  std::uint32_t number = 0;
  std::uint64_t bytes = 0;
  std::uint64_t live = 0;  ///< bytes of texts that somebody still has a place of
};

/// The texts of a ledger: articles as they were read, and what was counted of each, deflated one by one, so that each
/// is read alone and has a checksum of its own.
///
/// They stand in files called text-1, text-2 and so on, each written by one run and never changed, so that a later
/// generation has them by a hard link. A file of which less than half is still in use, or that is no larger than those
/// written after it, is not carried on: its texts move to the new one, so that there are few files and little waste.
///
/// For many threads at once. Failures of the disk are thrown as std::filesystem::filesystem_error.
class LedgerTexts {
 public:
  /// New texts are written to `folder`, which must be there.
  explicit LedgerTexts(std::filesystem::path folder) : LedgerTexts(std::move(folder), {}, {}) {}

  /// Takes over the texts of an earlier ledger. Throws LedgerDamage where a file is not there or of another size.
  LedgerTexts(std::filesystem::path folder, const std::filesystem::path& before,
              const std::vector<TextSegment>& segments);
  ~LedgerTexts();
  LedgerTexts(const LedgerTexts&) = delete;
  LedgerTexts& operator=(const LedgerTexts&) = delete;

  TextPlace add(std::string_view text);

  /// Where a text of an earlier ledger will stand in this one.
  TextPlace settle(const TextPlace& place);

  /// Throws LedgerDamage if it is not what was added.
  [[nodiscard]] std::string get(const TextPlace& place) const;

  /// The files that this ledger consists of, with what of them was added or settled. Nothing is added after that.
  [[nodiscard]] std::vector<TextSegment> finish();

  static std::string name_of(std::uint32_t segment) { return "text-" + std::to_string(segment); }

 private:
  struct Segment;
  [[nodiscard]] const Segment& segment_of(const TextPlace& place) const;
  void carry(const std::filesystem::path& before, const TextSegment& segment, bool is_worth_it);
  TextPlace append(std::string_view packed, std::size_t length);

  std::filesystem::path folder_;
  std::map<std::uint32_t, std::unique_ptr<Segment>> segments_;
  std::uint32_t newest_ = 1;
};

/// Which of the segments of an earlier ledger are carried on as they are.
std::vector<bool> worth_carrying(const std::vector<TextSegment>& segments);

}  // namespace dateline
