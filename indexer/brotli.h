#pragma once

#include <string_view>

#include "indexer/inflate.h"

namespace dateline {

/// What `bytes` in memory are when decompressed as brotli (RFC 7932): at most `most` bytes. Nothing marks the begin of
/// brotli, so bytes that are none are told by the fault.
Inflated unpack_brotli(std::string_view bytes, std::uint64_t most, UnpackBudget& budget);

}  // namespace dateline
