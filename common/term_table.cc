#include "common/term_table.h"

#include <cstring>

namespace dateline {

namespace {

constexpr std::size_t first_slots = 1024;

template <class Number>
std::uint64_t number_at(const char* bytes) {
  Number number = 0;
  std::memcpy(&number, bytes, sizeof number);
  return number;
}

/// At most eight bytes as a number that tells them from all others of their size.
std::uint64_t short_number(std::string_view bytes) {
  const std::size_t size = bytes.size();
  if (size >= 4)
    return number_at<std::uint32_t>(bytes.data()) << 32U | number_at<std::uint32_t>(bytes.data() + size - 4);
  if (size >= 2)
    return number_at<std::uint16_t>(bytes.data()) << 16U | number_at<std::uint16_t>(bytes.data() + size - 2);
  return size == 1 ? number_at<std::uint8_t>(bytes.data()) : 0;
}

/// The finisher of MurmurHash3 (public domain): every bit of the input reaches every bit of the output.
std::uint64_t mixed(std::uint64_t number) {
  number ^= number >> 33U;
  number *= 0xFF51AFD7ED558CCDU;
  number ^= number >> 33U;
  number *= 0xC4CEB9FE1A85EC53U;
  return number ^ number >> 33U;
}

std::uint64_t hash_of(std::string_view term) {
  constexpr std::size_t step = 8;
  std::uint64_t hash = term.size();
  while (term.size() > step) {
    hash = mixed(hash ^ number_at<std::uint64_t>(term.data()));
    term.remove_prefix(step);
  }
  return mixed(hash + short_number(term));
}

std::uint32_t tag_of(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32U); }

}  // namespace

TermTable::TermTable() : begins_{0}, slots_(first_slots), mask_(first_slots - 1) {}

std::uint32_t TermTable::add(std::string_view term) {
  const std::uint64_t hash = hash_of(term);
  const std::uint32_t known = find(term, hash);
  if (known != none) return known;
  const auto number = static_cast<std::uint32_t>(size());
  bytes_ += term;
  begins_.push_back(static_cast<std::uint32_t>(bytes_.size()));
  if (2 * size() > slots_.size()) grow();
  place(hash, number);
  return number;
}

std::uint32_t TermTable::find(std::string_view term) const { return find(term, hash_of(term)); }

std::uint32_t TermTable::find(std::string_view wanted, std::uint64_t hash) const {
  for (std::size_t at = hash & mask_;; at = (at + 1) & mask_) {
    const Slot& slot = slots_[at];
    if (slot.number == none || (slot.tag == tag_of(hash) && term(slot.number) == wanted)) return slot.number;
  }
}

void TermTable::place(std::uint64_t hash, std::uint32_t number) {
  std::size_t at = hash & mask_;
  while (slots_[at].number != none) at = (at + 1) & mask_;
  slots_[at] = {tag_of(hash), number};
}

/// All but the last term, which has no place yet.
void TermTable::grow() {
  slots_.assign(2 * slots_.size(), Slot{});
  mask_ = slots_.size() - 1;
  for (std::uint32_t number = 0; number + 1 < size(); ++number) place(hash_of(term(number)), number);
}

}  // namespace dateline
