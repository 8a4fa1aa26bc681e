#include "searcher/formatters/table_cell.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

#include "searcher/formatters/printed_text.h"

namespace dateline {

namespace {

using Json = nlohmann::ordered_json;

std::string without_formula(std::string text) {
  constexpr std::array<std::string_view, 11> begins = {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};
  const bool formula =
      std::any_of(begins.begin(), begins.end(), [&](std::string_view begin) { return text.starts_with(begin); });
  return formula ? "'" + text : text;
}

std::string days_text(const std::string& from, const std::string& to) { return from == to ? from : from + ".." + to; }

/// One item of a list: a text, a span, a name, a day or a part of a score.
std::string item_text(const Json& item) {
  if (item.is_string()) return item.get<std::string>();
  if (item.is_array()) return item[0].dump() + "-" + item[1].dump();
  if (item.contains("name")) return item["name"].get<std::string>();
  if (item.contains("from")) return days_text(item["from"].get<std::string>(), item["to"].get<std::string>());
  if (item.contains("id")) return item["id"].get<std::string>();  // of a copy
  return item["part"].get<std::string>() + " " + item["score"].dump();
}

std::string list_text(const Json& list) {
  std::vector<std::string> items;
  std::string text;
  for (const Json& item : list) {
    std::string next = item_text(item);
    if (std::find(items.begin(), items.end(), next) != items.end()) continue;
    text.append(items.empty() ? "" : "; ").append(next);
    items.push_back(std::move(next));
  }
  return text;
}

}  // namespace

std::string table_cell(const Json& value) {
  if (value.is_null()) return "";
  if (value.is_number()) return value.dump();
  if (value.is_object()) return value["number"].dump();
  return without_formula(printed(value.is_array() ? list_text(value) : value.get<std::string>()));
}

}  // namespace dateline
