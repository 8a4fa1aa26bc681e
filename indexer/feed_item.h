#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// How the text of a feed is to be understood.
enum class FeedMarkup {
  none,   ///< plain text
  maybe,  ///< HTML if it looks so: RSS does not tell
  html,
  written  ///< HTML in which blank lines part paragraphs, as editors of blogs keep it
};

struct FeedText {
  std::string text;
  FeedMarkup markup = FeedMarkup::maybe;
};

/// A reader's comment, in exports of blogs.
struct FeedComment {
  std::string id;
  std::string parent;  ///< id of the comment that it answers; "0" or empty if none
  std::string author;
  std::string posted;
  std::string text;
};

/// An item of a feed as it is written there, in UTF-8; what it does not tell is empty. It goes from the thread that
/// cuts feeds to those that read articles as the bytes of a record.
struct FeedItem {
  std::string id;  ///< that the feed gives it
  FeedText title;
  std::string url;
  std::string author;
  std::string source;
  std::string language;
  std::string published;       ///< as written
  std::string published_name;  ///< of the element that tells it, for messages
  FeedText body;
  std::vector<std::string> themes;
  std::vector<FeedComment> comments;
};

std::string encode_feed_item(const FeedItem& item);

/// Requires what encode_feed_item made.
FeedItem decode_feed_item(std::string_view bytes);

}  // namespace dateline
