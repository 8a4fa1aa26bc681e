#include "common/step_table.h"

#include <cassert>
#include <utility>

namespace dateline {

std::size_t StepTable::slot_of(Node from, std::uint32_t term) const {
  // Multiplication by the golden ratio (Knuth) spreads neighbouring numbers; its upper half is the better one.
  const std::uint64_t hash = (std::uint64_t{from} << 32U | term) * 0x9E3779B97F4A7C15U;
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = static_cast<std::size_t>(hash >> 32U) & mask;
  while (slots_[at].to != 0 && (slots_[at].from != from || slots_[at].term != term)) at = (at + 1) & mask;
  return at;
}

void StepTable::add(Node from, std::uint32_t term, Node to) {
  assert(from != 0 && to != 0 && find(from, term) == 0);
  if (2 * ++size_ > slots_.size()) {
    const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(2 * slots_.size()));
    for (const Slot& slot : old) {
      if (slot.to != 0) slots_[slot_of(slot.from, slot.term)] = slot;
    }
  }
  slots_[slot_of(from, term)] = {from, term, to};
}

}  // namespace dateline
