#include "indexer/file_format.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "common/text.h"
#include "indexer/containers/feed.h"
#include "indexer/containers/mhtml.h"

namespace dateline {

namespace {

struct Signature {
  std::string_view bytes;
  std::string_view reason;
};

constexpr std::array signatures = {
    Signature{"%PDF-", "a PDF file; dateline reads text pages and JSON Lines"},
    Signature{std::string_view("\xFF\xFE\0\0", 4), "text in UTF-32; save it as UTF-8"},
    Signature{"\xFF\xFE", "text in UTF-16; save it as UTF-8"},
    Signature{"\xFE\xFF", "text in UTF-16; save it as UTF-8"},
};

/// Of zip (also an empty one), bzip2, xz and zstd.
constexpr std::array<std::string_view, 5> packed_signatures = {"PK\x03\x04", "PK\x05\x06", "BZh",
                                                               "\xFD"
                                                               "7zXZ",
                                                               "\x28\xB5\x2F\xFD"};

/// POSIX and GNU write "ustar" behind the fields of the first entry.
bool begins_tar(std::string_view sample) {
  constexpr std::size_t magic_offset = 257;
  return sample.size() > magic_offset && sample.substr(magic_offset).starts_with("ustar");
}

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

/// A page in UTF-16, whose mark and tags tell it.
bool begins_wide_html(std::string_view sample) {
  if (!sample.starts_with("\xFF\xFE") && !sample.starts_with("\xFE\xFF")) return false;
  std::string narrow;
  for (const char c : sample.substr(2)) {
    if (c != 0) narrow += c;
  }
  return begins_html(narrow);
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

std::optional<ContainerFormat> tell_container(std::string_view sample) {
  if (sample.starts_with("WARC/1.")) return ContainerFormat::warc;
  if (sample.starts_with("\x1F\x8B\x08")) return ContainerFormat::gzip;
  if (begins_tar(sample)) return ContainerFormat::packed;
  for (const std::string_view signature : packed_signatures) {
    if (sample.starts_with(signature)) return ContainerFormat::packed;
  }
  if (begins_xml(sample)) return ContainerFormat::feed;
  if (begins_mhtml(sample)) return ContainerFormat::mhtml;
  return std::nullopt;
}

Result<RecordFormat, std::string> tell_format(std::string_view sample, bool whole, std::string_view name) {
  if (sample.empty()) return std::string("empty");
  if (begins_wide_html(sample)) return RecordFormat::html_page;
  for (const Signature& signature : signatures) {
    if (sample.starts_with(signature.bytes)) return std::string(signature.reason);
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
