#include "common/passage_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "common/character.h"
#include "common/terminal.h"
#include "common/text.h"

namespace dateline {

namespace {

using Json = nlohmann::ordered_json;

/// Turns bytes of a text into code points; linear as long as it is asked in ascending order.
class CodePointOffsets {
 public:
  explicit CodePointOffsets(std::string_view text) : text_(text) {}

  std::size_t at(std::size_t byte) {
    if (byte < byte_) byte_ = count_ = 0;
    count_ += count_code_points(text_.substr(byte_, byte - byte_));
    byte_ = byte;
    return count_;
  }

 private:
  std::string_view text_;
  std::size_t byte_ = 0;
  std::size_t count_ = 0;
};

std::string_view text_of(const Passage& passage, Span span) {
  return std::string_view(passage.text).substr(span.begin, span.end - span.begin);
}

Json name_json(const Passage& passage, const NameMention& mention, CodePointOffsets& offsets) {
  Json item;
  item["name"] = mention.name;
  item["id"] = mention.via == Via::context ? Json(nullptr) : Json(mention.id);
  item["mention"] = text_of(passage, mention.span);
  item["via"] = name_of(mention.via);
  item["begin"] = offsets.at(mention.span.begin);
  item["end"] = offsets.at(mention.span.end);
  return item;
}

/// Of JSON, which has no control characters below U+0020.
bool is_harmless(char byte) { return is_ascii(byte) && byte != '\x7F'; }

void append_escape(std::string& escaped, char32_t c) {
  constexpr std::string_view digits = "0123456789abcdef";
  escaped += "\\u";
  for (unsigned shift = 16; shift > 0; shift -= 4) escaped += digits[(c >> (shift - 4)) & 0xFU];
}

/// JSON leaves DEL, the control characters U+0080 to U+009F and those that turn the direction of writing as they are,
/// and terminals obey them: here they are escaped, like those below U+0020.
std::string without_controls(std::string json) {
  auto begin = json.cbegin();
  auto found = std::find_if_not(begin, json.cend(), is_harmless);
  if (found == json.cend()) return json;
  std::string escaped;
  escaped.reserve(json.size());
  for (; found != json.cend(); found = std::find_if_not(begin, json.cend(), is_harmless)) {
    escaped.append(begin, found);
    auto position = static_cast<std::size_t>(found - json.cbegin());
    const char32_t c = next_code_point(json, position);
    begin = json.cbegin() + static_cast<std::ptrdiff_t>(position);
    if (is_obeyed_by_terminals(c)) {
      append_escape(escaped, c);
    } else {
      escaped.append(found, begin);
    }
  }
  return escaped.append(begin, json.cend());
}

}  // namespace

std::string_view name_of(Via via) {
  switch (via) {
    case Via::lexicon:
      return "lexicon";
    case Via::key:
      return "key";
    case Via::context:
      return "context";
  }
  return "lexicon";
}

Json day_json(const std::optional<Day>& day) { return day ? Json(iso_date(*day)) : Json(nullptr); }

Json text_json(const std::optional<std::string>& text) { return text ? Json(*text) : Json(nullptr); }

Json places_json(const Passage& passage) {
  Json list = Json::array();
  CodePointOffsets offsets(passage.text);
  for (const NameMention& mention : passage.mentions.places) {
    Json item = name_json(passage, mention, offsets);
    item["lat"] = mention.coordinates ? Json(mention.coordinates->latitude) : Json(nullptr);
    item["lon"] = mention.coordinates ? Json(mention.coordinates->longitude) : Json(nullptr);
    list.push_back(std::move(item));
  }
  return list;
}

Json forces_json(const Passage& passage) {
  Json list = Json::array();
  CodePointOffsets offsets(passage.text);
  for (const NameMention& mention : passage.mentions.forces) list.push_back(name_json(passage, mention, offsets));
  return list;
}

Json dates_json(const Passage& passage) {
  Json list = Json::array();
  CodePointOffsets offsets(passage.text);
  for (const DateMention& mention : passage.mentions.dates) {
    Json item;
    item["from"] = iso_date(mention.days.from);
    item["to"] = iso_date(mention.days.to);
    item["mention"] = text_of(passage, mention.span);
    item["begin"] = offsets.at(mention.span.begin);
    item["end"] = offsets.at(mention.span.end);
    list.push_back(std::move(item));
  }
  return list;
}

Json comment_json(const CommentFacts& comment) {
  Json item;
  item["number"] = comment.number;
  item["author"] = text_json(comment.author);
  item["posted"] = day_json(comment.posted);
  item["reply_to"] = comment.reply_to ? Json(*comment.reply_to) : Json(nullptr);
  return item;
}

Json spans_json(std::string_view text, std::span<const Span> spans) {
  Json list = Json::array();
  CodePointOffsets offsets(text);
  for (const Span& span : spans) list.push_back({offsets.at(span.begin), offsets.at(span.end)});
  return list;
}

std::string json_line(const Json& value) {
  return without_controls(value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace dateline
