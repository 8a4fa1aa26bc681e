#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// The code of a language as an index holds it, from a tag as people write it: "en" from "en-GB", "EN_us" and "eng".
///
/// ISO 639-1 where the language has such a code, else the three letters of ISO 639-2 (ckb); withdrawn codes give their
/// successors (iw, in, ji). Nullopt for what is no tag: "English", "e", "12", the tags for no language (und, mul, zxx).
std::optional<std::string> language_code(std::string_view tag);

/// The scripts that keep words of different languages apart.
enum class Script { latin, arabic, cyrillic, greek, hebrew, other };

/// Of a word, by its first letter.
Script script_of_word(std::string_view word);

/// In which a language is mostly written; `code` as language_code() gives it.
Script script_of_language(std::string_view code);

}  // namespace dateline
