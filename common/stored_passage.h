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

/// JSON, because it can be read by eye with Xapian's own tools and costs little beside the postings.
/// Spans in it are bytes; it is no output format.
std::string encode(const StoredPassage& stored);

/// Throws Error if `data` is not what `encode` made: the index is damaged.
StoredPassage decode_stored_passage(std::string_view data);

}  // namespace dateline
