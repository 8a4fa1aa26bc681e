#pragma once

#include <string_view>

namespace dateline {

/// Whether an address may become a link: http or https, in any case, with a host, and of characters that RFC 3986 and
/// RFC 3987 allow: no white space, control character, quotation mark, angle bracket, backslash or backtick. An article
/// may name any address, javascript: too.
bool is_web_address(std::string_view url);

}  // namespace dateline
