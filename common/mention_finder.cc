#include "common/mention_finder.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "common/article_context.h"
#include "common/date_recogniser.h"
#include "common/force_recogniser.h"
#include "common/name_trie.h"
#include "common/place_recogniser.h"

namespace dateline {

namespace {

bool overlap(const Span& a, const Span& b) { return a.begin < b.end && b.begin < a.end; }

/// Of one passage; null where nobody asks for reasons.
struct PassageNotes {
  NameNotes* places = nullptr;
  NameNotes* forces = nullptr;
};

std::string text_of(const TokenizedText& text, Span span) {
  return std::string(text.text.substr(span.begin, span.end - span.begin));
}

void note_loss(NameNotes* notes, const FoundName& loser, Verdict verdict, const TokenizedText& text, Span winner) {
  if (notes == nullptr || loser.last == loser.first) return;
  NameNote& note = notes->at(loser.first, loser.last);
  note.decide(verdict);
  note.explained.by = text_of(text, winner);
}

void erase_in_dates(std::vector<FoundName>& names, const std::vector<DateMention>& dates, const TokenizedText& text,
                    NameNotes* notes) {
  std::erase_if(names, [&](const FoundName& name) {
    const auto date = std::find_if(dates.begin(), dates.end(),
                                   [&](const DateMention& one) { return overlap(name.mention.span, one.span); });
    if (date == dates.end()) return false;
    note_loss(notes, name, refuse("a part of a date"), text, date->span);
    return true;
  });
}

/// Both lists are sorted and free of overlaps in themselves, so one walk settles them.
void settle(std::vector<FoundName>& places, std::vector<FoundName>& forces, const TokenizedText& text,
            const PassageNotes& notes) {
  std::size_t f = 0;
  for (FoundName& place : places) {
    while (f < forces.size() && forces[f].last <= place.first) ++f;
    for (std::size_t i = f; i < forces.size() && forces[i].first < place.last; ++i) {
      FoundName& force = forces[i];
      if (place.last <= place.first) break;
      if (place.last - place.first > force.last - force.first) {
        note_loss(notes.forces, force, refuse("overlaps the longer name of a place"), text, place.mention.span);
        force.last = force.first;
      } else {
        note_loss(notes.places, place, refuse("overlaps the name of a force"), text, force.mention.span);
        place.last = place.first;
      }
    }
  }
  std::erase_if(forces, [](const FoundName& name) { return name.last == name.first; });
  std::erase_if(places, [](const FoundName& name) { return name.last == name.first; });
}

std::vector<NameMention> mentions_of(std::vector<FoundName> found) {
  std::vector<NameMention> mentions;
  mentions.reserve(found.size());
  for (FoundName& name : found) mentions.push_back(std::move(name.mention));
  return mentions;
}

/// The end of the passages that one speaker wrote: title and body, or one comment.
std::size_t end_of_speaker(std::span<const Passage> passages, std::size_t begin) {
  const auto of_comment = [](const Passage& passage) { return passage.kind == PassageKind::comment; };
  std::size_t end = begin + 1;
  while (end < passages.size() && of_comment(passages[end]) == of_comment(passages[begin]) &&
         (!of_comment(passages[begin]) || passages[end].number == passages[begin].number))
    ++end;
  return end;
}

std::optional<Day> anchor_of(const Metadata& meta, const Passage& passage) {
  return passage.comment && passage.comment->posted ? passage.comment->posted : meta.published;
}

std::vector<CountryExplanation> explained_countries(const ArticleContext& article) {
  std::vector<CountryExplanation> countries;
  for (const auto& [country, weight] : article.countries())
    countries.push_back({country, weight, article.country_share(country), article.names_country(country)});
  std::stable_sort(countries.begin(), countries.end(),
                   [](const CountryExplanation& a, const CountryExplanation& b) { return a.weight > b.weight; });
  return countries;
}

/// The notes of all passages; none where `explanation` is null.
class ArticleNotes {
 public:
  ArticleNotes(const Lexicon& lexicon, const std::vector<TokenizedText>& texts, ArticleExplanation* explanation)
      : explanation_(explanation) {
    if (explanation == nullptr) return;
    explanation->passages.resize(texts.size());
    for (const TokenizedText& text : texts) {
      places_.emplace_back(lexicon, text);
      forces_.emplace_back(lexicon, text);
    }
  }

  PassageNotes of(std::size_t passage) {
    if (explanation_ == nullptr) return {};
    return {&places_[passage], &forces_[passage]};
  }

  [[nodiscard]] std::span<PassageExplanation> explained(std::size_t begin, std::size_t end) const {
    if (explanation_ == nullptr) return {};
    return std::span(explanation_->passages).subspan(begin, end - begin);
  }

  void finish(const ArticleContext& article) {
    if (explanation_ == nullptr) return;
    explanation_->countries = explained_countries(article);
    for (std::size_t i = 0; i < places_.size(); ++i) {
      explanation_->passages[i].places = places_[i].take();
      explanation_->passages[i].forces = forces_[i].take();
    }
  }

 private:
  ArticleExplanation* explanation_;
  std::vector<NameNotes> places_;
  std::vector<NameNotes> forces_;
};

}  // namespace

struct MentionFinder::Recognisers {
  explicit Recognisers(const Lexicon& known) : lexicon(known), trie(known), places(known, trie), forces(known, trie) {}

  [[nodiscard]] PassageWords read(const TokenizedText& text, std::string_view language) const {
    PassageWords words;
    words.words = trie.read(text, language.empty() ? "en" : language);
    words.places = trie.find(words.words, NameType::place);
    words.forces = trie.find(words.words, NameType::force);
    return words;
  }

  /// What the title and the body tell of the article.
  void observe(const Metadata& meta, std::span<const PassageWords> words,
               std::span<const std::vector<PlaceCandidate>> candidates, ArticleContext& context,
               ArticleAcronyms& acronyms) const {
    context.published = meta.published;
    for (const std::string& region : meta.regions) places.observe_region(region, context);
    for (const std::string& theme : meta.themes) places.observe_region(theme, context);
    for (std::size_t i = 0; i < words.size(); ++i) {
      places.observe(words[i], candidates[i], context);
      forces.observe(words[i], acronyms);
    }
    for (std::size_t i = 0; i < words.size(); ++i) places.learn_unlisted(words[i], candidates[i], context);
  }

  void find(const ArticleContext& context, const ArticleAcronyms& acronyms, const PassageWords& words,
            std::span<const PlaceCandidate> candidates, std::vector<DateMention> dates, Mentions& mentions,
            const PassageNotes& notes) const {
    std::vector<FoundName> found_forces = forces.find(words, context, acronyms, notes.forces);
    std::vector<FoundName> found_places = places.find(words, candidates, context, notes.places);
    erase_in_dates(found_forces, dates, words.text(), notes.forces);
    erase_in_dates(found_places, dates, words.text(), notes.places);
    settle(found_places, found_forces, words.text(), notes);
    mentions.places = mentions_of(std::move(found_places));
    mentions.forces = mentions_of(std::move(found_forces));
    mentions.dates = std::move(dates);
  }

  const Lexicon& lexicon;
  NameTrie trie;
  PlaceRecogniser places;
  ForceRecogniser forces;
};

MentionFinder::MentionFinder(const Lexicon& lexicon) : recognisers_(std::make_unique<Recognisers>(lexicon)) {}
MentionFinder::~MentionFinder() = default;
MentionFinder::MentionFinder(MentionFinder&&) noexcept = default;
MentionFinder& MentionFinder::operator=(MentionFinder&&) noexcept = default;

std::vector<TokenizedText> MentionFinder::find_mentions(const Metadata& meta, std::span<Passage> passages,
                                                        ArticleExplanation* explanation) const {
  std::vector<TokenizedText> texts;
  std::vector<PassageWords> words;
  std::vector<std::vector<PlaceCandidate>> candidates;
  texts.reserve(passages.size());
  words.reserve(passages.size());
  candidates.reserve(passages.size());
  for (const Passage& passage : passages) texts.push_back(tokenize(passage.text));
  ArticleNotes notes(recognisers_->lexicon, texts, explanation);
  std::size_t of_article = 0;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    words.push_back(recognisers_->read(texts[i], meta.language));
    candidates.push_back(recognisers_->places.candidates(words[i], notes.of(i).places));
    if (passages[i].kind != PassageKind::comment) of_article = words.size();
  }
  ArticleContext context;
  ArticleAcronyms acronyms;
  recognisers_->observe(meta, std::span(words).first(of_article), std::span(candidates).first(of_article), context,
                        acronyms);
  for (std::size_t begin = 0; begin < passages.size();) {
    const std::size_t end = end_of_speaker(passages, begin);
    auto dates = find_dates(std::span(texts).subspan(begin, end - begin), anchor_of(meta, passages[begin]),
                            notes.explained(begin, end));
    for (std::size_t i = begin; i < end; ++i)
      recognisers_->find(context, acronyms, words[i], candidates[i], std::move(dates[i - begin]), passages[i].mentions,
                         notes.of(i));
    begin = end;
  }
  notes.finish(context);
  return texts;
}

}  // namespace dateline
