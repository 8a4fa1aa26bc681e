#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"
#include "indexer/phrases.h"
#include "indexer/readers/html_page/page_view.h"

namespace dateline::html {

/// What a page tells about its article.
enum class Field : std::uint8_t {
  title,
  heading,  ///< <h2>, <h3>: tell which part of <title> is the site's name
  author,
  source,
  published,
  modified,
  url,
  language,
  region,
  theme,
  comment_count,
  body  ///< `articleBody` of JSON-LD; of as many lines as it has
};

/// Where it tells it, in the order of trust: what programs read first, then what readers see.
enum class Origin : std::uint8_t {
  linked_data,  ///< JSON-LD of an article
  open_graph,   ///< og:..., article:...
  dublin_core,
  meta,       ///< other <meta name>
  microdata,  ///< itemprop and RDFa property in the body
  link,       ///< rel=canonical, rel=author
  markup,     ///< <time>, h1, classes such as "byline"
  head,       ///< <title>, <html lang>
  site,       ///< JSON-LD of something else than an article
  line,       ///< a line next to the title
  address,    ///< the page's own URL
};

struct Fact {
  Field field;
  Origin origin;
  std::string value;   ///< on one line, not empty
  NodeIndex node = 0;  ///< of `markup` and `microdata`: where it stands
};

using PageFacts = std::vector<Fact>;

/// What <meta>, <link>, <title> and <html> tell.
void read_head_facts(const Document& document, PageFacts& facts);

/// What JSON-LD scripts tell: of the things of the page the articles and postings, in arrays and @graph, too. Scripts
/// that are no JSON, nest too deep or describe something else tell nothing.
void read_linked_data(const Document& document, PageFacts& facts);

/// What microdata, <time>, headings and bylines tell.
void read_markup_facts(const PageView& view, PageFacts& facts);

/// What unmarked lines next to the title tell: "21. Jan 2022 // Jane Doe", "By Jane Doe, August 14, 2020".
void read_title_lines(const PageView& view, const Phrases& phrases, PageFacts& facts);

/// Takes of each field what the most trusted origin tells that can be true (docs/HTML-PAGES.md has the order), cleaned:
/// the title without the site's name, the author without "By"; but what `meta` has already stays. `url` is that of the
/// page, if it is known from outside.
void settle_facts(const PageFacts& facts, std::string_view url, Metadata& meta);

}  // namespace dateline::html
