#include "searcher/name_resolver.h"

#include <xapian.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "common/name_key.h"
#include "common/nearest.h"
#include "common/schema.h"
#include "common/terms.h"
#include "common/tokenizer.h"
#include "searcher/document_records.h"
#include "searcher/opened_names.h"
#include "searcher/surroundings.h"

namespace dateline {

namespace {

constexpr std::size_t most_nearest = 3;

/// Names that later queries of a batch may ask for again.
constexpr std::size_t most_remembered = 10000;

std::string letter_of(NameType type) { return type == NameType::place ? "p" : "f"; }

std::string term(std::string_view prefix, NameType type, std::string_view value) {
  return std::string(prefix) + letter_of(type) + std::string(value);
}

/// As typed, and without an article in front: "the Tiger Forces".
std::vector<std::string> alias_forms(std::string_view name) {
  std::vector<std::string> forms = {joined_terms(name)};
  for (const std::string_view article : {"the "}) {
    if (forms[0].starts_with(article)) forms.push_back(forms[0].substr(article.size()));
  }
  return forms;
}

/// Adds what another index knows of the same thing. An unlisted name is called by its most frequent spelling.
void join(NamedThing& thing, const NamedThing& other) {
  thing.passages += other.passages;
  if (thing.listed) return;
  std::map<std::string, std::size_t> times;
  for (const NamedThing* const one : {&std::as_const(thing), &other}) {
    for (std::size_t i = 0; i < one->spellings.size(); ++i) {
      times[one->spellings[i]] += i < one->times.size() ? one->times[i] : 1;
    }
  }
  std::vector<std::pair<std::string, std::size_t>> spellings(times.begin(), times.end());
  std::stable_sort(spellings.begin(), spellings.end(),
                   [](const auto& left, const auto& right) { return left.second > right.second; });
  thing.spellings.clear();
  thing.times.clear();
  for (auto& [spelling, count] : spellings) {
    thing.spellings.push_back(std::move(spelling));
    thing.times.push_back(count);
  }
  if (!thing.spellings.empty()) thing.name = thing.spellings.front();
}

/// nullopt for the empty value.
std::optional<Coordinates> point_in(const std::string& value) {
  if (value.empty()) return std::nullopt;
  Xapian::LatLongCoord point;
  point.unserialise(value);
  // Longitudes are from 0 to 360 in there.
  return Coordinates{point.latitude, point.longitude > 180 ? point.longitude - 360 : point.longitude};
}

NamedThing read_thing(const Xapian::Document& document) {
  const nlohmann::json data = read_name(document);
  NamedThing thing;
  thing.id = data.value("id", "");
  thing.name = data.value("name", "");
  thing.passages = data.value("passages", std::size_t{0});
  thing.listed = data.value("listed", true);
  thing.point = point_in(document.get_value(schema::names::point_slot));
  if (!thing.listed) {
    thing.spellings = data.value("spellings", std::vector<std::string>{});
    thing.times = data.value("times", std::vector<std::size_t>{});
  }
  return thing;
}

/// Documents with the points of places that passages name, in the order of documents.
std::vector<std::pair<Xapian::docid, std::string>> points_of(const OpenedNames& names) {
  std::vector<std::pair<Xapian::docid, std::string>> points;
  if (names.are_one_local) {
    const auto end = names.all.valuestream_end(schema::names::point_slot);
    for (auto point = names.all.valuestream_begin(schema::names::point_slot); point != end; ++point) {
      points.emplace_back(point.get_docid(), *point);
    }
    return points;
  }
  Xapian::Enquire search(names.all);
  search.set_query(
      Xapian::Query(Xapian::Query::OP_VALUE_GE, schema::names::passages_slot, Xapian::sortable_serialise(1)));
  search.set_weighting_scheme(Xapian::BoolWeight());
  search.set_sort_by_value(schema::names::point_slot, false);
  const Xapian::MSet found = search.get_mset(0, names.all.get_doccount());
  for (auto place = found.begin(); place != found.end(); ++place) {
    if (const std::string point = place.get_sort_key(); !point.empty()) points.emplace_back(*place, point);
  }
  std::sort(points.begin(), points.end());
  return points;
}

}  // namespace

struct NameResolver::State {
  OpenedNames opened;
  std::map<std::pair<NameType, std::string>, std::vector<NamedThing>> resolved;  ///< by what was typed

  /// Another index may know an unlisted name by other spellings only, under which it was not asked for.
  [[nodiscard]] NamedThing complete(const NamedThing& thing, char type) const {
    std::optional<NamedThing> all;
    const std::string term = fitting_term(std::string(schema::names::id) + type + thing.id);
    for (auto posting = opened.all.postlist_begin(term); posting != opened.all.postlist_end(term); ++posting) {
      NamedThing one = read_thing(opened.all.get_document(*posting));
      if (all) {
        join(*all, one);
      } else {
        all = std::move(one);
      }
    }
    return all.value_or(thing);
  }

  /// Things of that term that `things` does not hold yet.
  void add_things(const std::string& term, std::vector<NamedThing>& things) const {
    const auto known = static_cast<std::ptrdiff_t>(things.size());
    const auto same = [](const NamedThing& thing) {
      return [&](const NamedThing& other) { return other.id == thing.id; };
    };
    const Xapian::Database& database = opened.all;
    for (auto posting = database.postlist_begin(term); posting != database.postlist_end(term); ++posting) {
      NamedThing thing = read_thing(database.get_document(*posting));
      if (std::any_of(things.begin(), things.begin() + known, same(thing))) continue;
      const auto twin = std::find_if(things.begin() + known, things.end(), same(thing));
      if (twin == things.end()) {
        things.push_back(std::move(thing));
      } else {
        join(*twin, thing);
      }
    }
    if (!opened.are_one_local) {
      for (auto thing = things.begin() + known; thing != things.end(); ++thing) {
        if (!thing->listed) *thing = complete(*thing, term[1]);
      }
    }
    // As one index has them: documents of unlisted names stand in the order of their identifiers.
    std::stable_sort(things.begin() + known, things.end(), [](const NamedThing& a, const NamedThing& b) {
      return a.listed != b.listed ? a.listed : !a.listed && a.id < b.id;
    });
  }

  [[nodiscard]] std::vector<NamedThing> by_alias(NameType type, std::string_view name) const {
    std::vector<NamedThing> things;
    for (const std::string& form : alias_forms(name)) {
      if (!form.empty() && things.empty()) add_things(term(schema::names::alias, type, form), things);
    }
    return things;
  }

  /// Most named first; empty where nothing is known so.
  [[nodiscard]] std::vector<NamedThing> meant_by(NameType type, std::string_view name) const;

  /// Known names that are spelled much like `name`: those that passages name first, and the nearest of them first.
  [[nodiscard]] std::vector<std::string> nearest(NameType type, std::string_view name) const {
    const std::string typed = alias_forms(name).back();
    const std::string prefix = term(schema::names::alias, type, "");
    NearestWords nearest(typed, 20);
    const Xapian::Database& database = opened.all;
    for (auto alias = database.allterms_begin(prefix); alias != database.allterms_end(prefix); ++alias) {
      nearest.offer((*alias).substr(prefix.size()));
    }
    std::vector<NamedThing> things;
    for (const std::string& alias : nearest.best_first()) add_things(prefix + alias, things);
    std::stable_partition(things.begin(), things.end(), [](const NamedThing& thing) { return thing.passages > 0; });
    std::vector<std::string> names;
    for (const NamedThing& thing : things) {
      if (names.size() < most_nearest && std::find(names.begin(), names.end(), thing.name) == names.end()) {
        names.push_back(thing.name);
      }
    }
    return names;
  }
};

NameResolver::NameResolver(const std::vector<std::filesystem::path>& names)
    : state_(std::make_unique<State>(State{open_names(names), {}})) {}

NameResolver::NameResolver(std::unique_ptr<State> state) : state_(std::move(state)) {}

NameResolver NameResolver::of(const OpenedNames& names) {
  return NameResolver(std::make_unique<State>(State{names, {}}));
}

NameResolver::~NameResolver() = default;

Result<std::vector<NamedThing>, UnknownName> NameResolver::resolve(NameType type, std::string_view name) const {
  const std::pair typed(type, std::string(name));
  const auto known = state_->resolved.find(typed);
  if (known != state_->resolved.end()) return known->second;
  std::vector<NamedThing> things = state_->meant_by(type, name);
  if (things.empty()) return UnknownName{state_->nearest(type, name)};
  if (state_->resolved.size() == most_remembered) state_->resolved.clear();
  state_->resolved.emplace(typed, things);
  return things;
}

std::vector<NamedThing> NameResolver::State::meant_by(NameType type, std::string_view name) const {
  std::vector<NamedThing> things = by_alias(type, name);
  const bool by_alias = !things.empty();
  if (const std::string key = name_key(name); !key.empty()) {
    std::vector<NamedThing> same_key;
    add_things(term(schema::names::key, type, key), same_key);
    for (NamedThing& thing : same_key) {
      const auto known = [&](const NamedThing& other) { return other.id == thing.id; };
      const bool wanted = !by_alias || !thing.listed;
      if (wanted && std::none_of(things.begin(), things.end(), known)) things.push_back(std::move(thing));
    }
  }
  std::stable_sort(things.begin(), things.end(),
                   [](const NamedThing& a, const NamedThing& b) { return a.passages > b.passages; });
  return things;
}

std::vector<NamedThing> NameResolver::around(const Coordinates& centre, double kilometres) const {
  std::vector<std::pair<double, NamedThing>> found;
  for (const auto& [document, point] : points_of(state_->opened)) {
    const double distance = kilometres_between(centre, *point_in(point));
    if (distance > kilometres) continue;
    NamedThing thing = read_thing(state_->opened.all.get_document(document));
    const auto same = [&](const auto& other) { return other.second.id == thing.id; };
    if (thing.passages > 0 && std::none_of(found.begin(), found.end(), same)) {
      found.emplace_back(distance, std::move(thing));
    }
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<NamedThing> things;
  things.reserve(found.size());
  for (auto& [distance, thing] : found) things.push_back(std::move(thing));
  return things;
}

std::optional<NamedThing> NameResolver::find(NameType type, std::string_view id) const {
  std::vector<NamedThing> things;
  state_->add_things(term(schema::names::id, type, id), things);
  return things.empty() ? std::nullopt : std::optional(std::move(things.front()));
}

bool NameResolver::occurs(NameType type, std::string_view name) const {
  const std::vector<NamedThing> things = state_->by_alias(type, name);
  return std::any_of(things.begin(), things.end(), [](const NamedThing& thing) { return thing.passages > 0; });
}

}  // namespace dateline
