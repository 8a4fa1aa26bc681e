#include "searcher/highlighter.h"

#include <algorithm>
#include <bitset>

#include "common/tokenizer.h"

namespace dateline {

namespace {

bool names_any(const NameMention& mention, const std::set<std::string, std::less<>>& ids) {
  const auto wanted = [&](const std::string& id) { return ids.contains(id); };
  return wanted(mention.id) || std::any_of(mention.within.begin(), mention.within.end(), wanted);
}

void mark_names(const std::vector<NameMention>& mentions, const std::set<std::string, std::less<>>& ids,
                std::vector<Span>& marks) {
  for (const NameMention& mention : mentions) {
    if (names_any(mention, ids)) marks.push_back(mention.span);
  }
}

void mark_days(const std::vector<DateMention>& mentions, const std::vector<DayRange>& ranges,
               std::vector<Span>& marks) {
  for (const DateMention& mention : mentions) {
    const auto meets = [&](const DayRange& range) {
      return mention.days.from <= range.to && range.from <= mention.days.to;
    };
    if (std::any_of(ranges.begin(), ranges.end(), meets)) marks.push_back(mention.span);
  }
}

bool phrase_at(const TokenizedText& words, std::size_t begin, const std::vector<std::string>& phrase) {
  if (begin + phrase.size() > words.tokens.size()) return false;
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    if (words.term(begin + i) != phrase[i]) return false;
  }
  return true;
}

/// Whether a word is one of those that were asked for, by its stems. Most words are refused by their first letter,
/// where the language's stems keep it: the stems of all words that were ever met do not fit into the processor's cache.
class WantedStems {
 public:
  WantedStems(const std::set<std::string, std::less<>>& stems, Stemmer& stemmer) : stems_(stems), stemmer_(stemmer) {
    if (!stemmer.keeps_first_byte()) first_bytes_.set();
    for (const std::string& stem : stems) first_bytes_.set(first_byte(stem));
  }

  [[nodiscard]] bool include(const TokenizedText& words, std::size_t index) const {
    if (stems_.empty() || !first_bytes_.test(first_byte(words.term(index)))) return false;
    const WordStems found = stemmer_.stems(words, index);
    return stems_.contains(found.of_term) || stems_.contains(found.as_written);
  }

 private:
  static std::size_t first_byte(std::string_view word) {
    return word.empty() ? 0 : static_cast<unsigned char>(word.front());
  }

  const std::set<std::string, std::less<>>& stems_;
  Stemmer& stemmer_;
  std::bitset<256> first_bytes_;
};

void mark_words(const TokenizedText& words, const HighlightTerms& terms, Stemmer& stemmer, std::vector<Span>& marks) {
  const WantedStems wanted(terms.stems, stemmer);
  for (std::size_t i = 0; i < words.tokens.size(); ++i) {
    const std::string_view term = words.term(i);
    const auto begins = [&](const std::string& prefix) { return term.starts_with(prefix); };
    if (wanted.include(words, i) || std::any_of(terms.prefixes.begin(), terms.prefixes.end(), begins))
      marks.push_back({words.tokens[i].begin, words.tokens[i].end});
    for (const auto& phrase : terms.phrases) {
      if (phrase_at(words, i, phrase))
        marks.push_back({words.tokens[i].begin, words.tokens[i + phrase.size() - 1].end});
    }
  }
}

std::vector<Span> joined(std::vector<Span> marks) {
  std::sort(marks.begin(), marks.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
  std::vector<Span> result;
  for (const Span& mark : marks) {
    if (!result.empty() && mark.begin <= result.back().end) {
      result.back().end = std::max(result.back().end, mark.end);
    } else {
      result.push_back(mark);
    }
  }
  return result;
}

}  // namespace

std::vector<Span> find_highlights(const Passage& passage, const HighlightTerms& terms, Stemmer& stemmer) {
  std::vector<Span> marks;
  mark_names(passage.mentions.places, terms.places, marks);
  mark_names(passage.mentions.forces, terms.forces, marks);
  mark_days(passage.mentions.dates, terms.told, marks);
  if (!terms.stems.empty() || !terms.phrases.empty() || !terms.prefixes.empty()) {
    mark_words(tokenize(passage.text), terms, stemmer, marks);
  }
  return joined(std::move(marks));
}

}  // namespace dateline
