#include "indexer/copy_groups.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include "indexer/record_sorter.h"

namespace dateline {

namespace {

constexpr std::size_t rows = 3;
constexpr std::size_t bands = TextSketch::lanes / rows;

/// Sets that are joined; each is known by its smallest number.
class Groups {
 public:
  explicit Groups(std::uint32_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0U); }

  std::uint32_t root(std::uint32_t number) {
    while (parent_[number] != number) {
      parent_[number] = parent_[parent_[number]];
      number = parent_[number];
    }
    return number;
  }

  void join(std::uint32_t one, std::uint32_t other) {
    one = root(one);
    other = root(other);
    parent_[std::max(one, other)] = std::min(one, other);
  }

  std::vector<std::uint32_t> roots() && {
    for (std::uint32_t number = 0; number < parent_.size(); ++number) parent_[number] = root(number);
    return std::move(parent_);
  }

 private:
  std::vector<std::uint32_t> parent_;
};

using Sketches = ScratchArray<TextSketch>;

/// An article behind its key in a band: neighbours agree in the band when they are sorted.
constexpr std::uint64_t in_band(std::uint32_t key, std::uint32_t article) {
  return (std::uint64_t{key} << 32U) | article;
}
constexpr std::uint32_t key_of(std::uint64_t in_band) { return static_cast<std::uint32_t>(in_band >> 32U); }
constexpr std::uint32_t article_of(std::uint64_t in_band) { return static_cast<std::uint32_t>(in_band); }

using SortedBand = RecordSorter<std::uint64_t>;

void sort_band(std::size_t band, const Sketches& sketches, const std::vector<bool>& left_out, SortedBand& sorter) {
  ScratchReader<TextSketch> in_order(sketches, std::size_t{64} << 10U);
  for (std::uint32_t article = 0; article < sketches.size(); ++article) {
    if (left_out[article]) continue;
    const TextSketch& sketch = in_order[article];
    if (!sketch.has_words) continue;
    std::uint32_t key = 0;
    for (std::size_t row = 0; row < rows; ++row) key = (key << 8U) | sketch.lane[band * rows + row];
    sorter.add(in_band(key, article));
  }
}

/// Compares each article of those of one key with the first ones of those before it that are unlike one another.
class AlikeInBand {
 public:
  AlikeInBand(const Sketches& sketches, Groups& groups) : sketches_(sketches), groups_(groups) {}

  void begin_key() { unlike_.clear(); }

  void add(std::uint32_t article) {
    Compared item{article, std::nullopt};
    const auto same =
        std::find_if(unlike_.begin(), unlike_.end(), [&](Compared& before) { return is_alike(before, item); });
    if (same != unlike_.end()) {
      groups_.join(same->article, article);
    } else if (unlike_.size() < most_compared) {
      unlike_.push_back(item);
    }
  }

 private:
  struct Compared {
    std::uint32_t article;
    std::optional<TextSketch> sketch;  ///< read as soon as it is asked for: most have their key for themselves
  };

  const TextSketch& sketch_of(Compared& item) const {
    if (!item.sketch) item.sketch = sketches_[item.article];
    return *item.sketch;
  }

  bool is_alike(Compared& before, Compared& item) const {
    return groups_.root(before.article) == groups_.root(item.article) ||
           resemblance(sketch_of(before), sketch_of(item)) >= least_resemblance;
  }

  const Sketches& sketches_;
  Groups& groups_;
  std::vector<Compared> unlike_;
};

}  // namespace

std::vector<std::uint32_t> group_copies(const Sketches& sketches, const std::vector<bool>& left_out,
                                        const std::filesystem::path& work_folder) {
  Groups groups(static_cast<std::uint32_t>(sketches.size()));
  AlikeInBand alike(sketches, groups);
  for (std::size_t band = 0; band < bands; ++band) {
    SortedBand sorter(work_folder);
    sort_band(band, sketches, left_out, sorter);
    auto sorted = sorter.sorted();
    std::optional<std::uint32_t> key;
    while (const auto next = sorted.next()) {
      if (key != key_of(*next)) alike.begin_key();
      key = key_of(*next);
      alike.add(article_of(*next));
    }
  }
  return std::move(groups).roots();
}

}  // namespace dateline
