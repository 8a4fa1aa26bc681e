#include "searcher/opened_index.h"

#include <algorithm>

namespace dateline {

namespace {

std::vector<GenerationFacts> current_generations(const std::vector<std::filesystem::path>& folders) {
  std::vector<GenerationFacts> generations;
  generations.reserve(folders.size());
  for (const std::filesystem::path& folder : folders) {
    generations.push_back(read_generation(current_generation(folder)));
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
    : generations_(current_generations(folders)),
      names_(names_of(generations_)),
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
