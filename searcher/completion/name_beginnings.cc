#include "searcher/completion/name_beginnings.h"

#include <xapian.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "common/error.h"
#include "common/schema.h"
#include "common/tokenizer.h"
#include "searcher/document_records.h"

namespace dateline {

namespace {

constexpr std::size_t shortest_beginning = 2;  ///< bytes; of a shorter one too many of the world's names begin so
constexpr std::size_t most_aliases = 20'000;   ///< looked at; some milliseconds
constexpr std::size_t most_described = 2'000;  ///< names that passages name, looked at for a short beginning

/// A document of names/ and how many passages name what it describes.
struct Named {
  Xapian::docid document = 0;
  double passages = 0;
};

void sort_by_passages(std::vector<Named>& named) {
  std::stable_sort(named.begin(), named.end(), [](const Named& a, const Named& b) { return a.passages > b.passages; });
}

class NamesDatabase {
 public:
  NamesDatabase(const OpenedNames& names, NameType type)
      : database_(names.all),
        letter_(type == NameType::place ? "p" : "f"),
        type_(type == NameType::place ? "place" : "force") {}

  std::vector<std::string> beginning(const std::string& folded, std::size_t most) const {
    std::vector<Named> named = folded.size() < shortest_beginning ? all_named() : by_alias(folded);
    sort_by_passages(named);
    std::vector<std::string> lines;
    for (const Named& one : named) {
      if (lines.size() >= most) break;
      std::string line = spelling(one.document, folded);
      if (!line.empty() && std::find(lines.begin(), lines.end(), line) == lines.end()) lines.push_back(std::move(line));
    }
    return lines;
  }

 private:
  /// What passages name.
  [[nodiscard]] std::vector<Named> all_named() const {
    std::vector<Named> named;
    for (auto value = database_.valuestream_begin(schema::names::passages_slot);
         value != database_.valuestream_end(schema::names::passages_slot); ++value) {
      const double passages = Xapian::sortable_unserialise(*value);
      if (passages > 0) named.push_back({value.get_docid(), passages});
    }
    sort_by_passages(named);
    if (named.size() > most_described) named.resize(most_described);
    return named;
  }

  [[nodiscard]] std::vector<Named> by_alias(const std::string& folded) const {
    const std::string prefix = std::string(schema::names::alias) + letter_ + folded;
    std::vector<Xapian::docid> documents;
    std::size_t aliases = 0;
    for (auto alias = database_.allterms_begin(prefix); alias != database_.allterms_end(prefix); ++alias) {
      if (++aliases > most_aliases) break;
      documents.insert(documents.end(), database_.postlist_begin(*alias), database_.postlist_end(*alias));
    }
    std::sort(documents.begin(), documents.end());
    documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
    return counted(documents);
  }

  [[nodiscard]] std::vector<Named> counted(const std::vector<Xapian::docid>& documents) const {
    std::vector<Named> named;
    named.reserve(documents.size());
    auto value = database_.valuestream_begin(schema::names::passages_slot);
    const auto end = database_.valuestream_end(schema::names::passages_slot);
    for (const Xapian::docid document : documents) {
      if (value != end) value.skip_to(document);
      const bool known = value != end && value.get_docid() == document;
      named.push_back({document, known ? Xapian::sortable_unserialise(*value) : 0});
    }
    return named;
  }

  /// The name where it begins so, else the first of the spellings that does; empty where none is known to (the other
  /// spellings of what no passage names are not kept) and for what is of another type.
  [[nodiscard]] std::string spelling(Xapian::docid document, const std::string& folded) const {
    const nlohmann::json data = read_name(database_.get_document(document));
    if (data.value("type", "") != type_) return "";
    std::string name = data.value("name", "");
    if (joined_terms(name).starts_with(folded)) return name;
    for (const std::string& other : data.value("spellings", std::vector<std::string>{})) {
      if (joined_terms(other).starts_with(folded)) return other;
    }
    return "";
  }

  Xapian::Database database_;
  std::string letter_;
  std::string type_;
};

/// The same of several databases, or of one that another machine serves: what is looked for comes in one answer, sorted
/// by the passages that name it, with its documents in a second one.
class JoinedNames {
 public:
  JoinedNames(const OpenedNames& names, NameType type)
      : database_(names.all),
        letter_(type == NameType::place ? "p" : "f"),
        type_(type == NameType::place ? "place" : "force") {}

  std::vector<std::string> beginning(const std::string& folded, std::size_t most) {
    read(folded.size() < shortest_beginning ? occurring() : by_alias(folded));
    std::vector<std::string> lines;
    for (const Thing& thing : sorted()) {
      if (lines.size() >= most) break;
      std::string line = thing.spelling(folded);
      if (!line.empty() && std::find(lines.begin(), lines.end(), line) == lines.end()) lines.push_back(std::move(line));
    }
    return lines;
  }

 private:
  struct Thing {
    bool listed = true;
    Xapian::docid place = 0;  ///< of a listed name in the lexicon
    std::string id;
    std::size_t passages = 0;
    std::string name;
    std::map<std::string, std::size_t> times;  ///< of an unlisted name's spellings
    std::vector<std::string> spellings;        ///< of a listed name

    [[nodiscard]] std::string spelling(const std::string& folded) const {
      std::vector<std::string> all = spellings;
      if (!listed) {
        std::vector<std::pair<std::string, std::size_t>> counted(times.begin(), times.end());
        std::stable_sort(counted.begin(), counted.end(),
                         [](const auto& a, const auto& b) { return a.second > b.second; });
        for (const auto& [text, count] : counted) all.push_back(text);
      }
      if (listed && joined_terms(name).starts_with(folded)) return name;
      const auto found = std::find_if(all.begin(), all.end(),
                                      [&](const std::string& text) { return joined_terms(text).starts_with(folded); });
      return found == all.end() ? "" : *found;
    }
  };

  static Xapian::Query occurring() {
    return {Xapian::Query::OP_VALUE_GE, schema::names::passages_slot, Xapian::sortable_serialise(1)};
  }

  [[nodiscard]] Xapian::Query by_alias(const std::string& folded) const {
    return {Xapian::Query::OP_WILDCARD, std::string(schema::names::alias) + letter_ + folded, most_aliases,
            Xapian::Query::WILDCARD_LIMIT_FIRST};
  }

  void read(const Xapian::Query& query) {
    Xapian::Enquire search(database_);
    search.set_query(query);
    search.set_weighting_scheme(Xapian::BoolWeight());
    search.set_sort_by_value(schema::names::passages_slot, true);
    Xapian::MSet found = search.get_mset(0, most_described);
    found.fetch();
    for (auto name = found.begin(); name != found.end(); ++name) add(*name, name.get_document());
  }

  void add(Xapian::docid number, const Xapian::Document& document) {
    const nlohmann::json data = read_name(document);
    if (data.value("type", "") != type_) return;
    Thing& thing = things_[data.value("id", "")];
    thing.id = data.value("id", "");
    thing.listed = data.value("listed", true);
    thing.name = data.value("name", "");
    thing.passages += data.value("passages", std::size_t{0});
    thing.place = (number - 1) / static_cast<Xapian::docid>(database_.size());
    const auto spellings = data.value("spellings", std::vector<std::string>{});
    const auto times = data.value("times", std::vector<std::size_t>{});
    if (thing.listed && thing.spellings.empty()) thing.spellings = spellings;
    for (std::size_t i = 0; !thing.listed && i < spellings.size(); ++i) {
      thing.times[spellings[i]] += i < times.size() ? times[i] : 1;
    }
  }

  /// As one index has them: most named first, then in the order of the lexicon, unlisted ones by identifier.
  [[nodiscard]] std::vector<Thing> sorted() const {
    std::vector<Thing> all;
    for (const auto& [id, thing] : things_) all.push_back(thing);
    std::stable_sort(all.begin(), all.end(), [](const Thing& a, const Thing& b) {
      if (a.passages != b.passages) return a.passages > b.passages;
      if (a.listed != b.listed) return a.listed;
      return a.listed && a.place < b.place;
    });
    return all;
  }

  Xapian::Database database_;
  std::string letter_;
  std::string type_;
  std::map<std::string, Thing> things_;  ///< by identifier
};

}  // namespace

std::vector<std::string> names_beginning(const OpenedNames& names, NameType type, std::string_view beginning,
                                         std::size_t most) {
  try {
    const std::string folded = joined_terms(beginning);
    return names.are_one_local ? NamesDatabase(names, type).beginning(folded, most)
                               : JoinedNames(names, type).beginning(folded, most);
  } catch (const Xapian::Error& error) {
    throw Error("the names of the index cannot be read: " + error.get_msg(),
                "the index is damaged: run dateline-index check");
  }
}

bool is_completed_from_names(std::string_view field) { return field == "place" || field == "force"; }

}  // namespace dateline
