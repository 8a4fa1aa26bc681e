#include "searcher/completion/name_beginnings.h"

#include <xapian.h>

#include <algorithm>
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
  NamesDatabase(const std::vector<std::filesystem::path>& names, NameType type)
      : letter_(type == NameType::place ? "p" : "f"), type_(type == NameType::place ? "place" : "force") {
    for (const std::filesystem::path& folder : names) database_.add_database(Xapian::Database(folder.string()));
  }

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

}  // namespace

std::vector<std::string> names_beginning(const std::vector<std::filesystem::path>& names, NameType type,
                                         std::string_view beginning, std::size_t most) {
  try {
    return NamesDatabase(names, type).beginning(joined_terms(beginning), most);
  } catch (const Xapian::Error& error) {
    throw Error("the names of the index cannot be read: " + error.get_msg(),
                "the index is damaged: run dateline-index check");
  }
}

bool is_completed_from_names(std::string_view field) { return field == "place" || field == "force"; }

}  // namespace dateline
