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
    : lexicon_(lexicon), trie_(trie), resolution_(lexicon, trie), spellings_(lexicon) {}

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
    if (candidate.is_window()) continue;
    std::vector<NameSense> senses = candidate.senses;
    if (!candidate.chained) std::erase_if(senses, [](const NameSense& sense) { return !is_sure_sense(sense); });
    const auto place = resolution_.undoubted(senses);
    if (!place) continue;
    const LexiconEntry& entry = lexicon_.entries()[*place];
    const bool known = candidate.chained || is_well_known(entry) || candidate.last - candidate.first > 1;
    if (!known && !candidate.context.any()) continue;
    article.add_place(*place, entry, known ? known_place_weight : little_place_weight);
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

bool PlaceRecogniser::is_supported(const NameSense& sense, const ArticleContext& article) const {
  const auto& countries = lexicon_.entries()[sense.entry].countries;
  return std::any_of(countries.begin(), countries.end(),
                     [&](const std::string& country) { return article.names_country(country); });
}

std::vector<NameSense> PlaceRecogniser::acceptable(const PlaceCandidate& candidate,
                                                   const ArticleContext& article) const {
  std::vector<NameSense> senses = candidate.senses;
  const auto supported = [&](const NameSense& sense) { return is_supported(sense, article); };
  const bool any_supported = std::any_of(senses.begin(), senses.end(), supported);
  std::erase_if(senses, [&](const NameSense& sense) {
    const bool elsewhere = any_supported && !supported(sense) && !is_famous(lexicon_.entries()[sense.entry]);
    return elsewhere || !accepts_listed(candidate, sense, article);
  });
  return senses;
}

bool PlaceRecogniser::accepts_listed(const PlaceCandidate& candidate, const NameSense& sense,
                                     const ArticleContext& article) const {
  const LexiconEntry& entry = lexicon_.entries()[sense.entry];
  const bool supported = is_supported(sense, article);
  const bool placed = candidate.context.any() || candidate.list_of_kinds || candidate.listed_members > 0;
  if (candidate.chained) return true;
  if (sense.weak && entry.kind.starts_with("PCL")) return placed || supported;
  // "of" and "from" stand before persons, too.
  const bool surely_placed = candidate.context.strong() || candidate.context.in || candidate.context.verb ||
                             candidate.list_of_kinds || candidate.listed_members > 0;
  const bool near = !article.anchors().empty() && is_near_article(entry, article);
  if (sense.weak) return supported && (surely_placed || (placed && near));
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
  for (const Lexicon::Index above : lexicon_.enclosing(place)) mention.within.push_back(lexicon_.entries()[above].id);
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
    const std::vector<NameSense> senses = acceptable(candidate, article);
    if (senses.empty()) return std::nullopt;
    return listed(resolution_.best(senses, candidate.context, article), Via::lexicon);
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
