#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace dateline {

/// The one of `known` that `wrong` was most likely meant to be: a beginning of it, or at most a third of its letters
/// away from it (two at least). Ties go to the first. For messages, never to act upon.
std::optional<std::string> nearest(std::string_view wrong, std::span<const std::string> known);

}  // namespace dateline
