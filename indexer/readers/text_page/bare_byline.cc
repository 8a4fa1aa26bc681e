#include "indexer/readers/text_page/bare_byline.h"

#include <algorithm>
#include <array>

#include "common/text.h"

namespace dateline {

namespace {

constexpr std::size_t most_words = 16;
constexpr std::size_t most_words_of_name = 4;
constexpr std::size_t most_words_of_rest = 4;

/// Small words within names of persons.
bool is_particle(std::string_view term) {
  constexpr std::array<std::string_view, 16> particles = {"de", "del", "der", "den", "van",  "von", "da", "di",
                                                          "al", "el",  "bin", "ibn", "bint", "abu", "la", "du"};
  return std::find(particles.begin(), particles.end(), term) != particles.end();
}

/// Whether words `begin`..`end` are written as a person's name.
bool is_name(const TokenizedText& words, std::size_t begin, std::size_t end) {
  if (end < begin + 2 || end - begin > most_words_of_name) return false;
  for (std::size_t i = begin; i < end; ++i) {
    const Shape shape = words.tokens[i].shape;
    const bool capital = shape == Shape::capitalised || shape == Shape::upper || shape == Shape::initial;
    if (!capital && (!is_particle(words.term(i)) || i + 1 == end)) return false;
    const std::string_view gap = i > begin ? words.gap_before(i) : std::string_view();
    if (gap.find_first_of(",;:!?|/\"()&") != std::string_view::npos) return false;
    if (gap.find('.') != std::string_view::npos && words.tokens[i - 1].end - words.tokens[i - 1].begin > 2)
      return false;
  }
  return true;
}

bool holds_publisher(const std::vector<PhraseMatch>& phrases) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [](const PhraseMatch& match) { return match.phrase->kind == "publisher"; });
}

/// The end of the names that begin at `begin`, joined by "and"; `begin` if there are none.
std::size_t end_of_names(const TokenizedText& words, std::size_t begin) {
  std::size_t end = begin;
  while (end < words.tokens.size() && end - begin < most_words_of_name && words.term(end) != "and" &&
         words.term(end) != "in" && (end == begin || words.gap_before(end).find(',') == std::string_view::npos))
    ++end;
  if (!is_name(words, begin, end)) return begin;
  if (end >= words.tokens.size() || words.term(end) != "and") return end;
  const std::size_t second = end_of_names(words, end + 1);
  return second > end + 1 ? second : begin;
}

/// "in Beirut", "in Beirut and Damascus".
bool is_in_place(const TokenizedText& words, std::size_t i) {
  if (words.term(i) != "in" || i + 1 == words.tokens.size()) return false;
  const Shape shape = words.tokens[i + 1].shape;
  return shape == Shape::capitalised || shape == Shape::upper;
}

/// ", transport correspondent".
bool is_occupation(const TokenizedText& words, std::size_t i) {
  if (words.gap_before(i).find(',') == std::string_view::npos) return false;
  constexpr std::array<std::string_view, 9> occupations = {
      "correspondent", "reporter", "editor", "writer", "analyst", "columnist", "staff", "contributor", "bureau"};
  return std::find(occupations.begin(), occupations.end(), words.term(words.tokens.size() - 1)) != occupations.end();
}

}  // namespace

bool is_persons_name(std::string_view text, const Phrases& phrases) {
  const TokenizedText words = tokenize(text);
  return is_name(words, 0, words.tokens.size()) && !ends_sentence(text) && !holds_publisher(phrases.find(words));
}

std::optional<BareByline> read_bare_name(const PageLine& line) {
  const TokenizedText& words = line.words;
  if (words.tokens.empty() || words.tokens.size() > most_words || ends_sentence(line.text)) return std::nullopt;
  const std::size_t end = end_of_names(words, 0);
  if (end == 0) return std::nullopt;
  const std::size_t rest = words.tokens.size() - end;
  if (rest > most_words_of_rest) return std::nullopt;
  if (rest > 0 && !is_in_place(words, end) && !is_occupation(words, end)) return std::nullopt;
  if (rest == 0 && holds_publisher(line.phrases)) return std::nullopt;
  const std::size_t cut = words.tokens[end - 1].end;
  BareByline byline;
  byline.author = std::string(line.text.substr(0, cut));
  const std::string_view behind = trim(line.text.substr(cut));
  byline.rest = std::string(behind.starts_with(',') ? trim(behind.substr(1)) : behind);
  return byline;
}

}  // namespace dateline
