#include "common/nearest.h"

#include <algorithm>

#include "common/text.h"

namespace dateline {

namespace {

constexpr std::size_t longest_compared = 64;

std::u32string code_points(std::string_view text) {
  std::u32string letters;
  for (std::size_t position = 0; position < text.size();) letters += next_code_point(text, position);
  return letters;
}

}  // namespace

std::size_t edit_distance(std::string_view left, std::string_view right, std::size_t limit) {
  const std::u32string a = code_points(left);
  const std::u32string b = code_points(right);
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > limit) return limit + 1;
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    if (*std::min_element(row.begin(), row.end()) > limit) return limit + 1;
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return std::min(last[b.size()], limit + 1);
}

NearestWords::NearestWords(std::string_view typed, std::size_t most)
    : typed_(typed), most_(most), limit_(std::clamp<std::size_t>(count_code_points(typed) / 3, 1, 3)) {}

void NearestWords::offer(std::string_view known) {
  if (typed_.empty() || typed_.size() > longest_compared || known.size() > longest_compared) return;
  const bool begins = typed_.size() >= 2 && known.starts_with(typed_);
  const std::size_t distance = begins ? 1 : edit_distance(typed_, known, limit_);
  if (distance > limit_ || (candidates_.size() == most_ && distance >= candidates_.back().distance)) return;
  const auto nearer = [](std::size_t a, const Candidate& b) { return a < b.distance; };
  const auto place = std::upper_bound(candidates_.begin(), candidates_.end(), distance, nearer);
  candidates_.insert(place, {distance, std::string(known)});
  if (candidates_.size() > most_) candidates_.pop_back();
}

std::vector<std::string> NearestWords::best_first() const {
  std::vector<std::string> words;
  for (const Candidate& candidate : candidates_) words.push_back(candidate.word);
  return words;
}

std::optional<std::string> nearest(std::string_view typed, std::span<const std::string> known) {
  NearestWords words(typed, 1);
  for (const std::string& word : known) words.offer(word);
  if (words.best_first().empty()) return std::nullopt;
  return words.best_first().front();
}

}  // namespace dateline
