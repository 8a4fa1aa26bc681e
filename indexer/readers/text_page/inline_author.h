#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/readers/text_page/page_lines.h"

namespace dateline {

/// A comment that stands behind its author in one line.
struct InlineAuthor {
  std::string name;
  std::string_view text;  ///< views the line
};

/// Reads "Jane Doe: Which bridge do you mean?", a short name and behind a colon what is said. nullopt for labelled
/// lines
/// ("Tags: roads") and for all others. Whether it is a comment, only the lines around it tell: prose holds such lines,
/// too.
std::optional<InlineAuthor> read_inline_author(const PageLine& line);

/// Whether `line` holds nothing but the first letters of the words of `name`, as a page shows who has no picture.
bool is_initials_of(const PageLine& line, const PageLine& name);

}  // namespace dateline
