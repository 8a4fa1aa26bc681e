#include "searcher/opened_index.h"

#include <algorithm>

namespace dateline {

namespace {

std::vector<GenerationHold> hold_current(const std::vector<std::filesystem::path>& folders) {
  std::vector<GenerationHold> holds;
  holds.reserve(folders.size());
  for (const std::filesystem::path& folder : folders) holds.emplace_back(folder);
  return holds;
}

std::vector<GenerationFacts> facts_of(const std::vector<GenerationHold>& holds) {
  std::vector<GenerationFacts> generations;
  generations.reserve(holds.size());
  for (const GenerationHold& hold : holds) {
    generations.push_back(read_generation(hold.generation()));
    require_whole(generations.back());
  }
  return generations;
}

std::vector<std::filesystem::path> names_of(const std::vector<GenerationFacts>& generations) {
  std::vector<std::filesystem::path> names;
  names.reserve(generations.size());
  for (const GenerationFacts& generation : generations) names.push_back(generation.names);
  return names;
}

/// Those of the first index first: its main language is the one that queries are stemmed in.
std::vector<std::string> languages_of(const std::vector<GenerationFacts>& generations) {
  std::vector<std::string> languages;
  for (const GenerationFacts& generation : generations) {
    for (const std::string& language : generation.languages) {
      if (std::find(languages.begin(), languages.end(), language) == languages.end()) languages.push_back(language);
    }
  }
  return languages;
}

}  // namespace

OpenedIndex::OpenedIndex(const std::vector<std::filesystem::path>& folders)
    : holds_(hold_current(folders)),
      generations_(facts_of(holds_)),
      opened_names_(open_names(names_of(generations_))),
      names_(NameResolver::of(opened_names_)),
      languages_(languages_of(generations_)) {}

std::string OpenedIndex::generation() const {
  std::string joined;
  for (const GenerationFacts& generation : generations_) joined += (joined.empty() ? "" : "+") + generation.name;
  return joined;
}

const IndexReader& OpenedIndex::reader(Scope scope) {
  const auto known = readers_.find(scope);
  if (known != readers_.end()) return known->second;
  return readers_
      .emplace(std::piecewise_construct, std::forward_as_tuple(scope), std::forward_as_tuple(generations_, scope))
      .first->second;
}

QueryCompiler OpenedIndex::compiler(Scope scope) {
  std::vector<std::string> names;
  names.reserve(generations_.size());
  for (const GenerationFacts& generation : generations_) names.push_back(generation.name);
  return {names_, reader(scope).vocabulary(), languages_, std::move(names)};
}

}  // namespace dateline
