#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace dateline {

/// What decides whether a match is shown where an article may have only so many (--per-article).
struct QuotaMatch {
  std::string copy_key;   ///< empty where it has no copies
  std::string article;    ///< whose passage it is
  std::string published;  ///< orders copies: the earliest stands for all of them
};

/// Which of all matches of a search, best first, are shown: of each text the best-ranked copy, and of these the first
/// `most` of each article. An article is that of the copy which is shown, the earliest published (the better-ranked of
/// one day). Indexes of `matches`, ascending. An index without the articles' values is refused with an Error.
std::vector<std::size_t> within_quota(std::span<const QuotaMatch> matches, std::size_t most);

}  // namespace dateline
