#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// Text from outside as it may stand between tags and inside quoted attributes: `&`, `<`, `>` and both quotation marks
/// become references, control characters are shown (printed_text.h).
std::string html_text(std::string_view text);

/// As a value inside a fragment, `#place=VALUE`: percent-encoded but for letters, digits and -._~ (RFC 3986).
std::string fragment_value(std::string_view text);

/// A length or position of a drawing, with one decimal.
std::string drawn_number(double value);

/// "1 passage", "12 passages".
std::string passages_text(std::size_t count);

}  // namespace dateline
