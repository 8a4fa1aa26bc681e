#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Which passages of a shard have the text of another: few, so that a search knows which of its hits are copies
/// without looking at each of them. Metadata `schema::shared_texts` of a shard.
namespace dateline {

struct SharedText {
  std::uint32_t document = 0;  ///< the passage
  std::uint32_t text = 0;      ///< which text it is; texts are numbered from 0

  friend bool operator==(const SharedText&, const SharedText&) = default;
};

/// `passages` in the order of documents. As ByteWriter writes it: their number, of each how many documents it is behind
/// the one before and its text, then `sealed()`.
std::string encode_shared_texts(const std::vector<SharedText>& passages);

/// Throws Error if it is not what `encode_shared_texts` made: the index is damaged.
std::vector<SharedText> decode_shared_texts(std::string_view bytes);

}  // namespace dateline
