#include "indexer/glass/deflate_code.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace dateline::glass {

namespace {

constexpr std::size_t literals = 256;
constexpr std::size_t end_of_block = 256;
constexpr std::uint32_t first_length = end_of_block + 1;

/// Deflate has up to 15; with 12, four literals are written at once.
constexpr unsigned longest_word = 12;

/// A symbol, and the bits that tell more behind it.
struct Told {
  std::uint32_t symbol = 0;
  std::uint32_t extra = 0;
  unsigned extra_bits = 0;
};

/// Lengths and distances in the same way: `each` symbols for what has the same highest bit, and one each for the least
/// ones (`value` counts from 0).
constexpr Told told(std::uint32_t value, unsigned each_bits) {
  const auto bits = static_cast<unsigned>(std::bit_width(value));
  if (bits <= each_bits + 1) return {value, 0, 0};
  const unsigned extra_bits = bits - each_bits - 1;
  return {(extra_bits << each_bits) + (value >> extra_bits), value & ((1U << extra_bits) - 1), extra_bits};
}

constexpr Told told_length(std::uint32_t length) {
  if (length == RepeatFinder::longest) return {SymbolCounts::literals_and_lengths - 1, 0, 0};
  const Told told_of = told(length - 3, 2);
  return {told_of.symbol + first_length, told_of.extra, told_of.extra_bits};
}

constexpr Told told_distance(std::uint32_t distance) { return told(distance - 1, 1); }

static_assert(told_length(3).symbol == 257 && told_length(257).symbol == 284 && told_length(257).extra == 30);
static_assert(told_length(11).symbol == 265 && told_length(12).extra == 1 && told_length(13).symbol == 266);
static_assert(told_distance(1).symbol == 0 && told_distance(5).symbol == 4 && told_distance(6).extra == 1);
static_assert(told_distance(32'768).symbol == 29 && told_distance(32'768).extra_bits == 13);

/// Bytes that are rare are taken for equally rare, those that do not occur at all too: then their words are of one
/// size, and the header, which is a tenth of a short block, can say so in a few bits.
void level_rare(std::span<std::uint32_t> counts, std::uint64_t all) {
  constexpr std::uint64_t rare_of = 256;
  const auto is_rare = [&](std::uint32_t count) { return count < all / rare_of; };
  std::uint64_t rare = 0;
  std::uint64_t sum = 0;
  for (const std::uint32_t count : counts) {
    if (!is_rare(count)) continue;
    ++rare;
    sum += count;
  }
  for (std::uint32_t& count : counts) {
    if (is_rare(count)) count = static_cast<std::uint32_t>(std::max<std::uint64_t>(1, sum / rare));
  }
}

/// How the sizes of words are told: sizes, and runs of them.
class SizeRuns {
 public:
  static constexpr std::size_t symbols = 19;

  struct Run {
    std::uint8_t symbol = 0;
    std::uint8_t extra = 0;
    std::uint8_t extra_bits = 0;
  };

  explicit SizeRuns(std::span<const std::uint8_t> sizes) {
    for (std::size_t begin = 0; begin < sizes.size();) {
      std::size_t end = begin;
      while (end < sizes.size() && sizes[end] == sizes[begin]) ++end;
      add(sizes[begin], end - begin);
      begin = end;
    }
  }

  [[nodiscard]] const std::vector<Run>& runs() const { return runs_; }
  [[nodiscard]] const std::array<std::uint32_t, symbols>& counts() const { return counts_; }

 private:
  void add(std::uint8_t size, std::size_t times) {
    if (size == 0) {
      times = add_runs(18, 7, 11, 138, times);
      times = add_runs(17, 3, 3, 10, times);
    } else {
      put({size, 0, 0});
      times = add_runs(16, 2, 3, 6, times - 1);
    }
    for (; times > 0; --times) put({size, 0, 0});
  }

  std::size_t add_runs(std::uint8_t symbol, std::uint8_t bits, std::size_t least, std::size_t most, std::size_t times) {
    while (times >= least) {
      const std::size_t run = std::min(times, most);
      put({symbol, static_cast<std::uint8_t>(run - least), bits});
      times -= run;
    }
    return times;
  }

  void put(Run run) {
    ++counts_[run.symbol];
    runs_.push_back(run);
  }

  std::vector<Run> runs_;
  std::array<std::uint32_t, symbols> counts_{};
};

using Sizes = std::vector<std::uint8_t>;

/// Without what is 0 at the end, but at least so many.
Sizes used_of(Sizes sizes, std::size_t least) {
  while (sizes.size() > least && sizes.back() == 0) sizes.pop_back();
  return sizes;
}

/// The sizes of the words for sizes and runs, in the order in which they are told.
Sizes in_order(const Sizes& sizes) {
  constexpr std::array<std::uint8_t, SizeRuns::symbols> order = {16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                                                 11, 4,  12, 3, 13, 2, 14, 1, 15};
  Sizes ordered;
  for (const std::uint8_t symbol : order) ordered.push_back(sizes[symbol]);
  return used_of(std::move(ordered), 4);
}

/// The header of a last block with a code of its own (RFC 1951, section 3.2.7); returns the bits of its last byte.
unsigned write_header(const Sizes& literal_sizes, const Sizes& distance_sizes, std::string& header) {
  constexpr unsigned longest_word_of_sizes = 7;
  constexpr std::size_t longest_header = 400;
  constexpr unsigned last_block = 1;
  constexpr unsigned own_code = 2;
  Sizes all = used_of(literal_sizes, first_length);
  const std::size_t of_literals = all.size();
  const Sizes of_distances = used_of(distance_sizes, 1);
  all.insert(all.end(), of_distances.begin(), of_distances.end());
  const SizeRuns runs(all);
  const Sizes sizes = code_sizes(runs.counts(), longest_word_of_sizes);
  const Sizes ordered = in_order(sizes);
  const std::vector<CodeWord> words = code_words(sizes);
  header.resize(longest_header);
  BitStream out(header.data());
  out.put(last_block + 2 * own_code, 3);
  out.put(of_literals - first_length, 5);
  out.put(of_distances.size() - 1, 5);
  out.put(ordered.size() - 4, 4);
  for (const std::uint8_t size : ordered) {
    out.flush();
    out.put(size, 3);
  }
  for (const SizeRuns::Run& run : runs.runs()) {
    out.flush();
    out.put(words[run.symbol].bits, words[run.symbol].size);
    out.put(run.extra, run.extra_bits);
  }
  header.resize(static_cast<std::size_t>(out.finish() - header.data()));
  return out.unfinished();
}

}  // namespace

void SymbolCounts::add(std::string_view tag, std::span<const Repeat> repeats) {
  const char* byte = tag.data();
  for (const Repeat& repeat : repeats) {
    for (const char* const end = byte + repeat.literals; byte != end; ++byte) {
      ++of_literals[static_cast<unsigned char>(*byte)];
    }
    byte += repeat.length;
    if (repeat.length == 0) continue;
    ++of_literals[told_length(repeat.length).symbol];
    ++of_distances[told_distance(repeat.distance).symbol];
  }
  ++of_literals[end_of_block];
}

DeflateCode::DeflateCode(const SymbolCounts& counts) {
  std::uint64_t all = 0;
  for (const std::uint32_t count : counts.of_literals) all += count;
  auto levelled = counts.of_literals;
  level_rare(std::span(levelled).first(literals), all);
  const Sizes literal_sizes = code_sizes(levelled, longest_word);
  const Sizes distance_sizes = code_sizes(counts.of_distances, longest_word);
  literals_ = code_words(literal_sizes);
  distances_ = code_words(distance_sizes);
  header_bits_ = write_header(literal_sizes, distance_sizes, header_);
  make_length_words();
}

void DeflateCode::make_length_words() {
  for (std::uint32_t length = RepeatFinder::shortest; length <= RepeatFinder::longest; ++length) {
    const Told told_of = told_length(length);
    const CodeWord word = literals_[told_of.symbol];
    lengths_[length] = {word.bits | told_of.extra << word.size, word.size + told_of.extra_bits};
  }
}

char* DeflateCode::write(std::string_view tag, std::span<const Repeat> repeats, char* to) const {
  const std::size_t whole = header_.size() - (header_bits_ > 0 ? 1 : 0);
  header_.copy(to, whole);
  BitStream out(to + whole, header_bits_ > 0 ? static_cast<unsigned char>(header_.back()) : 0U, header_bits_);
  const char* byte = tag.data();
  const auto put_literal = [&] {
    const CodeWord word = literals_[static_cast<unsigned char>(*byte++)];
    out.put(word.bits, word.size);
  };
  for (const Repeat& repeat : repeats) {
    std::uint32_t left = repeat.literals;
    for (; left >= 4; left -= 4) {
      put_literal();
      put_literal();
      put_literal();
      put_literal();
      out.flush();
    }
    for (; left > 0; --left) put_literal();
    out.flush();
    if (repeat.length == 0) continue;
    const LengthWord length = lengths_[repeat.length];
    const Told told_of = told_distance(repeat.distance);
    const CodeWord distance = distances_[told_of.symbol];
    out.put(length.bits, length.size);
    out.put(distance.bits | std::uint64_t{told_of.extra} << distance.size, distance.size + told_of.extra_bits);
    out.flush();
    byte += repeat.length;
  }
  out.put(literals_[end_of_block].bits, literals_[end_of_block].size);
  return out.finish();
}

}  // namespace dateline::glass
