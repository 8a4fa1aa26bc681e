#include "indexer/file_format.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "common/text.h"
#include "indexer/containers/feed.h"
#include "indexer/containers/mhtml.h"
#include "indexer/formats.h"
#include "indexer/readers/html_page/encoding.h"

namespace dateline {

namespace {

/// More than one control character in thirty is no text that anybody wrote.
constexpr std::size_t text_per_control = 30;

bool is_binary(std::string_view sample) {
  std::size_t controls = 0;
  for (const char c : sample) {
    if (c == 0) return true;
    const bool blank = c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\v' || c == '\x1B';
    if (static_cast<unsigned char>(c) < 0x20 && !blank) ++controls;
  }
  return controls * text_per_control > sample.size();
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

/// The text behind white space, comments of HTML and an XML declaration.
std::string_view behind_prologue(std::string_view text) {
  while (true) {
    text = trim(text);
    const std::string_view end = text.starts_with("<!--") ? "-->" : text.starts_with("<?xml") ? "?>" : "";
    if (end.empty()) return text;
    const std::size_t at = text.find(end, 4);
    if (at == std::string_view::npos) return {};
    text.remove_prefix(at + end.size());
  }
}

/// The tags that pages of HTML begin with. What may stand in Markdown, too, such as <div>, is none of them.
bool begins_html(std::string_view text) {
  constexpr std::array<std::string_view, 11> tags = {"<!doctype html", "<html",    "<head", "<body",
                                                     "<title",         "<meta",    "<link", "<script",
                                                     "<style",         "<article", "<base"};
  const std::string begin = lower_ascii(behind_prologue(text).substr(0, 16));
  return std::any_of(tags.begin(), tags.end(), [&](std::string_view tag) {
    return begin.starts_with(tag) && (begin.size() == tag.size() || begin[tag.size()] < 'a' || begin[tag.size()] > 'z');
  });
}

Result<RecordFormat, std::string> tell_wide_format(std::string_view sample) {
  const std::string decoded = html::decode_page(sample, std::nullopt).text;
  const std::string_view text = trim(decoded);
  if (begins_html(text)) return RecordFormat::html_page;
  if (is_binary(text)) return std::string("binary, neither text nor JSON Lines");
  if (text.starts_with("{\"")) return std::string("JSON Lines in UTF-16; save it as UTF-8");
  return RecordFormat::text_page;
}

bool named_json(std::string_view name) {
  std::string lower = lower_ascii(name);
  if (lower.ends_with(".gz")) lower.resize(lower.size() - 3);
  return lower.ends_with(".jsonl") || lower.ends_with(".ndjson") || lower.ends_with(".json");
}

/// A first line that goes on beyond the sample is taken for what it begins like.
bool first_line_is_object(std::string_view text, bool whole) {
  const std::size_t end = text.find('\n');
  if (end == std::string_view::npos && !whole) return trim(text.substr(1, 64)).starts_with('"');
  return nlohmann::json::accept(to_valid_utf8(text.substr(0, end)));
}

}  // namespace

bool is_wide(std::string_view sample) {
  return sample.starts_with("\xFF\xFE") || sample.starts_with("\xFE\xFF") ||
         sample.starts_with(std::string_view("\0\0\xFE\xFF", 4));
}

std::optional<ContainerFormat> tell_container(std::string_view sample) {
  if (const Format* const format = find_signature(sample)) {
    if (format->form == FileForm::pdf) return std::nullopt;
    if (format->form == FileForm::warc) return ContainerFormat::warc;
    return format->form == FileForm::gzip ? ContainerFormat::gzip : ContainerFormat::packed;
  }
  if (begins_xml(sample)) return ContainerFormat::feed;
  if (begins_mhtml(sample)) return ContainerFormat::mhtml;
  return std::nullopt;
}

Result<RecordFormat, std::string> tell_format(std::string_view sample, bool whole, std::string_view name) {
  if (sample.empty()) return std::string("empty");
  if (is_wide(sample)) return tell_wide_format(sample);
  if (const Format* const format = find_signature(sample); format != nullptr && format->form == FileForm::pdf) {
    return RecordFormat::pdf_document;
  }
  // A line that is no text is a fault of that line, where the name and the begin say what the file is.
  const bool json_lines = named_json(name) && trim(sample).starts_with("{\"");
  if (!json_lines && is_binary(sample)) return std::string("binary, neither text nor JSON Lines");
  const std::string_view text = trim(sample);
  if (begins_html(text)) return RecordFormat::html_page;
  const std::string_view first_line = trim(text.substr(0, text.find('\n')));
  if (named_json(name)) {
    if (first_line == "{" || first_line.starts_with('[')) {
      return std::string("JSON over several lines; dateline reads JSON Lines, one object a line");
    }
    return RecordFormat::json_article;
  }
  if (text.starts_with('{') && first_line_is_object(text, whole)) return RecordFormat::json_article;
  return RecordFormat::text_page;
}

}  // namespace dateline
