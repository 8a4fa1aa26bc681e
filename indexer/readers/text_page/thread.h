#pragma once

#include <cstddef>
#include <optional>

#include "common/article.h"
#include "indexer/readers/text_page/page_lines.h"

namespace dateline {

/// Finds the readers' comments of a page, gives them to `article` and marks their lines; lines of the thread that are
/// no comment (sort links, "Reply", vote counts, the form below) are dropped. Adds a fault if the page states another
/// number of comments than were found.
///
/// Three shapes: authors' lines that tell themselves ("Name says:", "Name • 3 years ago", "Name | June 3, 2017"), a
/// name above a line of date and time, and bare names below a head such as "17 Comments". Answers are told by
/// indentation or by the name answered.
///
/// Returns the first line of the thread; `page.lines.size()` if there is none.
std::size_t read_thread(Page& page, Article& article);

/// The same where all of the page is known to be the thread, or to stand below its head: the first line may be prose
/// already, and a bare name is no author, because what follows the thread is not known.
std::size_t read_told_thread(Page& page, Article& article);

/// The number that the head of a thread states: "17 Comments", "One comment".
std::optional<std::size_t> stated_number(const PageLine& head);

}  // namespace dateline
