#pragma once

#include <cstddef>

namespace dateline {

/// Which passages are searched; bodies and comments have statistics of their own, also when both are.
enum class Scope { body, comments, all };

enum class SortOrder { relevance, told, told_latest_first, published, published_latest_first };

/// Whether it matters how many passages satisfy a query.
enum class Counting { exact, none };

/// Which of the passages that satisfy a query are shown.
struct SearchLimits {
  std::size_t limit = 10;
  std::size_t offset = 0;
  SortOrder sort = SortOrder::relevance;
  std::size_t per_article = 0;  ///< at most so many passages of an article; 0 for any number
  Counting counting = Counting::exact;
  bool show_copies = false;  ///< lists the copies of each hit; it stands once, as the earliest published, in any case
};

}  // namespace dateline
