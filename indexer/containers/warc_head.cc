#include "indexer/containers/warc_head.h"

#include <charconv>

#include "common/calendar.h"
#include "common/text.h"

namespace dateline {

namespace {

std::string url_in(std::string_view value) {
  if (value.starts_with('<') && value.ends_with('>')) value = value.substr(1, value.size() - 2);
  return to_valid_utf8(value);
}

std::optional<std::uint64_t> length_in(std::string_view value) {
  std::uint64_t length = 0;
  const auto [end, fault] = std::from_chars(value.data(), value.data() + value.size(), length);
  if (value.empty() || fault != std::errc{} || end != value.data() + value.size()) return std::nullopt;
  return length;
}

std::optional<unsigned> two_digits(std::string_view text, std::size_t at, unsigned most) {
  unsigned value = 0;
  if (text.size() < at + 2) return std::nullopt;
  const auto [end, fault] = std::from_chars(text.data() + at, text.data() + at + 2, value);
  if (fault != std::errc{} || end != text.data() + at + 2 || value > most) return std::nullopt;
  return value;
}

/// "2017-06-05T08:00:00Z"; version 1.1 allows less and more: "2017-06-05", "2017-06-05T08:00:00.125Z".
std::optional<std::chrono::sys_seconds> time_in(std::string_view value) {
  const auto day = parse_iso_date(value.substr(0, 10));
  if (!day) return std::nullopt;
  const std::chrono::hours hours(two_digits(value, 11, 23).value_or(0));
  const std::chrono::minutes minutes(two_digits(value, 14, 59).value_or(0));
  return *day + hours + minutes + std::chrono::seconds(two_digits(value, 17, 60).value_or(0));
}

}  // namespace

Result<WarcHead, std::string> read_warc_head(std::string_view text) {
  WarcHead head;
  head.size = head_size(text.substr(0, longest_warc_head));
  if (head.size == std::string_view::npos) return std::string("the head of the record does not end");
  const HeaderFields fields(text.substr(0, head.size));
  const auto length = length_in(fields.find("Content-Length").value_or(""));
  if (!length) return std::string("the record has no Content-Length");
  head.length = *length;
  head.type = lower_ascii(fields.find("WARC-Type").value_or(""));
  if (const auto reason = fields.find("WARC-Truncated")) {
    head.truncated = "the capture was truncated (" + to_valid_utf8(reason->substr(0, 40)) + ")";
  }
  head.url = url_in(fields.find("WARC-Target-URI").value_or(""));
  head.captured = time_in(fields.find("WARC-Date").value_or(""));
  head.media = read_media_type(fields.find("Content-Type").value_or(""));
  return head;
}

}  // namespace dateline
