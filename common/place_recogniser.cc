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
  return words_between(passage.text(), candidate.first, candidate.last);
}

/// Whether a window stands where a place stands, so that another spelling of a listed one may be looked for.
Verdict may_be_spelling(const PlaceCandidate& candidate) {
  const PlaceContext& context = candidate.context;
  const NameWindow& window = candidate.window;
  if (context.strong()) return accept("stands beside a word for a place");
  if (window.doubtful) return refuse("its capital may come from the begin of a sentence or a headline");
  if (context.in) return accept("stands after a word like 'in'");
  if (context.verb) return accept("stands after what is done to places");
  if (window.article) return accept("begins with the article");
  if (window.head) return accept("begins as places do");
  if (candidate.list_of_kinds) return accept("stands in a list of places");
  if (candidate.listed_members > 0) return accept("stands in a list beside a listed place");
  return refuse("nothing around it speaks of a place");
}

/// Whether form or neighbours leave little doubt that a window is a place.
bool is_surely_place(const PlaceCandidate& candidate) {
  return candidate.context.strong() || candidate.window.article || candidate.window.head || candidate.list_of_kinds;
}

/// Whether the words around a window make it a place.
Verdict is_place_by_context(const PlaceCandidate& candidate) {
  const NameWindow& window = candidate.window;
  const PlaceContext& context = candidate.context;
  const bool placed = context.in || context.verb;
  if (candidate.list_of_kinds) return accept("stands in a list of places");
  if (candidate.chained) return accept("the place around it stands beside it");
  if (context.strong() && (!window.doubtful || window.last - window.first > 1))
    return accept("stands beside a word for a place");
  if (window.doubtful) return refuse("its capital may come from the begin of a sentence or a headline");
  if (candidate.listed_members > 1 && 2 * candidate.listed_members >= candidate.members)
    return accept("stands in a list of which half or more is listed places");
  const bool shaped = window.article || window.head;
  if (candidate.listed_members > 0 && (shaped || placed)) {
    if (candidate.list_closes) return accept("stands in a closed list beside a listed place");
    if (candidate.listed_members > 1) return accept("stands in a list beside several listed places");
    return refuse("one listed place in an open list says too little");
  }
  if (window.kin) return refuse("begins as persons' names do, too");
  if (shaped && placed) return accept("has the form of a place's name and stands where places stand");
  if (window.inner_article && context.verb) return accept("has an article and stands after what is done to places");
  return refuse("nothing around it makes it a place");
}

bool names_no_other_country(const ArticleContext& article, const LexiconEntry& place) {
  return std::all_of(article.countries().begin(), article.countries().end(), [&](const auto& country) {
    return std::find(place.countries.begin(), place.countries.end(), country.first) != place.countries.end();
  });
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
    const auto mention = decide_window(candidate, spelling, article, nullptr);
    if (mention) article.add_unlisted_place(unlisted_id(spelling), *mention);
  }
}

bool PlaceRecogniser::is_supported(const NameSense& sense, const ArticleContext& article) const {
  const auto& countries = lexicon_.entries()[sense.entry].countries;
  return std::any_of(countries.begin(), countries.end(),
                     [&](const std::string& country) { return article.names_country(country); });
}

std::vector<NameSense> PlaceRecogniser::acceptable(const PlaceCandidate& candidate, const ArticleContext& article,
                                                   NameNote* note) const {
  std::vector<NameSense> senses = candidate.senses;
  const auto supported = [&](const NameSense& sense) { return is_supported(sense, article); };
  const bool any_supported = std::any_of(senses.begin(), senses.end(), supported);
  keep_accepted(senses, note, [&](const NameSense& sense) {
    const bool elsewhere = any_supported && !supported(sense) && !is_famous(lexicon_.entries()[sense.entry]);
    return elsewhere ? refuse("another of that name lies in a country that the article names")
                     : accepts_listed(candidate, sense, article);
  });
  return senses;
}

Verdict PlaceRecogniser::accepts_listed(const PlaceCandidate& candidate, const NameSense& sense,
                                        const ArticleContext& article) const {
  const LexiconEntry& entry = lexicon_.entries()[sense.entry];
  const bool supported = is_supported(sense, article);
  const bool placed = candidate.context.any() || candidate.list_of_kinds || candidate.listed_members > 0;
  if (candidate.chained) return accept("stands beside the place around it or in it");
  if (candidate.last - candidate.first == 1 && resolution_.is_abbreviation(sense, candidate.term))
    return refuse("short for a state, but follows no town");
  if (sense.other_name && is_elsewhere(sense.entry, entry, article))
    return refuse("another name of a place that is far from all other places of the article");
  if (sense.weak && entry.kind.starts_with("PCL")) {
    if (placed) return accept("weak, but stands where places stand");
    if (supported) return accept("weak, but the article speaks of the country");
    return refuse("weak, and neither the words around it nor the article speak for the country");
  }
  if (!supported && sense.weak) return refuse("weak, and the article names nothing of its country");
  if (!supported && sense.derived) return refuse("without its article, and the article names nothing of its country");
  if (!supported && sense.kind_only) return refuse("without its kind, and the article names nothing of its country");
  if (sense.weak) return accepts_weak(candidate, entry, placed, article);
  if (sense.derived && !placed) return refuse("without its article, and nothing around it speaks of a place");
  if (sense.derived) return accept("without its article, but stands where places stand in a country that is named");
  if (sense.kind_only) return accept("its kind stands beside it, and its country is named");
  if (is_well_known(entry)) return accept("everybody knows it");
  if (candidate.last - candidate.first > 1) return accept("several words");
  if (supported) return accept("the article names its country");
  if (candidate.context.strong()) return accept("stands beside a word for a place");
  if (candidate.listed_members > 1) return accept("stands in a list with several listed places");
  const bool in_place = candidate.context.in || candidate.context.verb || candidate.context.from;
  if (in_place && candidate.senses.size() == 1 && names_no_other_country(article, entry))
    return accept("stands where places stand, no other has its name, and the article names no other country");
  return refuse("few know it, the article names nothing of its country, and too little around it speaks of a place");
}

/// Of a weak alias whose country the article names.
Verdict PlaceRecogniser::accepts_weak(const PlaceCandidate& candidate, const LexiconEntry& entry, bool placed,
                                      const ArticleContext& article) const {
  // "of" and "from" stand before persons, too.
  const bool surely_placed = candidate.context.strong() || candidate.context.in || candidate.context.verb ||
                             candidate.list_of_kinds || candidate.listed_members > 0;
  if (surely_placed) return accept("weak, but stands where places stand in a country that is named");
  if (!placed) return refuse("weak, and nothing around it speaks of a place");
  const bool near = !article.anchors().empty() && is_near_article(entry, article);
  if (near) return accept("weak, but stands after 'of' or 'from' near other places of the article");
  return refuse("weak, after 'of' or 'from' only, and no other place of the article is near");
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

std::optional<NameMention> PlaceRecogniser::decide_listed(const PlaceCandidate& candidate,
                                                          const ArticleContext& article, NameNote* note) const {
  const std::vector<NameSense> senses = acceptable(candidate, article, note);
  if (senses.empty()) {
    if (note != nullptr) note->decide(note->of_senses(refuse("none of the places of that name is accepted")));
    return std::nullopt;
  }
  NameMention mention = listed(resolution_.best(senses, candidate.context, article, note), Via::lexicon);
  if (note != nullptr) note->decide(note->of_senses({}), mention);
  return mention;
}

/// As another spelling of a listed name.
std::optional<NameMention> PlaceRecogniser::decide_spelling(const PlaceCandidate& candidate, std::string_view spelling,
                                                            const ArticleContext& article, NameNote* note) const {
  std::vector<NameSense> senses;
  for (const auto& joined : spellings_.find(spelling, is_surely_place(candidate), article)) {
    senses.push_back({joined.place, false, false, false, true, 0});
    if (note != nullptr) note->join(joined.place, {std::string(joined.listed), joined.difference, joined.most});
  }
  keep_accepted(senses, note, [&](const NameSense& sense) {
    return is_near_article(lexicon_.entries()[sense.entry], article)
               ? accept("another spelling of a place near those of the article")
               : refuse("another spelling, but far from every place of the article");
  });
  if (senses.empty()) return std::nullopt;
  NameMention mention = listed(resolution_.best(senses, candidate.context, article, note), Via::key);
  if (note != nullptr) note->decide(note->of_senses({}), mention);
  return mention;
}

std::optional<NameMention> PlaceRecogniser::decide_window(const PlaceCandidate& candidate, std::string_view spelling,
                                                          const ArticleContext& article, NameNote* note) const {
  if (may_be_spelling(candidate)) {
    if (auto mention = decide_spelling(candidate, spelling, article, note)) return mention;
  }
  const Verdict verdict =
      article.names_places() ? is_place_by_context(candidate) : refuse("the article names no listed place");
  if (note != nullptr) note->decide(verdict);
  if (!verdict) return std::nullopt;
  NameMention mention;
  mention.id = unlisted_id(spelling);
  mention.name = spelling;
  mention.via = Via::context;
  if (note != nullptr) note->decide(verdict, mention);
  return mention;
}

std::optional<NameMention> PlaceRecogniser::decide(const PlaceCandidate& candidate, std::string_view spelling,
                                                   const ArticleContext& article, NameNote* note) const {
  if (note != nullptr) note->explained.around = candidate.around();
  if (!candidate.is_window()) return decide_listed(candidate, article, note);
  if (note != nullptr) note->explained.key = name_key(spelling);
  if (auto mention = decide_window(candidate, spelling, article, note)) return mention;
  if (!article.names_unlisted_places()) return std::nullopt;
  const NameMention* known = article.unlisted_place(unlisted_id(spelling));
  if (known == nullptr) return std::nullopt;
  NameMention mention = *known;
  if (mention.via == Via::context) mention.name = spelling;
  if (note != nullptr) note->decide(accept("the article makes it a place elsewhere"), mention);
  return mention;
}

std::vector<FoundName> PlaceRecogniser::find(const PassageWords& passage, std::span<const PlaceCandidate> candidates,
                                             const ArticleContext& article, NameNotes* notes) const {
  std::vector<FoundName> found;
  for (const PlaceCandidate& candidate : candidates) {
    NameNote* note = note_at(notes, candidate.first, candidate.last);
    auto mention = decide(candidate, spelling_of(passage, candidate), article, note);
    if (!mention) continue;
    mention->span = span_of(passage.text(), candidate.first, candidate.last);
    found.push_back({candidate.first, candidate.last, std::move(*mention)});
  }
  return found;
}

}  // namespace dateline
