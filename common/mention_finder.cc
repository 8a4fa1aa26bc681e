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

bool overlaps_any(const Span& span, const std::vector<DateMention>& dates) {
  return std::any_of(dates.begin(), dates.end(), [&](const DateMention& date) { return overlap(span, date.span); });
}

/// Both lists are sorted and free of overlaps in themselves, so one walk settles them.
void settle(std::vector<FoundName>& places, std::vector<FoundName>& forces) {
  std::size_t f = 0;
  for (FoundName& place : places) {
    while (f < forces.size() && forces[f].last <= place.first) ++f;
    for (std::size_t i = f; i < forces.size() && forces[i].first < place.last; ++i) {
      if (place.last <= place.first) break;
      const bool place_wins = place.last - place.first > forces[i].last - forces[i].first;
      FoundName& loser = place_wins ? forces[i] : place;
      loser.last = loser.first;
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

}  // namespace

struct MentionFinder::Recognisers {
  explicit Recognisers(const Lexicon& lexicon) : trie(lexicon), places(lexicon, trie), forces(lexicon, trie) {}

  [[nodiscard]] PassageWords read(const TokenizedText& text) const {
    PassageWords words;
    words.words = trie.read(text);
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
            std::span<const PlaceCandidate> candidates, std::vector<DateMention> dates, Mentions& mentions) const {
    std::vector<FoundName> found_forces = forces.find(words, context, acronyms);
    std::vector<FoundName> found_places = places.find(words, candidates, context);
    const auto in_date = [&](const FoundName& name) { return overlaps_any(name.mention.span, dates); };
    std::erase_if(found_forces, in_date);
    std::erase_if(found_places, in_date);
    settle(found_places, found_forces);
    mentions.places = mentions_of(std::move(found_places));
    mentions.forces = mentions_of(std::move(found_forces));
    mentions.dates = std::move(dates);
  }

  NameTrie trie;
  PlaceRecogniser places;
  ForceRecogniser forces;
};

MentionFinder::MentionFinder(const Lexicon& lexicon) : recognisers_(std::make_unique<Recognisers>(lexicon)) {}
MentionFinder::~MentionFinder() = default;
MentionFinder::MentionFinder(MentionFinder&&) noexcept = default;
MentionFinder& MentionFinder::operator=(MentionFinder&&) noexcept = default;

void MentionFinder::find_mentions(const Metadata& meta, std::span<Passage> passages) const {
  std::vector<TokenizedText> texts;
  std::vector<PassageWords> words;
  std::vector<std::vector<PlaceCandidate>> candidates;
  texts.reserve(passages.size());
  words.reserve(passages.size());
  candidates.reserve(passages.size());
  std::size_t of_article = 0;
  for (const Passage& passage : passages) {
    texts.push_back(tokenize(passage.text));
    words.push_back(recognisers_->read(texts.back()));
    candidates.push_back(recognisers_->places.candidates(words.back()));
    if (passage.kind != PassageKind::comment) of_article = words.size();
  }
  ArticleContext context;
  ArticleAcronyms acronyms;
  recognisers_->observe(meta, std::span(words).first(of_article), std::span(candidates).first(of_article), context,
                        acronyms);
  for (std::size_t begin = 0; begin < passages.size();) {
    const std::size_t end = end_of_speaker(passages, begin);
    auto dates = find_dates(std::span(texts).subspan(begin, end - begin), anchor_of(meta, passages[begin]));
    for (std::size_t i = begin; i < end; ++i)
      recognisers_->find(context, acronyms, words[i], candidates[i], std::move(dates[i - begin]), passages[i].mentions);
    begin = end;
  }
}

}  // namespace dateline
