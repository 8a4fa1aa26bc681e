#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/containers/blog_export.h"
#include "indexer/containers/xml_stream.h"
#include "indexer/feed_item.h"

namespace dateline {

/// An item and where it stands in the document.
struct CutItem {
  FeedItem item;
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
  bool too_long = false;    ///< it was told to be, and its text is left out
  std::string unpublished;  ///< why it is none for readers: "status draft", "type attachment"; else empty
};

/// A text that may hold markup, while it is read.
struct PassingText {
  std::size_t depth = 0;
  FeedMarkup markup = FeedMarkup::maybe;
  bool inlined = false;  ///< the markup is made of elements of the feed itself
  bool wanted = true;
  std::string text;
};

/// Makes items of the elements of a feed: RSS 2.0 and its older versions, RSS 1.0 (RDF), Atom, and the exports of
/// WordPress, which are RSS with comments. Elements are known by their namespaces, not by their prefixes.
///
/// Of several texts of an item the longest is kept, because feeds have a summary beside the text. What an item does not
/// tell of source, author and language, the feed may have told before it. Items are given on as soon as they end.
class FeedItems : public XmlListener {
 public:
  using OnItem = std::function<void(CutItem&&)>;

  explicit FeedItems(OnItem on_item) : on_item_(std::move(on_item)) {}

  std::string begin(const XmlName& name, std::span<const XmlAttribute> attributes, std::uint64_t offset) override;
  void end(const XmlName& name, std::uint64_t offset) override;
  void text(std::string_view part) override;

  /// Where the item begins that has not ended yet.
  [[nodiscard]] std::optional<std::uint64_t> open_since() const;

  /// Whether the document has another root than feeds have.
  [[nodiscard]] bool is_no_feed() const { return is_no_feed_; }

  /// The item that is open is too long: nothing of it is kept.
  void drop_open();

 private:
  using Attributes = std::span<const XmlAttribute>;

  void begin_item(std::uint64_t offset, Attributes attributes);
  void begin_in_item(Attributes attributes);
  void begin_text(Attributes attributes);
  void begin_inlined(const XmlName& name, Attributes attributes);
  void end_inlined(const XmlName& name);
  void end_text();
  void end_field();
  void end_part();
  void end_of_feed_fact();
  void end_item(std::uint64_t offset);
  void take_link(Attributes attributes);
  void take_date(std::string_view name);
  [[nodiscard]] bool within(std::string_view parent) const;

  OnItem on_item_;
  std::vector<std::string> path_;  ///< of the open elements: "rss", "channel", "dc:creator"
  std::string text_;               ///< since the last tag
  std::optional<PassingText> passing_;

  bool is_no_feed_ = false;
  std::string feed_title_;
  std::string feed_author_;
  std::string feed_language_;

  std::optional<CutItem> open_;
  std::size_t item_depth_ = 0;
  FeedFields told_;  ///< further fields of the open item
  std::vector<FeedFields> comments_;
};

}  // namespace dateline
