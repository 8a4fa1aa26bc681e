#include "indexer/readers/html_page/item_properties.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "common/text.h"
#include "common/tokenizer.h"
#include "indexer/readers/text_page/header_date.h"

namespace dateline::html {

namespace {

bool same_letters(std::string_view one, std::string_view other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](char a, char b) { return (a | 0x20) == (b | 0x20); });
}

/// The name behind the prefix or path of a vocabulary.
std::string_view bare(std::string_view name) {
  const std::size_t cut = name.find_last_of(":/#");
  return cut == std::string_view::npos ? name : name.substr(cut + 1);
}

template <class Matches>
bool any_name(std::string_view written, Matches matches) {
  const auto names = split_list(written, ' ');
  return std::any_of(names.begin(), names.end(), [&](std::string_view name) { return matches(bare(name)); });
}

}  // namespace

bool has_property(const Document& document, NodeIndex node, std::initializer_list<std::string_view> names) {
  for (const Attribute& attribute : document.attributes(node)) {
    if (attribute.name != "itemprop" && attribute.name != "property") continue;
    const bool found = any_name(attribute.value, [&](std::string_view name) {
      return std::any_of(names.begin(), names.end(), [&](auto wanted) { return same_letters(name, wanted); });
    });
    if (found) return true;
  }
  return false;
}

bool has_type(const Document& document, NodeIndex node, std::initializer_list<std::string_view> endings) {
  for (const Attribute& attribute : document.attributes(node)) {
    if (attribute.name != "itemtype" && attribute.name != "typeof") continue;
    const bool found = any_name(attribute.value, [&](std::string_view name) {
      return std::any_of(endings.begin(), endings.end(), [&](auto ending) { return name.ends_with(ending); });
    });
    if (found) return true;
  }
  return false;
}

std::optional<Day> day_of_attributes(const Document& document, NodeIndex node) {
  for (const Attribute& attribute : document.attributes(node)) {
    const bool tells = attribute.name == "datetime" || attribute.name == "content" || attribute.name == "title" ||
                       attribute.name.starts_with("data-") || attribute.name == "data";
    if (!tells || attribute.value.size() > 80) continue;
    if (auto day = day_in(attribute.value)) return day;
    if (auto day = day_of_seconds(attribute.value)) return day;
  }
  return std::nullopt;
}

std::optional<Day> day_of_seconds(std::string_view figures) {
  long long value = 0;
  const auto [end, fault] = std::from_chars(figures.data(), figures.data() + figures.size(), value);
  if (fault != std::errc{} || end != figures.data() + figures.size()) return std::nullopt;
  if (figures.size() == 13) value /= 1000;
  constexpr long long first = 631152000;  // 1990
  constexpr long long last = 4102444800;  // 2100
  if (value < first || value > last) return std::nullopt;
  return std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(value)));
}

std::optional<Day> day_in(std::string_view text) {
  text = trim(text);
  if (text.size() >= 10) {
    if (auto day = parse_iso_date(text.substr(0, 10))) return day;
  }
  if (text.size() >= 8 && text.substr(0, 8).find_first_not_of("0123456789") == std::string_view::npos &&
      (text.size() == 8 || text[8] == 'T' || text.size() == 14)) {
    const std::string iso =
        std::string(text.substr(0, 4)) + "-" + std::string(text.substr(4, 2)) + "-" + std::string(text.substr(6, 2));
    if (auto day = parse_iso_date(iso)) return day;
  }
  const TokenizedText words = tokenize(text);
  const auto days = find_header_dates(words);
  if (days.empty() || days.front().doubtful) return std::nullopt;
  return days.front().day;
}

}  // namespace dateline::html
