#include "searcher/formatters/html_page/marked_text.h"

#include <algorithm>
#include <set>

#include "common/calendar.h"
#include "searcher/formatters/html_page/html_text.h"
#include "searcher/formatters/html_page/page_contents.h"

namespace dateline {

namespace {

/// Something that a passage tells of, and how its words are marked.
struct Marking {
  Span span;
  std::string_view kind;  ///< empty for what matched
  std::string title;
};

std::vector<Marking> markings_of(const Hit& hit) {
  const Mentions& mentions = hit.stored.passage.mentions;
  std::vector<Marking> markings;
  for (const NameMention& place : mentions.places) markings.push_back({place.span, "place", "place: " + place.name});
  for (const NameMention& force : mentions.forces) markings.push_back({force.span, "force", "force: " + force.name});
  for (const DateMention& date : mentions.dates)
    markings.push_back({date.span, "day", "told: " + days_text(date.days)});
  for (const Span& span : hit.highlights) markings.push_back({span, {}, {}});
  std::stable_sort(markings.begin(), markings.end(),
                   [](const Marking& a, const Marking& b) { return a.span.begin < b.span.begin; });
  return markings;
}

/// Where the marking of the text changes.
std::set<std::size_t> cuts_of(const std::string& text, const std::vector<Marking>& markings) {
  std::set<std::size_t> cuts = {0, text.size()};
  for (const Marking& marking : markings) {
    cuts.insert(std::min<std::size_t>(marking.span.begin, text.size()));
    cuts.insert(std::min<std::size_t>(marking.span.end, text.size()));
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') cuts.insert({i, i + 1});
  }
  return cuts;
}

std::string opening_tag(const Marking& marking) {
  if (marking.kind.empty()) return "<mark>";
  return "<span class=\"" + std::string(marking.kind) + "\" title=\"" + html_text(marking.title) + "\">";
}

/// A piece between two cuts; `open` are the markings that it lies in.
void append_piece(std::string_view piece, const std::vector<const Marking*>& open, std::string& text) {
  if (piece == "\n") {
    text += "</p>\n<p>";
    return;
  }
  for (const Marking* marking : open) text += opening_tag(*marking);
  text += html_text(piece);
  std::for_each(open.rbegin(), open.rend(),
                [&](const Marking* marking) { text += marking->kind.empty() ? "</mark>" : "</span>"; });
}

}  // namespace

std::string marked_text(const Hit& hit) {
  const std::string& text = hit.stored.passage.text;
  const std::vector<Marking> markings = markings_of(hit);
  std::vector<const Marking*> open;
  std::string out = "<p>";
  std::size_t begin = 0;
  std::size_t next = 0;
  for (const std::size_t end : cuts_of(text, markings)) {
    if (end == begin) continue;
    while (next < markings.size() && markings[next].span.begin <= begin) open.push_back(&markings[next++]);
    std::erase_if(open, [&](const Marking* marking) { return marking->span.end <= begin; });
    append_piece(std::string_view(text).substr(begin, end - begin), open, out);
    begin = end;
  }
  return out + "</p>";
}

}  // namespace dateline
