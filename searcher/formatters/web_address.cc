#include "searcher/formatters/web_address.h"

#include <algorithm>

#include "common/text.h"
#include "searcher/formatters/printed_text.h"

namespace dateline {

namespace {

bool has_scheme(std::string_view url, std::string_view scheme) {
  const auto same = [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b); };
  return url.size() > scheme.size() && std::equal(scheme.begin(), scheme.end(), url.begin(), same);
}

/// Control characters of either range, and bytes that are no UTF-8, would be printed as something else.
bool is_printed_as_it_is(std::string_view url) { return printed(url) == url && trim(url) == url; }

}  // namespace

bool is_web_address(std::string_view url) {
  if (!has_scheme(url, "http://") && !has_scheme(url, "https://")) return false;
  if (url.find_first_of(" \t\n\r\"<>\\`{}|^") != std::string_view::npos) return false;
  const std::size_t host = url.find("//") + 2;
  return host < url.size() && std::string_view("/?#:@").find(url[host]) == std::string_view::npos &&
         is_printed_as_it_is(url);
}

}  // namespace dateline
