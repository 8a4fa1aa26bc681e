#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace dateline {

/// A line as it stands in the file, without its markup.
struct WrittenLine {
  std::string text;
  std::size_t width = 0;      ///< code points
  bool starts_block = false;  ///< a blank line or the like stands before it
  bool stands_alone = false;  ///< a heading, list item, label or byline: never joined to a neighbour
};

/// For each line whether it goes on with the paragraph of the line before it, because a text was broken by hand or by
/// an editor at a column.
///
/// A break is one of wrapping if the next word would not have fitted. The column is taken from the page as a whole:
/// only if most breaks within its blocks are of that kind is the page wrapped at all, so that a title above a byline
/// and lines that are paragraphs of their own stay apart.
std::vector<bool> lines_that_go_on(const std::vector<WrittenLine>& lines);

}  // namespace dateline
