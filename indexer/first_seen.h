#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"
#include "indexer/record_sorter.h"
#include "indexer/sorted_records.h"

namespace dateline {

inline constexpr const char* first_seen_file = "first-seen.tsv";

/// Which generation of an index was the first to hold an article: carried from each generation to the next, so that a
/// nightly rebuild knows what is new. Articles that have left the archive are remembered, because an archive that was
/// not there for one night is not new the night after.
///
/// Kept in `first_seen_file`: a line for each article, its identifier and the name of the generation, in the order of
/// the identifiers. While it is asked, what it knows is on disk, in a form in which it is found at once.
class FirstSeen {
 public:
  /// For a new generation of that name; knows nothing of earlier ones. Works in `work_folder`.
  FirstSeen(std::string generation, const std::filesystem::path& work_folder);

  /// Takes over what the generation in `folder` knew. Older programs wrote no such file: then nothing. A line that
  /// cannot be read is a fault, and costs its article no more than its day.
  [[nodiscard]] std::optional<Fault> carry_over(const std::filesystem::path& folder);

  /// Name of the generation that saw it first: the new one unless an earlier one did. For many threads at once.
  [[nodiscard]] const std::string& of(std::string_view article_id) const;

  /// Remembers an article of the new generation by its key; one that is known already stays as it is.
  void add(std::uint64_t article) { added_.add({article, 0}); }

  /// Remembers an article that is in the archive but in no index of this machine: it is not new here.
  void add_elsewhere(std::uint64_t article) { added_.add({article, 1}); }

  /// The number that an article's identifier is; nullopt of what is none.
  static std::optional<std::uint64_t> key_of(std::string_view article_id);

  /// Writes what the next build will carry over: once. Returns how many of the articles of the new generation were not
  /// known. Throws Error if the disk does not take it.
  std::uint64_t write(const std::filesystem::path& folder);

 private:
  struct Seen {
    std::uint64_t key;
    std::uint64_t generation;  ///< index into generations_
  };
  /// As a file tells it; of several lines the first counts.
  struct Line {
    std::uint64_t key;
    std::uint32_t number;
    std::uint32_t generation;
    friend bool operator<(const Line& a, const Line& b) { return a.key != b.key ? a.key < b.key : a.number < b.number; }
  };
  struct Added {
    std::uint64_t key;
    std::uint64_t elsewhere;
    friend bool operator<(const Added& a, const Added& b) {
      return a.key != b.key ? a.key < b.key : a.elsewhere < b.elsewhere;
    }
  };

  std::uint32_t number_of(std::string_view generation);

  std::filesystem::path work_folder_;
  std::vector<std::string> generations_;  ///< the new one first
  SortedRecords<Seen> seen_;
  RecordSorter<Added> added_;
};

}  // namespace dateline
