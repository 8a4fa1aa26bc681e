#pragma once

#include <cstddef>
#include <string_view>

namespace dateline::html {

/// Browsers stop at 512, too.
inline constexpr std::size_t deepest_nesting = 512;

/// An HTML5 parser compares each attribute of a tag with those before it. So many comparisons take it about a second; a
/// page of ten thousand tags that have thirty attributes each needs a twentieth of them.
inline constexpr std::size_t most_attribute_comparisons = 100'000'000;

enum class Burden { bearable, nests_too_deep, too_many_attributes };

/// What would make the parser of a page slow beyond measure, told before it is parsed, in linear time: it looks through
/// all open elements at many tags, so that a million open ones take it hours, and through all attributes at each.
///
/// Follows the rules by which tags close one another only as far as to be sure: where it is in doubt, an element counts
/// as open. So it never tells less than the depth of the tree, and more only of markup that is wrong hundreds of times.
Burden burden_of(std::string_view page);

}  // namespace dateline::html
