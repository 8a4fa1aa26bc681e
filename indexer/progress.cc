#include "indexer/progress.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace dateline {

namespace {

using Json = nlohmann::ordered_json;

std::string_view name_of(Phase phase) {
  switch (phase) {
    case Phase::reading:
      return "reading";
    case Phase::comparing:
      return "comparing";
    case Phase::indexing:
      return "indexing";
    case Phase::merging:
      return "merging";
  }
  return {};
}

Json known(std::uint64_t number) { return number == 0 ? Json() : Json(number); }

/// Milliseconds are enough.
double rounded(double seconds) { return std::round(seconds * 1000) / 1000; }

}  // namespace

std::string progress_text(const Progress& progress) {
  switch (progress.phase) {
    case Phase::reading:
      return "read " + std::to_string(progress.articles) + " articles";
    case Phase::comparing:
      return "looking for copies";
    case Phase::indexing:
      return "indexed " + std::to_string(progress.articles) + " of " + std::to_string(progress.all_articles) +
             " articles";
    case Phase::merging:
      return "merging";
  }
  return {};
}

std::string progress_json(const Progress& progress, double seconds) {
  Json object;
  object["phase"] = name_of(progress.phase);
  object["articles"] = progress.articles;
  object["of"] = known(progress.all_articles);
  object["passages"] = progress.passages;
  object["bytes"] = known(progress.bytes);
  object["seconds"] = rounded(seconds);
  return object.dump();
}

std::string done_json(const RunOutcome& outcome) {
  Json object;
  object["phase"] = "done";
  object["generation"] = outcome.generation;
  object["previous"] = outcome.previous.empty() ? Json() : Json(outcome.previous);
  object["articles"] = outcome.articles;
  object["new_articles"] = outcome.new_articles;
  object["passages"] = outcome.passages;
  object["faults"] = outcome.faults;
  object["seconds"] = rounded(outcome.seconds);
  return object.dump();
}

std::string failed_json(double seconds) {
  Json object;
  object["phase"] = "failed";
  object["seconds"] = rounded(seconds);
  return object.dump();
}

}  // namespace dateline
