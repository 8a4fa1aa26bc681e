#include "indexer/glass/tag_compressor.h"

#include "indexer/libdeflate_compressor.h"

namespace dateline::glass {

struct TagCompressor::State {
  LibdeflateCompressor compressor = fastest_libdeflate_compressor();
};

TagCompressor::TagCompressor() : state_(std::make_unique<State>()) {}
TagCompressor::~TagCompressor() = default;
TagCompressor::TagCompressor(TagCompressor&&) noexcept = default;
TagCompressor& TagCompressor::operator=(TagCompressor&&) noexcept = default;

void TagCompressor::get_ready_for(std::string_view /*example*/) {}

std::optional<std::string_view> TagCompressor::compress(std::string_view tag) {
  if (out_.size() < tag.size()) out_.resize(tag.size());
  const std::size_t size =
      libdeflate_deflate_compress(state_->compressor.get(), tag.data(), tag.size(), out_.data(), tag.size() - 1);
  if (size == 0) return std::nullopt;
  return std::string_view(out_).substr(0, size);
}

}  // namespace dateline::glass
