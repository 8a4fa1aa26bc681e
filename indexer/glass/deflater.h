#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/glass/inverted_batch.h"
#include "indexer/glass/tag_compressor.h"

namespace dateline::glass {

/// Compresses tags as Xapian does: raw deflate, those of more than 18 bytes, and only where it saves anything. For one
/// thread.
class Deflater {
 public:
  static constexpr std::size_t never_longer_than = 18;

  /// Takes tags, whose bytes stand one behind the other; appends to `bytes` what each is to be written as, and tells in
  /// the tags how long that is and whether it is compressed.
  void compress(std::string_view tag_bytes, std::vector<DocumentTag>& tags, std::string& bytes);

 private:
  TagCompressor compressor_;
};

}  // namespace dateline::glass
