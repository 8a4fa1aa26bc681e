#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "indexer/readers/text_page/page_lines.h"

namespace dateline {

/// Which lines of a thread are the bare names above comments.
struct AuthorChoice {
  std::vector<std::size_t> authors;  ///< indices into `lines`, ascending
  bool plausible = false;            ///< the lines do look like a thread, and not like an article with subheadings
};

/// Tells names from one-line paragraphs in a thread where nothing but a line of its own marks an author.
///
/// "EL ZORRO" is a name and "WAKE UP" may be a comment: no line tells by itself. So every line gets a score of how much
/// it looks like a name where it stands (short, capitalised, no sentence, written elsewhere too, prose below), and of
/// all ways to choose lines such that the first is a name and each name has text below it, the one with the highest
/// sum is taken. Where the page states how many comments there are, only ways with that number count, unless they
/// force lines that are surely no names: then fewer comments were saved than were counted.
///
/// `lines` are those of the thread without its furniture. Time is linear in the lines, times the stated number up to a
/// bound beyond which the number is not used.
AuthorChoice choose_author_lines(const std::vector<const PageLine*>& lines, bool has_blank_lines,
                                 std::optional<std::size_t> stated);

}  // namespace dateline
