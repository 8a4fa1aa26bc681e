#include "indexer/glass/term_numbers.h"

#include <algorithm>
#include <cstring>
#include <functional>

#include "indexer/glass/keys.h"

namespace dateline::glass {

std::uint64_t beginning_of(std::string_view text) {
  std::uint64_t beginning = 0;
  for (std::size_t i = 0; i < sizeof beginning; ++i) {
    beginning = beginning << 8U | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  }
  return beginning;
}

std::uint32_t TermNumbers::number_of(std::string_view term) {
  if (places_.size() <= terms_.size() * 2) grow();
  const auto hash = static_cast<std::uint32_t>(std::hash<std::string_view>{}(term));
  const std::size_t mask = places_.size() - 1;
  std::size_t place = hash & mask;
  for (; places_[place] != 0; place = (place + 1) & mask) {
    const std::uint32_t number = places_[place] - 1;
    if (terms_[number].hash == hash && this->term(number) == term) return number;
  }
  require_term(term);
  const auto number = static_cast<std::uint32_t>(terms_.size());
  terms_.push_back({bytes_.size(), static_cast<std::uint32_t>(term.size()), hash});
  bytes_ += term;
  places_[place] = number + 1;
  return number;
}

void TermNumbers::grow() {
  constexpr std::size_t least = 1024;
  const std::size_t size = std::max(least, places_.size() * 2);
  places_.assign(size, 0);
  for (std::uint32_t number = 0; number < terms_.size(); ++number) {
    std::size_t place = terms_[number].hash & (size - 1);
    while (places_[place] != 0) place = (place + 1) & (size - 1);
    places_[place] = number + 1;
  }
}

const std::vector<std::uint32_t>& TermNumbers::sorted() {
  sorting_.clear();
  for (std::uint32_t number = 0; number < terms_.size(); ++number) {
    sorting_.push_back({beginning_of(term(number)), number});
  }
  std::sort(sorting_.begin(), sorting_.end(), [this](const Sorted& left, const Sorted& right) {
    if (left.beginning != right.beginning) return left.beginning < right.beginning;
    return term(left.number) < term(right.number);
  });
  sorted_.clear();
  for (const Sorted& term : sorting_) sorted_.push_back(term.number);
  return sorted_;
}

void TermNumbers::clear() {
  bytes_.clear();
  terms_.clear();
  std::fill(places_.begin(), places_.end(), 0);
}

}  // namespace dateline::glass
