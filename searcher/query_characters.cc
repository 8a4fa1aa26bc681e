#include "searcher/query_characters.h"

#include <utf8proc.h>

namespace dateline::query {

bool is_quotation_mark(char32_t c) {
  switch (c) {
    case U'"':
    case U'\u00AB':
    case U'\u00BB':
    case U'\u201C':
    case U'\u201D':
    case U'\u201E':
    case U'\u201F':
      return true;
    default:
      return false;
  }
}

bool is_space(char32_t c) {
  if (c < 0x80) return c == U' ' || (c >= U'\t' && c <= U'\r');
  if (c == U'\u0085' || c == U'\u200B' || c == U'\uFEFF') return true;
  const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
}

bool is_parenthesis(char32_t c) { return c == U'(' || c == U')'; }

bool ends_word(char32_t c) { return is_space(c) || is_quotation_mark(c) || is_parenthesis(c); }

bool ends_bare_value(char32_t c) { return ends_word(c) || c == U','; }

}  // namespace dateline::query
