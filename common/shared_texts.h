#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Which passages of a shard have the text of another, in that shard or in one beside it: few, so that a search knows
/// which of its hits are copies without looking at each of them. They stand in metadata, in parts of so many documents,
/// because most searches find few passages and need not read what is noted of the others.
namespace dateline {

struct SharedText {
  std::uint32_t document = 0;  ///< the passage
  std::uint32_t text = 0;      ///< which text it is; those of all shards of a kind are numbered from 0
  std::uint32_t rank = 0;      ///< among the passages of the text, by their order keys, from 0

  friend bool operator==(const SharedText&, const SharedText&) = default;
};

/// Part N tells of the documents from N times this up to those of the next part.
inline constexpr std::uint32_t documents_in_part = 4096;

/// What the head says of the parts behind it.
struct SharedTextsHead {
  std::uint32_t parts = 0;
  std::uint32_t texts = 0;  ///< of all shards of the kind

  friend bool operator==(const SharedTextsHead&, const SharedTextsHead&) = default;
};

/// The key of the head of a shard, where one database tells of several: "shared-texts-bodies-00" for
/// "bodies-00".
std::string shared_texts_key_of(std::string_view shard);

/// The key of a part, by that of the head.
std::string shared_texts_key(std::string_view head, std::uint32_t part);

/// The metadata that tell of `passages`, which are in the order of documents: keys and values, the head first. It is
/// the number of parts and that of `texts`. A part is, as ByteWriter writes it, the number of its passages, of each how
/// many documents it is behind the one before (the first: behind the first of the part), its text and its rank. All are
/// `sealed()` with their keys.
std::vector<std::pair<std::string, std::string>> encode_shared_texts(const std::vector<SharedText>& passages,
                                                                     std::uint32_t texts, std::string_view head);

/// Throws DamageError if `bytes` are not those of the head with that key.
SharedTextsHead decode_shared_texts_head(std::string_view bytes, std::string_view head);

/// The passages of a part; throws likewise.
std::vector<SharedText> decode_shared_texts(std::string_view bytes, std::string_view head, std::uint32_t part);

}  // namespace dateline
