#pragma once

#include <cstdint>
#include <string>

#include "common/article.h"

/// One article in each of the forms in which archives keep articles.
namespace dateline::corpus {

/// An object of JSON Lines, with its line end.
std::string json_line(const Article& article, std::uint64_t number);

/// A page that was saved as text: title, byline, day, body, thread.
std::string text_page(const Article& article);

/// A page as a newspaper's server sends it, with its navigation, teasers and thread.
std::string html_page(const Article& article);

/// The capture of that page, a record of a web archive (WARC 1.0).
std::string warc_record(const Article& article);

}  // namespace dateline::corpus
