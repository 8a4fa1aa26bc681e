#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// UTF-8, folding and trimming: pure functions on views.
namespace dateline {

/// Without ASCII white space, no-break spaces and zero-width characters at either end.
std::string_view trim(std::string_view text);

/// The lines of `text` without their ends (LF, CRLF or CR). A last line without an end counts; an empty text has none.
std::vector<std::string_view> lines_of(std::string_view text);

/// Items between `separator`, trimmed, empty ones left out.
std::vector<std::string_view> split_list(std::string_view text, char separator);

/// Where `text` stops being valid UTF-8; `text.size()` if it never does.
std::size_t valid_utf8_prefix(std::string_view text);

/// `text` with each maximal invalid sequence replaced by U+FFFD.
std::string to_valid_utf8(std::string_view text);

/// Number of code points of valid UTF-8.
std::size_t count_code_points(std::string_view text);

/// Reads the code point that begins at `position` and moves `position` behind it. Where none begins, it is U+FFFD of
/// one byte. Requires position < text.size().
char32_t next_code_point(std::string_view text, std::size_t& position);

/// Appends `code_point` as UTF-8.
void append_code_point(std::string& text, char32_t code_point);

/// The form in which spellings are compared: compatibility-decomposed, case-folded, without marks and
/// apostrophes of any shape (also the half rings of transliterated ayn and hamza), with Arabic letter variants (alef
/// forms, ta marbuta, alef maqsura, Persian kaf and ya), tatweel and the digits of Arabic and Persian levelled.
/// Cyrillic short i keeps its mark, without which it is another letter. Spaces and punctuation stay.
std::string fold(std::string_view text);

/// Case-folded and composed, with its marks: what a stemmer reads that knows them. An `i` is dotted where the language
/// has no other (not Turkish).
std::string lowered(std::string_view text);

}  // namespace dateline
