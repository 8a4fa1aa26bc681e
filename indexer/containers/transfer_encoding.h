#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// The bytes that "=D0=91" stands for, without soft line ends (RFC 2045, 6.7). What is no such escape stays as it is.
std::string decode_quoted_printable(std::string_view text);

/// The bytes that base64 stands for (RFC 2045, 6.8); characters that have no place in it are passed over, and it ends
/// at
/// "=". `damaged` tells that so many were passed over that it is none.
struct Base64 {
  std::string bytes;
  bool damaged = false;
};
Base64 decode_base64(std::string_view text);

}  // namespace dateline
