#include "common/name_forms.h"

#include <algorithm>
#include <array>

#include "common/text.h"

namespace dateline {

namespace {

constexpr std::size_t fewest_letters = 3;

/// Longer words are no inflected names.
constexpr std::size_t longest_inflected = 60;

class Forms {
 public:
  void add(std::string form) {
    if (count_code_points(form) >= fewest_letters) forms_.push_back(std::move(form));
  }

  std::vector<std::string> take() { return std::move(forms_); }

 private:
  std::vector<std::string> forms_;
};

/// What is left of `word` behind `particle`; empty if it does not begin so.
std::string_view behind(std::string_view word, std::string_view particle) {
  return word.starts_with(particle) ? word.substr(particle.size()) : std::string_view{};
}

/// "in", "to", "as"; the alef of the article is lost behind "to".
void add_behind_preposition(std::string_view word, Forms& forms) {
  if (const auto rest = behind(word, "لل"); !rest.empty()) forms.add("ال" + std::string(rest));
  for (const std::string_view preposition : {"ب", "ل", "ك"}) forms.add(std::string(behind(word, preposition)));
}

std::vector<std::string> arabic(std::string_view term) {
  Forms forms;
  for (const std::string_view conjunction : {"و", "ف"}) {
    const std::string_view rest = behind(term, conjunction);
    forms.add(std::string(rest));
    add_behind_preposition(rest, forms);
  }
  add_behind_preposition(term, forms);
  return forms.take();
}

/// An ending of a case, and that of the nominative.
struct Ending {
  std::string_view cased;
  std::string_view nominative;
};

/// Of the declensions that names follow, the longer endings first.
constexpr std::array<Ending, 26> russian_endings = {{
    {"ой", "а"}, {"ою", "а"}, {"ей", "я"}, {"ею", "я"}, {"ом", ""}, {"ем", "ь"}, {"ем", "й"}, {"ем", ""}, {"ью", "ь"},
    {"а", ""},   {"ы", "а"},  {"ы", ""},   {"и", "а"},  {"и", "я"}, {"и", "ь"},  {"и", ""},   {"е", "а"}, {"е", ""},
    {"е", "я"},  {"у", "а"},  {"у", ""},   {"ю", "я"},  {"ю", "ь"}, {"ю", "й"},  {"я", "ь"},  {"я", "й"},
}};

std::vector<std::string> russian(std::string_view term) {
  Forms forms;
  for (const auto& [cased, nominative] : russian_endings) {
    if (!term.ends_with(cased)) continue;
    forms.add(std::string(term.substr(0, term.size() - cased.size())).append(nominative));
  }
  return forms.take();
}

std::vector<std::string> turkish(std::string_view word) {
  Forms forms;
  for (const std::string_view apostrophe : {"'", "\u2019"}) {
    const std::size_t ending = word.find(apostrophe);
    if (ending != std::string_view::npos) forms.add(fold(word.substr(0, ending)));
  }
  return forms.take();
}

std::vector<std::string> german(std::string_view term) {
  Forms forms;
  if (term.ends_with("s")) forms.add(std::string(term.substr(0, term.size() - 1)));
  return forms.take();
}

}  // namespace

std::vector<std::string> listed_forms(std::string_view language, std::string_view word, std::string_view term) {
  if (word.size() > longest_inflected) return {};
  if (language == "ar") return arabic(term);
  if (language == "ru") return russian(term);
  if (language == "tr") return turkish(word);
  if (language == "de") return german(term);
  return {};
}

}  // namespace dateline
