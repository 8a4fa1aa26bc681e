#include "indexer/readers/text_page/author_choice.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string_view>
#include <unordered_map>

namespace dateline {

namespace {

constexpr double never = -1e9;
constexpr double surely_no_name = -3.0;
constexpr double surely_a_name = 3.5;
constexpr std::size_t most_steps = 8'000'000;  ///< lines times stated number

bool has_any(std::string_view text, std::initializer_list<std::string_view> marks) {
  return std::any_of(marks.begin(), marks.end(),
                     [&](std::string_view mark) { return text.find(mark) != std::string_view::npos; });
}

/// "Marta V.", "Jr.": a full stop that closes an abbreviation and no sentence.
bool closes_abbreviated(const PageLine& line) {
  const auto& tokens = line.words.tokens;
  if (tokens.empty() || !line.text.ends_with('.') || line.text.ends_with("..")) return false;
  const Token& last = tokens.back();
  return last.shape == Shape::initial || (last.shape == Shape::capitalised && last.end - last.begin <= 2);
}

double score_of_length(std::size_t words) {
  if (words == 0) return never;
  if (words <= 3) return 1;
  return words == 4 ? 0 : 1 - static_cast<double>(words) / 2;
}

double score_of_letters(const PageLine& line) {
  const auto& tokens = line.words.tokens;
  const auto small = static_cast<std::size_t>(
      std::count_if(tokens.begin(), tokens.end(), [](const Token& token) { return token.shape == Shape::lower; }));
  if (small == 0) return 1.5;
  if (tokens.size() == 1) return line.text.find_first_of("0123456789_") == std::string_view::npos ? 0.7 : 1.5;
  return small == tokens.size() ? -0.7 : -0.3 * static_cast<double>(small);
}

/// How much a line looks like a name, wherever it stands.
double score_alone(const PageLine& line) {
  if (line.width > 60 || line.words.tokens.size() > 8 || line.heading > 0 || line.list_item) return never;
  double score = score_of_length(line.words.tokens.size()) + score_of_letters(line);
  if (has_any(line.text, {"://", "www."})) return never;
  if (ends_sentence(line.text) && !closes_abbreviated(line)) score -= 5;
  if (has_any(line.text, {",", ":", "\"", "\u201C", "?", "!", " \u2013 ", "\u2026", "..."})) score -= 2;
  if (line.text.starts_with("@")) score -= 3;
  return score;
}

class Chooser {
 public:
  Chooser(const std::vector<const PageLine*>& lines, bool has_blank_lines)
      : lines_(lines), scores_(lines.size(), never) {
    count_texts();
    for (std::size_t i = 0; i < lines.size(); ++i) scores_[i] = score(i, has_blank_lines);
  }

  AuthorChoice choose(std::optional<std::size_t> stated) {
    AuthorChoice choice;
    if (lines_.size() < 2 || scores_.front() <= never) return choice;
    choice.authors = best();
    choice.plausible = looks_like_thread(choice.authors);
    if (stated && choice.authors.size() != *stated && *stated > 0 && *stated <= lines_.size() / 2 &&
        *stated * lines_.size() <= most_steps) {
      const std::vector<std::size_t> exact = best_of_number(*stated);
      if (!exact.empty() && is_acceptable(exact, choice.authors)) {
        choice.authors = exact;
        choice.plausible = true;
      }
    } else if (stated && choice.authors.size() == *stated) {
      choice.plausible = true;
    }
    return choice;
  }

 private:
  void count_texts() {
    for (const PageLine* line : lines_) {
      if (line->width <= 60) ++times_[line->text];
    }
  }

  [[nodiscard]] double score(std::size_t i, bool has_blank_lines) const {
    const PageLine& line = *lines_[i];
    double score = score_alone(line);
    if (score <= never || i + 1 == lines_.size()) return never;
    if (has_blank_lines && !line.starts_block && i > 0) score -= 3;
    if (times_.at(line.text) > 1) score += 1.5;
    const PageLine& below = *lines_[i + 1];
    if (is_prose(below)) {
      score += 1.5;
    } else if (ends_sentence(below.text)) {
      score += 1;
    } else if (score_alone(below) > score_alone(line) + 1) {
      score -= 0.5;
    }
    if (i > 0 && ends_sentence(lines_[i - 1]->text)) score += 0.5;
    return score;
  }

  /// Names anywhere, the first line one of them and never two in a row: the highest sum of scores.
  [[nodiscard]] std::vector<std::size_t> best() const {
    const std::size_t count = lines_.size();
    std::vector<double> with(count, never);
    std::vector<double> without(count, never);
    with[0] = scores_[0];
    for (std::size_t i = 1; i < count; ++i) {
      with[i] = without[i - 1] + scores_[i];
      without[i] = std::max(with[i - 1], without[i - 1]);
    }
    std::vector<std::size_t> authors;
    for (std::size_t i = count - 1; i > 0; --i) {
      if (with[i] <= without[i]) continue;
      authors.push_back(i);
      --i;
    }
    authors.push_back(0);
    std::reverse(authors.begin(), authors.end());
    return authors;
  }

  /// The same with a given number of names. Empty if there is no such way.
  [[nodiscard]] std::vector<std::size_t> best_of_number(std::size_t number) const {
    const std::size_t count = lines_.size();
    std::vector<std::vector<bool>> taken(count, std::vector<bool>(number + 1, false));
    std::vector<double> two_back(number + 1, never * 2);
    std::vector<double> one_back(number + 1, never * 2);
    std::vector<double> here(number + 1, never * 2);
    one_back[1] = scores_[0];
    taken[0][1] = true;
    for (std::size_t i = 1; i < count; ++i) {
      for (std::size_t k = 1; k <= number; ++k) {
        here[k] = one_back[k];
        const double chosen = two_back[k - 1] + scores_[i];
        if (i < 2 || scores_[i] <= never || chosen <= here[k]) continue;
        here[k] = chosen;
        taken[i][k] = true;
      }
      std::swap(two_back, one_back);
      std::swap(one_back, here);
    }
    return one_back[number] <= never ? std::vector<std::size_t>() : trace(taken, number);
  }

  [[nodiscard]] static std::vector<std::size_t> trace(const std::vector<std::vector<bool>>& taken, std::size_t number) {
    std::vector<std::size_t> authors;
    std::size_t i = taken.size() - 1;
    while (number > 0) {
      while (i > 0 && !taken[i][number]) --i;
      authors.push_back(i);
      --number;
      if (i < 2) break;
      i -= 2;
    }
    std::reverse(authors.begin(), authors.end());
    return authors;
  }

  /// Whether the stated number asks for no line that is surely something else.
  [[nodiscard]] bool is_acceptable(const std::vector<std::size_t>& exact,
                                   const std::vector<std::size_t>& natural) const {
    for (const std::size_t i : exact) {
      if (scores_[i] < surely_no_name) return false;
    }
    for (const std::size_t i : natural) {
      if (exact.size() < natural.size() && scores_[i] > surely_a_name &&
          !std::binary_search(exact.begin(), exact.end(), i))
        return false;
    }
    return true;
  }

  [[nodiscard]] bool looks_like_thread(const std::vector<std::size_t>& authors) const {
    double sum = 0;
    for (const std::size_t i : authors) sum += scores_[i];
    return scores_.front() > 1 && sum / static_cast<double>(authors.size()) >= 2;
  }

  const std::vector<const PageLine*>& lines_;
  std::vector<double> scores_;
  std::unordered_map<std::string_view, std::size_t> times_;
};

}  // namespace

AuthorChoice choose_author_lines(const std::vector<const PageLine*>& lines, bool has_blank_lines,
                                 std::optional<std::size_t> stated) {
  return Chooser(lines, has_blank_lines).choose(stated);
}

}  // namespace dateline
