#pragma once

#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string_view>

#include "common/article.h"

/// The parts of the JSON output that `dateline-index inspect` and `dateline-search` print alike (design, section 6).
/// Spans become offsets in code points, end exclusive; unknown values are null, lists are [].
namespace dateline {

/// [{"name", "id", "mention", "via", "begin", "end", "lat", "lon"}], the id of an unlisted place is null.
nlohmann::ordered_json places_json(const Passage& passage);

/// [{"name", "id", "mention", "via", "begin", "end"}]
nlohmann::ordered_json forces_json(const Passage& passage);

/// [{"from", "to", "mention", "begin", "end"}], days as "2017-06-02".
nlohmann::ordered_json dates_json(const Passage& passage);

/// {"number", "author", "posted", "reply_to"}
nlohmann::ordered_json comment_json(const CommentFacts& comment);

/// [[10, 18]]: `spans` of `text` in code points.
nlohmann::ordered_json spans_json(std::string_view text, std::span<const Span> spans);

/// The day as "2017-06-05" or null.
nlohmann::ordered_json day_json(const std::optional<Day>& day);

/// The text or null.
nlohmann::ordered_json text_json(const std::optional<std::string>& text);

/// One line, without its end. Bytes that are no UTF-8 (of a file's name) become replacement characters.
std::string json_line(const nlohmann::ordered_json& value);

std::string_view name_of(Via via);

}  // namespace dateline
