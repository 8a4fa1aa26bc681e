#include "common/place_candidates.h"

#include <algorithm>

#include "common/text.h"

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

/// A short word in capitals in a line that is not: "ICO" is no town of that name.
bool may_be_acronym(const KnownWords& words, const PlaceCandidate& candidate) {
  return candidate.last - candidate.first == 1 && words.token(candidate.first).shape == Shape::upper &&
         !words.shouted[candidate.first] && words.text->term(candidate.first).size() < 5;
}

/// Adds the listed names that are no part of other names and marks what they cover.
void add_listed(const PassageWords& passage, const PlaceResolution& resolution, Covered& covered,
                std::vector<PlaceCandidate>& candidates) {
  const KnownWords& words = passage.words;
  const Covered by_forces = covered;
  Covered surely = covered;
  for (const NameMatch& match : passage.places) {
    if (count(by_forces, match.first, match.last) > 0) continue;
    PlaceCandidate candidate;
    candidate.first = match.first;
    candidate.last = match.last;
    candidate.senses = match.senses;
    // The article before a name that the lexicon has without it.
    if (match.first > 0 && words.terms[match.first - 1] == article_term && !covered[match.first - 1]) --candidate.first;
    mark(covered, candidate.first, candidate.last, true);
    if (has_sure_sense(match)) mark(surely, candidate.first, candidate.last, true);
    candidates.push_back(std::move(candidate));
  }
  std::vector<PlaceCandidate> kept;
  for (PlaceCandidate& candidate : candidates) {
    candidate.context = place_context(words, candidate.first, candidate.last);
    const bool acronym = may_be_acronym(words, candidate);
    std::erase_if(candidate.senses, [&](const NameSense& sense) {
      return (sense.kind_only && !resolution.is_of_kind(sense.entry, candidate.context)) ||
             (acronym && !resolution.is_written_in_capitals(sense));
    });
    if (!candidate.senses.empty() &&
        stands_for_itself(words, surely, candidate.context, candidate.first, candidate.last)) {
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

/// Whether `right` follows `left` as "Portland, Oregon" and "Portland in Oregon" do.
bool is_followed_by(const KnownWords& words, const PlaceCandidate& left, const PlaceCandidate& right) {
  if (left.is_window() || right.is_window()) return false;
  if (right.first == left.last) return trim(words.text->gap_before(right.first)) == ",";
  return right.first == left.last + 1 && words.text->term(left.last) == "in" && words.adjoins(left.last) &&
         words.adjoins(right.first);
}

/// Leaves of two names the senses of which one encloses the other, if there are such.
void chain(const PlaceResolution& resolution, PlaceCandidate& inner, PlaceCandidate& outer) {
  std::vector<NameSense> inside;
  std::vector<NameSense> around;
  for (const NameSense& sense : inner.senses) {
    const std::size_t before = around.size();
    for (const NameSense& other : outer.senses) {
      if (resolution.encloses(other.entry, sense.entry)) around.push_back(other);
    }
    if (around.size() > before) inside.push_back(sense);
  }
  if (inside.empty()) return;
  inner.senses = std::move(inside);
  std::erase_if(outer.senses, [&](const NameSense& sense) {
    return std::none_of(around.begin(), around.end(), [&](const NameSense& one) { return one.entry == sense.entry; });
  });
  inner.chained = outer.chained = true;
}

void chain_neighbours(const KnownWords& words, const PlaceResolution& resolution,
                      std::vector<PlaceCandidate>& candidates) {
  for (std::size_t i = candidates.size(); i > 1; --i) {
    if (is_followed_by(words, candidates[i - 2], candidates[i - 1]))
      chain(resolution, candidates[i - 2], candidates[i - 1]);
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
  chain_neighbours(passage.words, resolution, candidates);
  describe_lists(passage.words, candidates);
  return candidates;
}

}  // namespace dateline
