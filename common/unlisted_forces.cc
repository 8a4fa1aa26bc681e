#include "common/unlisted_forces.h"

namespace dateline {

namespace {

using namespace word_class;

constexpr std::size_t longest_name = 6;

bool may_continue(const KnownWords& words, const std::vector<bool>& covered, std::size_t i) {
  if (i >= words.size() || covered[i] || words.token(i).starts_sentence) return false;
  if (words.terms[i] == article_term) return true;
  return words.capital(i) && words.token(i).shape != Shape::upper && !words.is(i, calendar | title);
}

/// A word that makes the name a name: neither a kind of force nor a direction, a people, an ordinary word.
bool is_own_word(const KnownWords& words, std::size_t i) {
  return (words.classes[i] & ~(head | kin)) == 0 && words.terms[i] != article_term &&
         words.token(i).shape == Shape::capitalised;
}

bool has_own_word(const KnownWords& words, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i) {
    if (is_own_word(words, i)) return true;
  }
  return false;
}

std::size_t end_after_head(const KnownWords& words, const std::vector<bool>& covered, std::size_t first) {
  std::size_t last = first + 1;
  while (last - first < longest_name && words.adjoins(last) && may_continue(words, covered, last) &&
         !words.token(last - 1).possessive)
    ++last;
  return words.terms[last - 1] == article_term ? last - 1 : last;
}

std::size_t begin_before_noun(const KnownWords& words, const std::vector<bool>& covered, std::size_t noun,
                              std::size_t least) {
  std::size_t first = noun;
  while (first > least && noun - first < longest_name && words.adjoins(first) && !words.token(first - 1).possessive &&
         !covered[first - 1] && !words.is(first - 1, plain | calendar | title) &&
         (words.terms[first - 1] == article_term || words.token(first - 1).shape == Shape::capitalised) &&
         (!words.token(first - 1).starts_sentence || words.classes[first - 1] == 0))
    --first;
  return first;
}

}  // namespace

std::vector<ForceWindow> find_force_windows(const KnownWords& words, const std::vector<bool>& covered) {
  std::vector<ForceWindow> windows;
  std::size_t free_from = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i < free_from || covered[i] || !words.capital(i) || words.headline[i]) continue;
    std::size_t first = i;
    std::size_t last = i;
    if (words.is(i, force_head)) {
      last = end_after_head(words, covered, i);
    } else if (words.is(i, force_noun)) {
      first = begin_before_noun(words, covered, i, free_from);
      last = i + 1;
    }
    const bool is_site = words.adjoins(last) && words.is(last, kind) && words.capital(last);
    if (last <= first + 1 || is_site || !has_own_word(words, first, last)) continue;
    windows.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)});
    free_from = last;
  }
  return windows;
}

}  // namespace dateline
