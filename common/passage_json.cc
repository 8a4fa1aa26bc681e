#include "common/passage_json.h"

#include <nlohmann/json.hpp>

#include "common/json_writer.h"
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

void tell_span(Span span, CodePointOffsets& offsets, ValueSink& out) {
  out.name("begin").count(offsets.at(span.begin));
  out.name("end").count(offsets.at(span.end));
}

/// The members that places and forces have in common.
void tell_name(const Passage& passage, const NameMention& mention, CodePointOffsets& offsets, ValueSink& out) {
  out.name("name").text(mention.name);
  out.name("id");
  mention.via == Via::context ? out.nothing() : out.text(mention.id);
  out.name("mention").text(text_of(passage, mention.span));
  out.name("via").text(name_of(mention.via));
  tell_span(mention.span, offsets, out);
}

void tell_coordinates(const std::optional<Coordinates>& coordinates, ValueSink& out) {
  out.name("lat");
  coordinates ? out.number(coordinates->latitude) : out.nothing();
  out.name("lon");
  coordinates ? out.number(coordinates->longitude) : out.nothing();
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

void tell_day(const std::optional<Day>& day, ValueSink& out) { day ? out.text(iso_date(*day)) : out.nothing(); }

void tell_places(const Passage& passage, ValueSink& out) {
  CodePointOffsets offsets(passage.text);
  out.begin_list();
  for (const NameMention& mention : passage.mentions.places) {
    out.begin_object();
    tell_name(passage, mention, offsets, out);
    tell_coordinates(mention.coordinates, out);
    out.end_object();
  }
  out.end_list();
}

void tell_forces(const Passage& passage, ValueSink& out) {
  CodePointOffsets offsets(passage.text);
  out.begin_list();
  for (const NameMention& mention : passage.mentions.forces) {
    out.begin_object();
    tell_name(passage, mention, offsets, out);
    out.end_object();
  }
  out.end_list();
}

void tell_dates(const Passage& passage, ValueSink& out) {
  CodePointOffsets offsets(passage.text);
  out.begin_list();
  for (const DateMention& mention : passage.mentions.dates) {
    out.begin_object();
    out.name("from").text(iso_date(mention.days.from));
    out.name("to").text(iso_date(mention.days.to));
    out.name("mention").text(text_of(passage, mention.span));
    tell_span(mention.span, offsets, out);
    out.end_object();
  }
  out.end_list();
}

void tell_comment(const CommentFacts& comment, ValueSink& out) {
  out.begin_object();
  out.name("number").count(comment.number);
  out.name("author").text_or_nothing(comment.author);
  tell_day(comment.posted, out.name("posted"));
  out.name("reply_to");
  comment.reply_to ? out.count(*comment.reply_to) : out.nothing();
  out.end_object();
}

void tell_spans(std::string_view text, std::span<const Span> spans, ValueSink& out) {
  out.begin_list();
  for (const Span& span : code_points_of(text, spans)) {
    out.begin_list();
    out.count(span.begin);
    out.count(span.end);
    out.end_list();
  }
  out.end_list();
}

std::vector<Span> code_points_of(std::string_view text, std::span<const Span> spans) {
  CodePointOffsets offsets(text);
  std::vector<Span> counted;
  counted.reserve(spans.size());
  for (const Span& span : spans) {
    const auto begin = static_cast<std::uint32_t>(offsets.at(span.begin));
    counted.push_back({begin, static_cast<std::uint32_t>(offsets.at(span.end))});
  }
  return counted;
}

Json day_json(const std::optional<Day>& day) { return day ? Json(iso_date(*day)) : Json(nullptr); }

Json text_json(const std::optional<std::string>& text) { return text ? Json(*text) : Json(nullptr); }

std::string json_line(const Json& value) {
  std::string line;
  JsonWriter(line).tree(value);
  return line;
}

}  // namespace dateline
