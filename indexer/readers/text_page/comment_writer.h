#pragma once

#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "common/article.h"
#include "indexer/readers/text_page/author_line.h"
#include "indexer/readers/text_page/page_lines.h"

namespace dateline {

/// Collects the comments of a thread in the order of the page and finds which comment each one answers.
class CommentWriter {
 public:
  /// `article` must outlive the writer.
  explicit CommentWriter(Article& article) : article_(article) {}

  /// A comment begins: `line` names its author.
  void begin(PageLine& line, const AuthorLine& author);

  /// The line below the author tells the time.
  void add_time(PageLine& line, const AuthorLine& time);

  /// The line below the author may tell who is answered: "In reply to Jane Doe". False if it does not.
  bool add_answered(PageLine& line);

  /// `text` is what of the line the comment says.
  void add_text(PageLine& line, std::string_view text);

  /// Whether a comment has begun and has no text yet.
  [[nodiscard]] bool awaits_text() const;

  /// Whether a comment has text and no day: some pages tell it below the text.
  [[nodiscard]] bool awaits_time() const;

  /// Takes back comments without a word, such as deleted ones, and numbers the others; answers to one that was taken
  /// back answer nobody.
  void finish();

 private:
  bool answer(std::string_view name);
  void drop_rest(const AuthorLine& author);

  Article& article_;
  std::vector<std::pair<std::size_t, unsigned>>
      enclosing_;                                      ///< indentation and number of the comments that may be answered
  std::unordered_map<std::string, unsigned> last_by_;  ///< folded name and number of the author's latest comment
};

}  // namespace dateline
