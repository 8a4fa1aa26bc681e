#include "searcher/formatters/html_page/page_contents.h"

#include <algorithm>
#include <map>
#include <set>

#include "common/calendar.h"
#include "searcher/formatters/located_places.h"

namespace dateline {

namespace {

void append_once(std::vector<std::string>& list, std::string item) {
  if (std::find(list.begin(), list.end(), item) == list.end()) list.push_back(std::move(item));
}

using Counts = std::map<std::string, Counted>;

void count(Counts& counts, const std::string& key, const std::string& name, std::optional<Coordinates> point = {}) {
  Counted& counted = counts.try_emplace(key, Counted{key, name, 0, point}).first->second;
  ++counted.passages;
}

void count_names(Counts& counts, const std::vector<NameMention>& mentions) {
  std::set<std::string_view> seen;
  for (const NameMention& mention : mentions) {
    if (seen.insert(mention.id).second)
      count(counts, mention.id, mention.name, is_on_earth(mention.coordinates) ? mention.coordinates : std::nullopt);
  }
}

void count_times(Counts& counts, const Hit& hit) {
  std::set<std::string> times;
  for (const std::string& time : times_of(hit)) {
    times.insert(time.substr(0, 4));
    if (time.size() >= 7) times.insert(time.substr(0, 7));
  }
  for (const std::string& time : times) count(counts, time, time);
}

std::vector<Counted> in_order_of_key(const Counts& counts) {
  std::vector<Counted> list;
  for (const auto& [key, counted] : counts) list.push_back(counted);
  return list;
}

std::vector<Counted> most_first(const Counts& counts) {
  std::vector<Counted> list = in_order_of_key(counts);
  std::stable_sort(list.begin(), list.end(), [](const Counted& a, const Counted& b) {
    return a.passages != b.passages ? a.passages > b.passages : a.name < b.name;
  });
  return list;
}

}  // namespace

PageContents contents_of(const Hits& hits) {
  Counts places;
  Counts forces;
  Counts sources;
  Counts times;
  for (const Hit& hit : hits.hits) {
    const StoredPassage& stored = hit.stored;
    count_names(places, stored.passage.mentions.places);
    count_names(forces, stored.passage.mentions.forces);
    if (stored.article.source) count(sources, *stored.article.source, *stored.article.source);
    count_times(times, hit);
  }
  return {most_first(places), most_first(forces), most_first(sources), in_order_of_key(times)};
}

std::vector<std::string> times_of(const Hit& hit) {
  std::vector<std::string> times;
  for (const DateMention& mention : hit.stored.passage.mentions.dates) {
    const std::string from = iso_date(mention.days.from);
    const std::string to = iso_date(mention.days.to);
    for (const std::size_t length : {10U, 7U, 4U}) {
      if (from.substr(0, length) != to.substr(0, length)) continue;
      append_once(times, from.substr(0, length));
      break;
    }
  }
  if (times.empty() && hit.stored.article.published) times.push_back(iso_date(*hit.stored.article.published));
  return times;
}

std::vector<std::string> keys_of(const std::vector<NameMention>& mentions) {
  std::vector<std::string> keys;
  for (const NameMention& mention : mentions) append_once(keys, mention.id);
  return keys;
}

std::string days_text(const DayRange& days) {
  if (days.from == days.to) return iso_date(days.from);
  const std::string from = iso_date(days.from);
  const std::chrono::year_month_day first{days.from};
  if (days == year_range(first.year())) return from.substr(0, 4);
  if (days == month_range(first.year() / first.month())) return from.substr(0, 7);
  return from + ".." + iso_date(days.to);
}

}  // namespace dateline
