#pragma once

#include <cstddef>
#include <string_view>

#include "indexer/readers/text_page/page_lines.h"

namespace dateline {

/// Why the line, taken by itself, is no part of an article: the kind of the phrase that it is, begins with or holds
/// ("appeal", "sharing", ...). Empty if nothing in it says so.
std::string_view reason_to_drop(const PageLine& line);

/// Whether the line heads a thread of comments: "17 Comments", "3 thoughts on “Title”". A short line, and no sentence.
bool is_thread_head(const PageLine& line);

/// Whether the kind of phrase is a reason to drop text (and not one that introduces metadata).
bool is_reason(std::string_view kind);

/// Whether several short items stand in the line, as in a menu: "World | Business | Sport", "Menu  Search  Sign in".
bool is_menu(const PageLine& line);

/// Whether the line holds nothing but buttons, figures and ages: "Like · Reply · 2 · 3y", "Reply Permalink".
bool is_row_of_buttons(const PageLine& line);

/// Drops what is furniture wherever it stands: lines and paragraphs that a phrase marks, counters, page numbers, blocks
/// of menu items, and what is listed below "Related articles". Body prose that merely speaks of donations or copyright
/// stays: a phrase drops the paragraph that it marks and no other.
///
/// Looks at `lines[begin..end)`, open ones only.
void drop_furniture(Page& page, std::size_t begin, std::size_t end);

}  // namespace dateline
