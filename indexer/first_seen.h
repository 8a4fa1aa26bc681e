#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/article.h"

namespace dateline {

inline constexpr const char* first_seen_file = "first-seen.tsv";

/// Which generation of an index was the first to hold an article: carried from each generation to the next, so that a
/// nightly rebuild knows what is new. Articles that have left the archive are remembered, because an archive that was
/// not there for one night is not new the night after.
///
/// Kept in `first_seen_file`: a line for each article, its identifier and the name of the generation, in the order of
/// the identifiers. Memory: 16 bytes an article.
class FirstSeen {
 public:
  /// For a new generation of that name; knows nothing of earlier ones.
  explicit FirstSeen(std::string generation);

  /// Takes over what the generation in `folder` knew. Older programs wrote no such file: then nothing. A line that
  /// cannot be read is a fault, and costs its article no more than its day.
  [[nodiscard]] std::optional<Fault> carry_over(const std::filesystem::path& folder);

  /// Name of the generation that saw it first: the new one unless an earlier one did. For many threads at once.
  [[nodiscard]] const std::string& of(std::string_view article_id) const;

  /// Remembers articles of the new generation by their keys; those that are known already stay as they are. Returns how
  /// many were not.
  std::uint64_t add(const std::vector<std::uint64_t>& articles);

  /// The number that an article's identifier is; nullopt of what is none.
  static std::optional<std::uint64_t> key_of(std::string_view article_id);

  /// Writes what the next build will carry over. Throws Error if the disk does not take it.
  void write(const std::filesystem::path& folder) const;

 private:
  using Seen = std::pair<std::uint64_t, std::uint32_t>;  ///< identifier, index into generations_

  std::uint32_t number_of(std::string_view generation);
  void keep_first_of_each();

  std::vector<std::string> generations_;  ///< the new one first
  std::vector<Seen> seen_;                ///< by identifier
};

}  // namespace dateline
