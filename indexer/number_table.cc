#include "indexer/number_table.h"

#include <algorithm>
#include <array>
#include <random>

#include "indexer/record_sorter.h"

namespace dateline {

namespace {

constexpr unsigned first_bits = 10;
constexpr unsigned bits_more = 2;  // at a time: four times the room, so that all is moved seldom
constexpr unsigned bits_of_place = 64;
constexpr std::size_t slots_at_once = 8;
constexpr std::size_t slots_in_a_block = 4096;

std::uint64_t random_number() {
  std::random_device device;
  return (std::uint64_t{device()} << 32U) | device();
}

/// The last step of splitmix64 (S. Vigna, public domain): no two numbers become one.
constexpr std::uint64_t mixed(std::uint64_t value) {
  value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  value = (value ^ (value >> 27U)) * 0x94d049bb133111ebULL;
  return value ^ (value >> 31U);
}

template <class Slot>
std::span<const char> bytes_of(std::span<const Slot> slots) {
  return {static_cast<const char*>(static_cast<const void*>(slots.data())), slots.size_bytes()};
}

}  // namespace

NumberTable::NumberTable(std::filesystem::path folder, std::size_t most_in_memory)
    : folder_(std::move(folder)),
      most_in_memory_(most_in_memory / sizeof(Slot)),
      seed_(random_number()),
      bits_(first_bits) {}

std::optional<std::uint32_t> NumberTable::put(std::uint64_t key, std::uint32_t number) {
  const std::uint64_t place = place_of(key);
  Found found = look_for(place);
  if (found.number) return found.number;
  if ((used_ + 1) * 3 > (std::uint64_t{1} << bits_) * 2) {
    grow();
    found = look_for(place);
  }
  const Slot slot{place, number, 1};
  write(found.slot, {&slot, 1});
  ++used_;
  return std::nullopt;
}

std::optional<std::uint32_t> NumberTable::find(std::uint64_t key) const { return look_for(place_of(key)).number; }

std::uint64_t NumberTable::place_of(std::uint64_t key) const { return mixed(mixed(key ^ seed_) + seed_); }

std::uint64_t NumberTable::home_of(std::uint64_t place) const { return place >> (bits_of_place - bits_); }

NumberTable::Found NumberTable::look_for(std::uint64_t place) const {
  for (std::uint64_t begin = home_of(place);; begin += slots_at_once) {
    std::array<Slot, slots_at_once> room;
    const std::size_t count = read(begin, room);
    for (std::size_t i = 0; i < room.size(); ++i) {
      if (i >= count || room[i].used == 0) return {begin + i, std::nullopt};
      if (room[i].place == place) return {begin + i, room[i].number};
    }
  }
}

/// Returns how many there are.
std::size_t NumberTable::read(std::uint64_t slot, std::span<Slot> slots) const {
  if (file_) {
    const std::span bytes(static_cast<char*>(static_cast<void*>(slots.data())), slots.size_bytes());
    return file_->read(slot * sizeof(Slot), bytes) / sizeof(Slot);
  }
  if (slot >= slots_.size()) return 0;
  const std::size_t count = std::min<std::uint64_t>(slots.size(), slots_.size() - slot);
  std::copy_n(slots_.begin() + static_cast<std::ptrdiff_t>(slot), count, slots.begin());
  return count;
}

void NumberTable::write(std::uint64_t slot, std::span<const Slot> slots) {
  if (file_) {
    const std::span<const char> bytes = bytes_of(slots);
    return file_->write(slot * sizeof(Slot), {bytes.data(), bytes.size()});
  }
  if (slots_.size() < slot + slots.size()) slots_.resize(slot + slots.size());
  std::copy(slots.begin(), slots.end(), slots_.begin() + static_cast<std::ptrdiff_t>(slot));
}

/// All of it in the order of places, so that a disk is read and written from begin to end.
void NumberTable::grow() {
  RecordSorter<Slot> all(folder_);
  std::vector<Slot> block(slots_in_a_block);
  std::size_t count = 0;
  for (std::uint64_t begin = 0; (count = read(begin, block)) > 0; begin += count) {
    for (const Slot& slot : std::span(block).first(count)) {
      if (slot.used != 0) all.add(slot);
    }
  }
  make_room(bits_ + bits_more);
  SortedStream<Slot> sorted = all.sorted();
  fill([&] { return sorted.next(); });
}

void NumberTable::make_room(unsigned bits) {
  bits_ = bits;
  std::vector<Slot>().swap(slots_);
  const std::uint64_t homes = std::uint64_t{1} << bits_;
  if (homes > most_in_memory_) {
    file_ = std::make_unique<ScratchFile>(folder_);
  } else {
    slots_.reserve(homes + slots_at_once);
  }
}

/// With slots in the order of their places: each stands in its home, or behind the one before.
template <class Next>
void NumberTable::fill(const Next& next) {
  std::vector<Slot> block;
  std::uint64_t begin = 0;
  const auto add = [&](const Slot& slot) {
    block.push_back(slot);
    if (block.size() < slots_in_a_block) return;
    write(begin, block);
    begin += block.size();
    block.clear();
  };
  while (const auto slot = next()) {
    while (begin + block.size() < home_of(slot->place)) add({});
    add(*slot);
  }
  write(begin, block);
}

}  // namespace dateline
