#include "indexer/ledger/text_compressor.h"

#include "indexer/libdeflate_compressor.h"

namespace dateline {

struct TextCompressor::State {
  LibdeflateCompressor compressor = fastest_libdeflate_compressor();
};

TextCompressor::TextCompressor() : state_(std::make_unique<State>()) {}
TextCompressor::~TextCompressor() = default;

std::string_view TextCompressor::compress(std::string_view text) {
  const std::size_t most = libdeflate_zlib_compress_bound(state_->compressor.get(), text.size());
  if (out_.size() < most) out_.resize(most);
  const std::size_t size =
      libdeflate_zlib_compress(state_->compressor.get(), text.data(), text.size(), out_.data(), out_.size());
  return std::string_view(out_).substr(0, size);
}

}  // namespace dateline
