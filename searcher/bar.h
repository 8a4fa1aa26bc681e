#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Counts as they are drawn in a terminal, and the columns of text beside them.
namespace dateline {

/// A bar of block characters, `width` columns long for `most` and to an eighth of a column in proportion for `count`;
/// what is not 0 is never drawn as nothing. Requires count <= most.
std::string bar(std::size_t count, std::size_t most, std::size_t width);

/// `text`, safe to print, in exactly `width` columns: spaces behind it, or its end cut off for "…". Requires width > 0.
std::string fitted(std::string_view text, std::size_t width);

/// Columns that `text` fills when it is shown.
std::size_t columns_of(std::string_view text);

/// `count` with spaces before it.
std::string right_aligned(std::size_t count, std::size_t width);

}  // namespace dateline
