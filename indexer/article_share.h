#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// Which articles of an archive an index holds, and in which of its shards each of them stands. A hash of the article's
/// identifier decides it, so that machines that read the same archive agree without asking one another, and an article
/// stays where it is as long as the numbers of machines and shards do.
struct ArticleShare {
  unsigned number = 1;  ///< from 1 on
  unsigned of = 1;      ///< machines
  unsigned shards = 1;  ///< of each machine, for bodies and for comments each

  friend bool operator==(const ArticleShare&, const ArticleShare&) = default;

  [[nodiscard]] bool is_whole() const { return of == 1; }

  /// Whether the article is one of this share.
  [[nodiscard]] bool holds(std::uint64_t article) const;

  /// In which shard the article stands, from 0 on. Requires that the share holds it.
  [[nodiscard]] unsigned shard_of(std::uint64_t article) const;

  /// "2/4", as `--shard` takes it.
  [[nodiscard]] std::string text() const { return std::to_string(number) + "/" + std::to_string(of); }
};

/// What was asked for; an update keeps what was not.
struct ShareRequest {
  std::optional<ArticleShare> share;  ///< its number of shards does not count
  std::optional<unsigned> shards;

  [[nodiscard]] ArticleShare or_else(ArticleShare last) const;
};

/// The share that "2/4" names; nullopt of what names none.
std::optional<ArticleShare> parse_share(std::string_view text);

/// Numbers that have two digits in the names of shards.
inline constexpr unsigned most_shards = 100;
inline constexpr unsigned most_shares = 10'000;

}  // namespace dateline
