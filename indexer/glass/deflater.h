#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/glass/deflate_code.h"
#include "indexer/glass/inverted_batch.h"
#include "indexer/glass/repeat_finder.h"

namespace dateline::glass {

/// Compresses tags as Xapian does: raw deflate, those of more than 18 bytes, and only where it saves anything. For one
/// thread.
///
/// Not by a library, because tags are short: to get ready for one and to make a code for it alone took libdeflate, at
/// its fastest, two thirds of its time and a sixth of that of a build (zlib takes longer still to get ready than to
/// compress). Here all tags of one kind in a batch have one code: measured on 5 MB of articles, a third of the time,
/// and records 3 % larger, lists of terms 5 %.
class Deflater {
 public:
  static constexpr std::size_t never_longer_than = 18;

  /// Takes tags, whose bytes stand one behind the other; appends to `bytes` what each is to be written as, and tells in
  /// the tags how long that is and whether it is compressed.
  void compress(std::string_view tag_bytes, std::vector<DocumentTag>& tags, std::string& bytes);

 private:
  void find_repeats(std::string_view tag_bytes, const std::vector<DocumentTag>& tags);

  RepeatFinder finder_;
  SymbolCounts counts_;
  std::vector<Repeat> repeats_;    ///< of all tags
  std::vector<std::size_t> ends_;  ///< of those of each tag; none where it stays as it is
  std::string out_;
};

}  // namespace dateline::glass
