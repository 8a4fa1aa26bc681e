#include <libdeflate.h>

#include <new>

#include "indexer/ledger/text_compressor.h"

namespace dateline {

namespace {

constexpr int fastest = 1;

}  // namespace

struct TextCompressor::State {
  libdeflate_compressor* compressor = libdeflate_alloc_compressor(fastest);

  State() {
    if (compressor == nullptr) throw std::bad_alloc();
  }
  ~State() { libdeflate_free_compressor(compressor); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
};

TextCompressor::TextCompressor() : state_(std::make_unique<State>()) {}
TextCompressor::~TextCompressor() = default;

std::string_view TextCompressor::compress(std::string_view text) {
  const std::size_t most = libdeflate_zlib_compress_bound(state_->compressor, text.size());
  if (out_.size() < most) out_.resize(most);
  const std::size_t size =
      libdeflate_zlib_compress(state_->compressor, text.data(), text.size(), out_.data(), out_.size());
  return std::string_view(out_).substr(0, size);
}

}  // namespace dateline
