#pragma once

#include <optional>
#include <string>

#include "common/calendar.h"
#include "indexer/readers/text_page/page_lines.h"

namespace dateline {

/// By what the line above a comment gives itself away, the surest first.
enum class AuthorLineForm : std::uint8_t {
  says,     ///< "Name says:", "Name on June 8, 2017 said:", "Posted by Name"
  age,      ///< "Name • 3 years ago"
  dated,    ///< "Name | June 3, 2017 | 10:14"
  numbered  ///< "#3 Name"
};

/// The line above a comment that tells who wrote it.
struct AuthorLine {
  AuthorLineForm form = AuthorLineForm::says;
  std::string name;  ///< empty if only a time is told: the name stands in the line before
  std::optional<Day> posted;
  std::string reply_to;  ///< name of the author who is answered ("Name  Other • 3 years ago"); empty if not told
  std::string rest;      ///< what else stands in the line: "3 years ago", "edited"
};

/// Reads a line that tells by itself that a comment follows. nullopt for every other line, also for a bare name:
/// whether that is an author only its neighbours tell (`choose_author_lines`).
std::optional<AuthorLine> read_author_line(const PageLine& line);

/// Cuts "Name  Other" in `author.name`, a name and behind a wide gap or an arrow the one who is answered.
void split_answered(AuthorLine& author);

}  // namespace dateline
