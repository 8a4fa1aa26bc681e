#include "indexer/readers/text_page/inline_author.h"

#include <algorithm>

#include "common/text.h"

namespace dateline {

namespace {

constexpr std::size_t most_words_of_name = 3;
constexpr std::size_t longest_name = 40;  ///< bytes
constexpr std::size_t most_initials = 3;

bool is_labelled(const PageLine& line) {
  return std::any_of(line.phrases.begin(), line.phrases.end(), [](const PhraseMatch& match) {
    return match.begin == 0 && match.phrase->where != PhrasePlace::cue && match.phrase->where != PhrasePlace::button;
  });
}

}  // namespace

std::optional<InlineAuthor> read_inline_author(const PageLine& line) {
  const std::size_t colon = line.text.find(": ");
  if (colon == std::string_view::npos || colon > longest_name || line.heading > 0 || is_labelled(line)) {
    return std::nullopt;
  }
  const std::string_view name = trim(line.text.substr(0, colon));
  const TokenizedText words = tokenize(name);
  if (words.tokens.empty() || words.tokens.size() > most_words_of_name) return std::nullopt;
  if (name.find_first_of(".,;!?\"()") != std::string_view::npos) return std::nullopt;
  const bool shown =
      name.find(' ') == std::string_view::npos || is_capitalised(words) || words.tokens.front().shape == Shape::uncased;
  const std::string_view text = trim(line.text.substr(colon + 1));
  if (!shown || text.empty()) return std::nullopt;
  return InlineAuthor{std::string(name), text};
}

bool is_initials_of(const PageLine& line, const PageLine& name) {
  const auto& words = name.words.tokens;
  if (line.words.tokens.size() != 1 || line.text.size() > most_initials || words.empty()) return false;
  if (line.text.size() > words.size() || line.text.size() < std::min<std::size_t>(words.size(), 2)) return false;
  for (std::size_t i = 0; i < line.text.size(); ++i) {
    const char letter = line.text[i];
    if (letter < 'A' || letter > 'Z' || name.text[words[i].begin] != letter) return false;
  }
  return true;
}

}  // namespace dateline
