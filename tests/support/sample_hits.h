#pragma once

#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "searcher/formatter.h"

/// Hits as an index would give them, for tests of output formats.
namespace dateline {

inline Day day_of(const char* text) { return *parse_iso_date(text); }

/// Where `words` first stand in the passage.
inline Span span_in(const Passage& passage, const std::string& words) {
  const auto begin = static_cast<std::uint32_t>(passage.text.find(words));
  return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

inline Hit hit_saying(std::string text) {
  Hit hit;
  hit.score = 2.5;
  hit.id = "0123456789abcdef:b1";
  hit.generation = "20261122T030102Z";
  hit.stored.article.position = {"notes.txt", 0, 20, std::string(64, 'a')};
  hit.stored.passage.text = std::move(text);
  return hit;
}

/// A hit with a value in every field.
inline Hit full_hit() {
  Hit hit = hit_saying("On Friday 🚜 the Tigers left Maskana for Rasm Faleh.");
  hit.copies = 2;
  Metadata& article = hit.stored.article;
  article.title = "Units leave";
  article.url = "https://example.org/1";
  article.source = "Daily Example";
  article.author = "Ada Writer";
  article.published = day_of("2017-06-05");
  article.language = "en";
  article.regions = {"Middle East", "Syria"};
  article.themes = {"Roads"};
  Passage& passage = hit.stored.passage;
  passage.mentions.places = {
      {span_in(passage, "Maskana"), "sy-maskanah", "Maskanah", Via::lexicon, {}, Coordinates{35.96, 38.04}},
      {span_in(passage, "Rasm Faleh"), "~rsmflh", "Rasm Faleh", Via::context, {}, {}}};
  passage.mentions.forces = {{span_in(passage, "the Tigers"), "tiger-forces", "Tiger Forces", Via::lexicon, {}, {}}};
  passage.mentions.dates = {{span_in(passage, "On Friday"), {day_of("2017-06-02"), day_of("2017-06-02")}}};
  hit.highlights = {span_in(passage, "Tigers"), span_in(passage, "Maskana")};
  return hit;
}

inline Hit comment_hit() {
  Hit hit = hit_saying("It was in May.\nOr in June.");
  hit.rank = 12;
  hit.id = "0123456789abcdef:c7";
  hit.stored.passage.kind = PassageKind::comment;
  hit.stored.passage.comment = CommentFacts{7, "Reader", day_of("2017-06-06"), 3};
  hit.stored.passage.mentions.dates = {{span_in(hit.stored.passage, "May"), month_range(std::chrono::year{2017} / 5)}};
  return hit;
}

inline std::string formatted(const std::string& format, std::vector<Hit> list, const FormatOptions& options = {}) {
  Hits hits;
  hits.hits = std::move(list);
  hits.total = 41;
  hits.generation = "20261122T030102Z";
  hits.query = "place:Maskanah";
  std::ostringstream out;
  make_formatter(format, options)->write(hits, out);
  return out.str();
}

}  // namespace dateline
