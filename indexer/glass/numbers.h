#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "common/error.h"

/// How a glass database of Xapian writes numbers and texts: docs/GLASS-FORMAT.md.
namespace dateline::glass {

inline constexpr std::size_t longest_number = 10;  ///< bytes

/// Seven bits a byte, low ones first; the eighth says that more follow. Returns where it ends.
inline char* put_number(char* bytes, std::uint64_t value) {
  constexpr std::uint64_t more = 0x80;
  for (; value >= more; value >>= 7U) *bytes++ = static_cast<char>(value | more);
  *bytes++ = static_cast<char>(value);
  return bytes;
}

inline void append_number(std::string& bytes, std::uint64_t value) {
  constexpr std::uint64_t more = 0x80;
  for (; value >= more; value >>= 7U) bytes += static_cast<char>(value | more);
  bytes += static_cast<char>(value);
}

/// As many bytes as it needs, low ones first, none for 0: for what stands last.
inline void append_last_number(std::string& bytes, std::uint32_t value) {
  for (; value != 0; value >>= 8U) bytes += static_cast<char>(value);
}

inline void append_text(std::string& bytes, std::string_view text) {
  append_number(bytes, text.size());
  bytes += text;
}

/// Takes a number off the beginning of bytes that were written here; throws Error where they do not hold one.
inline std::uint64_t take_number(std::string_view& bytes) {
  constexpr unsigned more = 0x80;
  constexpr unsigned bits = 64;
  std::uint64_t value = 0;
  std::size_t i = 0;
  for (unsigned shift = 0; i < bytes.size() && shift < bits; shift += 7, ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    value |= std::uint64_t{byte & (more - 1)} << shift;
    if (byte < more) {
      bytes.remove_prefix(i + 1);
      return value;
    }
  }
  throw Error("a sorted run is damaged");
}

/// Takes a text off; likewise.
inline std::string_view take_text(std::string_view& bytes) {
  const std::uint64_t size = take_number(bytes);
  if (size > bytes.size()) throw Error("a sorted run is damaged");
  const std::string_view text = bytes.substr(0, size);
  bytes.remove_prefix(size);
  return text;
}

/// So that bytes sort as numbers do. Its first byte is never 0xff.
void append_sortable_number(std::string& bytes, std::uint32_t value);

/// So that bytes sort as texts do, whatever follows the end mark that the caller writes (a zero byte, not before 0xff)
/// or leaves out where the text stands last.
void append_sortable_text(std::string& bytes, std::string_view text);

}  // namespace dateline::glass
