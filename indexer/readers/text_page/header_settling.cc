#include <algorithm>
#include <utility>

#include "common/language.h"
#include "indexer/readers/text_page/header_facts.h"

namespace dateline {

namespace {

const ToldDay* first_of(const std::vector<ToldDay>& days, ToldDay::Kind kind) {
  const auto found = std::find_if(days.begin(), days.end(), [&](const ToldDay& day) { return day.kind == kind; });
  return found == days.end() ? nullptr : &*found;
}

/// The day of the page itself: one that is labelled so, else the latest beside the name of a site, else the first.
const ToldDay* own_day(const std::vector<ToldDay>& days) {
  if (const ToldDay* told = first_of(days, ToldDay::Kind::published)) return told;
  const ToldDay* own = nullptr;
  for (const ToldDay& day : days) {
    if (day.kind == ToldDay::Kind::plain && !day.name.empty() &&
        (own == nullptr || (day.day > own->day && day.name != own->name)))
      own = &day;
  }
  if (own == nullptr) own = first_of(days, ToldDay::Kind::plain);
  if (own == nullptr) own = first_of(days, ToldDay::Kind::dated);
  if (own != nullptr) return own;
  // "First published 6 June | Last modified 8 June": no other page is spoken of.
  const ToldDay* first = first_of(days, ToldDay::Kind::first);
  const bool modified = first_of(days, ToldDay::Kind::updated) != nullptr;
  return first != nullptr && modified && first->name.empty() ? first : nullptr;
}

/// The day on which a repost appeared first.
const ToldDay* original_day(const std::vector<ToldDay>& days, const ToldDay* own) {
  if (const ToldDay* told = first_of(days, ToldDay::Kind::first)) return told == own ? nullptr : told;
  const auto found = std::find_if(days.begin(), days.end(), [&](const ToldDay& day) {
    return &day != own && day.kind == ToldDay::Kind::plain && !day.name.empty() && own != nullptr &&
           day.name != own->name && day.day <= own->day;
  });
  return found == days.end() ? nullptr : &*found;
}

void settle_days(const HeaderFacts& facts, Metadata& meta, std::vector<DroppedText>& dropped) {
  const ToldDay* own = own_day(facts.days);
  const ToldDay* original = original_day(facts.days, own);
  for (const ToldDay& day : facts.days) {
    if (&day == own) {
      meta.published = day.day;
      if (!day.name.empty() && !meta.source) meta.source = day.name;
    } else if (&day == original) {
      meta.original_published = day.day;
      if (!day.name.empty() && !meta.original_source) meta.original_source = day.name;
    } else {
      dropped.push_back({"date", day.written});
    }
  }
}

}  // namespace

void settle(HeaderFacts facts, Metadata& meta, std::vector<DroppedText>& dropped) {
  meta.author = facts.author;
  meta.url = facts.url;
  meta.regions = std::move(facts.regions);
  meta.themes = std::move(facts.themes);
  meta.original_source = facts.original_source;
  if (facts.language) meta.language = language_code(*facts.language).value_or("");
  if (facts.title) meta.title = facts.title;
  meta.source = facts.site;
  settle_days(facts, meta, dropped);
  if (facts.source) {
    if (!meta.source) {
      meta.source = facts.source;
    } else if (*meta.source != *facts.source && !meta.original_source) {
      meta.original_source = facts.source;
    }
  }
  // "By Jane Doe, Site"
  if (meta.author && meta.source && meta.author->ends_with(", " + *meta.source))
    meta.author->resize(meta.author->size() - meta.source->size() - 2);
  for (DroppedText& text : facts.dropped) dropped.push_back(std::move(text));
}

}  // namespace dateline
