#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/calendar.h"

/// The plain data that crosses every boundary between the stages (design: archive -> articles ->
/// passages -> index -> hits). All text is valid UTF-8; all spans are bytes of the passage's text,
/// end exclusive (output counts code points, see `common/passage_json.h`).
namespace dateline {

/// Something wrong in the data: reported, counted, never fatal.
struct Fault {
  std::string file;      ///< path as the user gave it or as found below what was given
  std::string position;  ///< "record 212", "line 7", "byte 1034"; empty when the whole file is meant
  std::string reason;    ///< one sentence without a full stop
};

/// Where an article was read from, so that a quotation can be verified against the archive.
struct SourcePosition {
  std::string file;          ///< path within the archive
  std::uint64_t offset = 0;  ///< of the record in the (decompressed) source file, bytes
  std::uint64_t length = 0;  ///< bytes
  std::string sha256;        ///< of those bytes, 64 hex digits
};

/// What is known about an article as a whole. Unknown is nullopt or empty, never a made-up value.
struct Metadata {
  std::string id;         ///< 16 hex digits, the same after every rebuild
  std::string record_id;  ///< likewise, of the record that it was read from, whatever URL the page claims
  std::string format;     ///< "text", "html", "jsonl"; later "warc", ...
  SourcePosition position;
  std::optional<std::string> title;
  std::optional<std::string> url;
  std::optional<std::string> source;  ///< the publisher on whose page the article stands
  std::optional<std::string> author;
  std::optional<Day> published;
  std::optional<Day> modified;              ///< last changed, where the page says so; inspect tells it only
  std::optional<std::string> captured_url;  ///< where the page was captured; `url` is what the page itself claims
  std::optional<std::chrono::sys_seconds> captured;  ///< when the page was saved, where the archive tells
  std::optional<std::string> original_source;        ///< of a repost: who published it first
  std::optional<Day> original_published;             ///< of a repost: when it was published first
  std::string language;  ///< ISO 639-1; readers leave it empty where none is declared, ArticleParser settles it
  std::vector<std::string> regions;
  std::vector<std::string> themes;
};

struct Comment {
  unsigned number = 0;  ///< from 1, in the order of the page
  std::optional<std::string> author;
  std::optional<Day> posted;
  std::optional<unsigned> reply_to;  ///< number of the comment it answers
  std::vector<std::string> paragraphs;
};

/// Text of the file that is neither metadata, body nor comment, with the reason why it was left out.
struct DroppedText {
  std::string reason;  ///< "appeal", "disclaimer", "navigation", "sharing", "thread", ...
  std::string text;
};

struct Article {
  Metadata meta;
  std::vector<std::string> paragraphs;
  std::vector<Comment> comments;
  std::vector<DroppedText> dropped;
  std::vector<Fault> faults;
};

/// Bytes of a passage's text, end exclusive.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  friend bool operator==(const Span&, const Span&) = default;
};

/// What found a name: the lexicon itself, a name key that joins another spelling to a lexicon
/// entry, or the words around a name that no lexicon knows.
enum class Via : std::uint8_t { lexicon, key, context };

struct Coordinates {
  double latitude = 0;
  double longitude = 0;
};

/// A place or force found in a passage. For `Via::context`, `id` is `unlisted_id(name_key)` and
/// `within` is empty.
struct NameMention {
  Span span;
  std::string id;    ///< of the lexicon entry
  std::string name;  ///< the entry's name; of an unlisted name, its spelling here
  Via via = Via::lexicon;
  std::vector<std::string> within;  ///< ids of all entries that enclose it (places) or that it is a part of (forces)
  std::optional<Coordinates> coordinates;  ///< places only
};

/// A day, month, year or span told in a passage.
struct DateMention {
  Span span;
  DayRange days;
};

struct Mentions {
  std::vector<NameMention> places;
  std::vector<NameMention> forces;
  std::vector<DateMention> dates;
};

enum class PassageKind : std::uint8_t { title, body, comment };

/// What is told of the comment that a passage is from.
struct CommentFacts {
  unsigned number = 0;
  std::optional<std::string> author;
  std::optional<Day> posted;
  std::optional<unsigned> reply_to;
};

/// The unit that is indexed and ranked. Never joins a body to a comment or one comment to another.
struct Passage {
  PassageKind kind = PassageKind::body;
  unsigned number = 1;  ///< of the passage in the body, or of the comment in the thread; from 1
  unsigned part = 1;    ///< of a long comment: which of its passages; from 1
  std::string text;     ///< paragraphs that were joined are separated by one line feed
  std::optional<CommentFacts> comment;
  Mentions mentions;
};

}  // namespace dateline
