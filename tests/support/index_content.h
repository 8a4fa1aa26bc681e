#pragma once

#include <xapian.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "common/generation.h"
#include "common/schema.h"
#include "indexer/generation.h"

namespace dateline::test {

/// What a shard holds, by what identifies each document, whatever its number: data, terms with counts and positions,
/// values, length. Generations are told by which of the index they are, because their names tell the time.
class ShardContent {
 public:
  ShardContent(const std::filesystem::path& shard, std::vector<std::string> generations)
      : database_(shard.string()), generations_(std::move(generations)) {}

  std::map<std::string, std::string> read() {
    std::map<std::string, std::string> content;
    if (database_.get_doccount() == 0) return content;
    for (auto at = database_.postlist_begin(""); at != database_.postlist_end(""); ++at) read(*at, content);
    return content;
  }

 private:
  void read(Xapian::docid number, std::map<std::string, std::string>& content) const {
    const Xapian::Document document = database_.get_document(number);
    std::ostringstream dump;
    std::string id;
    dump << document.get_data() << '\n' << database_.get_doclength(number) << '\n';
    for (auto term = database_.termlist_begin(number); term != database_.termlist_end(number); ++term) {
      if ((*term).starts_with(schema::passage_id)) id = *term;
      dump << told(*term) << ' ' << term.get_wdf();
      for (auto at = term.positionlist_begin(); at != term.positionlist_end(); ++at) dump << ' ' << *at;
      dump << '\n';
    }
    for (auto value = document.values_begin(); value != document.values_end(); ++value) {
      dump << value.get_valueno() << '=' << *value << '\n';
    }
    content[id] += dump.str();
  }

  [[nodiscard]] std::string told(const std::string& term) const {
    if (!term.starts_with(schema::first_seen)) return term;
    const auto found = std::find(generations_.begin(), generations_.end(), term.substr(schema::first_seen.size()));
    return "generation " + std::to_string(found - generations_.begin());
  }

  Xapian::Database database_;
  std::vector<std::string> generations_;
};

/// All that the current generation of an index holds, but for what tells the time: equal for equal indexes.
struct IndexContent {
  std::map<std::string, std::string> bodies;
  std::map<std::string, std::string> comments;
  std::map<std::string, std::string> names;
  std::string first_seen;
  nlohmann::json manifest;

  friend bool operator==(const IndexContent&, const IndexContent&) = default;
};

/// The same of names/, which has no lists of terms.
inline std::map<std::string, std::string> names_in(const std::filesystem::path& names) {
  const Xapian::Database database(names.string());
  std::map<std::string, std::string> content;
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    for (auto at = database.postlist_begin(*term); at != database.postlist_end(*term); ++at) {
      const Xapian::Document document = database.get_document(*at);
      std::string& dump = content[document.get_data()];
      if (dump.empty()) {
        dump = document.get_value(schema::names::passages_slot) + "\n" + document.get_value(schema::names::point_slot) +
               "\n";
      }
      dump += *term + "\n";
    }
  }
  return content;
}

inline std::string read_file(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// All generations of the index must have been kept.
inline IndexContent content_of(const std::filesystem::path& index) {
  const std::filesystem::path generation = current_generation(index);
  const std::vector<std::string> generations = generation_names(index);
  IndexContent content;
  content.bodies = ShardContent(generation / "bodies-00", generations).read();
  content.comments = ShardContent(generation / "comments-00", generations).read();
  content.names = names_in(generation / "names");
  std::istringstream lines(read_file(generation / "first-seen.tsv"));
  for (std::string id, name; lines >> id >> name;) {
    const auto found = std::find(generations.begin(), generations.end(), name);
    content.first_seen += id + " " + std::to_string(found - generations.begin()) + "\n";
  }
  content.manifest = nlohmann::json::parse(read_file(generation / manifest_file));
  for (const char* field : {"generation", "started", "seconds", "files", "digest", "writer"})
    content.manifest.erase(field);
  return content;
}

}  // namespace dateline::test
