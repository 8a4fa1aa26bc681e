#include "indexer/phrases.h"

#include <algorithm>
#include <array>
#include <optional>

#include "common/text.h"

namespace dateline {

namespace {

/// Kinds that code asks for by name and kinds that are reasons for dropping text. Others are faults, because a
/// mistyped kind would do nothing.
constexpr std::array<std::string_view, 30> kinds = {
    "address",    "age",         "appeal",   "author",     "copyright",    "counter",   "credit", "date",
    "disclaimer", "first",       "language", "navigation", "published",    "publisher", "region", "related",
    "reply",      "sharing",     "site",     "source",     "subscription", "theme",     "thread", "thread-author",
    "thread-end", "thread-head", "title",    "unfinished", "updated",      "url"};

constexpr std::array<std::pair<std::string_view, PhrasePlace>, 9> places = {{
    {"line-is", PhrasePlace::line_is},
    {"line-begins", PhrasePlace::line_begins},
    {"line-ends", PhrasePlace::line_ends},
    {"line-contains", PhrasePlace::line_contains},
    {"label", PhrasePlace::label},
    {"paragraph-begins", PhrasePlace::paragraph_begins},
    {"paragraph-contains", PhrasePlace::paragraph_contains},
    {"cue", PhrasePlace::cue},
    {"button", PhrasePlace::button},
}};

std::optional<PhrasePlace> place_of(std::string_view word) {
  const auto found = std::find_if(places.begin(), places.end(), [&](const auto& entry) { return entry.first == word; });
  if (found == places.end()) return std::nullopt;
  return found->second;
}

std::vector<std::string> terms_of(std::string_view wording) {
  std::vector<std::string> terms;
  for (const std::string_view word : split_list(wording, ' ')) {
    if (word == "#" || word == "*") {
      terms.emplace_back(word);
      continue;
    }
    const TokenizedText words = tokenize(word);
    for (std::size_t i = 0; i < words.tokens.size(); ++i) terms.emplace_back(words.term(i));
  }
  return terms;
}

bool is_number(const TokenizedText& text, std::size_t index) { return text.tokens[index].shape == Shape::number; }

bool stands_at(const Phrase& phrase, const TokenizedText& text, std::size_t begin) {
  if (begin + phrase.terms.size() > text.tokens.size()) return false;
  for (std::size_t i = 0; i < phrase.terms.size(); ++i) {
    const std::string& term = phrase.terms[i];
    if (term == "*") continue;
    if (term == "#" ? !is_number(text, begin + i) : text.term(begin + i) != term) return false;
  }
  return true;
}

bool colon_follows(const TokenizedText& text, std::size_t end) {
  const std::string_view gap = trim(text.gap_before(end));
  return gap.starts_with(':') || gap.starts_with("\uFF1A");
}

/// Whether words `begin`..`end` of `text` stand where a phrase of this place is to be compared.
bool fits(PhrasePlace where, const TokenizedText& text, std::size_t begin, std::size_t end) {
  const bool first = begin == 0;
  const bool last = end == text.tokens.size();
  const bool line = text.tokens.size() <= Phrases::longest_line;
  switch (where) {
    case PhrasePlace::line_is:
      return first && last;
    case PhrasePlace::line_begins:
      return line && first;
    case PhrasePlace::line_ends:
      return last;
    case PhrasePlace::line_contains:
    case PhrasePlace::button:
      return line;
    case PhrasePlace::label:
      return first && colon_follows(text, end);
    case PhrasePlace::paragraph_begins:
      return first;
    case PhrasePlace::paragraph_contains:
    case PhrasePlace::cue:
      return true;
  }
  return false;
}

}  // namespace

std::vector<Fault> Phrases::add(std::string_view tsv, const std::string& file) {
  std::vector<Fault> faults;
  std::size_t number = 0;
  bool header_seen = false;
  for (const std::string_view line : lines_of(tsv)) {
    ++number;
    if (trim(line).empty() || line.starts_with('#')) continue;
    std::string reason;
    if (!header_seen) {
      header_seen = true;
      if (line == "kind\twhere\twording") continue;
      reason = "the first line is not 'kind<TAB>where<TAB>wording'";
    } else if (add_line(line, reason)) {
      continue;
    }
    faults.push_back({file, "line " + std::to_string(number), reason});
  }
  return faults;
}

bool Phrases::add_line(std::string_view line, std::string& reason) {
  const std::size_t first = line.find('\t');
  const std::size_t second = first == std::string_view::npos ? first : line.find('\t', first + 1);
  if (second == std::string_view::npos || line.find('\t', second + 1) != std::string_view::npos) {
    reason = "a phrase has three columns: kind, where and wording";
    return false;
  }
  const std::string_view kind = trim(line.substr(0, first));
  const std::string_view where = trim(line.substr(first + 1, second - first - 1));
  const auto place = place_of(where);
  std::vector<std::string> terms = terms_of(line.substr(second + 1));
  if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) {
    reason = "no kind of phrase is called '" + std::string(kind) + "'";
  } else if (!place) {
    reason = "a phrase is not compared at '" + std::string(where) + "'";
  } else if (std::all_of(terms.begin(), terms.end(), [](const auto& term) { return term == "*"; })) {
    reason = "a phrase needs a word";
  } else if (terms.front() == "*") {
    reason = "a phrase does not begin with '*'";
  } else {
    by_first_term_[terms.front()].push_back(phrases_.size());
    phrases_.push_back({std::string(kind), *place, std::move(terms)});
    return true;
  }
  return false;
}

std::vector<PhraseMatch> Phrases::find(const TokenizedText& text) const {
  std::vector<PhraseMatch> matches;
  const auto look_up = [&](std::string_view first_term, std::size_t begin) {
    const auto found = by_first_term_.find(first_term);
    if (found == by_first_term_.end()) return;
    for (const std::size_t index : found->second) {
      const Phrase& phrase = phrases_[index];
      const std::size_t end = begin + phrase.terms.size();
      if (stands_at(phrase, text, begin) && fits(phrase.where, text, begin, end))
        matches.push_back({&phrase, begin, end});
    }
  };
  for (std::size_t i = 0; i < text.tokens.size(); ++i) {
    look_up(text.term(i), i);
    if (is_number(text, i)) look_up("#", i);
  }
  return matches;
}

}  // namespace dateline
