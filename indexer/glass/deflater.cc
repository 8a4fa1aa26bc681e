#include "indexer/glass/deflater.h"

#include <libdeflate.h>

#include <new>

namespace dateline::glass {

namespace {

constexpr int fastest = 1;

}  // namespace

void Deflater::Free::operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }

Deflater::Deflater() : compressor_(libdeflate_alloc_compressor(fastest)) {
  if (!compressor_) throw std::bad_alloc();
}

std::optional<std::string_view> Deflater::compress(std::string_view tag) {
  if (tag.size() <= never_longer_than) return std::nullopt;
  if (out_.size() < tag.size()) out_.resize(tag.size());
  const std::size_t size =
      libdeflate_deflate_compress(compressor_.get(), tag.data(), tag.size(), out_.data(), tag.size() - 1);
  if (size == 0) return std::nullopt;
  return std::string_view(out_).substr(0, size);
}

}  // namespace dateline::glass
