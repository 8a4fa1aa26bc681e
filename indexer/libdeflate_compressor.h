#pragma once

#include <libdeflate.h>

#include <memory>
#include <new>

namespace dateline {

struct FreeLibdeflateCompressor {
  void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

/// A compressor of libdeflate, for one thread.
using LibdeflateCompressor = std::unique_ptr<libdeflate_compressor, FreeLibdeflateCompressor>;

/// At the fastest level. Throws std::bad_alloc.
inline LibdeflateCompressor fastest_libdeflate_compressor() {
  constexpr int fastest = 1;
  LibdeflateCompressor compressor(libdeflate_alloc_compressor(fastest));
  if (!compressor) throw std::bad_alloc();
  return compressor;
}

}  // namespace dateline
