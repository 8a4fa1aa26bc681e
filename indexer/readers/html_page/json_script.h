#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>

#include "indexer/readers/html_page/document.h"

namespace dateline::html {

using Json = nlohmann::json;

/// The JSON that a <script> holds, with what pages often do wrong set right: raw line ends in strings, comments of HTML
/// around it. nullopt if it is none, is longer than `longest` bytes, or nests too deep to be read safely.
std::optional<Json> json_of_script(const Document& document, NodeIndex script, std::size_t longest);

/// The member of an object; nullptr if `object` is none, or has no such member, or null there.
const Json* member(const Json& object, const char* name);

}  // namespace dateline::html
