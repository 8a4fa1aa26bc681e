#include "indexer/plain_text.h"

#include <algorithm>

#include "common/text.h"

namespace dateline {

namespace {

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

bool is_line_end(char32_t c) { return c == 0x85 || c == 0x2028 || c == 0x2029; }

void append_plain(std::string& out, std::string_view valid, std::size_t& position) {
  const std::size_t begin = position;
  const char32_t c = next_code_point(valid, position);
  if (c == U'\r') {
    if (position >= valid.size() || valid[position] != '\n') out += '\n';
  } else if (c == U'\n' || is_line_end(c)) {
    out += '\n';
  } else if (c == U'\t' || c == U'\v' || c == U'\f') {
    out += ' ';
  } else if (!is_control(c) && c != 0xFEFF) {
    out += valid.substr(begin, position - begin);
  }
}

bool is_printable_ascii(char c) { return c >= ' ' && c <= '~'; }

using Lines = std::vector<std::string_view>;

/// Lines wrapped at a fixed width are all about as long as the longest, but the last one. Sources wrap between 40 and
/// 100 columns; letters of two bytes take twice that.
bool is_wrapped(const Lines& lines) {
  constexpr std::size_t narrowest = 40;
  constexpr std::size_t widest = 200;
  if (lines.size() < 2) return false;
  std::size_t shortest = widest;
  std::size_t longest = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    shortest = std::min(shortest, lines[i].size());
    longest = std::max(longest, lines[i].size());
  }
  return shortest >= narrowest && longest <= widest && shortest * 10 >= longest * 7 && lines.back().size() <= longest;
}

void end_block(Lines& block, std::vector<std::string>& paragraphs) {
  if (is_wrapped(block)) {
    std::string joined;
    for (const std::string_view line : block) {
      if (!joined.empty()) joined += ' ';
      joined += line;
    }
    paragraphs.push_back(std::move(joined));
  } else {
    for (const std::string_view line : block) paragraphs.emplace_back(line);
  }
  block.clear();
}

}  // namespace

std::string plain_text(std::string_view bytes) {
  const std::string valid = to_valid_utf8(bytes);
  std::string out;
  out.reserve(valid.size());
  const auto end = valid.end();
  for (auto rest = valid.begin(); rest != end;) {
    // Most of most texts stays as it is, and is taken in one piece.
    const auto special = std::find_if_not(rest, end, is_printable_ascii);
    out.append(rest, special);
    auto position = static_cast<std::size_t>(special - valid.begin());
    if (special != end) append_plain(out, valid, position);
    rest = valid.begin() + static_cast<std::ptrdiff_t>(position);
  }
  return out;
}

std::string plain_line(std::string_view bytes) {
  const std::string text = plain_text(bytes);
  std::string line(trim(text));
  std::replace(line.begin(), line.end(), '\n', ' ');
  const auto both_blank = [](char one, char next) { return one == ' ' && next == ' '; };
  line.erase(std::unique(line.begin(), line.end(), both_blank), line.end());
  return line;
}

std::vector<std::string> paragraphs_of(std::string_view text) {
  std::vector<std::string> paragraphs;
  Lines block;
  for (const std::string_view line : lines_of(text)) {
    const std::string_view trimmed = trim(line);
    if (trimmed.empty()) {
      end_block(block, paragraphs);
    } else {
      block.push_back(trimmed);
    }
  }
  end_block(block, paragraphs);
  return paragraphs;
}

}  // namespace dateline
