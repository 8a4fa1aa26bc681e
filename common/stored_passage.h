#pragma once

#include <string>
#include <string_view>

#include "common/article.h"

namespace dateline {

/// All that output needs of a passage: itself and what is known of its article. It is the data of the
/// passage's Xapian document, so that a search needs neither the archive nor a second look-up.
struct StoredPassage {
  Metadata article;
  Passage passage;
};

/// "ARTICLE:b3", "ARTICLE:c12", "ARTICLE:c12.2".
std::string passage_id(std::string_view article_id, const Passage& passage);

/// The record: a byte that says how it is written (1), the article's fields and the passage's in the order of this
/// file's functions, each as ByteWriter writes it, then `sealed()` with the document's order key, which names the
/// article, so that a record that came under another document is not taken for its own. Unknown is a zero byte, known a
/// one before the value; lists begin with their length; spans are bytes, begin and length; days are since 1970-01-01.
///
/// It is not JSON, because a search reads ten of them and printed its answer sooner than it had parsed those, and
/// because JSON with a wrong letter in it is still JSON.
std::string encode(const StoredPassage& stored, std::string_view order_key);

/// Throws Error if `data` is not what `encode` made for a document with that order key: the index is damaged.
StoredPassage decode_stored_passage(std::string_view data, std::string_view order_key);

/// The same without the order key, which is made of the record itself: whether the record stands under its own document
/// is then not looked at. For shards of which every block is compared (common/checked_reads.h), where it cannot but do
/// so: reading another value of each hit takes as long as decoding its record.
StoredPassage decode_stored_passage(std::string_view data);

}  // namespace dateline
