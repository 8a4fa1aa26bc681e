#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline::html {

struct DecodedPage {
  std::string text;      ///< valid UTF-8 without a byte order mark
  std::string encoding;  ///< what the bytes were taken for, in lower case: "utf-8", "windows-1251"
  std::string fault;     ///< what could not be read as it was; empty while all is well
};

/// Makes valid UTF-8 of a page's bytes. What tells the encoding, the surest first: a byte order mark; the HTTP header's
/// `charset`; the page's `meta`; its XML declaration; that the bytes are valid UTF-8; the letters, which tell the
/// Windows code pages 1252, 1251 and 1256 apart.
///
/// Pages are saved and moved by programs that convert them and leave the declaration as it was. So bytes beyond ASCII
/// that are valid UTF-8 are read as such whatever is declared of a code page of single bytes, and a page that is
/// declared UTF-8 and is none in more than a few places is read by its letters. Bytes that mean nothing become U+FFFD,
/// with a fault.
DecodedPage decode_page(std::string_view bytes, std::optional<std::string_view> http_charset);

/// The encoding that a page declares within its first bytes, in lower case; empty if it declares none.
std::string declared_encoding(std::string_view bytes);

}  // namespace dateline::html
