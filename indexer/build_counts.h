#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "common/article.h"

namespace dateline {

/// What a build counts; sums over batches do not depend on their order.
struct BuildCounts {
  std::uint64_t articles = 0;
  std::uint64_t undated = 0;   ///< articles whose day of publication is not known
  std::uint64_t captures = 0;  ///< further captures of a page, which another stands for; not among `articles`
  std::uint64_t copies = 0;    ///< articles that repeat at least half of an earlier one's body; among `articles`
  std::uint64_t comments = 0;
  std::uint64_t body_passages = 0;
  std::uint64_t comment_passages = 0;
  std::uint64_t places = 0;  ///< mentions
  std::uint64_t forces = 0;
  std::uint64_t dates = 0;
  std::map<std::string, std::uint64_t> dropped;  ///< pieces of text by reason
  std::optional<Day> first_published;
  std::optional<Day> last_published;

  void add_article(const Article& article);
  void add_passage(const Passage& passage);
  void add(const BuildCounts& other);
};

}  // namespace dateline
