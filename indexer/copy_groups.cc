#include "indexer/copy_groups.h"

#include <algorithm>
#include <numeric>

namespace dateline {

namespace {

constexpr std::size_t rows = 3;
constexpr std::size_t bands = TextSketch::lanes / rows;

using SketchAt = std::function<const TextSketch*(std::uint32_t)>;

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

struct InBand {
  std::uint32_t key;
  std::uint32_t article;
  friend bool operator<(const InBand& a, const InBand& b) {
    return a.key != b.key ? a.key < b.key : a.article < b.article;
  }
};

std::vector<InBand> articles_by_key(std::size_t band, std::uint32_t articles, const SketchAt& sketch_at) {
  std::vector<InBand> list;
  list.reserve(articles);
  for (std::uint32_t article = 0; article < articles; ++article) {
    const TextSketch* sketch = sketch_at(article);
    if (sketch == nullptr || !sketch->has_words) continue;
    std::uint32_t key = 0;
    for (std::size_t row = 0; row < rows; ++row) key = (key << 8U) | sketch->lane[band * rows + row];
    list.push_back({key, article});
  }
  std::sort(list.begin(), list.end());
  return list;
}

/// Compares each article of a run of one key with the first ones of those before it that are unlike one another.
void join_alike(std::span<const InBand> run, const SketchAt& sketch_at, Groups& groups) {
  std::vector<std::uint32_t> unlike;
  for (const InBand& item : run) {
    const auto same = std::find_if(unlike.begin(), unlike.end(), [&](std::uint32_t before) {
      return groups.root(before) == groups.root(item.article) ||
             resemblance(*sketch_at(before), *sketch_at(item.article)) >= least_resemblance;
    });
    if (same != unlike.end()) {
      groups.join(*same, item.article);
    } else if (unlike.size() < most_compared) {
      unlike.push_back(item.article);
    }
  }
}

}  // namespace

std::vector<std::uint32_t> group_copies(std::uint32_t articles, const SketchAt& sketch_at) {
  Groups groups(articles);
  for (std::size_t band = 0; band < bands; ++band) {
    const std::vector<InBand> list = articles_by_key(band, articles, sketch_at);
    for (auto begin = list.begin(); begin != list.end();) {
      const auto end = std::find_if(begin, list.end(), [&](const InBand& item) { return item.key != begin->key; });
      if (end - begin > 1) join_alike({begin, end}, sketch_at, groups);
      begin = end;
    }
  }
  return std::move(groups).roots();
}

}  // namespace dateline
