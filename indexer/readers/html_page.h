#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/article.h"
#include "common/result.h"
#include "indexer/phrases.h"

namespace dateline {

/// What is known of an HTML page from where it was found, such as the headers of a web archive.
struct PageOrigin {
  std::optional<std::string_view> url;
  std::optional<std::string_view> charset;  ///< of the HTTP header
};

/// Reads the article in an HTML page: metadata, paragraphs, comments, and what was dropped and why
/// (docs/HTML-PAGES.md).
///
/// `bytes` may be of any encoding and any shape. Fills in the metadata that the page tells (all but id, format and
/// position), and as faults what could not be read. A page that is no page anybody wrote (markup nested without
/// end) is told as the reason why it is not read. May be called by many threads at once.
[[nodiscard]] Result<Article, std::string> read_html_page(std::string_view bytes, const PageOrigin& origin,
                                                          const Phrases& phrases);

}  // namespace dateline
