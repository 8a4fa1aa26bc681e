#include "common/json_writer.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
#include <nlohmann/json.hpp>

#include "common/terminal.h"
#include "common/text.h"

namespace dateline {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// Which bytes of a text are JSON as they are.
constexpr std::array<bool, 256> plain_bytes = [] {
  std::array<bool, 256> plain{};
  for (std::size_t byte = 0x20; byte < 0x7F; ++byte) plain[byte] = byte != '"' && byte != '\\';
  return plain;
}();

constexpr std::uint64_t each_byte = 0x0101'0101'0101'0101;

/// Whether all of eight bytes are. A byte below `n` borrows from its highest bit when `n` is taken off all of them.
bool are_plain(std::uint64_t bytes) {
  const auto any_below = [](std::uint64_t of, std::uint64_t n) { return (of - n * each_byte) & ~of; };
  const auto any_is = [&](std::uint64_t byte) { return any_below(bytes ^ (byte * each_byte), 1); };
  const std::uint64_t found = bytes | any_below(bytes, 0x20) | any_is('"') | any_is('\\') | any_is(0x7F);
  return (found & (0x80 * each_byte)) == 0;
}

/// Where the plain bytes from `position` on end.
std::size_t end_of_plain(std::string_view text, std::size_t position) {
  for (std::uint64_t bytes = 0; position + sizeof bytes <= text.size(); position += sizeof bytes) {
    std::memcpy(&bytes, text.data() + position, sizeof bytes);
    if (!are_plain(bytes)) break;
  }
  while (position < text.size() && plain_bytes[static_cast<unsigned char>(text[position])]) ++position;
  return position;
}

/// Of a character of the first plane.
void append_escape(std::string& json, char32_t c) {
  constexpr std::string_view short_forms = "\bb\ff\nn\rr\tt";
  constexpr std::string_view digits = "0123456789abcdef";
  json += '\\';
  if (c == U'"' || c == U'\\') {
    json += static_cast<char>(c);
  } else if (const auto found = short_forms.find(static_cast<char>(c)); c < 0x20 && found != std::string_view::npos) {
    json += short_forms[found + 1];
  } else {
    json += 'u';
    for (unsigned shift = 16; shift > 0; shift -= 4) json += digits[(c >> (shift - 4)) & 0xFU];
  }
}

/// How many bytes of `text` begin a character that another byte then breaks, one at least: they are replaced together,
/// as Unicode advises ("maximal subpart"). Requires a text that begins with no valid character.
std::size_t broken_bytes(std::string_view text) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const unsigned lead = byte(0);
  const unsigned least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (lead < 0xE0 || lead > 0xF4 || byte(1) < least || byte(1) > most) return 1;
  return lead >= 0xF0 && (byte(2) & 0xC0U) == 0x80 ? 3 : 2;
}

template <class Number>
void append_number(std::string& json, Number number) {
  std::array<char, 20> digits{};
  json.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
}

}  // namespace

void append_json_text(std::string& json, std::string_view text) {
  json += '"';
  std::size_t written = 0;
  std::size_t position = 0;
  while ((position = end_of_plain(text, position)) < text.size()) {
    const std::size_t begin = position;
    const char32_t c = next_code_point(text, position);
    const bool broken = c == U'\uFFFD' && position - begin == 1;
    const bool escaped = c == U'"' || c == U'\\' || is_obeyed_by_terminals(c);
    if (!broken && !escaped) continue;
    json.append(text, written, begin - written);
    if (broken) position = begin + broken_bytes(text.substr(begin));
    written = position;
    if (escaped) append_escape(json, c);
    if (broken) json += replacement;
  }
  json.append(text, written).append(1, '"');
}

void JsonWriter::separate() {
  if (follows_) json_ += ',';
  follows_ = true;
}

void JsonWriter::begin(char bracket) {
  separate();
  json_ += bracket;
  follows_ = false;
}

void JsonWriter::end(char bracket) {
  json_ += bracket;
  follows_ = true;
}

ValueSink& JsonWriter::name(std::string_view name) {
  separate();
  append_json_text(json_, name);
  json_ += ':';
  follows_ = false;
  return *this;
}

void JsonWriter::text(std::string_view text) {
  separate();
  append_json_text(json_, text);
}

void JsonWriter::count(std::uint64_t number) {
  separate();
  append_number(json_, number);
}

/// The shortest digits that tell it from all others, in the form of the library, which is asked where a number is
/// written with an exponent, or is none.
void JsonWriter::number(double number) {
  separate();
  constexpr double least_plain = 1e-4;
  constexpr double most_plain = 1e15;
  if (!(std::abs(number) >= least_plain && std::abs(number) < most_plain)) {
    json_ += Json(number).dump();
    return;
  }
  std::array<char, 40> digits{};
  const char* const end =
      std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed).ptr;
  const std::string_view plain(digits.data(), static_cast<std::size_t>(end - digits.data()));
  json_ += plain;
  if (plain.find('.') == std::string_view::npos) json_ += ".0";
}

void JsonWriter::nothing() {
  separate();
  json_ += "null";
}

void JsonWriter::tree(const Json& value) {
  if (value.is_object()) return object(value);
  if (value.is_array()) return list(value);
  if (value.is_string()) return text(value.get_ref<const std::string&>());
  separate();
  json_ += value.dump();
}

void JsonWriter::object(const Json& value) {
  begin_object();
  for (const auto& [key, member] : value.items()) {
    name(key);
    tree(member);
  }
  end_object();
}

void JsonWriter::list(const Json& value) {
  begin_list();
  for (const Json& item : value) tree(item);
  end_list();
}

}  // namespace dateline
