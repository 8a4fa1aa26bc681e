#include "indexer/glass/prefix_code.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace dateline::glass {

namespace {

constexpr unsigned most_bits = 15;

/// How many words have each size.
using SizeCounts = std::array<std::uint32_t, most_bits + 1>;

struct Counted {
  std::uint32_t count = 0;
  std::uint32_t symbol = 0;
};

std::vector<Counted> rarest_first(std::span<const std::uint32_t> counts) {
  std::vector<Counted> symbols;
  for (std::uint32_t symbol = 0; symbol < counts.size(); ++symbol) {
    if (counts[symbol] > 0) symbols.push_back({counts[symbol], symbol});
  }
  std::sort(symbols.begin(), symbols.end(), [](const Counted& left, const Counted& right) {
    return left.count != right.count ? left.count < right.count : left.symbol < right.symbol;
  });
  return symbols;
}

/// How far each leaf of Huffman's tree is below its root. Nodes are made in the order of their counts, so those that
/// wait for a parent are two queues: leaves, and the nodes behind them.
std::vector<std::uint32_t> depths_of(const std::vector<Counted>& leaves) {
  const std::size_t nodes = 2 * leaves.size() - 1;
  std::vector<std::uint64_t> counts(nodes, 0);
  std::vector<std::size_t> parents(nodes, 0);
  for (std::size_t leaf = 0; leaf < leaves.size(); ++leaf) counts[leaf] = leaves[leaf].count;
  std::size_t leaf = 0;
  std::size_t inner = leaves.size();
  for (std::size_t made = leaves.size(); made < nodes; ++made) {
    for (int child = 0; child < 2; ++child) {
      const bool is_leaf = leaf < leaves.size() && (inner == made || counts[leaf] <= counts[inner]);
      const std::size_t least = is_leaf ? leaf++ : inner++;
      counts[made] += counts[least];
      parents[least] = made;
    }
  }
  std::vector<std::uint32_t> depths(nodes, 0);
  for (std::size_t node = nodes - 1; node-- > 0;) depths[node] = depths[parents[node]] + 1;
  depths.resize(leaves.size());
  return depths;
}

/// Words that are cut to the longest size take more than there is: others become longer until all fit, and what is left
/// over then makes some shorter again, because deflate takes complete codes only.
void make_fit(SizeCounts& sizes, unsigned longest) {
  const std::uint64_t room = std::uint64_t{1} << longest;
  std::uint64_t taken = 0;
  for (unsigned size = 1; size <= longest; ++size) taken += std::uint64_t{sizes[size]} << (longest - size);
  while (taken > room) {
    unsigned size = longest - 1;
    while (sizes[size] == 0) --size;
    --sizes[size];
    ++sizes[size + 1];
    taken -= std::uint64_t{1} << (longest - size - 1);
  }
  for (; taken < room; ++taken) {
    --sizes[longest];
    ++sizes[longest - 1];
  }
}

}  // namespace

std::vector<std::uint8_t> code_sizes(std::span<const std::uint32_t> counts, unsigned longest) {
  const std::vector<Counted> symbols = rarest_first(counts);
  assert(longest <= most_bits && symbols.size() <= std::size_t{1} << longest);
  std::vector<std::uint8_t> sizes(counts.size(), 0);
  if (symbols.size() == 1) sizes[symbols.front().symbol] = 1;
  if (symbols.size() < 2) return sizes;
  SizeCounts of_size{};
  for (const std::uint32_t depth : depths_of(symbols)) ++of_size[std::min(depth, longest)];
  make_fit(of_size, longest);
  auto symbol = symbols.begin();
  for (unsigned size = longest; size > 0; --size) {
    for (; of_size[size] > 0; --of_size[size]) sizes[symbol++->symbol] = static_cast<std::uint8_t>(size);
  }
  return sizes;
}

std::vector<CodeWord> code_words(std::span<const std::uint8_t> sizes) {
  SizeCounts of_size{};
  for (const std::uint8_t size : sizes) ++of_size[size];
  SizeCounts next{};
  for (unsigned size = 2; size <= most_bits; ++size) next[size] = (next[size - 1] + of_size[size - 1]) * 2;
  std::vector<CodeWord> words(sizes.size());
  for (std::size_t symbol = 0; symbol < sizes.size(); ++symbol) {
    const std::uint8_t size = sizes[symbol];
    if (size == 0) continue;
    std::uint32_t word = next[size]++;
    std::uint32_t turned = 0;
    for (unsigned bit = 0; bit < size; ++bit, word >>= 1U) turned = turned * 2 + (word & 1U);
    words[symbol] = {static_cast<std::uint16_t>(turned), size};
  }
  return words;
}

}  // namespace dateline::glass
