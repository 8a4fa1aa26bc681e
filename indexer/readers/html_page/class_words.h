#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/article.h"

namespace dateline::html {

/// What the classes and the id of an element say that it is; bits of `Marks`.
enum class Mark : std::uint32_t {
  navigation = 1U << 0U,
  related = 1U << 1U,
  sharing = 1U << 2U,
  subscription = 1U << 3U,
  notice = 1U << 4U,  ///< of cookies and the like
  advertisement = 1U << 5U,
  appeal = 1U << 6U,
  writer = 1U << 7U,  ///< a box that tells about the author
  credit = 1U << 8U,
  article = 1U << 9U,   ///< speaks for the body
  clutter = 1U << 10U,  ///< speaks against it
  byline = 1U << 11U,
  published = 1U << 12U,
  site = 1U << 13U,
  hidden = 1U << 14U,
  thread = 1U << 15U,  ///< holds readers' comments
  comment = 1U << 16U,
  comment_author = 1U << 17U,
  comment_time = 1U << 18U,
  comment_text = 1U << 19U,
  comment_action = 1U << 20U,
  comment_form = 1U << 21U,
  ping = 1U << 22U,       ///< a trackback or pingback
  elsewhere = 1U << 23U,  ///< comments of other articles
  lead = 1U << 24U,       ///< the first sentences, where they stand apart
  post = 1U << 25U        ///< of a forum's thread
};

using Marks = std::uint32_t;

constexpr Marks bit(Mark mark) { return static_cast<Marks>(mark); }
constexpr bool has(Marks marks, Mark mark) { return (marks & bit(mark)) != 0; }

/// The words of which web designers make the classes and ids of pages, and what they mean: class_words.tsv.
///
/// A class such as "cssCommentText-12" is the words css, comment, text and a number; a line of the file names words
/// that a class is, begins with, ends in or has, one after another.
class ClassWords {
 public:
  /// Adds the lines of a TSV file with the header line `kind where words`. Faulty lines are left out and returned.
  [[nodiscard]] std::vector<Fault> add(std::string_view tsv, const std::string& file);

  /// What the classes (or ids) in `written`, parted by spaces, say together.
  [[nodiscard]] Marks marks_of(std::string_view written) const;

 private:
  enum class Where : std::uint8_t { is, begins, ends, has };
  struct Line {
    Marks mark = 0;
    Where where = Where::is;
    std::vector<std::string> words;
  };

  [[nodiscard]] bool add_line(std::string_view line);
  [[nodiscard]] Marks marks_of_name(const std::vector<std::string>& words) const;

  std::vector<Line> lines_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_first_word_;
};

/// The words of one class or id, in lower case, "#" for a number: "cssCommentText-12" is css, comment, text, #.
std::vector<std::string> words_of_class(std::string_view name);

/// The file that is built into the program, read.
const ClassWords& default_class_words();

/// The mark that the file calls `kind`; 0 for others.
Marks mark_called(std::string_view kind);

}  // namespace dateline::html
