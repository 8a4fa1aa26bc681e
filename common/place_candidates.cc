#include "common/place_candidates.h"

#include <algorithm>

namespace dateline {

namespace {

using Covered = std::vector<bool>;

void mark(Covered& covered, std::uint32_t first, std::uint32_t last, bool as) {
  std::fill(covered.begin() + first, covered.begin() + last, as);
}

std::uint32_t count(const Covered& covered, std::uint32_t first, std::uint32_t last) {
  return static_cast<std::uint32_t>(std::count(covered.begin() + first, covered.begin() + last, true));
}

bool has_sure_sense(const NameMatch& match) {
  return std::any_of(match.senses.begin(), match.senses.end(), is_sure_sense);
}

/// Forces swallow the places in their names, unless the place's name is longer than what they have of it.
Covered covered_by_forces(const PassageWords& passage) {
  Covered covered(passage.words.size(), false);
  for (const NameMatch& force : passage.forces) {
    if (has_sure_sense(force)) mark(covered, force.first, force.last, true);
  }
  for (const NameMatch& place : passage.places) {
    const std::uint32_t shared = count(covered, place.first, place.last);
    if (shared > 0 && shared < place.last - place.first && has_sure_sense(place))
      mark(covered, place.first, place.last, false);
  }
  return covered;
}

/// Adds the listed names that are no part of other names and marks what they cover.
void add_listed(const PassageWords& passage, const PlaceResolution& resolution, Covered& covered,
                std::vector<PlaceCandidate>& candidates) {
  const KnownWords& words = passage.words;
  const Covered by_forces = covered;
  for (const NameMatch& match : passage.places) {
    if (count(by_forces, match.first, match.last) > 0) continue;
    PlaceCandidate candidate;
    candidate.first = match.first;
    candidate.last = match.last;
    candidate.senses = match.senses;
    // The article before a name that the lexicon has without it.
    if (match.first > 0 && words.terms[match.first - 1] == article_term && !covered[match.first - 1]) --candidate.first;
    mark(covered, candidate.first, candidate.last, true);
    candidates.push_back(std::move(candidate));
  }
  std::vector<PlaceCandidate> kept;
  for (PlaceCandidate& candidate : candidates) {
    candidate.context = place_context(words, candidate.first, candidate.last);
    std::erase_if(candidate.senses, [&](const NameSense& sense) {
      return sense.kind_only && !resolution.is_of_kind(sense.entry, candidate.context);
    });
    if (!candidate.senses.empty() &&
        !is_part_of_other_name(words, covered, candidate.context, candidate.first, candidate.last)) {
      kept.push_back(std::move(candidate));
    } else if (!is_actor(words, candidate.first, candidate.last)) {
      mark(covered, candidate.first, candidate.last, false);
    }
  }
  candidates = std::move(kept);
}

void add_windows(const PassageWords& passage, const Covered& covered, std::vector<PlaceCandidate>& candidates) {
  for (const NameWindow& window : find_name_windows(passage.words, covered)) {
    PlaceCandidate candidate;
    candidate.first = window.first;
    candidate.last = window.last;
    candidate.window = window;
    candidate.context = place_context(passage.words, window.first, window.last);
    candidates.push_back(std::move(candidate));
  }
  std::sort(candidates.begin(), candidates.end(),
            [](const PlaceCandidate& a, const PlaceCandidate& b) { return a.first < b.first; });
}

/// Tells each member of a list what the whole list says: "the provinces of A and B" is said of both.
void describe_list(std::vector<PlaceCandidate>& candidates, std::size_t begin, std::size_t end, bool closes) {
  const PlaceContext& front = candidates[begin].context;
  const PlaceContext& back = candidates[end - 1].context;
  std::vector<TermNumber> shared;
  if (front.kinds || back.kinds) shared = front.kinds ? front.kind_words : back.kind_words;
  bool kinds = back.kind;
  unsigned sure = 0;
  for (std::size_t i = begin; i < end; ++i) {
    kinds = kinds || candidates[i].context.kinds;
    sure += candidates[i].is_sure() ? 1U : 0U;
  }
  for (std::size_t i = begin; i < end; ++i) {
    PlaceCandidate& member = candidates[i];
    if (member.context.kind_words.empty()) member.context.kind_words = shared;
    member.list_of_kinds = kinds;
    member.list_closes = closes;
    member.listed_members = sure - (member.is_sure() ? 1U : 0U);
  }
}

void describe_lists(const KnownWords& words, std::vector<PlaceCandidate>& candidates) {
  for (std::size_t begin = 0; begin < candidates.size();) {
    bool closes = false;
    std::size_t end = begin + 1;
    while (end < candidates.size() && joins_list(words, candidates[end - 1].last - 1, candidates[end].first, closes))
      ++end;
    if (end - begin > 1) describe_list(candidates, begin, end, closes);
    begin = end;
  }
}

}  // namespace

bool is_sure_sense(const NameSense& sense) { return !sense.weak && !sense.derived && !sense.kind_only; }

bool PlaceCandidate::is_sure() const { return std::any_of(senses.begin(), senses.end(), is_sure_sense); }

std::vector<PlaceCandidate> find_place_candidates(const PassageWords& passage, const PlaceResolution& resolution) {
  Covered covered = covered_by_forces(passage);
  std::vector<PlaceCandidate> candidates;
  add_listed(passage, resolution, covered, candidates);
  add_windows(passage, covered, candidates);
  describe_lists(passage.words, candidates);
  return candidates;
}

}  // namespace dateline
