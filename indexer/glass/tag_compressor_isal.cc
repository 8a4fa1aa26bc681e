#include <isa-l/igzip_lib.h>

#include <algorithm>
#include <cassert>
#include <numeric>
#include <span>

#include "indexer/glass/tag_compressor.h"

namespace dateline::glass {

namespace {

/// More tells no more of what is frequent.
constexpr std::size_t longest_example = std::size_t{64} * 1024;

/// The library wants more room than it fills.
constexpr std::size_t spare_room = 64;

std::uint8_t* bytes_of(std::string_view text) {
  // It only reads, but says so nowhere.
  return const_cast<std::uint8_t*>(reinterpret_cast<const std::uint8_t*>(text.data()));  // NOLINT
}

/// What is rare is taken for equally rare: then its words are of one size, and the header of each stream, which is a
/// tenth of a short one, says so in a few bits.
void level_rare(std::span<std::uint64_t> counts) {
  constexpr std::uint64_t rare_of = 256;
  const std::uint64_t all = std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
  const auto is_rare = [&](std::uint64_t count) { return count < all / rare_of; };
  std::uint64_t rare = 0;
  std::uint64_t sum = 0;
  for (const std::uint64_t count : counts) {
    if (!is_rare(count)) continue;
    ++rare;
    sum += count;
  }
  for (std::uint64_t& count : counts) {
    if (is_rare(count)) count = std::max<std::uint64_t>(1, sum / rare);
  }
}

}  // namespace

struct TagCompressor::State {
  isal_huff_histogram histogram;
  isal_hufftables code;
  isal_zstream stream;
};

TagCompressor::TagCompressor() : state_(std::make_unique<State>()) {}
TagCompressor::~TagCompressor() = default;
TagCompressor::TagCompressor(TagCompressor&&) noexcept = default;
TagCompressor& TagCompressor::operator=(TagCompressor&&) noexcept = default;

/// A byte that stands nowhere gets no word, which makes the header of each stream shorter; all lengths and distances of
/// repeats have one anyway.
void TagCompressor::get_ready_for(std::string_view example) {
  isal_huff_histogram& histogram = state_->histogram;
  histogram = {};
  const std::string_view begin = example.substr(0, longest_example);
  isal_update_histogram(bytes_of(begin), static_cast<int>(begin.size()), &histogram);
  level_rare(std::span(histogram.lit_len_histogram).first(256));
  level_rare(std::span(histogram.lit_len_histogram).subspan(257));
  level_rare(std::span(histogram.dist_histogram));
  [[maybe_unused]] const int failed = isal_create_hufftables(&state_->code, &histogram);
  assert(failed == 0);
}

std::optional<std::string_view> TagCompressor::compress(std::string_view tag) {
  if (out_.size() < tag.size() + spare_room) out_.resize(tag.size() + spare_room);
  isal_zstream& stream = state_->stream;
  isal_deflate_stateless_init(&stream);
  stream.hufftables = &state_->code;
  stream.end_of_stream = 1;
  stream.next_in = bytes_of(tag);
  stream.avail_in = static_cast<std::uint32_t>(tag.size());
  stream.next_out = reinterpret_cast<std::uint8_t*>(out_.data());
  stream.avail_out = static_cast<std::uint32_t>(out_.size());
  if (isal_deflate_stateless(&stream) != COMP_OK || stream.total_out >= tag.size()) return std::nullopt;
  return std::string_view(out_).substr(0, stream.total_out);
}

}  // namespace dateline::glass
