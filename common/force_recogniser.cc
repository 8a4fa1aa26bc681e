#include "common/force_recogniser.h"

#include <algorithm>

#include "common/name_key.h"
#include "common/unlisted_forces.h"

namespace dateline {

namespace {

constexpr double named_weight = 3;     ///< the article names the force in full
constexpr double relative_weight = 1;  ///< the article names what it is a part of, or a part of it
constexpr double country_weight = 2;
constexpr double in_use_weight = 0.5;
constexpr double enough = 0.6;  ///< at least a share of the countries told of, or another force
constexpr double margin = 0.3;  ///< by which the best must lead

bool is_strong(const NameSense& sense) { return !sense.weak && !sense.derived; }

void note_resolved(const std::vector<NameSense>& senses, std::optional<Lexicon::Index> best, Verdict verdict,
                   NameNote& note) {
  note.decide(verdict);
  for (const NameSense& sense : senses) {
    if (!verdict || sense.entry == best) note.consider(sense, verdict);
  }
  if (verdict) note.choose(*best, verdict);
}

void cover(std::vector<bool>& covered, std::uint32_t first, std::uint32_t last) {
  std::fill(covered.begin() + first, covered.begin() + last, true);
}

}  // namespace

ForceRecogniser::ForceRecogniser(const Lexicon& lexicon, const NameTrie& trie) : lexicon_(lexicon), trie_(trie) {
  within_.resize(lexicon.entries().size());
  for (Lexicon::Index i = 0; i < within_.size(); ++i) {
    if (lexicon.entries()[i].type != NameType::force) continue;
    for (const Lexicon::Index above : lexicon.enclosing(i)) within_[i].push_back(lexicon.entries()[above].id);
  }
}

void ForceRecogniser::observe(const PassageWords& passage, ArticleAcronyms& acronyms) const {
  const KnownWords& words = passage.words;
  for (const IntroducedAcronym& introduced : introduced_acronyms(words)) {
    ArticleAcronyms::Meaning meaning;
    for (const NameMatch& force : passage.forces) {
      if (force.last == introduced.last && force.first >= introduced.first) meaning.force = force.senses.front().entry;
    }
    const bool of_force =
        words.is(introduced.first, word_class::force_head) || words.is(introduced.last - 1, word_class::force_noun);
    if (!meaning.force && of_force) {
      meaning.unlisted = words_between(passage.text(), introduced.first, introduced.last);
    }
    acronyms.add(passage.text().term(introduced.acronym), meaning);
  }
}

ForceScore ForceRecogniser::score(Lexicon::Index force, const ArticleContext& article) const {
  const LexiconEntry& entry = lexicon_.entries()[force];
  ForceScore score;
  if (article.names_force(force)) score.named = named_weight;
  const std::vector<Lexicon::Index> above = lexicon_.enclosing(force);
  const auto is_named = [&](Lexicon::Index one) { return article.names_force(one); };
  if (std::any_of(above.begin(), above.end(), is_named)) score.relative = relative_weight;
  double share = 0;
  for (const std::string& country : entry.countries) share += article.country_share(country);
  score.country = country_weight * std::min(share, 1.0);
  if (article.published && entry.in_use)
    score.in_use = *article.published >= entry.in_use->from && *article.published <= entry.in_use->to ? in_use_weight
                                                                                                      : -in_use_weight;
  return score;
}

std::optional<Lexicon::Index> ForceRecogniser::resolve(const std::vector<NameSense>& senses,
                                                       const ArticleContext& article, NameNote* note) const {
  const auto strong = std::find_if(senses.begin(), senses.end(), is_strong);
  if (strong == senses.end()) return resolve_weak(senses, article, note);
  if (note != nullptr) {
    for (const NameSense& sense : senses)
      note->consider(
          sense, sense.entry == strong->entry ? accept("always means it") : refuse("the name always means another"));
    note->choose(strong->entry, {});
  }
  return strong->entry;
}

std::optional<Lexicon::Index> ForceRecogniser::resolve_weak(const std::vector<NameSense>& senses,
                                                            const ArticleContext& article, NameNote* note) const {
  std::optional<Lexicon::Index> best;
  double best_score = 0;
  double second = 0;
  for (const NameSense& sense : senses) {
    const ForceScore current = score(sense.entry, article);
    if (note != nullptr) {
      note->consider(sense, refuse("weak, and the article speaks more for another"));
      note->score(sense.entry, current.parts(), std::nullopt);
    }
    if (current.total() > best_score) {
      second = best_score;
      best_score = current.total();
      best = sense.entry;
    } else {
      second = std::max(second, current.total());
    }
  }
  const Verdict verdict = best_score < enough            ? refuse("weak, and too little in the article speaks for any")
                          : best_score - second < margin ? refuse("weak, and the article speaks as much for another")
                                                         : accept("weak, and the article speaks most for it");
  if (note != nullptr) note_resolved(senses, best, verdict, *note);
  return verdict ? best : std::nullopt;
}

/// The larger force that the first words of an alias of its part name, if the rest still names the part.
std::optional<Lexicon::Index> ForceRecogniser::owner_before(const PassageWords& passage, Lexicon::Index force,
                                                            std::uint32_t first, std::uint32_t last,
                                                            std::uint32_t& split) const {
  const std::vector<Lexicon::Index> above = lexicon_.enclosing(force);
  for (split = last - 1; split > first; --split) {
    const auto rest = trie_.senses(passage.words, NameType::force, split, last);
    const bool names_part = std::any_of(rest.begin(), rest.end(), [&](const NameSense& s) { return s.entry == force; });
    if (!names_part) continue;
    for (const NameSense& owner : trie_.senses(passage.words, NameType::force, first, split)) {
      if (is_strong(owner) && std::find(above.begin(), above.end(), owner.entry) != above.end()) return owner.entry;
    }
  }
  return std::nullopt;
}

void ForceRecogniser::Finds::add(FoundName name, Verdict why) {
  if (NameNote* note = note_at(notes, name.first, name.last)) note->decide(why, name.mention);
  names.push_back(std::move(name));
}

void ForceRecogniser::add_listed(const PassageWords& passage, Lexicon::Index force, std::uint32_t first,
                                 std::uint32_t last, Finds& found, Verdict why) const {
  std::uint32_t split = first;
  if (const auto owner = owner_before(passage, force, first, last, split)) {
    why = accept("a force and its own part in one breath");
    if (NameNote* note = note_at(found.notes, first, last)) note->decide(refuse("two names: a force and its own part"));
    add_listed(passage, *owner, first, split, found, why);
    first = split;
  }
  const LexiconEntry& entry = lexicon_.entries()[force];
  FoundName name;
  name.first = first;
  name.last = last;
  name.mention.span = span_of(passage.text(), first, last);
  name.mention.id = entry.id;
  name.mention.name = entry.name;
  name.mention.via = Via::lexicon;
  name.mention.within = within_[force];
  found.add(std::move(name), why);
}

void ForceRecogniser::add_unlisted(const PassageWords& passage, std::string_view force, std::uint32_t first,
                                   std::uint32_t last, Finds& found, Verdict why) {
  FoundName name;
  name.first = first;
  name.last = last;
  name.mention.span = span_of(passage.text(), first, last);
  name.mention.id = unlisted_id(force);
  name.mention.name = force;
  name.mention.via = Via::context;
  if (NameNote* note = note_at(found.notes, first, last)) note->explained.key = name_key(force);
  found.add(std::move(name), why);
}

void ForceRecogniser::find_by_form(const PassageWords& passage, std::vector<bool>& covered, Finds& found) {
  for (const ForceWindow& window : find_force_windows(passage.words, covered)) {
    add_unlisted(passage, words_between(passage.text(), window.first, window.last), window.first, window.last, found,
                 accept("has the form of a force's name"));
    cover(covered, window.first, window.last);
  }
}

std::vector<FoundName> ForceRecogniser::find(const PassageWords& passage, const ArticleContext& article,
                                             const ArticleAcronyms& acronyms, NameNotes* notes) const {
  Finds found{{}, notes};
  std::vector<bool> covered(passage.words.size(), false);
  const auto meaning_of = [&](std::uint32_t i) {
    return passage.words.token(i).shape == Shape::upper ? acronyms.find(passage.text().term(i)) : nullptr;
  };
  for (const NameMatch& match : passage.forces) {
    NameNote* note = note_at(notes, match.first, match.last);
    if (match.last - match.first == 1 && meaning_of(match.first) != nullptr) {
      if (note != nullptr) note->decide(refuse("an acronym that the article introduces for something else"));
      continue;
    }
    if (const auto force = resolve(match.senses, article, note)) {
      cover(covered, match.first, match.last);
      add_listed(passage, *force, match.first, match.last, found, note == nullptr ? Verdict{} : note->of_senses({}));
    }
  }
  constexpr Verdict introduced = accept("an acronym that the article introduces");
  for (std::uint32_t i = 0; i < passage.words.size(); ++i) {
    const ArticleAcronyms::Meaning* meaning = covered[i] ? nullptr : meaning_of(i);
    if (meaning == nullptr) continue;
    covered[i] = true;
    if (meaning->force) add_listed(passage, *meaning->force, i, i + 1, found, introduced);
    if (!meaning->unlisted.empty()) add_unlisted(passage, meaning->unlisted, i, i + 1, found, introduced);
  }
  if (article.names_forces()) find_by_form(passage, covered, found);
  std::sort(found.names.begin(), found.names.end(),
            [](const FoundName& a, const FoundName& b) { return a.first < b.first; });
  return std::move(found.names);
}

}  // namespace dateline
