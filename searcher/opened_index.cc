#include "searcher/opened_index.h"

#include <algorithm>
#include <future>
#include <set>

#include "common/checked_reads.h"
#include "common/error.h"
#include "common/terminal.h"
#include "searcher/fleet.h"
#include "searcher/index_place.h"

namespace dateline {

namespace {

namespace fs = std::filesystem;

/// One place of a stub, opened, or why it is not.
using Attempt = std::variant<SearchedIndex, IndexFailure>;

Attempt try_to_open(const IndexPlace& place, const Opening& opening) {
  if (const auto failed = opening.left_out.find(place.label); failed != opening.left_out.end()) {
    return IndexFailure(place.label, failed->second);
  }
  try {
    return SearchedIndex(place, opening.patience);
  } catch (const IndexFailure& failure) {
    return failure;
  } catch (const Error& error) {
    const std::string message = error.what();
    const std::string label = shown(place.label) + ": ";
    return IndexFailure(place.label, message.substr(message.starts_with(label) ? label.size() : 0), error.hint());
  } catch (const Xapian::Error& error) {
    const auto damage = take_damaged_block();
    return IndexFailure(place.label, damage ? damage->message : reason_of(error));
  }
}

/// All at once: each may keep one waiting.
OpenedPlaces open_places(const std::vector<IndexPlace>& places, const Opening& opening) {
  std::vector<std::future<Attempt>> attempts;
  attempts.reserve(places.size());
  for (const IndexPlace& place : places) {
    const bool served = !std::holds_alternative<LocalIndex>(place.where);
    attempts.push_back(
        std::async(served ? std::launch::async : std::launch::deferred, [&] { return try_to_open(place, opening); }));
  }
  OpenedPlaces opened;
  for (std::future<Attempt>& attempt : attempts) {
    Attempt done = attempt.get();
    if (auto* index = std::get_if<SearchedIndex>(&done)) {
      opened.indexes.push_back(std::move(*index));
    } else {
      opened.failures.push_back(std::get<IndexFailure>(std::move(done)));
    }
  }
  return opened;
}

bool is_folder(const std::vector<IndexPlace>& places, const fs::path& typed) {
  const auto* const local = std::get_if<LocalIndex>(&places.front().where);
  return places.size() == 1 && local != nullptr && local->folder == typed;
}

std::vector<SearchedIndex> open_all(const std::vector<fs::path>& typed, const Opening& opening,
                                    MissingIndexes& missing) {
  if (opening.partial) missing.emplace();
  std::vector<SearchedIndex> indexes;
  for (const fs::path& one : typed) {
    const std::vector<IndexPlace> places = index_places(one);
    if (is_folder(places, one) && !opening.partial) {
      indexes.emplace_back(places.front(), opening.patience);
      continue;
    }
    for (SearchedIndex& index : choose_fleet(open_places(places, opening), one.string(), missing)) {
      indexes.push_back(std::move(index));
    }
  }
  if (!indexes.empty()) return indexes;
  std::string reasons;
  for (const MissingIndex& one : *missing)
    reasons += (reasons.empty() ? "" : "; ") + shown(one.index) + ": " + one.reason;
  throw Error("nothing is left to be searched: " + reasons);
}

OpenedNames names_of(const std::vector<SearchedIndex>& indexes) {
  OpenedNames names;
  names.are_one_local = indexes.size() == 1 && !indexes.front().is_served();
  for (const SearchedIndex& index : indexes) names.all.add_database(index.names());
  return names;
}

std::vector<GenerationFacts> facts_of(const std::vector<SearchedIndex>& indexes) {
  std::vector<GenerationFacts> generations;
  generations.reserve(indexes.size());
  for (const SearchedIndex& index : indexes) generations.push_back(index.facts());
  return generations;
}

/// Of the shares of an archive the languages are those of all of it, the most frequent first.
std::vector<std::string> languages_of_shares(const std::vector<GenerationFacts>& generations) {
  std::map<std::string, std::uint64_t> passages;
  for (const GenerationFacts& generation : generations) {
    if (generation.share.empty()) continue;
    for (const auto& [language, count] : generation.language_counts) passages[language] += count;
  }
  std::vector<std::pair<std::string, std::uint64_t>> counts(passages.begin(), passages.end());
  std::stable_sort(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<std::string> languages;
  languages.reserve(counts.size());
  for (const auto& [language, count] : counts) languages.push_back(language);
  return languages;
}

/// Those of the first index first: its main language is the one that queries are stemmed in.
std::vector<std::string> languages_of(const std::vector<GenerationFacts>& generations) {
  std::vector<std::string> languages;
  if (!generations.front().share.empty()) languages = languages_of_shares(generations);
  for (const GenerationFacts& generation : generations) {
    for (const std::string& language : generation.languages) {
      if (std::find(languages.begin(), languages.end(), language) == languages.end()) languages.push_back(language);
    }
  }
  return languages;
}

}  // namespace

OpenedIndex::OpenedIndex(const std::vector<fs::path>& typed, const Opening& opening)
    : indexes_(open_all(typed, opening, missing_)),
      generations_(facts_of(indexes_)),
      opened_names_(names_of(indexes_)),
      names_(NameResolver::of(opened_names_)),
      languages_(languages_of(generations_)) {}

std::string OpenedIndex::generation() const {
  std::string joined;
  const GenerationFacts* before = nullptr;
  for (const GenerationFacts& generation : generations_) {
    const bool told =
        before != nullptr && !generation.share.empty() && !before->share.empty() && before->name == generation.name;
    if (!told) joined += (joined.empty() ? "" : "+") + generation.name;
    before = &generation;
  }
  return joined;
}

std::string OpenedIndex::origin_of(const Xapian::Error& error) const {
  const auto origin = std::find_if(indexes_.begin(), indexes_.end(),
                                   [&](const SearchedIndex& index) { return index.is_named_by(error); });
  return origin == indexes_.end() ? "" : origin->label();
}

std::string OpenedIndex::origin_of(const fs::path& file) const {
  const auto origin =
      std::find_if(indexes_.begin(), indexes_.end(), [&](const SearchedIndex& index) { return index.holds(file); });
  return origin == indexes_.end() ? "" : origin->label();
}

const IndexReader& OpenedIndex::reader(Scope scope) {
  const auto known = readers_.find(scope);
  if (known != readers_.end()) return known->second;
  return readers_
      .emplace(std::piecewise_construct, std::forward_as_tuple(scope), std::forward_as_tuple(indexes_, scope))
      .first->second;
}

QueryCompiler OpenedIndex::compiler(Scope scope) {
  std::vector<std::string> names;
  names.reserve(generations_.size());
  for (const GenerationFacts& generation : generations_) names.push_back(generation.name);
  return {names_, reader(scope).vocabulary(), languages_, std::move(names)};
}

}  // namespace dateline
