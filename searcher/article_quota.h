#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace dateline {

/// What decides whether a match is shown where an article may have only so many (--per-article).
struct QuotaMatch {
  std::string copy_key;   ///< empty where it has no copies
  std::string order_key;  ///< names the article, and orders copies: the first stands for all of them
};

/// Which of all matches of a search, best first, are shown: of each text the best-ranked copy, and of these the first
/// `most` of each article. An article is that of the copy which is shown, the first by its order key: the earliest
/// published. Indexes of `matches`, ascending. Throws Error where an order key is missing: the
/// index is damaged.
std::vector<std::size_t> within_quota(std::span<const QuotaMatch> matches, std::size_t most);

}  // namespace dateline
