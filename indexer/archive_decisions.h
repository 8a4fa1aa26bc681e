#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/reading_stage.h"
#include "indexer/repeated_paragraphs.h"

namespace dateline {

/// The copy keys of passages that repeat an earlier one in nearly the same words. A passage that is the very same has
/// the same key anyway.
class CopyKeys {
 public:
  void set(std::uint32_t article, std::uint32_t passage, const std::string& key);
  void add(const CopyKeys& other) { keys_.insert(other.keys_.begin(), other.keys_.end()); }

  /// Of body passage `passage` (from 1) of `article`.
  [[nodiscard]] std::optional<std::string> of(std::uint32_t article, std::uint32_t passage) const;

  void add_to(DecisionMarks& marks) const;

 private:
  std::unordered_map<std::uint64_t, std::uint64_t> keys_;
};

/// What is known only when the whole archive has been read.
struct ArchiveDecisions {
  std::vector<bool> superseded;                            ///< by article: another capture of its page stands for it
  std::uint64_t further_captures = 0;                      ///< how many these are
  std::unordered_map<std::uint32_t, std::string> own_ids;  ///< of articles whose URL is also that of others
  std::vector<Fault> faults;                               ///< one for each such URL
  RepeatedParagraphs repeated;
  CopyKeys copy_keys;
  DecisionMarks marks;       ///< of what was decided on paragraphs and passages
  std::uint64_t copies = 0;  ///< articles of whose body at least half repeats earlier ones of the same group

  /// Puts in what was decided on the identity of an article: where the URL that its page claims is not trusted, its own
  /// identifier, and the URL at which it was captured, if that is known.
  void identify(std::uint32_t article, Metadata& meta) const;
};

/// Between the two phases of a build: which articles are captures of one page, which paragraphs are furniture, and
/// which passages are copies. The members of a group of copies are read again, on `jobs` threads; what is decided does
/// not depend on their number. Of several copies the one that was published first is the original; of one day, and
/// where the day is not known, the order of the archive decides.
ArchiveDecisions decide(ReadArticles& read, unsigned jobs);

}  // namespace dateline
