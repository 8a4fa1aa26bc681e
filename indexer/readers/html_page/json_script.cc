#include "indexer/readers/html_page/json_script.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "common/text.h"
#include "indexer/readers/json_nesting.h"

namespace dateline::html {

namespace {

/// Pages write JSON with raw line ends in strings and within comments of HTML.
std::string mended(std::string_view script) {
  script = trim(script);
  for (const std::string_view open : {"<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA["}) {
    if (script.starts_with(open)) script = trim(script.substr(open.size()));
  }
  for (const std::string_view close : {"//]]>", "/*]]>*/", "]]>", "-->"}) {
    if (script.ends_with(close)) script = trim(script.substr(0, script.size() - close.size()));
  }
  while (script.ends_with(';')) script = trim(script.substr(0, script.size() - 1));
  std::string text(script);
  std::replace_if(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  return text;
}

}  // namespace

std::optional<Json> json_of_script(const Document& document, NodeIndex script, std::size_t longest) {
  if (script + 1 >= document[script].end) return std::nullopt;
  const std::string_view text = document[script + 1].text;
  if (text.size() > longest || json_nests_too_deep(text)) return std::nullopt;
  Json root = Json::parse(mended(text), nullptr, false, true);
  if (root.is_discarded()) return std::nullopt;
  return root;
}

const Json* member(const Json& object, const char* name) {
  if (!object.is_object()) return nullptr;
  const auto found = object.find(name);
  return found == object.end() || found->is_null() ? nullptr : &*found;
}

}  // namespace dateline::html
