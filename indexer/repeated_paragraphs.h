#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <mutex>
#include <span>
#include <string>
#include <unordered_set>
#include <vector>

#include "common/article.h"
#include "common/tokenizer.h"
#include "indexer/article_facts.h"
#include "indexer/record_sorter.h"

/// A paragraph that stands in many articles of one publisher is furniture, whatever it says: an appeal, a note on who
/// pays for the page, "***". It is dropped from all of them, as `repeated`.
namespace dateline {

/// It stands in so many articles of the publisher that are no copies of one another, and in this share of them.
inline constexpr std::uint64_t fewest_repetitions = 5;
inline constexpr std::uint64_t one_article_in = 10;

/// Hash of the publisher of an article: the host of its URL, else its source, else the top folder it stands in.
std::uint64_t publisher_of(const Metadata& meta);

/// The keys of the body paragraphs of an article, of which the words of each are given: at most the first
/// `most_counted` count.
ParagraphKeys paragraph_keys(const Article& article, std::span<const TokenizedText> words);
inline constexpr std::size_t most_counted = 2000;

/// The paragraphs that are furniture. Memory: some 40 bytes for each, however many articles it stands in.
class RepeatedParagraphs {
 public:
  explicit RepeatedParagraphs(std::unordered_set<std::uint64_t> keys = {}) : keys_(std::move(keys)) {}

  /// Moves them from the body to what was dropped. An article in which no other word is left keeps its body.
  void drop_from(Article& article) const;

 private:
  std::unordered_set<std::uint64_t> keys_;
};

/// Counts the paragraphs of an archive, exactly: they are noted on disk and sorted there. Memory: while they are
/// counted, 8 bytes for each article that has the paragraph which is counted, and some 50 for each publisher.
class ParagraphCounter {
 public:
  explicit ParagraphCounter(const std::filesystem::path& work_folder)
      : work_folder_(work_folder), notes_(work_folder) {}

  /// Notes the body paragraphs of an article. For many threads at once; in any order.
  void add(std::uint32_t article, const ParagraphKeys& paragraphs);

  /// What the counter asks of an article.
  struct Standing {
    std::uint64_t publisher = 0;
    std::uint32_t group = 0;  ///< articles of one group are copies of one another and count once
    bool left_out = false;
  };

  using StandingOf = std::function<Standing(std::uint32_t)>;

  /// Is told of each article that has a paragraph that is furniture, and the key of that.
  using OnRepeated = std::function<void(std::uint32_t, std::uint64_t)>;

  /// Decides, when all articles have been added: once. Their numbers are those from 0 to `articles`. Standings are
  /// asked for in the order of the articles, and of those that have paragraphs in common with others.
  [[nodiscard]] RepeatedParagraphs repeated(std::uint32_t articles, const StandingOf& standing_of,
                                            const OnRepeated& on_repeated);

 private:
  struct Note {
    std::uint64_t key;
    std::uint64_t article;
    friend bool operator<(const Note& a, const Note& b) {
      return a.key != b.key ? a.key < b.key : a.article < b.article;
    }
  };

  std::filesystem::path work_folder_;
  std::mutex mutex_;
  RecordSorter<Note> notes_;  ///< guarded by mutex_ while articles are added
};

}  // namespace dateline
