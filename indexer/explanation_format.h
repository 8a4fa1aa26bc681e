#pragma once

#include <nlohmann/json_fwd.hpp>
#include <ostream>
#include <span>

#include "common/explanation.h"

/// How `dateline-index inspect --explain` shows why names and days were chosen or refused.
namespace dateline {

/// {"regime", "reason", "anchor", "countries", "title"}; docs/OUTPUT-FORMATS.md says what each is. `title` is explained
/// here because the title is no passage of the body.
nlohmann::ordered_json explanation_json(const ArticleExplanation& explanation, std::span<const Passage> passages);

/// {"regime", "anchor", "places", "forces", "dates"}
nlohmann::ordered_json explanation_json(const PassageExplanation& explanation, const Passage& passage);

/// For people: what the article tells of its countries and days, two lines.
void print_explanation(const ArticleExplanation& explanation, std::ostream& out);

/// For people: each name and day of the passage, chosen or refused, with its senses. Fit for a terminal.
void print_explanation(const PassageExplanation& explanation, const Passage& passage, std::ostream& out);

}  // namespace dateline
