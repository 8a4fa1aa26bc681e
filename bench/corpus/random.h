#pragma once

#include <cmath>
#include <cstdint>
#include <iterator>

namespace dateline::corpus {

/// Numbers that look random and are the same on every machine for the same seed, which the distributions of the
/// standard library do not promise. SplitMix64 (Steele, Lea and Flood, 2014): one addition and three steps of mixing a
/// number, and a generator a story costs nothing.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  /// The generator of one story: stories do not depend on one another, nor on the form they are written in.
  static Random of_story(std::uint64_t seed, std::uint64_t number) {
    return Random(Random(seed * 0x9e3779b97f4a7c15U + number).next());
  }

  std::uint64_t next() {
    std::uint64_t mixed = state_ += 0x9e3779b97f4a7c15U;
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
    return mixed ^ (mixed >> 31U);
  }

  /// From 0 to below `end`. Requires end > 0.
  std::uint64_t below(std::uint64_t end) { return next() % end; }

  /// From `least` to `most`.
  int between(int least, int most) {
    return least + static_cast<int>(below(static_cast<std::uint64_t>(most - least) + 1));
  }

  /// From 0 to below 1.
  double share() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }

  bool chance(double probability) { return share() < probability; }

  template <class Items>
  const auto& one_of(const Items& items) {
    return items[below(std::size(items))];
  }

  /// One of the first much oftener than one of the last: the rank of what occurs as the things of the world do, the
  /// first about twice as often as the second. Requires count > 0.
  std::size_t rank_below(std::size_t count) {
    const double rank = std::exp(share() * std::log(static_cast<double>(count) + 1)) - 1;
    return rank < static_cast<double>(count) ? static_cast<std::size_t>(rank) : count - 1;
  }

 private:
  std::uint64_t state_;
};

}  // namespace dateline::corpus
