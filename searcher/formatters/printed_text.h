#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// Text from outside as formats print it that have no escapes of their own: valid UTF-8 in which a control character is
/// shown by its picture (U+241B for escape), so that nothing reaches a terminal that would obey it. Line feeds and tabs
/// stay. One code point for each, so that offsets stay right.
std::string printed(std::string_view text);

}  // namespace dateline
