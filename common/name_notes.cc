#include "common/name_notes.h"

#include <algorithm>

#include "common/article_context.h"

namespace dateline {

namespace {

double total_of(const SenseExplanation& sense) {
  double total = 0;
  for (const ScorePart& part : sense.score) total += part.points;
  return total;
}

/// The chosen one, then what was accepted, then what was refused; the best first.
bool stands_before(const SenseExplanation& a, const SenseExplanation& b) {
  if (a.chosen != b.chosen) return a.chosen;
  if (a.verdict.accepted != b.verdict.accepted) return a.verdict.accepted;
  return total_of(a) > total_of(b);
}

}  // namespace

SenseExplanation& NameNote::sense(Lexicon::Index entry) {
  const LexiconEntry& meant = lexicon_->entries()[entry];
  const auto known = std::find_if(explained.senses.begin(), explained.senses.end(),
                                  [&](const SenseExplanation& sense) { return sense.id == meant.id; });
  if (known != explained.senses.end()) return *known;
  SenseExplanation& added = explained.senses.emplace_back();
  added.id = meant.id;
  added.name = meant.name;
  added.kind = meant.kind;
  added.countries = meant.countries;
  return added;
}

void NameNote::decide(Verdict verdict) {
  const bool refused = !explained.verdict && !explained.verdict.reason.empty();
  if (refused && !verdict) return;
  explained.verdict = verdict;
  if (verdict) return;
  explained.id.clear();
  explained.name.clear();
}

void NameNote::decide(Verdict verdict, const NameMention& mention) {
  explained.verdict = verdict;
  explained.id = mention.id;
  explained.name = mention.name;
  explained.via = mention.via;
}

void NameNote::consider(const NameSense& considered, Verdict verdict) {
  SenseExplanation& noted = sense(considered.entry);
  noted.weak = considered.weak;
  noted.derived = considered.derived;
  noted.kind_only = considered.kind_only;
  noted.verdict = verdict;
}

void NameNote::choose(Lexicon::Index entry, Verdict otherwise) {
  SenseExplanation& noted = sense(entry);
  if (!noted.verdict) noted.verdict = otherwise;
  noted.chosen = true;
}

void NameNote::score(Lexicon::Index entry, std::span<const ScorePart> parts, std::optional<NearestPlace> nearest) {
  SenseExplanation& noted = sense(entry);
  noted.score.assign(parts.begin(), parts.end());
  noted.nearest = std::move(nearest);
}

void NameNote::join(Lexicon::Index entry, const JoinedSpelling& spelling) { sense(entry).joined = spelling; }

Verdict NameNote::of_senses(Verdict otherwise) const {
  for (const SenseExplanation& sense : explained.senses) {
    if (sense.chosen || explained.senses.size() == 1) return sense.verdict;
  }
  return otherwise;
}

NameNote& NameNotes::at(std::uint32_t first, std::uint32_t last) {
  const auto [name, is_new] = names_.try_emplace({first, last}, *lexicon_);
  if (is_new) name->second.explained.span = span_of(*text_, first, last);
  return name->second;
}

std::vector<NameExplanation> NameNotes::take() {
  std::vector<NameExplanation> names;
  names.reserve(names_.size());
  for (auto& [span, note] : names_) {
    std::stable_sort(note.explained.senses.begin(), note.explained.senses.end(), stands_before);
    names.push_back(std::move(note.explained));
  }
  names_.clear();
  return names;
}

}  // namespace dateline
