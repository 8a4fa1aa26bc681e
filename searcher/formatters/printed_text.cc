#include "searcher/formatters/printed_text.h"

#include "common/text.h"

namespace dateline {

namespace {

constexpr char32_t replacement = 0xFFFD;

char32_t picture_of(char32_t c) {
  if (c == U'\n' || c == U'\t') return c;
  if (c < 0x20) return 0x2400 + c;
  if (c == 0x7F) return 0x2421;
  return c > 0x7F && c < 0xA0 ? replacement : c;
}

}  // namespace

std::string printed(std::string_view text) {
  const std::string valid = to_valid_utf8(text);
  std::string out;
  out.reserve(valid.size());
  for (std::size_t position = 0; position < valid.size();) {
    append_code_point(out, picture_of(next_code_point(valid, position)));
  }
  return out;
}

}  // namespace dateline
