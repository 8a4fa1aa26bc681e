#include "indexer/build_counts.h"

#include <algorithm>

namespace dateline {

namespace {

void widen(BuildCounts& counts, std::optional<Day> first, std::optional<Day> last) {
  if (first) counts.first_published = counts.first_published ? std::min(*counts.first_published, *first) : *first;
  if (last) counts.last_published = counts.last_published ? std::max(*counts.last_published, *last) : *last;
}

}  // namespace

void BuildCounts::add_article(const Article& article) {
  ++articles;
  if (!article.meta.published) ++undated;
  comments += article.comments.size();
  for (const DroppedText& text : article.dropped) ++dropped[text.reason];
  widen(*this, article.meta.published, article.meta.published);
}

void BuildCounts::add_passage(const Passage& passage) {
  if (passage.kind == PassageKind::title) return;
  ++(passage.kind == PassageKind::body ? body_passages : comment_passages);
  places += passage.mentions.places.size();
  forces += passage.mentions.forces.size();
  dates += passage.mentions.dates.size();
}

void BuildCounts::add(const BuildCounts& other) {
  articles += other.articles;
  undated += other.undated;
  captures += other.captures;
  copies += other.copies;
  comments += other.comments;
  body_passages += other.body_passages;
  comment_passages += other.comment_passages;
  places += other.places;
  forces += other.forces;
  dates += other.dates;
  for (const auto& [reason, count] : other.dropped) dropped[reason] += count;
  widen(*this, other.first_published, other.last_published);
}

}  // namespace dateline
