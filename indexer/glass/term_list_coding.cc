#include "indexer/glass/term_list_coding.h"

#include <algorithm>
#include <cstring>

#include "indexer/glass/keys.h"
#include "indexer/glass/numbers.h"

namespace dateline::glass {

namespace {

/// The number of bytes that a term has in common with the one before, how many follow, they, how often it occurs.
constexpr std::size_t longest_entry = 1 + 1 + longest_term + longest_number;

}  // namespace

void TermListCoding::begin(std::uint64_t length, std::size_t terms) {
  bytes_.resize(std::max(bytes_.size(), 2 * longest_number));
  size_ = 0;
  last_ = {};
  if (terms == 0) return;
  char* end = put_number(bytes_.data(), length);
  end = put_number(end, terms);
  size_ = static_cast<std::size_t>(end - bytes_.data());
}

void TermListCoding::add(std::string_view term, std::uint32_t occurrences) {
  if (bytes_.size() - size_ < longest_entry) bytes_.resize(2 * bytes_.size() + longest_entry);
  const auto differs = std::mismatch(last_.begin(), last_.end(), term.begin(), term.end()).second;
  const auto same = static_cast<std::size_t>(differs - term.begin());
  char* end = bytes_.data() + size_;
  bool told = false;
  if (!last_.empty()) {
    // A byte that is greater than the last term is long says how often this one occurs, too.
    constexpr std::uint32_t most_in_byte = 127;
    constexpr std::size_t byte_range = 256;
    const std::size_t both = (occurrences + std::size_t{1}) * (last_.size() + 1) + same;
    told = occurrences < most_in_byte && both < byte_range;
    *end++ = static_cast<char>(told ? both : same);
  }
  const std::size_t rest = term.size() - same;
  *end++ = static_cast<char>(rest);
  std::memcpy(end, term.data() + same, rest);
  end += rest;
  if (!told) end = put_number(end, occurrences);
  size_ = static_cast<std::size_t>(end - bytes_.data());
  last_ = term;
}

}  // namespace dateline::glass
