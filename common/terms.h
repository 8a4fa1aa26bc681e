#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "common/calendar.h"
#include "common/tokenizer.h"

/// How the terms of the index that are no plain words are written (see common/schema.h): the indexer and the query
/// compiler make them with the same functions, so that they cannot differ.
namespace dateline {

/// Bytes that a term of Xapian may have; longer ones are cut at a code point.
inline constexpr std::size_t longest_index_term = 245;

/// Cuts `term` to what Xapian can hold.
std::string fitting_term(std::string term);

/// `prefix` and the identifier of a place, force, article or passage. An identifier that begins with a capital letter
/// is set off with a colon (Omega's convention), so that no other prefix can be meant.
std::string id_term(std::string_view prefix, std::string_view id);

/// `prefix`, "=" and all of `text`, squashed to its letters and digits: "XS=globalresearch". Empty where no letter or
/// digit is left.
std::string whole_term(std::string_view prefix, std::string_view text);

/// Of a name and its whole_term(): prefix, 16 hex digits of a hash of that term, the name as it is written. So the
/// terms that begin alike up to the name are the ways to write one name, and how many articles have each is their
/// frequency.
std::string name_as_written_term(std::string_view whole_term, std::string_view name);

/// The same without the name.
std::string name_as_written_prefix(std::string_view whole_term);

std::string day_term(std::string_view prefix, Day day);                          ///< D20170605
std::string month_term(std::string_view prefix, std::chrono::year_month month);  ///< M201706
std::string year_term(std::string_view prefix, std::chrono::year year);          ///< Y2017

/// The form in which URLs are compared: without scheme, "www.", fragment and trailing slash, the host in lower case.
std::string canonical_url(std::string_view url);

/// "news.example.org" of "https://www.news.example.org:8080/x"; empty if there is none.
std::string url_host(std::string_view url);

/// The canonical URL under its prefix, cut at 240 bytes.
std::string url_term(std::string_view url);

/// 64-bit FNV-1a, the same on every machine and in every version; goes on from the hash of what stands before.
std::uint64_t stable_hash(std::string_view bytes, std::uint64_t before = 0xcbf29ce484222325ULL);

/// 16 hex digits of stable_hash() over the terms of `words` joined by spaces: equal for copies that differ in case,
/// marks and punctuation only. The words of a speaker's name stand before them. Empty if there are no words.
std::string copy_hash(const TokenizedText& words, std::string_view speaker = {});

/// 16 lower-case hex digits.
std::string hex_digits_of(std::uint64_t value);

/// The number that hex digits say; 0 where there are none.
std::uint64_t number_of(std::string_view hex_digits);

}  // namespace dateline
