#include "indexer/readers/json_article.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>

#include "common/language.h"
#include "common/text.h"
#include "indexer/plain_text.h"
#include "indexer/readers/json_nesting.h"
#include "indexer/readers/quick_json.h"
#include "indexer/timestamp.h"

namespace dateline {

namespace {

using Json = nlohmann::json;

constexpr std::array<std::string_view, 13> known_fields = {"id",     "url",        "title",    "published", "captured",
                                                           "author", "source",     "language", "regions",   "themes",
                                                           "text",   "paragraphs", "html"};

bool is_known(std::string_view field) {
  return field == "comments" || std::find(known_fields.begin(), known_fields.end(), field) != known_fields.end();
}

/// The code of an escape such as \\ud83d at `position`; 0 where there is none.
unsigned escaped_code(std::string_view line, std::size_t position) {
  constexpr std::size_t length = 6;
  if (line.substr(position, 2) != "\\u" || line.size() < position + length) return 0;
  const char* const end = line.data() + position + length;
  unsigned code = 0;
  const auto [behind, fault] = std::from_chars(line.data() + position + 2, end, code, 16);
  return fault == std::errc{} && behind == end ? code : 0;
}

bool is_high(unsigned code) { return code >= 0xD800 && code < 0xDC00; }
bool is_low(unsigned code) { return code >= 0xDC00 && code < 0xE000; }

/// The line with U+FFFD for every escape of half a character, as scripts write them that cut a text in two.
std::string without_half_characters(std::string_view line) {
  std::string whole(line);
  for (std::size_t i = 0; i + 1 < whole.size(); ++i) {
    if (whole[i] != '\\') continue;
    const unsigned code = escaped_code(whole, i);
    if (is_high(code) && is_low(escaped_code(whole, i + 6))) {
      i += 6;
    } else if (is_high(code) || is_low(code)) {
      whole.replace(i + 2, 4, "fffd");
    }
    ++i;  // what is escaped begins no escape
  }
  return whole;
}

/// Keeps what dateline reads; other fields of the record never take memory.
bool keep_known(int depth, Json::parse_event_t event, const Json& parsed) {
  return depth != 1 || event != Json::parse_event_t::key || is_known(parsed.get_ref<const std::string&>());
}

/// "2017-06-05", also with a time of day behind it.
std::optional<Day> day_in(std::string_view text) {
  if (text.size() > 10 && (text[10] == 'T' || text[10] == ' ')) text = text.substr(0, 10);
  return parse_iso_date(text);
}

class Reader {
 public:
  explicit Reader(const Json& object) : object_(object) {}

  Result<JsonArticle, std::string> read() {
    read_metadata();
    read_paragraphs();
    read_comments();
    read_html();
    const bool has_text = object_.contains("text") || object_.contains("paragraphs") || !result_.html.empty();
    if (!has_text) return std::string("no article: none of 'text', 'paragraphs' and 'html'");
    if (result_.html.empty() && result_.article.paragraphs.empty() && result_.article.comments.empty() &&
        !result_.article.meta.title) {
      return std::string("no article: no words in it");
    }
    return std::move(result_);
  }

 private:
  void fault(const std::string& reason) { result_.article.faults.push_back(Fault{"", "", reason}); }

  static const Json* value_of(const Json& object, const char* field) {
    const auto found = object.find(field);
    return found == object.end() || found->is_null() ? nullptr : &*found;
  }

  /// A string that is not blank. `where` names the field in a fault.
  std::optional<std::string> line_of(const Json& object, const char* field, const std::string& where = "") {
    const Json* value = value_of(object, field);
    if (value == nullptr) return std::nullopt;
    if (!value->is_string()) {
      fault(where + "'" + field + "' is no text; left out");
      return std::nullopt;
    }
    std::string line = plain_line(value->get_ref<const std::string&>());
    return line.empty() ? std::nullopt : std::optional(std::move(line));
  }

  std::optional<Day> day_of(const Json& object, const char* field, const std::string& where = "") {
    const auto text = line_of(object, field, where);
    if (!text) return std::nullopt;
    const auto day = day_in(*text);
    if (!day) fault(where + "'" + field + "' is no day such as 2017-06-05; left out");
    return day;
  }

  std::optional<std::chrono::sys_seconds> time_of(const char* field) {
    const auto text = line_of(object_, field);
    if (!text) return std::nullopt;
    const auto time = parse_iso_time(*text);
    if (!time) fault(std::string("'") + field + "' is no time such as 2017-06-05T12:30:00Z; left out");
    return time;
  }

  std::vector<std::string> lines_in(const char* field) {
    std::vector<std::string> lines;
    const Json* list = value_of(object_, field);
    if (list == nullptr) return lines;
    if (!list->is_array()) {
      fault(std::string("'") + field + "' is no list; left out");
      return lines;
    }
    for (const Json& item : *list) {
      if (!item.is_string()) {
        fault(std::string("'") + field + "' holds what is no text; left out");
      } else if (std::string line = plain_line(item.get_ref<const std::string&>()); !line.empty()) {
        lines.push_back(std::move(line));
      }
    }
    return lines;
  }

  void read_metadata() {
    Metadata& meta = result_.article.meta;
    meta.title = line_of(object_, "title");
    meta.url = line_of(object_, "url");
    meta.source = line_of(object_, "source");
    meta.author = line_of(object_, "author");
    meta.published = day_of(object_, "published");
    meta.captured = time_of("captured");
    meta.regions = lines_in("regions");
    meta.themes = lines_in("themes");
    read_language(meta);
    if (const Json* id = value_of(object_, "id")) {
      result_.own_id = id->is_string() ? id->get<std::string>() : id->is_number() ? id->dump() : "";
      if (result_.own_id.empty()) fault("'id' is neither text nor number; left out");
    }
  }

  void read_language(Metadata& meta) {
    const auto language = line_of(object_, "language");
    if (!language) return;
    if (auto code = language_code(*language)) {
      meta.language = std::move(*code);
    } else {
      fault("'language' is no ISO 639 code such as en; told from the text");
    }
  }

  void read_paragraphs() {
    auto& paragraphs = result_.article.paragraphs;
    if (value_of(object_, "paragraphs") != nullptr) {
      paragraphs = lines_in("paragraphs");
    } else if (const Json* text = value_of(object_, "text")) {
      if (text->is_string()) {
        paragraphs = paragraphs_of(plain_text(text->get_ref<const std::string&>()));
      } else {
        fault("'text' is no text; left out");
      }
    }
  }

  void read_html() {
    const Json* html = value_of(object_, "html");
    if (html == nullptr) return;
    if (!html->is_string()) return fault("'html' is no text; left out");
    result_.html = html->get<std::string>();
  }

  void read_comments() {
    const Json* list = value_of(object_, "comments");
    if (list == nullptr) return;
    if (!list->is_array()) return fault("'comments' is no list; left out");
    unsigned number = 0;
    for (const Json& item : *list) read_comment(item, ++number, list->size());
  }

  void read_comment(const Json& item, unsigned number, std::size_t comments) {
    const std::string where = "comment " + std::to_string(number) + ": ";
    const Json* text = item.is_object() ? value_of(item, "text") : nullptr;
    if (text == nullptr || !text->is_string()) return fault(where + "no 'text'; left out");
    Comment comment;
    comment.number = number;
    comment.author = line_of(item, "author", where);
    comment.posted = day_of(item, "posted", where);
    comment.paragraphs = paragraphs_of(plain_text(text->get_ref<const std::string&>()));
    if (const Json* answered = value_of(item, "reply_to")) {
      if (answered->is_number_unsigned() && answered->get<std::uint64_t>() - 1 < comments) {
        comment.reply_to = answered->get<unsigned>();
      } else {
        fault(where + "'reply_to' is no number of a comment; left out");
      }
    }
    result_.article.comments.push_back(std::move(comment));
  }

  const Json& object_;
  JsonArticle result_;
};

Result<JsonArticle, std::string> read_object(std::string_view line) {
  std::optional<Json> quick = parse_quickly(line, is_known);
  const Json object = quick ? std::move(*quick) : Json::parse(line, keep_known);
  if (!object.is_object()) return std::string("JSON, but no object");
  return Reader(object).read();
}

/// The line read once more, where halves of characters are all that is wrong with it.
std::optional<Result<JsonArticle, std::string>> read_mended(std::string_view line) {
  const std::string mended = without_half_characters(line);
  if (mended == line || !Json::accept(mended)) return std::nullopt;
  auto result = read_object(mended);
  if (result) {
    result->article.faults.push_back(Fault{"", "", "an escape of half a character (a lone surrogate); read as U+FFFD"});
  }
  return result;
}

}  // namespace

Result<JsonArticle, std::string> read_json_article(std::string_view line) {
  if (json_nests_too_deep(line)) return std::string("JSON that nests too deep");
  try {
    return read_object(line);
  } catch (const Json::parse_error& error) {
    if (auto mended = read_mended(line)) return std::move(*mended);
    return "no JSON, from byte " + std::to_string(error.byte) + " of the line on";
  } catch (const Json::out_of_range&) {
    return std::string("JSON with a number that is too large");
  }
}

}  // namespace dateline
