#pragma once

#include <array>
#include <string_view>

/// What an index holds, term by term: the contract between dateline-index, which writes it, and
/// dateline-search, which reads it. docs/INDEX-FORMAT.md tells the same at length.
///
/// A document is a passage; its data is an encoded `StoredPassage`, sealed with the value of its slot 5. Words
/// are the terms of `tokenize()`. Single-letter prefixes follow Xapian's and Omega's conventions; X... are ours.
namespace dateline::schema {

/// Changed whenever a program of another version could read an index wrongly.
inline constexpr int version = 10;

struct Prefix {
  std::string_view prefix;
  std::string_view means;
};

inline constexpr std::string_view word = "";          ///< word as tokenized; positions; wdf counts
inline constexpr std::string_view stem = "Z";         ///< stemmed word; wdf counts
inline constexpr std::string_view title_word = "S";   ///< word of the article's title; positions
inline constexpr std::string_view title_stem = "ZS";  ///< stemmed word of the title
inline constexpr std::string_view author = "A";       ///< word of the author's name; "=" and the squashed whole
inline constexpr std::string_view source =
    "XS";  ///< word of the source's name, or of the original source's; "=" and the squashed whole
inline constexpr std::string_view theme = "K";    ///< word of a theme; "=" and the squashed whole
inline constexpr std::string_view region = "XR";  ///< word of a region; "=" and the squashed whole
inline constexpr std::string_view name_as_written =
    "XN";  ///< name_as_written_term() of each of these four; of an article's first passage of a body, first comment
inline constexpr std::string_view host = "H";             ///< host of the URL, and each domain above it
inline constexpr std::string_view url = "U";              ///< URL without scheme, cut at 240 bytes
inline constexpr std::string_view language = "L";         ///< ISO 639-1
inline constexpr std::string_view passage_id = "Q";       ///< passage_id(); unique
inline constexpr std::string_view article_id = "XA";      ///< all passages of an article
inline constexpr std::string_view first_seen = "XG";      ///< name of the first generation that held the article
inline constexpr std::string_view copy_hash = "XC";       ///< 16 hex digits of the folded text: its exact copies
inline constexpr std::string_view published_day = "D";    ///< 20170605
inline constexpr std::string_view published_month = "M";  ///< 201706
inline constexpr std::string_view published_year = "Y";   ///< 2017
inline constexpr std::string_view told_day = "XTD";       ///< each day of a told span of at most 92 days
inline constexpr std::string_view told_month = "XTM";     ///< each month that holds a told day, or that is told whole
inline constexpr std::string_view told_year =
    "XTY";  ///< each year that holds a told day or month, or that is told whole
inline constexpr std::string_view untold_day = "XUD";  ///< published day of a passage that tells no day
inline constexpr std::string_view untold_month = "XUM";
inline constexpr std::string_view untold_year = "XUY";
inline constexpr std::string_view place = "XP";          ///< id of a place named; positions; wdf is its prominence
inline constexpr std::string_view place_within = "XPI";  ///< id of a place named and of all that enclose it
inline constexpr std::string_view title_place = "XPT";   ///< id of a place named in the title
inline constexpr std::string_view force = "XF";          ///< id of a force named; positions; wdf is its prominence
inline constexpr std::string_view force_within = "XFI";  ///< id of a force named and of all that it is a part of
inline constexpr std::string_view title_force = "XFT";   ///< id of a force named in the title

/// Every prefix of a passage's terms.
inline constexpr std::array prefixes = {
    Prefix{word, "word"},
    Prefix{stem, "stemmed word"},
    Prefix{title_word, "title word"},
    Prefix{title_stem, "stemmed title word"},
    Prefix{author, "author"},
    Prefix{source, "source"},
    Prefix{theme, "theme"},
    Prefix{region, "region"},
    Prefix{name_as_written, "name as it is written"},
    Prefix{host, "host"},
    Prefix{url, "URL"},
    Prefix{language, "language"},
    Prefix{passage_id, "passage identifier"},
    Prefix{article_id, "article identifier"},
    Prefix{first_seen, "first generation that held the article"},
    Prefix{copy_hash, "hash of the text"},
    Prefix{published_day, "day of publication"},
    Prefix{published_month, "month of publication"},
    Prefix{published_year, "year of publication"},
    Prefix{told_day, "day told"},
    Prefix{told_month, "month told"},
    Prefix{told_year, "year told"},
    Prefix{untold_day, "day of publication where none is told"},
    Prefix{untold_month, "month of publication where none is told"},
    Prefix{untold_year, "year of publication where none is told"},
    Prefix{place, "place"},
    Prefix{place_within, "place or place inside"},
    Prefix{title_place, "place in the title"},
    Prefix{force, "force"},
    Prefix{force_within, "force or part of it"},
    Prefix{title_force, "force in the title"},
};

/// No prefix may be another one followed by a character that a term can begin with: terms are folded
/// (never A-Z), so prefixes of capital letters must only differ from one another.
constexpr bool prefixes_differ() {
  for (std::size_t i = 0; i < prefixes.size(); ++i) {
    for (std::size_t j = i + 1; j < prefixes.size(); ++j) {
      if (prefixes[i].prefix == prefixes[j].prefix) return false;
    }
    for (const char letter : prefixes[i].prefix) {
      if (letter < 'A' || letter > 'Z') return false;
    }
  }
  return true;
}
static_assert(prefixes_differ());

/// Value slots. Days are Xapian::sortable_serialise of days since 1970-01-01; absent where unknown. The slots
/// "or last" hold "\xff" where unknown, so that an ascending sort puts the unknown last; a descending sort takes the
/// others.
inline constexpr unsigned published_slot = 0;
inline constexpr unsigned published_or_last_slot = 1;
inline constexpr unsigned told_slot = 2;  ///< first day told, else published
inline constexpr unsigned told_or_last_slot = 3;
inline constexpr unsigned copy_slot = 4;   ///< the copy hash
inline constexpr unsigned order_slot = 5;  ///< order_key(): breaks ties, names the article

/// Metadata of a shard that is the only one of its kind, and the beginning of the keys of more: encode_shared_texts().
/// What several shards of a kind share stands in the metadata of `names/`, for each shard under a key of its own.
inline constexpr std::string_view shared_texts = "shared-texts";

/// `names/`: one document for every lexicon entry and for every unlisted name that occurs. Its data is `sealed()` with
/// its values of the slots 0 and 1, and JSON:
/// {"type":"place"|"force","id","name","kind","country","within":[ids],"lat","lon","passages":N,"listed":bool,"spellings":[...]}.
/// `letter` below is p for places, f for forces.
namespace names {
inline constexpr std::string_view id = "Q";     ///< + letter + id
inline constexpr std::string_view alias = "N";  ///< + letter + joined_terms of name or alias, weak ones too
inline constexpr std::string_view key = "K";    ///< + letter + name_key of name or alias
/// Value slot: number of passages (bodies and comments) that name it, sortable.
inline constexpr unsigned passages_slot = 0;
/// Value slot: where a listed place is (Xapian::LatLongCoord, serialised); absent where unknown, and of areas.
inline constexpr unsigned point_slot = 1;
}  // namespace names

}  // namespace dateline::schema
