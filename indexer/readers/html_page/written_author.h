#pragma once

#include <string>
#include <string_view>

namespace dateline::html {

/// The name in what a page gives as the author: without "By", an address or what stands behind a bar. Empty where it is
/// no name: an address, a number, a line of prose.
std::string written_author(std::string_view written);

}  // namespace dateline::html
