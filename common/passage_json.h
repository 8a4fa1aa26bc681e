#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"
#include "common/value_sink.h"

/// The parts of the JSON output that `dateline-index inspect` and `dateline-search` print alike (design, section 6).
/// Spans become offsets in code points, end exclusive; unknown values are null, lists are [].
namespace dateline {

/// [{"name", "id", "mention", "via", "begin", "end", "lat", "lon"}], the id of an unlisted place is null.
void tell_places(const Passage& passage, ValueSink& out);

/// [{"name", "id", "mention", "via", "begin", "end"}]
void tell_forces(const Passage& passage, ValueSink& out);

/// [{"from", "to", "mention", "begin", "end"}], days as "2017-06-02".
void tell_dates(const Passage& passage, ValueSink& out);

/// {"number", "author", "posted", "reply_to"}
void tell_comment(const CommentFacts& comment, ValueSink& out);

/// [[10, 18]]: `spans` of `text` in code points.
void tell_spans(std::string_view text, std::span<const Span> spans, ValueSink& out);

/// The day as "2017-06-05" or null.
void tell_day(const std::optional<Day>& day, ValueSink& out);

/// `spans` of `text` in code points.
std::vector<Span> code_points_of(std::string_view text, std::span<const Span> spans);

/// The day as "2017-06-05" or null.
nlohmann::ordered_json day_json(const std::optional<Day>& day);

/// The text or null.
nlohmann::ordered_json text_json(const std::optional<std::string>& text);

/// One line, without its end, as JsonWriter writes it.
std::string json_line(const nlohmann::ordered_json& value);

std::string_view name_of(Via via);

}  // namespace dateline
