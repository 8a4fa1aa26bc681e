#pragma once

#include <string>
#include <string_view>

#include "common/article.h"
#include "common/result.h"

namespace dateline {

struct JsonArticle {
  Article article;     ///< all but id, format and position; faults without file and position
  std::string own_id;  ///< "id" of the record; empty if it has none
  std::string html;    ///< "html" of the record, a page that is still to be read
};

/// Reads one line of JSON Lines, the form in which scripts hand articles over (design, section 6).
///
/// All but one of "text", "paragraphs" and "html" is optional; null is the same as absent; unknown fields are ignored.
/// A field of the wrong kind is left out and a fault of the article; a line that is no article is told as the reason
/// why. Requires valid UTF-8. Bounded: deep nesting is refused, what is not ours is not kept.
[[nodiscard]] Result<JsonArticle, std::string> read_json_article(std::string_view line);

}  // namespace dateline
