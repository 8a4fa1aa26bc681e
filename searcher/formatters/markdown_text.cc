#include "searcher/formatters/markdown_text.h"

#include <algorithm>

#include "common/terminal.h"
#include "common/text.h"
#include "searcher/formatters/printed_text.h"
#include "searcher/formatters/web_address.h"

namespace dateline {

namespace {

/// Markup in one dialect or another, wherever it stands.
constexpr std::string_view markup = "\\`*_{}[]<>#|~$^%=&";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Where a character stands that makes a list or a definition of the line; npos where there is none.
std::size_t list_mark(std::string_view line) {
  if (!line.empty() && std::string_view("+-:").find(line[0]) != std::string_view::npos) return 0;
  const auto digits = static_cast<std::size_t>(std::find_if_not(line.begin(), line.end(), is_digit) - line.begin());
  if (digits == 0 || digits == line.size() || (line[digits] != '.' && line[digits] != ')')) return line.npos;
  return digits;
}

/// Whether a bare address would become a link by what stands here: the colon of "://" or the dot of "www.".
bool begins_link(std::string_view line, std::size_t position) {
  if (line[position] == ':') return line.substr(position, 3) == "://";
  if (line[position] != '.' || position < 3) return false;
  return lowered(line.substr(position - 3, 3)) == "www";
}

std::string on_one_line(std::string_view text) {
  std::string line = printed(trim(text));
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return line;
}

}  // namespace

std::string markdown_text(std::string_view text) {
  const std::string line = on_one_line(text);
  const std::size_t mark = list_mark(line);
  std::string out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (i == mark || markup.find(line[i]) != std::string_view::npos || begins_link(line, i)) out += '\\';
    out += line[i];
  }
  return out;
}

std::string markdown_code(std::string_view text) {
  const std::string code = shown(text);
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : code) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const std::string fence(longest + 1, '`');
  const std::string pad = longest > 0 ? " " : "";
  return fence + pad + code + pad + fence;
}

std::string markdown_address(std::string_view url) {
  return is_web_address(url) ? "<" + std::string(url) + ">" : markdown_text(url);
}

}  // namespace dateline
