#include "indexer/containers/header_fields.h"

#include <algorithm>

#include "common/text.h"

namespace dateline {

namespace {

constexpr std::size_t most_fields = 1000;

std::string_view without_line_end(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

/// The next part of a value that is cut at ';', but not within quotation marks.
std::string_view next_parameter(std::string_view& rest) {
  bool quoted = false;
  std::size_t end = 0;
  for (; end < rest.size() && (quoted || rest[end] != ';'); ++end) {
    if (rest[end] == '"') quoted = !quoted;
  }
  const std::string_view part = trim(rest.substr(0, end));
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

std::string_view unquoted(std::string_view value) {
  if (value.size() >= 2 && value.front() == '"' && value.back() == '"') return value.substr(1, value.size() - 2);
  return value;
}

}  // namespace

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

HeaderFields::HeaderFields(std::string_view head) {
  while (!head.empty() && fields_.size() < most_fields) {
    const std::size_t end = std::min(head.find('\n'), head.size());
    const std::string_view line = without_line_end(head.substr(0, end));
    head.remove_prefix(std::min(end + 1, head.size()));
    if (line.starts_with(' ') || line.starts_with('\t')) {
      if (!fields_.empty()) fields_.back().second.append(" ").append(trim(line));
      continue;
    }
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    fields_.emplace_back(lower_ascii(trim(line.substr(0, colon))), trim(line.substr(colon + 1)));
  }
}

std::optional<std::string_view> HeaderFields::find(std::string_view name) const {
  const std::string folded = lower_ascii(name);
  for (const auto& [key, value] : fields_) {
    if (key == folded) return value;
  }
  return std::nullopt;
}

std::size_t head_size(std::string_view text) {
  for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n', end + 1)) {
    if (text.substr(end + 1, 1) == "\n") return end + 2;
    if (text.substr(end + 1, 2) == "\r\n") return end + 3;
  }
  return std::string_view::npos;
}

MediaType read_media_type(std::string_view value) {
  MediaType media;
  media.charset = read_parameter(value, "charset");
  media.boundary = read_parameter(value, "boundary");
  media.type = lower_ascii(next_parameter(value));
  return media;
}

std::string_view read_parameter(std::string_view value, std::string_view name) {
  next_parameter(value);
  while (!value.empty()) {
    const std::string_view parameter = next_parameter(value);
    const std::size_t equals = parameter.find('=');
    if (equals == std::string_view::npos || lower_ascii(trim(parameter.substr(0, equals))) != name) continue;
    return unquoted(trim(parameter.substr(equals + 1)));
  }
  return {};
}

}  // namespace dateline
