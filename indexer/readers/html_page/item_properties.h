#pragma once

#include <initializer_list>
#include <optional>
#include <string_view>

#include "common/calendar.h"
#include "indexer/readers/html_page/page_view.h"

namespace dateline::html {

/// Whether microdata or RDFa gives the element one of these properties ("datePublished", "schema:datePublished").
bool has_property(const Document& document, NodeIndex node, std::initializer_list<std::string_view> names);

/// Whether microdata or RDFa makes the element a thing of a type whose name ends so ("https://schema.org/NewsArticle").
bool has_type(const Document& document, NodeIndex node, std::initializer_list<std::string_view> endings);

/// The day that an element tells in an attribute made for programs: `datetime`, `content`, `title`, or seconds since
/// 1970. nullopt where it has none.
std::optional<Day> day_of_attributes(const Document& document, NodeIndex node);

/// Of figures that are seconds or milliseconds since 1970, of the years that pages of the web are from.
std::optional<Day> day_of_seconds(std::string_view figures);

/// The day in a text that tells little else: a date in figures or words of any order that is surely one.
std::optional<Day> day_in(std::string_view text);

/// Calls `visit(node)` for each open node in `root` in order, but not for what is in those where it returns false.
template <class Visit>
void visit_open(const PageView& view, NodeIndex root, Visit visit) {
  const Document& document = view.document();
  for (NodeIndex i = root + 1; i < document[root].end;) {
    const bool into = view.use(i) == Use::open && visit(i);
    i = into ? i + 1 : document[i].end;
  }
}

}  // namespace dateline::html
