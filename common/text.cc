#include "common/text.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>

namespace dateline {

namespace {

constexpr std::array<std::string_view, 7> blanks = {
    "\xC2\xA0",      // no-break space
    "\xE2\x80\x8B",  // zero-width space
    "\xE2\x80\x8C",  // zero-width non-joiner
    "\xE2\x80\x8D",  // zero-width joiner
    "\xE2\x80\x8E",  // left-to-right mark
    "\xE2\x80\x8F",  // right-to-left mark
    "\xEF\xBB\xBF",  // byte order mark
};

bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

std::size_t leading_blank(std::string_view text) {
  if (is_ascii_space(text.front())) return 1;
  for (const std::string_view blank : blanks) {
    if (text.starts_with(blank)) return blank.size();
  }
  return 0;
}

std::size_t trailing_blank(std::string_view text) {
  if (is_ascii_space(text.back())) return 1;
  for (const std::string_view blank : blanks) {
    if (text.ends_with(blank)) return blank.size();
  }
  return 0;
}

/// Length of the valid sequence at the begin of `text`; 0 if there is none.
std::size_t valid_sequence(std::string_view text) {
  utf8proc_int32_t code_point = 0;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const auto length = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size()), &code_point);
  return length > 0 ? static_cast<std::size_t>(length) : 0;
}

bool is_apostrophe(char32_t c) {
  switch (c) {
    case U'\'':
    case U'`':
    case U'\u00B4':  // acute accent
    case U'\u02B9':  // modifier prime
    case U'\u02BB':  // turned comma
    case U'\u02BC':  // modifier apostrophe
    case U'\u02BE':  // hamza as right half ring
    case U'\u02BF':  // ayn as left half ring
    case U'\u02C8':
    case U'\u2018':
    case U'\u2019':
    case U'\u201B':
    case U'\u2032':
      return true;
    default:
      return false;
  }
}

/// Arabic letters that writers use for one another; 0 for a letter that is left out.
char32_t level_letter(char32_t c) {
  if (c >= U'\u0660' && c <= U'\u0669') return U'0' + (c - U'\u0660');
  if (c >= U'\u06F0' && c <= U'\u06F9') return U'0' + (c - U'\u06F0');
  switch (c) {
    case U'\u0640':  // tatweel only stretches a word
    case U'\u0621':  // hamza alone
      return 0;
    case U'\u0629':  // ta marbuta
    case U'\u06C1':  // Urdu ha
      return U'\u0647';
    case U'\u0649':  // alef maqsura
    case U'\u06CC':  // Persian ya
      return U'\u064A';
    case U'\u06A9':  // Persian kaf
      return U'\u0643';
    case U'\u0671':  // alef wasla
      return U'\u0627';
    case U'\u0131':  // dotless i
      return U'i';
    case U'\u0142':  // l with stroke, which does not decompose
      return U'l';
    case U'\u0111':
      return U'd';
    case U'\u00F8':
      return U'o';
    default:
      return c;
  }
}

constexpr char32_t cyrillic_short_i = U'\u0439';
constexpr std::string_view breve = "\xCC\x86";

/// Also where it is written as i and a combining breve.
bool is_cyrillic_short_i(char32_t c, std::string_view rest) {
  if (c == U'\u0419' || c == cyrillic_short_i) return true;
  return (c == U'\u0418' || c == U'\u0438') && rest.starts_with(breve);
}

void append_folded(std::string& folded, char32_t code_point) {
  std::array<utf8proc_int32_t, 24> parts{};
  int boundary = 0;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                                                      UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
  const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(code_point), parts.data(),
                                             static_cast<utf8proc_ssize_t>(parts.size()), options, &boundary);
  for (utf8proc_ssize_t i = 0; i < count && i < static_cast<utf8proc_ssize_t>(parts.size()); ++i) {
    const char32_t letter = level_letter(static_cast<char32_t>(parts[static_cast<std::size_t>(i)]));
    if (letter != 0 && !is_apostrophe(letter)) append_code_point(folded, letter);
  }
}

/// Most of most texts is ASCII, and eight bytes are looked at as fast as one.
bool begins_with_eight_ascii(std::string_view text) {
  std::uint64_t bytes = 0;
  if (text.size() < sizeof bytes) return false;
  std::memcpy(&bytes, text.data(), sizeof bytes);
  return (bytes & 0x8080808080808080ULL) == 0;
}

}  // namespace

std::string_view trim(std::string_view text) {
  while (!text.empty()) {
    const std::size_t blank = leading_blank(text);
    if (blank == 0) break;
    text.remove_prefix(blank);
  }
  while (!text.empty()) {
    const std::size_t blank = trailing_blank(text);
    if (blank == 0) break;
    text.remove_suffix(blank);
  }
  return text;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto* const found = std::find_if(text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; });
    const auto end = static_cast<std::size_t>(found - text.begin());
    lines.push_back(text.substr(0, end));
    if (end == text.size()) break;
    text.remove_prefix(end + (text.substr(end).starts_with("\r\n") ? 2 : 1));
  }
  return lines;
}

std::vector<std::string_view> split_list(std::string_view text, char separator) {
  std::vector<std::string_view> items;
  while (true) {
    const std::size_t end = text.find(separator);
    const std::string_view item = trim(text.substr(0, end));
    if (!item.empty()) items.push_back(item);
    if (end == std::string_view::npos) return items;
    text.remove_prefix(end + 1);
  }
}

std::size_t valid_utf8_prefix(std::string_view text) {
  std::size_t position = 0;
  while (position < text.size()) {
    if (begins_with_eight_ascii(text.substr(position))) {
      position += 8;
      continue;
    }
    if (static_cast<unsigned char>(text[position]) < 0x80) {
      ++position;
      continue;
    }
    const std::size_t length = valid_sequence(text.substr(position));
    if (length == 0) break;
    position += length;
  }
  return position;
}

std::string to_valid_utf8(std::string_view text) {
  std::string valid;
  valid.reserve(text.size());
  while (!text.empty()) {
    const std::size_t good = valid_utf8_prefix(text);
    valid += text.substr(0, good);
    text.remove_prefix(good);
    if (text.empty()) break;
    valid += "\xEF\xBF\xBD";
    do {
      text.remove_prefix(1);
    } while (!text.empty() && (static_cast<unsigned char>(text.front()) & 0xC0) == 0x80);
  }
  return valid;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++count;
  }
  return count;
}

char32_t next_code_point(std::string_view text, std::size_t& position) {
  assert(position < text.size());
  const auto lead = static_cast<unsigned char>(text[position]);
  if (lead < 0x80) {
    ++position;
    return lead;
  }
  utf8proc_int32_t code_point = 0;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data() + position);
  const auto length = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - position), &code_point);
  if (length <= 0) {
    ++position;
    return U'\uFFFD';
  }
  position += static_cast<std::size_t>(length);
  return static_cast<char32_t>(code_point);
}

void append_code_point(std::string& text, char32_t code_point) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), bytes.data());
  text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
}

std::string fold(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  std::size_t position = 0;
  while (position < text.size()) {
    const char c = text[position];
    if (static_cast<unsigned char>(c) < 0x80) {
      ++position;
      if (c == '\'' || c == '`') continue;
      folded += (c >= 'A' && c <= 'Z') ? static_cast<char>(c - 'A' + 'a') : c;
    } else {
      const char32_t code_point = next_code_point(text, position);
      if (is_cyrillic_short_i(code_point, text.substr(position))) {
        append_code_point(folded, cyrillic_short_i);
      } else {
        append_folded(folded, code_point);
      }
    }
  }
  return folded;
}

std::string lowered(std::string_view text) {
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
  utf8proc_uint8_t* mapped = nullptr;
  const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &mapped, options);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
  if (length < 0) return std::string(text);
  return std::string(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length));
}

}  // namespace dateline
