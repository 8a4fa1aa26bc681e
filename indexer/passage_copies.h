#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/article.h"

namespace dateline {

/// A passage repeats an earlier article if this share of its runs of four words stands in it, and no number in the
/// rest: a corrected toll is news. One word in forty may differ, or a dateline stand before it.
inline constexpr double least_repeated = 0.8;

/// Tells which body passages of the articles of one group (see copy_groups.h) say nothing but what articles of the
/// group before said. A passage that differs is its own, so that an edited repost keeps what was edited. It is compared
/// with all that was said before and not with one passage, because reprints part their paragraphs elsewhere.
///
/// Linear in the length of the texts: a run of words is looked up in at most sixteen passages. Memory: the runs of the
/// passages that differ, at most a million; what comes after these is compared, but nothing is compared with it.
class PassageCopies {
 public:
  struct Found {
    /// For each passage given: the copy key (see common/terms.h, copy_hash) of the earlier one with which it has most
    /// in common; unknown where it repeats none or is no passage of a body.
    std::vector<std::optional<std::string>> keys;
    bool is_copy = false;  ///< at least half of the passages of the body are copies
  };

  /// Takes the passages of the group's next article; those published first come first.
  Found add(const std::vector<Passage>& passages);

 private:
  struct Run {
    std::uint64_t hash = 0;
    bool has_number = false;
  };
  struct Shingled {
    std::string key;
    std::vector<Run> runs;  ///< of four words; each once
  };

  struct Kept {
    std::string key;
    std::uint32_t article = 0;
  };

  static Shingled shingled(const std::string& text);
  [[nodiscard]] std::optional<std::uint32_t> article_most_alike(const Shingled& passage) const;
  [[nodiscard]] bool repeats(const Shingled& passage, std::uint32_t article) const;
  [[nodiscard]] std::string key_of_most_alike(const Shingled& passage, std::uint32_t article) const;
  [[nodiscard]] const std::vector<std::uint32_t>& passages_with(const Run& run) const;
  void keep(const Shingled& passage);

  std::vector<Kept> kept_;
  std::uint32_t articles_ = 0;
  std::size_t kept_runs_ = 0;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> passages_with_;  ///< by run: indexes into kept_
};

}  // namespace dateline
