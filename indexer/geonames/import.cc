#include "indexer/geonames/import.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "common/text.h"
#include "common/tokenizer.h"

namespace dateline {

namespace {

constexpr std::size_t longest_slug = 60;

/// "Tall Hadidah" -> "tall-hadidah".
std::string slug_of(std::string_view name) {
  std::string slug;
  for (const char c : joined_terms(name)) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (plain) slug += c;
    if (!plain && !slug.empty() && slug.back() != '-') slug += '-';
  }
  slug.resize(std::min(slug.size(), longest_slug));
  while (slug.ends_with('-')) slug.pop_back();
  return slug;
}

std::string id_of(const GeonamesRow& row) {
  const std::string slug = slug_of(row.ascii_name.empty() ? row.name : row.ascii_name);
  const std::string country = row.country.empty() ? "xx" : joined_terms(row.country);
  return country + "-" + (slug.empty() ? "" : slug + "-") + "g" + std::to_string(row.id);
}

std::string division_code(const GeonamesRow& row, bool second_level) {
  const std::string code = row.country + "." + row.admin1;
  return second_level ? code + "." + row.admin2 : code;
}

std::string text_of(double degrees) {
  std::array<char, 32> digits{};
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), degrees);
  return error == std::errc{} ? std::string(digits.data(), end) : std::string();
}

std::string joined(const std::vector<std::string>& items) {
  std::string list;
  for (const std::string& item : items) list += (list.empty() ? "" : "|") + item;
  return list;
}

void print_entry(const LexiconEntry& entry, std::ostream& out) {
  out << entry.id << '\t' << entry.name << '\t' << entry.kind << '\t';
  if (entry.coordinates)
    out << text_of(entry.coordinates->latitude) << '\t' << text_of(entry.coordinates->longitude) << '\t';
  else
    out << "\t\t";
  out << joined(entry.countries) << '\t' << joined(entry.parents) << '\t';
  if (entry.population > 0) out << entry.population;
  out << '\t' << joined(entry.aliases) << '\t' << joined(entry.weak_aliases) << '\n';
}

/// A bar separates the items of a list, and the name may be one of them.
std::string without_bars(std::string name) {
  std::replace(name.begin(), name.end(), '|', ' ');
  return name;
}

}  // namespace

GeonamesImport::GeonamesImport(const KnownPlaces& known, Wishes wishes) : known_(known), wishes_(std::move(wishes)) {}

bool GeonamesImport::is_wanted(const GeonamesRow& row) const {
  if (!wishes_.kinds.take(row)) return false;
  return row.feature_class != 'P' || row.population >= wishes_.least_population;
}

void GeonamesImport::add(GeonamesRow row) {
  ++counts_.rows;
  if (!is_wanted(row)) {
    ++counts_.other_kinds;
    return;
  }
  if (!seen_.insert(row.id).second) return;
  Place place{std::move(row), {}, {}, {}};
  place.spellings = usable_spellings(place.row);
  place.known = known_.same_place(place.row, place.spellings);
  const bool own_row = !place.known || wishes_.all;
  place.id = own_row ? id_of(place.row) : known_.lexicon().entries()[*place.known].id;
  if (place.row.feature_code == "ADM1") divisions_.emplace(division_code(place.row, false), place.id);
  if (place.row.feature_code == "ADM2") divisions_.emplace(division_code(place.row, true), place.id);
  if (own_row) {
    for (const std::string& spelling : place.spellings) ++named_so_[joined_terms(spelling)];
  }
  places_.push_back(std::move(place));
}

std::string GeonamesImport::parent_of(const Place& place) const {
  for (const bool second_level : {true, false}) {
    if (second_level ? place.row.admin2.empty() : place.row.admin1.empty()) continue;
    const auto found = divisions_.find(division_code(place.row, second_level));
    if (found != divisions_.end() && found->second != place.id) return found->second;
  }
  return known_.country(place.row.country);
}

bool GeonamesImport::is_strong(const Place& place, const std::string& spelling) const {
  const auto sharing = named_so_.find(joined_terms(spelling));
  const std::uint32_t own = place.known && !wishes_.all ? 0 : 1;
  return (sharing == named_so_.end() || sharing->second <= own) && !known_.is_taken(spelling, place.known) &&
         trust_.is_telling(spelling, place.row.population);
}

void GeonamesImport::print_new(const Place& place, std::ostream& out) {
  const GeonamesRow& row = place.row;
  LexiconEntry entry;
  entry.id = place.id;
  entry.name = without_bars(row.name);
  entry.kind = lexicon_kind(row);
  if (!row.country.empty()) entry.countries.push_back(row.country);
  if (std::string parent = parent_of(place); !parent.empty()) entry.parents.push_back(std::move(parent));
  entry.coordinates = row.coordinates;
  entry.population = row.population;
  if (!is_strong(place, entry.name)) entry.weak_aliases.push_back(entry.name);
  const std::string name = joined_terms(entry.name);
  for (const std::string& spelling : place.spellings) {
    if (joined_terms(spelling) == name) continue;
    (is_strong(place, spelling) ? entry.aliases : entry.weak_aliases).push_back(spelling);
  }
  print_entry(entry, out);
  ++counts_.added;
}

bool GeonamesImport::print_amended(Lexicon::Index known, const std::vector<const Place*>& places,
                                   std::ostream& out) const {
  LexiconEntry entry = known_.lexicon().entries()[known];
  std::set<std::string> had{joined_terms(entry.name)};
  for (const std::string& alias : entry.aliases) had.insert(joined_terms(alias));
  for (const std::string& alias : entry.weak_aliases) had.insert(joined_terms(alias));
  const std::size_t before = had.size();
  for (const Place* place : places) {
    for (const std::string& spelling : place->spellings) {
      if (!had.insert(joined_terms(spelling)).second) continue;
      (is_strong(*place, spelling) ? entry.aliases : entry.weak_aliases).push_back(spelling);
    }
  }
  if (had.size() == before) return false;
  print_entry(entry, out);
  return true;
}

ImportCounts GeonamesImport::print(std::ostream& out) {
  std::map<Lexicon::Index, std::vector<const Place*>> known;
  for (const Place& place : places_) {
    if (place.known && !wishes_.all) known[*place.known].push_back(&place);
  }
  out << "id\tname\tkind\tlat\tlon\tcountry\tparent\tpopulation\taliases\tweak_aliases\n";
  for (const Place& place : places_) {
    if (!place.known || wishes_.all) {
      print_new(place, out);
      continue;
    }
    const std::vector<const Place*>& same = known.at(*place.known);
    if (same.front() != &place) continue;
    ++(print_amended(*place.known, same, out) ? counts_.amended : counts_.known);
  }
  return counts_;
}

}  // namespace dateline
