#include <isa-l/igzip_lib.h>

#include <cassert>

#include "indexer/ledger/text_compressor.h"

namespace dateline {

namespace {

/// What cannot be deflated is stored, with five bytes more for every 65,535; the rest is more than head and checksum
/// take, because the library wants more room than it fills.
constexpr std::size_t spare_room = 128;
constexpr std::size_t least_of_a_byte_more = 8192;

}  // namespace

struct TextCompressor::State {
  isal_zstream stream;
};

TextCompressor::TextCompressor() : state_(std::make_unique<State>()) {}
TextCompressor::~TextCompressor() = default;

std::string_view TextCompressor::compress(std::string_view text) {
  const std::size_t most = text.size() + text.size() / least_of_a_byte_more + spare_room;
  if (out_.size() < most) out_.resize(most);
  isal_zstream& stream = state_->stream;
  isal_deflate_stateless_init(&stream);
  stream.gzip_flag = IGZIP_ZLIB;
  stream.end_of_stream = 1;
  // It only reads, but says so nowhere.
  stream.next_in = const_cast<std::uint8_t*>(reinterpret_cast<const std::uint8_t*>(text.data()));  // NOLINT
  stream.avail_in = static_cast<std::uint32_t>(text.size());
  stream.next_out = reinterpret_cast<std::uint8_t*>(out_.data());
  stream.avail_out = static_cast<std::uint32_t>(out_.size());
  [[maybe_unused]] const int failed = isal_deflate_stateless(&stream);
  assert(failed == COMP_OK);
  return std::string_view(out_).substr(0, stream.total_out);
}

}  // namespace dateline
