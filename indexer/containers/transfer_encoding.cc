#include "indexer/containers/transfer_encoding.h"

#include <algorithm>
#include <charconv>

namespace dateline {

namespace {

/// How many bytes the line end behind a "=" has that `text` begins with, and the blanks before it; the end of all is
/// one, too. Nullopt if there is none.
std::optional<std::size_t> soft_line_end(std::string_view text) {
  const std::size_t end = std::min(text.find_first_not_of(" \t"), text.size());
  if (end == text.size()) return end;
  if (text[end] == '\n') return end + 1;
  return text.substr(end, 2) == "\r\n" ? std::optional(end + 2) : std::nullopt;
}

std::optional<char> escaped(std::string_view figures) {
  unsigned value = 0;
  const auto [end, fault] = std::from_chars(figures.data(), figures.data() + figures.size(), value, 16);
  if (figures.size() != 2 || fault != std::errc{} || end != figures.data() + 2) return std::nullopt;
  return static_cast<char>(value);
}

int sextet(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  return c == '+' ? 62 : c == '/' ? 63 : -1;
}

}  // namespace

std::string decode_quoted_printable(std::string_view text) {
  std::string bytes;
  bytes.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '=') {
      bytes += text[i];
    } else if (const auto byte = escaped(text.substr(i + 1, 2))) {
      bytes += *byte;
      i += 2;
    } else if (const auto soft = soft_line_end(text.substr(i + 1))) {
      i += *soft;
    } else {
      bytes += '=';
    }
  }
  return bytes;
}

Base64 decode_base64(std::string_view text) {
  Base64 decoded;
  unsigned held = 0;
  unsigned bits = 0;
  std::size_t foreign = 0;
  for (const char c : text.substr(0, text.find('='))) {
    const int value = sextet(c);
    if (value < 0) {
      if (c != '\r' && c != '\n' && c != ' ' && c != '\t') ++foreign;
      continue;
    }
    held = (held << 6U | static_cast<unsigned>(value)) & 0xFFFFU;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    decoded.bytes += static_cast<char>(held >> bits & 0xFFU);
  }
  decoded.damaged = foreign > decoded.bytes.size() / 10;
  return decoded;
}

}  // namespace dateline
