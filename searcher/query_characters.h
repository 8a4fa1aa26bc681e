#pragma once

/// Where the words of a query end.
namespace dateline::query {

/// White space of every script, and the invisible blanks that copying brings along.
bool is_space(char32_t c);

/// Double quotation marks, straight and typographic. A single one is an apostrophe and part of a word.
bool is_quotation_mark(char32_t c);

bool is_parenthesis(char32_t c);

bool ends_word(char32_t c);

/// A value behind a field's colon also ends at a comma.
bool ends_bare_value(char32_t c);

}  // namespace dateline::query
