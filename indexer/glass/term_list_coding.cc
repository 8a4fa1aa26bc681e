#include "indexer/glass/term_list_coding.h"

#include <algorithm>

#include "indexer/glass/numbers.h"

namespace dateline::glass {

void TermListCoding::begin(std::uint64_t length, std::size_t terms) {
  bytes_.clear();
  last_ = {};
  if (terms == 0) return;
  append_number(bytes_, length);
  append_number(bytes_, terms);
}

void TermListCoding::add(std::string_view term, std::uint32_t occurrences) {
  const auto differs = std::mismatch(last_.begin(), last_.end(), term.begin(), term.end()).second;
  const auto same = static_cast<std::size_t>(differs - term.begin());
  bool told = false;
  if (!last_.empty()) {
    // A byte that is greater than the last term is long says how often this one occurs, too.
    constexpr std::uint32_t most_in_byte = 127;
    constexpr std::size_t byte_range = 256;
    const std::size_t both = (occurrences + std::size_t{1}) * (last_.size() + 1) + same;
    told = occurrences < most_in_byte && both < byte_range;
    bytes_ += static_cast<char>(told ? both : same);
  }
  bytes_ += static_cast<char>(term.size() - same);
  bytes_ += term.substr(same);
  if (!told) append_number(bytes_, occurrences);
  last_ = term;
}

}  // namespace dateline::glass
