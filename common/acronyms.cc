#include "common/acronyms.h"

namespace dateline {

namespace {

constexpr std::size_t longest_acronym = 8;

/// The first token of the words before `bracket` that begin with the letters of `acronym`; `bracket` if they do not.
std::size_t begin_of_long_name(const KnownWords& words, std::size_t bracket, std::string_view acronym) {
  std::size_t at = bracket;
  std::size_t letter = acronym.size();
  for (std::size_t passed = 0; letter > 0 && at > 0 && passed <= 2 * acronym.size(); ++passed) {
    if (at < bracket && !words.adjoins(at)) return bracket;
    --at;
    if (words.text->term(at).front() == acronym[letter - 1] && words.terms[at] != article_term) {
      --letter;
    } else if (words.capital(at) && words.terms[at] != article_term) {
      return bracket;
    }
  }
  return letter == 0 && words.capital(at) ? at : bracket;
}

}  // namespace

std::vector<IntroducedAcronym> introduced_acronyms(const KnownWords& words) {
  std::vector<IntroducedAcronym> found;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string_view acronym = words.text->term(i);
    if (words.token(i).shape != Shape::upper || acronym.size() > longest_acronym) continue;
    if (words.text->gap_before(i) != " (" || !words.text->gap_before(i + 1).starts_with(")")) continue;
    const std::size_t first = begin_of_long_name(words, i, acronym);
    if (first == i) continue;
    found.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(i)});
  }
  return found;
}

}  // namespace dateline
