#include "common/place_candidates.h"

#include <algorithm>
#include <array>

#include "common/place_chains.h"
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

/// Whether a sense may be meant in spite of what its alias lacks or how it is written.
Verdict may_mean(const NameSense& sense, const PlaceCandidate& candidate, bool acronym,
                 const PlaceResolution& resolution) {
  if (sense.kind_only && !resolution.is_of_kind(sense.entry, candidate.context))
    return refuse("without its kind, which does not stand beside the name");
  if (acronym && !resolution.is_written_in_capitals(sense)) return refuse("a short word in capitals is an acronym");
  return accept("may be meant");
}

/// Leaves of a listed name what the words beside it allow.
Verdict check_listed(const PassageWords& passage, const PlaceResolution& resolution, const Covered& surely,
                     PlaceCandidate& candidate, NameNote* note) {
  candidate.context = place_context(passage.words, candidate.first, candidate.last);
  const bool acronym = may_be_acronym(passage.words, candidate);
  keep_accepted(candidate.senses, note,
                [&](const NameSense& sense) { return may_mean(sense, candidate, acronym, resolution); });
  constexpr Verdict no_sense = refuse("none of its senses may be meant");
  if (candidate.senses.empty()) return note == nullptr ? no_sense : note->of_senses(no_sense);
  return stands_for_itself(passage.words, surely, candidate.context, candidate.first, candidate.last);
}

void note_force_around(const PassageWords& passage, const NameMatch& place, NameNote& note) {
  note.decide(refuse("a part of a force's name"));
  for (const NameMatch& force : passage.forces) {
    if (force.first < place.last && place.first < force.last && has_sure_sense(force))
      note.explained.by = words_between(passage.text(), force.first, force.last);
  }
}

/// Adds the listed names that are no part of other names and marks what they cover.
void add_listed(const PassageWords& passage, const PlaceResolution& resolution, Covered& covered,
                std::vector<PlaceCandidate>& candidates, NameNotes* notes) {
  const KnownWords& words = passage.words;
  const Covered by_forces = covered;
  Covered surely = covered;
  for (const NameMatch& match : passage.places) {
    if (count(by_forces, match.first, match.last) > 0) {
      if (notes != nullptr) note_force_around(passage, match, notes->at(match.first, match.last));
      continue;
    }
    PlaceCandidate candidate;
    candidate.first = match.first;
    candidate.last = match.last;
    candidate.senses = match.senses;
    candidate.term = words.text->term(match.first);
    // The article before a name that the lexicon has without it.
    if (match.first > 0 && words.terms[match.first - 1] == article_term && !covered[match.first - 1]) --candidate.first;
    mark(covered, candidate.first, candidate.last, true);
    if (has_sure_sense(match)) mark(surely, candidate.first, candidate.last, true);
    candidates.push_back(std::move(candidate));
  }
  std::vector<PlaceCandidate> kept;
  for (PlaceCandidate& candidate : candidates) {
    NameNote* note = note_at(notes, candidate.first, candidate.last);
    const Verdict verdict = check_listed(passage, resolution, surely, candidate, note);
    if (note != nullptr) note->decide(verdict);
    if (verdict) {
      kept.push_back(std::move(candidate));
    } else if (!is_actor(words, candidate.first, candidate.last)) {
      mark(covered, candidate.first, candidate.last, false);
    }
  }
  candidates = std::move(kept);
}

void add_windows(const PassageWords& passage, const Covered& covered, std::vector<PlaceCandidate>& candidates,
                 NameNotes* notes) {
  for (const NameWindow& window : find_name_windows(passage.words, covered, notes)) {
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
    member.members = static_cast<unsigned>(end - begin);
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

std::vector<std::string_view> PlaceCandidate::around() const {
  const std::array<std::pair<bool, std::string_view>, 15> said = {{{context.kind, "kind"},
                                                                   {context.kinds, "kinds"},
                                                                   {context.direction, "direction"},
                                                                   {context.in, "in"},
                                                                   {context.from, "from"},
                                                                   {context.of, "of"},
                                                                   {context.verb, "verb"},
                                                                   {list_of_kinds, "list of places"},
                                                                   {listed_members > 0, "list with listed places"},
                                                                   {list_closes, "list that ends"},
                                                                   {window.article, "article"},
                                                                   {window.inner_article, "inner article"},
                                                                   {window.head, "head"},
                                                                   {window.kin, "kin"},
                                                                   {window.doubtful, "doubtful capital"}}};
  std::vector<std::string_view> all;
  for (const auto& [is_said, word] : said) {
    if (is_said) all.push_back(word);
  }
  return all;
}

std::vector<PlaceCandidate> find_place_candidates(const PassageWords& passage, const PlaceResolution& resolution,
                                                  NameNotes* notes) {
  Covered covered = covered_by_forces(passage);
  std::vector<PlaceCandidate> candidates;
  add_listed(passage, resolution, covered, candidates, notes);
  add_windows(passage, covered, candidates, notes);
  chain_places(passage, resolution, candidates, notes);
  describe_lists(passage.words, candidates);
  return candidates;
}

}  // namespace dateline
