#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"
#include "indexer/phrases.h"
#include "indexer/readers/text_page/page_lines.h"

namespace dateline {

/// A day that a line tells by the article, with what is told beside it.
struct ToldDay {
  enum class Kind : std::uint8_t { plain, published, dated, updated, first, doubtful };
  Kind kind = Kind::plain;
  Day day;
  std::string name;     ///< of a site, if one stands before the day: "Site, June 03, 2017"
  std::string written;  ///< label, name and day as they stand in the line
};

/// What the lines above and below an article say about it, before it is settled what that means.
struct HeaderFacts {
  DayOrder day_order = DayOrder::unknown;  ///< of the page
  std::optional<std::string> title;
  std::optional<std::string> author;
  std::optional<std::string> source;           ///< "Source: ..."
  std::optional<std::string> site;             ///< "Site: ..." or behind the byline
  std::optional<std::string> masthead;         ///< first line of the page, if it may be the name of the site
  std::optional<std::string> original_source;  ///< "originally published by ..."
  std::optional<std::string> url;
  std::optional<std::string> language;
  std::vector<std::string> regions;
  std::vector<std::string> themes;
  std::vector<ToldDay> days;
  std::vector<DroppedText> dropped;  ///< parts of a line that tell nothing that is kept
};

/// Reads a byline, date line or labelled line ("By X | Site", "Site, June 03, 2017", "Posted on June 7, 2017 by X",
/// "Region: A, B", "Originally published ...") into `facts`. False, with `facts` as they were, if it is none.
bool read_header_line(const PageLine& line, const Phrases& phrases, HeaderFacts& facts);

/// The same for lines below an article, where only what is labelled counts: a name and a day may be a signature.
bool read_footer_line(const PageLine& line, const Phrases& phrases, HeaderFacts& facts);

/// Settles published, original and source from the days told and sets what is known in `meta`.
///
/// A repost tells its own day and the first one: its own is the later. "Updated" is neither.
void settle(HeaderFacts facts, Metadata& meta, std::vector<DroppedText>& dropped);

}  // namespace dateline
