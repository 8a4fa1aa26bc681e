#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Which passages of a shard have the text of another: few, so that a search knows which of its hits are copies
/// without looking at each of them. They stand in metadata of the shard, in parts of so many documents, because most
/// searches find few passages and need not read what is noted of the others.
namespace dateline {

struct SharedText {
  std::uint32_t document = 0;  ///< the passage
  std::uint32_t text = 0;      ///< which text it is; texts are numbered from 0

  friend bool operator==(const SharedText&, const SharedText&) = default;
};

/// Part N tells of the documents from N times this up to those of the next part.
inline constexpr std::uint32_t documents_in_part = 4096;

/// The key of a part; that of the head is schema::shared_texts itself.
std::string shared_texts_key(std::uint32_t part);

/// The metadata that tell of `passages`, which are in the order of documents: keys and values. The head is the number
/// of parts. A part is, as ByteWriter writes it, the number of its passages, of each how many documents it is behind
/// the one before (the first: behind the first of the part) and its text. All are `sealed()` with their keys.
std::vector<std::pair<std::string, std::string>> encode_shared_texts(const std::vector<SharedText>& passages);

/// How many parts there are. Throws DamageError if the head is not what `encode_shared_texts` made.
std::uint32_t decode_shared_text_parts(std::string_view head);

/// The passages of a part; throws likewise.
std::vector<SharedText> decode_shared_texts(std::string_view bytes, std::uint32_t part);

}  // namespace dateline
