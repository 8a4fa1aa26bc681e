#include "common/place_recogniser.h"

#include <algorithm>

#include "common/name_key.h"

namespace dateline {

namespace {

// What one mention says for its country.
constexpr double region_weight = 2;
constexpr double people_weight = 1;
constexpr double force_weight = 1;
constexpr double known_place_weight = 1;
constexpr double little_place_weight = 0.5;

std::string_view spelling_of(const PassageWords& passage, const PlaceCandidate& candidate) {
  const Span span = span_of(passage.text(), candidate.first, candidate.last);
  return passage.text().text.substr(span.begin, span.end - span.begin);
}

/// Whether a window stands where a place stands, so that another spelling of a listed one may be looked for.
bool may_be_spelling(const PlaceCandidate& candidate) {
  const PlaceContext& context = candidate.context;
  const NameWindow& window = candidate.window;
  if (window.doubtful && !context.strong()) return false;
  return context.strong() || context.in || context.verb || window.article || window.head || candidate.list_of_kinds ||
         candidate.listed_members > 0;
}

/// Whether form or neighbours leave little doubt that a window is a place.
bool is_surely_place(const PlaceCandidate& candidate) {
  return candidate.context.strong() || candidate.window.article || candidate.window.head || candidate.list_of_kinds;
}

/// Whether the words around a window make it a place.
bool is_place_by_context(const PlaceCandidate& candidate) {
  const NameWindow& window = candidate.window;
  const PlaceContext& context = candidate.context;
  if (candidate.list_of_kinds) return true;
  if (context.strong()) return !window.doubtful || window.last - window.first > 1;
  if (window.doubtful) return false;
  const bool shaped = window.article || window.head;
  if (candidate.listed_members > 0 && (shaped || context.in || context.verb))
    return candidate.list_closes || candidate.listed_members > 1;
  if (window.kin) return false;
  return (shaped && (context.in || context.verb)) || (window.inner_article && context.verb);
}

}  // namespace

PlaceRecogniser::PlaceRecogniser(const Lexicon& lexicon, const NameTrie& trie)
    : lexicon_(lexicon), trie_(trie), resolution_(lexicon, trie), spellings_(lexicon) {
  within_.resize(lexicon.entries().size());
  for (Lexicon::Index i = 0; i < within_.size(); ++i) {
    for (const Lexicon::Index above : lexicon.enclosing(i)) within_[i].push_back(lexicon.entries()[above].id);
  }
}

void PlaceRecogniser::observe_region(std::string_view region, ArticleContext& article) const {
  const TokenizedText text = tokenize(region);
  const KnownWords words = trie_.read(text);
  for (const NameMatch& match : trie_.find(words, NameType::place)) {
    for (const std::string& country : lexicon_.entries()[match.senses.front().entry].countries)
      article.add_country(country, region_weight);
  }
}

void PlaceRecogniser::observe_peoples(const KnownWords& words, ArticleContext& article) const {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words.is(i, word_class::people) || !words.capital(i)) continue;
    for (const std::string& country : trie_.about(words.terms[i])) article.add_country(country, people_weight);
  }
}

void PlaceRecogniser::observe_forces(const PassageWords& passage, ArticleContext& article) const {
  for (const NameMatch& force : passage.forces) {
    if (force.senses.size() > 1 || !is_sure_sense(force.senses.front())) continue;
    const Lexicon::Index index = force.senses.front().entry;
    article.add_force(index);
    const auto& countries = lexicon_.entries()[index].countries;
    if (!countries.empty()) article.add_country(countries.front(), force_weight);
  }
}

void PlaceRecogniser::observe(const PassageWords& passage, std::span<const PlaceCandidate> candidates,
                              ArticleContext& article) const {
  observe_peoples(passage.words, article);
  observe_forces(passage, article);
  for (const PlaceCandidate& candidate : candidates) {
    if (candidate.is_window() || !is_sure_sense(candidate.senses.front())) continue;
    const LexiconEntry& first = lexicon_.entries()[candidate.senses.front().entry];
    const bool one_country = std::all_of(candidate.senses.begin(), candidate.senses.end(), [&](const NameSense& sense) {
      return lexicon_.entries()[sense.entry].countries == first.countries;
    });
    if (!one_country) continue;
    const bool known = is_well_known(first) || candidate.last - candidate.first > 1;
    if (!known && !candidate.context.any()) continue;
    article.add_place(candidate.senses.front().entry, first, known ? known_place_weight : little_place_weight);
  }
}

void PlaceRecogniser::learn_unlisted(const PassageWords& passage, std::span<const PlaceCandidate> candidates,
                                     ArticleContext& article) const {
  for (const PlaceCandidate& candidate : candidates) {
    if (!candidate.is_window()) continue;
    const std::string_view spelling = spelling_of(passage, candidate);
    const auto mention = decide_window(candidate, spelling, article);
    if (mention) article.add_unlisted_place(unlisted_id(spelling), *mention);
  }
}

bool PlaceRecogniser::accepts_listed(const PlaceCandidate& candidate, Lexicon::Index place,
                                     const ArticleContext& article) const {
  const auto same = std::find_if(candidate.senses.begin(), candidate.senses.end(),
                                 [&](const NameSense& one) { return one.entry == place; });
  const NameSense& sense = same == candidate.senses.end() ? candidate.senses.front() : *same;
  const LexiconEntry& entry = lexicon_.entries()[place];
  const bool supported = std::any_of(entry.countries.begin(), entry.countries.end(),
                                     [&](const std::string& country) { return article.names_country(country); });
  const bool placed = candidate.context.any() || candidate.list_of_kinds || candidate.listed_members > 0;
  if (sense.weak) return entry.kind.starts_with("PCL") ? placed || supported : placed && supported;
  if (sense.derived) return supported && placed;
  if (sense.kind_only) return supported;
  if (is_well_known(entry) || candidate.last - candidate.first > 1) return true;
  return supported || candidate.context.strong() || candidate.listed_members > 1;
}

NameMention PlaceRecogniser::listed(Lexicon::Index place, Via via) const {
  const LexiconEntry& entry = lexicon_.entries()[place];
  NameMention mention;
  mention.id = entry.id;
  mention.name = entry.name;
  mention.via = via;
  mention.within = within_[place];
  mention.coordinates = entry.coordinates;
  return mention;
}

std::optional<NameMention> PlaceRecogniser::decide_window(const PlaceCandidate& candidate, std::string_view spelling,
                                                          const ArticleContext& article) const {
  if (may_be_spelling(candidate)) {
    std::vector<NameSense> senses;
    for (const Lexicon::Index place : spellings_.find(spelling, is_surely_place(candidate), article)) {
      if (is_near_article(lexicon_.entries()[place], article)) senses.push_back({place, false, false, false, 0});
    }
    if (!senses.empty()) return listed(resolution_.best(senses, candidate.context, article), Via::key);
  }
  if (!article.names_places() || !is_place_by_context(candidate)) return std::nullopt;
  NameMention mention;
  mention.id = unlisted_id(spelling);
  mention.name = spelling;
  mention.via = Via::context;
  return mention;
}

std::optional<NameMention> PlaceRecogniser::decide(const PlaceCandidate& candidate, std::string_view spelling,
                                                   const ArticleContext& article) const {
  if (!candidate.is_window()) {
    const Lexicon::Index place = resolution_.best(candidate.senses, candidate.context, article);
    if (!accepts_listed(candidate, place, article)) return std::nullopt;
    return listed(place, Via::lexicon);
  }
  if (auto mention = decide_window(candidate, spelling, article)) return mention;
  const NameMention* known = article.unlisted_place(unlisted_id(spelling));
  if (known == nullptr) return std::nullopt;
  NameMention mention = *known;
  if (mention.via == Via::context) mention.name = spelling;
  return mention;
}

std::vector<FoundName> PlaceRecogniser::find(const PassageWords& passage, std::span<const PlaceCandidate> candidates,
                                             const ArticleContext& article) const {
  std::vector<FoundName> found;
  for (const PlaceCandidate& candidate : candidates) {
    auto mention = decide(candidate, spelling_of(passage, candidate), article);
    if (!mention) continue;
    mention->span = span_of(passage.text(), candidate.first, candidate.last);
    found.push_back({candidate.first, candidate.last, std::move(*mention)});
  }
  return found;
}

}  // namespace dateline
