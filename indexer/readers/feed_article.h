#pragma once

#include "common/article.h"
#include "common/result.h"
#include "indexer/feed_item.h"
#include "indexer/phrases.h"

namespace dateline {

/// Reads the article that an item of a feed holds: all but id, format and position; faults without file and position.
/// An item without a text is told as the reason why it is no article.
///
/// The feed is believed of title, URL, author, day and source; of the text only author and day are taken where the feed
/// has none. Text in HTML is read as the body of a page. Of comments, those are answers whose answered comment stands
/// in the item.
[[nodiscard]] Result<Article, std::string> read_feed_article(const FeedItem& item, const Phrases& phrases);

}  // namespace dateline
