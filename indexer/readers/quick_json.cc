#include "indexer/readers/quick_json.h"

#include <simdjson.h>

namespace dateline {

namespace {

using Json = nlohmann::json;
namespace dom = simdjson::dom;

constexpr std::size_t longest = std::size_t{1} << 20U;

std::string text_of(dom::element value) { return std::string(value.get_string().value_unsafe()); }

/// Values are of the kind that they were asked for, so that none of these fails.
Json tree_of(dom::element value) {  // NOLINT(misc-no-recursion): as deep as the JSON, which was looked at before
  switch (value.type()) {
    case dom::element_type::ARRAY: {
      Json list = Json::array();
      const dom::array items = value.get_array().value_unsafe();
      for (const dom::element item : items) list.push_back(tree_of(item));
      return list;
    }
    case dom::element_type::OBJECT: {
      Json object = Json::object();
      const dom::object members = value.get_object().value_unsafe();
      for (const auto& [field, member] : members) object[std::string(field)] = tree_of(member);
      return object;
    }
    case dom::element_type::INT64:
      if (const std::int64_t number = value.get_int64().value_unsafe(); number < 0) return number;
      return static_cast<std::uint64_t>(value.get_int64().value_unsafe());
    case dom::element_type::UINT64:
      return value.get_uint64().value_unsafe();
    case dom::element_type::DOUBLE:
      return value.get_double().value_unsafe();
    case dom::element_type::STRING:
      return text_of(value);
    case dom::element_type::BOOL:
      return value.get_bool().value_unsafe();
    case dom::element_type::NULL_VALUE:
      break;
  }
  return nullptr;
}

}  // namespace

std::optional<Json> parse_quickly(std::string_view text, bool (&is_kept)(std::string_view field)) {
  thread_local dom::parser parser;
  if (text.size() > longest) return std::nullopt;
  dom::object fields;
  if (parser.parse(text.data(), text.size()).get_object().get(fields) != simdjson::SUCCESS) return std::nullopt;
  Json object = Json::object();
  for (const auto& [field, value] : fields) {
    if (is_kept(field)) object[std::string(field)] = tree_of(value);
  }
  return object;
}

}  // namespace dateline
