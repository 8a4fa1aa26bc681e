#include "indexer/readers/html_page/page_wrapper.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "indexer/readers/html_page/item_properties.h"
#include "indexer/readers/html_page/page_text.h"

namespace dateline::html {

namespace {

int number_in(std::string_view figures) {
  int value = 0;
  std::from_chars(figures.data(), figures.data() + figures.size(), value);
  return value;
}

/// Of "20170618101400", of which less may be given.
std::optional<std::chrono::sys_seconds> time_of_figures(std::string_view figures) {
  if (figures.size() < 8 || figures.size() > 14) return std::nullopt;
  std::string all(figures);
  all.append(14 - figures.size(), '0');
  const std::string_view view = all;
  const auto day =
      std::chrono::year(number_in(view.substr(0, 4))) / number_in(view.substr(4, 2)) / number_in(view.substr(6, 2));
  if (!day.ok()) return std::nullopt;
  return std::chrono::sys_days(day) + std::chrono::hours(number_in(view.substr(8, 2))) +
         std::chrono::minutes(number_in(view.substr(10, 2))) + std::chrono::seconds(number_in(view.substr(12, 2)));
}

/// The time in the part of an address before that of the page.
std::optional<std::chrono::sys_seconds> time_in(std::string_view part) {
  std::string figures;
  for (const char c : part) {
    if (c >= '0' && c <= '9') {
      figures += c;
    } else if (c != '.' && c != '-' && !(c >= 'a' && c <= 'z') && c != '_') {
      return std::nullopt;
    }
  }
  return time_of_figures(figures);
}

bool has_id_with(const Document& document, NodeIndex node, std::string_view part) {
  return document.attribute(node, "id").find(part) != std::string_view::npos;
}

/// The first address of another page in an element.
std::string_view first_link(const Document& document, NodeIndex root) {
  for (NodeIndex i = root; i < document[root].end; ++i) {
    for (const char* name : {"href", "value"}) {
      const std::string_view address = document.attribute(i, name);
      if (address.starts_with("http://") || address.starts_with("https://")) return address;
    }
  }
  return {};
}

}  // namespace

std::optional<WrappedAddress> unwrap_address(std::string_view address) {
  constexpr std::size_t shortest_scheme = 8;
  const std::size_t inner =
      std::min(address.find("/http://", shortest_scheme), address.find("/https://", shortest_scheme));
  if (inner == std::string_view::npos) return std::nullopt;
  const std::size_t begin = address.rfind('/', inner - 1) + 1;
  const auto taken = time_in(address.substr(begin, inner - begin));
  if (!taken) return std::nullopt;
  return WrappedAddress{address.substr(inner + 1), *taken};
}

void read_wrapper(const Document& document, PageFacts& facts, Metadata& meta) {
  const auto add = [&](std::string_view url) {
    if (!url.empty()) facts.push_back({Field::url, Origin::link, std::string(url), 0});
  };
  for (const Fact& fact : facts) {
    if (fact.field != Field::url || meta.captured) continue;
    if (const auto wrapped = unwrap_address(fact.value)) meta.captured = wrapped->taken;
  }
  for (NodeIndex i = 0; i < document.size(); ++i) {
    if (document[i].tag == Tag::text) continue;
    if (document[i].tag == Tag::input && has_id_with(document, i, "wmtbURL")) add(document.attribute(i, "value"));
    if (document.attribute(i, "class").find("reader-domain") != std::string_view::npos) add(first_link(document, i));
    if (!has_id_with(document, i, "google-cache-hdr")) continue;
    add(first_link(document, i));
    if (const auto day = day_in(whole_line_in(document, i))) meta.captured = *day;
  }
}

}  // namespace dateline::html
