#include "indexer/knowledge.h"

#include <cerrno>
#include <fstream>
#include <iterator>
#include <system_error>

#include "common/error.h"
#include "common/terminal.h"
#include "indexer/sha256.h"

namespace dateline {

namespace {

constexpr const char* built_in = "built-in";

std::string read_whole(const std::string& option, const std::string& path) {
  errno = 0;
  std::ifstream in(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (!in.is_open() || in.bad()) {
    throw Error("--" + option + ": " + shown(path) + ": cannot be read: " + std::generic_category().message(errno));
  }
  return text;
}

class Loader {
 public:
  explicit Loader(Knowledge& knowledge) : knowledge_(knowledge) {}

  void add_names(const std::string& kind, NameType type, std::string_view tsv, const std::string& file) {
    keep(knowledge_.lexicon.add(type, tsv, file));
    knowledge_.files.push_back({kind, file, sha256(tsv)});
  }

  void add_phrases(std::string_view tsv, const std::string& file) {
    keep(knowledge_.phrases.add(tsv, file));
    knowledge_.files.push_back({"phrases", file, sha256(tsv)});
  }

  void keep(std::vector<Fault> faults) {
    for (Fault& fault : faults) knowledge_.faults.push_back(std::move(fault));
  }

 private:
  Knowledge& knowledge_;
};

}  // namespace

Knowledge load_knowledge(const KnowledgeSources& sources) {
  Knowledge knowledge;
  Loader loader(knowledge);
  if (sources.defaults) {
    loader.add_names("places", NameType::place, default_places_tsv(), built_in);
    loader.add_names("places", NameType::place, default_gazetteer_tsv(), "built-in gazetteer");
    loader.add_names("forces", NameType::force, default_forces_tsv(), built_in);
  }
  for (const std::string& file : sources.places) {
    loader.add_names("places", NameType::place, read_whole("places", file), file);
  }
  for (const std::string& file : sources.forces) {
    loader.add_names("forces", NameType::force, read_whole("forces", file), file);
  }
  loader.add_phrases(default_phrases_tsv(), built_in);
  for (const std::string& file : sources.phrases) loader.add_phrases(read_whole("phrases", file), file);
  loader.keep(knowledge.lexicon.check());
  return knowledge;
}

}  // namespace dateline
