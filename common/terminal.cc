#include "common/terminal.h"

#include <array>
#include <cstdint>

#include "common/text.h"

namespace dateline {

namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";

void append_byte_escape(std::string& out, unsigned char byte) {
  out += "\\x";
  out += hex_digits[byte >> 4U];
  out += hex_digits[byte & 0xFU];
}

void append_escape(std::string& out, char32_t c) {
  if (c < 0x100) return append_byte_escape(out, static_cast<unsigned char>(c));
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += hex_digits[(c >> static_cast<unsigned>(shift)) & 0xFU];
}

std::string escaped(std::string_view text, bool keep_lines) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t valid = valid_utf8_prefix(text);
    for (std::size_t position = 0; position < valid;) {
      const std::size_t begin = position;
      const char32_t c = next_code_point(text.substr(0, valid), position);
      if (!is_obeyed_by_terminals(c)) {
        out += text.substr(begin, position - begin);
      } else if (c == U'\n') {
        out += keep_lines ? "\n" : "\\n";
      } else if (c == U'\t') {
        out += keep_lines ? " " : "\\t";
      } else {
        append_escape(out, c);
      }
    }
    text.remove_prefix(valid);
    if (text.empty()) break;
    append_byte_escape(out, static_cast<unsigned char>(text.front()));
    text.remove_prefix(1);
  }
  return out;
}

}  // namespace

bool is_obeyed_by_terminals(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x061C || c == 0x200E || c == 0x200F ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || (c >= 0xFFF9 && c <= 0xFFFB);
}

std::string shown(std::string_view text) { return escaped(text, false); }

std::string shown_lines(std::string_view text) { return escaped(text, true); }

}  // namespace dateline
