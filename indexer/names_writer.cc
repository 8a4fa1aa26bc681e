#include "indexer/names_writer.h"

#include <xapian.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "common/name_key.h"
#include "common/place_kinds.h"
#include "common/schema.h"
#include "common/seal.h"
#include "common/terms.h"
#include "common/tokenizer.h"

namespace dateline {

namespace {

using Json = nlohmann::json;

/// Of one unlisted name, the most frequent ones; more than that nobody reads.
constexpr std::size_t most_spellings = 64;

void count_names(const std::vector<NameMention>& mentions, NameCounts::Counts& counts) {
  std::set<std::string_view> seen;
  for (const NameMention& mention : mentions) {
    NameCounts::Count& count = counts[mention.id];
    if (seen.insert(mention.id).second) ++count.passages;
    if (mention.via == Via::context) ++count.spellings[mention.name];
  }
}

void sum_up(const NameCounts::Counts& from, NameCounts::Counts& to) {
  for (const auto& [id, count] : from) {
    NameCounts::Count& sum = to[id];
    sum.passages += count.passages;
    for (const auto& [spelling, times] : count.spellings) sum.spellings[spelling] += times;
  }
}

template <class Key, class Value, class TakeOff>
bool take_off_each(const std::map<Key, Value>& from, std::map<Key, Value>& rest, const TakeOff& take_off) {
  for (const auto& [key, value] : from) {
    const auto found = rest.find(key);
    if (found == rest.end() || !take_off(value, found->second)) return false;
    if (found->second == Value{}) rest.erase(found);
  }
  return true;
}

bool take_off_count(std::uint64_t from, std::uint64_t& rest) {
  if (from > rest) return false;
  rest -= from;
  return true;
}

bool take_off_names(const NameCounts::Counts& from, NameCounts::Counts& rest) {
  return take_off_each(from, rest, [](const NameCounts::Count& count, NameCounts::Count& left) {
    return take_off_count(count.passages, left.passages) &&
           take_off_each(count.spellings, left.spellings, take_off_count);
  });
}

std::string joined(const std::vector<std::string>& countries) {
  std::string list;
  for (const std::string& country : countries) list += (list.empty() ? "" : "|") + country;
  return list;
}

/// A document of names/ in the making.
class NameDocument {
 public:
  NameDocument(BatchWriter& batch, NameType type, const std::string& id, std::uint64_t passages)
      : batch_(batch),
        document_(batch.begin_document()),
        letter_(type == NameType::place ? "p" : "f"),
        occurs_(passages > 0) {
    data_["type"] = type == NameType::place ? "place" : "force";
    data_["id"] = id;
    data_["passages"] = passages;
    document_.add_boolean_term(fitting_term(std::string(schema::names::id) + letter_ + id));
    add_value(schema::names::passages_slot, Xapian::sortable_serialise(static_cast<double>(passages)));
  }

  void set(const char* field, Json value) { data_[field] = std::move(value); }

  void set_point(const Coordinates& point) {
    add_value(schema::names::point_slot, Xapian::LatLongCoord(point.latitude, point.longitude).serialise());
  }

  /// A spelling by which the name is found. Longer than a term may be, it could not be typed either. Only a name that
  /// occurs is found by its key: of the world's names too many are alike.
  void add_spelling(const std::string& spelling) {
    add_term(schema::names::alias, joined_terms(spelling));
    if (occurs_) add_term(schema::names::key, name_key(spelling));
  }

  void finish() {
    document_.set_data(sealed(data_.dump(), values_));
    batch_.end_document();
  }

 private:
  /// The slots come in their order.
  void add_value(unsigned slot, const std::string& value) {
    document_.add_value(slot, value);
    values_ += value;
  }

  void add_term(std::string_view prefix, const std::string& rest) {
    const std::string term = std::string(prefix) + letter_ + rest;
    if (!rest.empty() && term.size() <= longest_index_term) document_.add_boolean_term(term);
  }

  BatchWriter& batch_;
  DocumentSink& document_;
  std::string letter_;
  bool occurs_;
  Json data_;
  std::string values_;
};

class NamesWriter {
 public:
  NamesWriter(BatchWriter& batch, const Lexicon& lexicon, const NameCounts& counts)
      : batch_(batch), lexicon_(lexicon), counts_(counts) {}

  std::uint64_t write() {
    for (Lexicon::Index i = 0; i < lexicon_.entries().size(); ++i) write_listed(i);
    for (const NameType type : {NameType::place, NameType::force}) {
      for (const auto& [id, count] : counts_.of(type)) {
        if (!count.spellings.empty()) write_unlisted(type, id, count);
      }
    }
    return documents_;
  }

 private:
  void write_listed(Lexicon::Index index) {
    const LexiconEntry& entry = lexicon_.entries()[index];
    const auto& counts = counts_.of(entry.type);
    const auto found = counts.find(entry.id);
    NameDocument document(batch_, entry.type, entry.id, found == counts.end() ? 0 : found->second.passages);
    document.set("name", entry.name);
    document.set("listed", true);
    document.add_spelling(entry.name);
    for (const auto* const aliases : {&entry.aliases, &entry.weak_aliases}) {
      for (const std::string& alias : *aliases) document.add_spelling(alias);
    }
    if (entry.coordinates && !is_extended(entry.kind)) document.set_point(*entry.coordinates);
    // Of the tens of thousands that do not occur nothing more is ever asked.
    if (found != counts.end()) describe(document, index);
    document.finish();
    ++documents_;
  }

  void describe(NameDocument& document, Lexicon::Index index) const {
    const LexiconEntry& entry = lexicon_.entries()[index];
    document.set("kind", entry.kind);
    document.set("country", joined(entry.countries));
    document.set("lat", entry.coordinates ? Json(entry.coordinates->latitude) : Json(nullptr));
    document.set("lon", entry.coordinates ? Json(entry.coordinates->longitude) : Json(nullptr));
    Json within = Json::array();
    for (const Lexicon::Index outer : lexicon_.enclosing(index)) within.push_back(lexicon_.entries()[outer].id);
    document.set("within", std::move(within));
    Json spellings = Json::array({entry.name});
    for (const auto* const aliases : {&entry.aliases, &entry.weak_aliases}) {
      for (const std::string& alias : *aliases) spellings.push_back(alias);
    }
    document.set("spellings", std::move(spellings));
  }

  void write_unlisted(NameType type, const std::string& id, const NameCounts::Count& count) {
    std::vector<std::pair<std::string, std::uint64_t>> spellings(count.spellings.begin(), count.spellings.end());
    std::stable_sort(spellings.begin(), spellings.end(),
                     [](const auto& left, const auto& right) { return left.second > right.second; });
    if (spellings.size() > most_spellings) spellings.resize(most_spellings);
    NameDocument document(batch_, type, id, count.passages);
    document.set("name", spellings.front().first);
    document.set("kind", "");
    document.set("country", "");
    document.set("lat", nullptr);
    document.set("lon", nullptr);
    document.set("listed", false);
    document.set("within", Json::array());
    Json list = Json::array();
    Json how_often = Json::array();
    for (const auto& [spelling, times] : spellings) {
      document.add_spelling(spelling);
      list.push_back(spelling);
      how_often.push_back(times);
    }
    document.set("spellings", std::move(list));
    document.set("times", std::move(how_often));
    document.finish();
    ++documents_;
  }

  BatchWriter& batch_;
  const Lexicon& lexicon_;
  const NameCounts& counts_;
  std::uint64_t documents_ = 0;
};

}  // namespace

void NameCounts::add(const Mentions& mentions) {
  count_names(mentions.places, places_);
  count_names(mentions.forces, forces_);
}

void NameCounts::add(const NameCounts& other) {
  sum_up(other.places_, places_);
  sum_up(other.forces_, forces_);
}

bool NameCounts::take_off(const NameCounts& other) {
  return take_off_names(other.places_, places_) && take_off_names(other.forces_, forces_);
}

std::uint64_t write_names(ShardWriter& writer, const Lexicon& lexicon, const NameCounts& counts) {
  const std::unique_ptr<BatchWriter> batch = writer.begin_batch(0);
  const std::uint64_t documents = NamesWriter(*batch, lexicon, counts).write();
  batch->finish();
  return documents;
}

}  // namespace dateline
