#pragma once

#include <cstddef>
#include <string_view>

namespace dateline::html {

/// Browsers stop at 512, too.
inline constexpr std::size_t deepest_nesting = 512;

/// Whether the tags of a page may nest deeper than `deepest_nesting`, told before it is parsed, in linear time: an
/// HTML5 parser looks through all open elements at many tags, so that a million open ones take it hours.
///
/// Follows the rules by which tags close one another only as far as to be sure: where it is in doubt, an element counts
/// as open. So it never tells less than the depth of the tree, and more only of markup that is wrong hundreds of times.
bool nests_too_deep(std::string_view page);

}  // namespace dateline::html
