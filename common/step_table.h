#pragma once

#include <cstdint>
#include <vector>

namespace dateline {

/// The steps of a trie of words: from a node by a term to the next node. One flat table of open addressing, because a
/// step is looked up at every word that begins a name, and most of them lead nowhere. Node 0 is no node.
class StepTable {
 public:
  using Node = std::uint32_t;

  StepTable() : slots_(first_slots) {}

  /// Where the step leads; 0 if there is none.
  [[nodiscard]] Node find(Node from, std::uint32_t term) const { return slots_[slot_of(from, term)].to; }

  /// Requires that there is no such step, and that neither node is 0.
  void add(Node from, std::uint32_t term, Node to);

 private:
  static constexpr std::size_t first_slots = 1024;

  struct Slot {
    Node from = 0;
    std::uint32_t term = 0;
    Node to = 0;  ///< 0: the slot is free
  };

  /// Of the step, or the free slot where it would stand.
  [[nodiscard]] std::size_t slot_of(Node from, std::uint32_t term) const;

  std::vector<Slot> slots_;  ///< a power of two, at most half of them taken
  std::size_t size_ = 0;
};

}  // namespace dateline
