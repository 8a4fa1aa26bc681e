#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <mutex>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "common/article.h"
#include "common/tokenizer.h"
#include "indexer/article_facts.h"
#include "indexer/scratch_file.h"

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

/// By article: a hash of what was decided of it and others, whatever the order in which that was.
using DecisionMarks = std::unordered_map<std::uint32_t, std::uint64_t>;

/// Adds one decision to the mark of an article.
void mark(DecisionMarks& marks, std::uint32_t article, std::uint64_t decision);

/// The paragraphs that are furniture.
class RepeatedParagraphs {
 public:
  explicit RepeatedParagraphs(std::unordered_set<std::uint64_t> keys = {}, DecisionMarks marks = {})
      : keys_(std::move(keys)), marks_(std::move(marks)) {}

  /// Of the articles that have such paragraphs: which these are.
  [[nodiscard]] const DecisionMarks& marks() const { return marks_; }

  /// Moves them from the body to what was dropped. An article in which no other word is left keeps its body.
  void drop_from(Article& article) const;

 private:
  std::unordered_set<std::uint64_t> keys_;
  DecisionMarks marks_;
};

/// Counts the paragraphs of an archive, exactly. They are noted on disk, parted by hash, and counted part by part, so
/// that memory holds a 64th of them at a time, 16 bytes a paragraph.
class ParagraphCounter {
 public:
  explicit ParagraphCounter(const std::filesystem::path& work_folder) : file_(work_folder) {}

  /// Notes the body paragraphs of an article. For many threads at once; in any order.
  void add(std::uint32_t article, const ParagraphKeys& paragraphs);

  /// What the counter asks of an article.
  struct Standing {
    std::uint64_t publisher = 0;
    std::uint32_t group = 0;  ///< articles of one group are copies of one another and count once
    bool left_out = false;
  };

  /// Decides, when all articles have been added; their numbers are those from 0 to `articles`.
  [[nodiscard]] RepeatedParagraphs repeated(std::uint32_t articles,
                                            const std::function<Standing(std::uint32_t)>& standing_of);

 private:
  struct Note {
    std::uint64_t key;
    std::uint32_t article;
    std::uint32_t unused = 0;
  };
  struct Block {
    std::uint64_t offset;
    std::uint64_t bytes;
  };
  /// Notes whose keys end alike: what is not yet on disk, and where the rest is.
  struct Part {
    std::vector<Note> waiting;
    std::vector<Block> written;
  };
  static constexpr std::size_t parts = 64;

  void note(std::uint64_t key, std::uint32_t article);
  [[nodiscard]] std::vector<Note> notes_of(const Part& part) const;

  ScratchFile file_;
  std::mutex mutex_;
  std::array<Part, parts> parts_;  ///< guarded by mutex_
};

}  // namespace dateline
