#include "searcher/fleet.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "common/terminal.h"

namespace dateline {

namespace {

using Indexes = std::vector<SearchedIndex>;

unsigned number_in(std::string_view digits) {
  unsigned number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

/// "4" of "2/4".
unsigned shares_of(const std::string& share) { return number_in(std::string_view(share).substr(share.find('/') + 1)); }

/// Generations are named by their times; "-2" and "-10" tell those of one second.
std::pair<std::string, unsigned> age_of(const std::string& generation) {
  const std::size_t dash = generation.find('-');
  return {generation.substr(0, dash), dash == std::string::npos ? 1 : number_in(generation.substr(dash + 1))};
}

/// Of one generation, which index has each share: the first in the stub.
using Shares = std::map<unsigned, std::size_t>;

std::map<std::string, Shares> generations_in(const Indexes& indexes) {
  std::map<std::string, Shares> generations;
  for (std::size_t i = 0; i < indexes.size(); ++i) {
    const GenerationFacts& facts = indexes[i].facts();
    generations[facts.name].emplace(number_in(facts.share), i);
  }
  return generations;
}

void require_one_archive(const Indexes& indexes, const std::string& stub) {
  const auto differs = [&](const SearchedIndex& other) {
    return shares_of(other.facts().share) != shares_of(indexes[0].facts().share) || other.facts().share.empty();
  };
  const auto other = std::find_if(indexes.begin(), indexes.end(), differs);
  if (other == indexes.end()) return;
  const auto told = [](const SearchedIndex& index) {
    const std::string& share = index.facts().share;
    return shown(index.label()) + " holds " + (share.empty() ? "a whole archive" : "share " + shown(share));
  };
  throw Error(shown(stub) + ": " + told(*other) + ", and " + told(indexes[0]),
              "a stub file names the shares of one archive, or whole indexes; several stubs are searched as one");
}

std::string told(const Indexes& indexes) {
  std::string text;
  for (const SearchedIndex& index : indexes) {
    text += (text.empty() ? "" : ", ") + shown(index.label()) + " has generation " + shown(index.facts().name);
  }
  return text;
}

Indexes picked(Indexes indexes, const Shares& shares) {
  Indexes chosen;
  for (const auto& [share, index] : shares) chosen.push_back(std::move(indexes[index]));
  return chosen;
}

/// The one with the most shares, of several the newest. Requires that there is one.
const std::pair<const std::string, Shares>& best_of(const std::map<std::string, Shares>& generations) {
  return *std::max_element(generations.begin(), generations.end(), [](const auto& a, const auto& b) {
    return std::pair(a.second.size(), age_of(a.first)) < std::pair(b.second.size(), age_of(b.first));
  });
}

/// What the shares of `best` lack to be all; requires that they are not.
std::vector<MissingIndex> missing_shares(const Shares& best, unsigned all, const OpenedPlaces& opened,
                                         const std::string& generation) {
  std::vector<MissingIndex> missing;
  for (const IndexFailure& failure : opened.failures) missing.push_back({failure.label(), failure.reason()});
  if (!missing.empty()) return missing;
  for (unsigned share = 1; share <= all; ++share) {
    if (best.count(share) != 0) continue;
    missing.push_back(
        {"share " + std::to_string(share) + "/" + std::to_string(all), "nobody serves it in generation " + generation});
  }
  return missing;
}

Indexes choose_shares(OpenedPlaces opened, const std::string& stub, MissingIndexes& missing) {
  require_one_archive(opened.indexes, stub);
  const unsigned all = shares_of(opened.indexes[0].facts().share);
  const auto generations = generations_in(opened.indexes);
  const auto& [name, shares] = best_of(generations);
  if (shares.size() == all) return picked(std::move(opened.indexes), shares);
  if (missing) {
    const auto lacking = missing_shares(shares, all, opened, name);
    missing->insert(missing->end(), lacking.begin(), lacking.end());
    return picked(std::move(opened.indexes), shares);
  }
  if (!opened.failures.empty()) throw opened.failures.front();
  throw Error(shown(stub) + ": no generation has all " + std::to_string(all) + " shares: " + told(opened.indexes),
              "wait until all have switched; a machine that serves its last generation beside the new one keeps a "
              "switch unseen: docs/SCALING.md");
}

}  // namespace

Indexes choose_fleet(OpenedPlaces opened, const std::string& stub, MissingIndexes& missing) {
  const bool has_shares = std::any_of(opened.indexes.begin(), opened.indexes.end(),
                                      [](const SearchedIndex& index) { return !index.facts().share.empty(); });
  if (has_shares) return choose_shares(std::move(opened), stub, missing);
  if (!missing && !opened.failures.empty()) throw opened.failures.front();
  for (const IndexFailure& failure : opened.failures) missing->push_back({failure.label(), failure.reason()});
  return std::move(opened.indexes);
}

}  // namespace dateline
