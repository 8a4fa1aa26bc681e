#include "indexer/containers/warc.h"

#include <algorithm>
#include <limits>

#include "common/text.h"
#include "indexer/containers/byte_window.h"
#include "indexer/containers/feed.h"
#include "indexer/containers/http_message.h"
#include "indexer/containers/warc_head.h"
#include "indexer/readers/pdf_document/text_layer.h"
#include "indexer/sha256.h"

namespace dateline {

namespace {

constexpr std::string_view record_begin = "WARC/1.";
constexpr std::size_t line_ends = 4;  // CR LF CR LF behind a record
constexpr std::size_t scan_step = 64U << 10U;
constexpr std::uint64_t most_bytes = std::numeric_limits<std::uint64_t>::max();

/// How a page of a media type is read; nullopt if it is none.
std::optional<RecordFormat> format_of(std::string_view type) {
  if (type == "text/html" || type == "application/xhtml+xml") return RecordFormat::html_page;
  if (type == "application/pdf" && pdf::reads_pdf()) return RecordFormat::pdf_document;
  return std::nullopt;
}

bool is_xml(const std::string& type) {
  return type == "application/rss+xml" || type == "application/atom+xml" || type == "application/rdf+xml" ||
         type == "application/xml" || type == "text/xml";
}

/// Servers that name no type send pages all the same.
bool looks_like_html(std::string_view body) {
  const std::string begin = lower_ascii(trim(body.substr(0, 200)));
  return begin.starts_with("<!doctype html") || begin.starts_with("<html");
}

class WarcCutter {
 public:
  WarcCutter(SourceFile& source, Cutting& cutting) : source_(source), cutting_(cutting), window_(source.stream) {}

  void cut() {
    while (skip_line_ends()) {
      if (begins_record(window_.ahead(longest_warc_head))) {
        ++number_;
        cut_record();
      } else {
        pass_over_garbage();
      }
    }
    const std::string& fault = source_.stream.fault();
    if (!fault.empty() && fault != told_) report(fault + "; " + records_read());
  }

 private:
  static bool begins_record(std::string_view bytes) { return bytes.starts_with(record_begin); }

  [[nodiscard]] std::string position() const { return "record " + std::to_string(number_); }

  void report(std::string reason) { cutting_.on_fault(Fault{source_.path, position(), std::move(reason)}); }

  [[nodiscard]] std::string records_read() const {
    return std::to_string(number_) + (number_ == 1 ? " record read" : " records read");
  }

  /// False at the end of the file. Where the compression is damaged, goes on with the next member that is a record.
  bool skip_line_ends() {
    while (true) {
      const std::string_view bytes = window_.ahead(1);
      if (bytes.empty() && !resume()) return false;
      if (bytes.empty()) continue;
      const std::size_t ends = std::min(bytes.find_first_not_of("\r\n"), bytes.size());
      if (ends == 0) return true;
      window_.consume(ends);
    }
  }

  bool resume() {
    const std::string fault = source_.stream.fault();
    if (fault.empty() || !source_.stream.resume_at(record_begin)) return false;
    report(fault + " at this record; read on at the next one that can be read");
    told_.clear();
    return true;
  }

  /// The first place from `from` on in what was seen where a record may begin; npos if there is none.
  [[nodiscard]] std::size_t find_record(std::string_view bytes, std::size_t from) const {
    for (std::size_t at = bytes.find(record_begin, from); at != std::string_view::npos;
         at = bytes.find(record_begin, at + 1)) {
      if (at > 0 && bytes[at - 1] == '\n') return at;
      if (window_.boundary_at(window_.position() + at)) return at;
    }
    return std::string_view::npos;
  }

  void pass_over_garbage() {
    const std::uint64_t begin = window_.position();
    pass_over_to(most_bytes);
    const std::string behind = number_ == 0 ? "before the first record" : "behind this record";
    report(std::to_string(window_.position() - begin) + " bytes " + behind + " are none and were passed over");
  }

  /// Consumes up to `size` bytes, but not beyond the begin of a record. Never consumes nothing.
  void pass_over_to(std::uint64_t size) {
    std::size_t from = 1;
    while (size > 0) {
      const std::string_view bytes = window_.ahead(scan_step);
      const std::size_t record = find_record(bytes, from);
      if (bytes.empty()) return;
      // What may be the begin of a record at the end of what was seen is looked at again.
      const std::size_t safe = bytes.size() < scan_step ? bytes.size() : bytes.size() - record_begin.size();
      const std::size_t step = std::min<std::uint64_t>(record == std::string_view::npos ? safe : record, size);
      window_.consume(step);
      size -= step;
      if (step == record) return;
      from = 0;
    }
  }

  void cut_record() {
    const auto head = read_warc_head(window_.ahead(longest_warc_head));
    if (!head) {
      report(head.failure());
      return pass_over_to(most_bytes);
    }
    const std::uint64_t longest = head->size + cutting_.limits.longest_record;
    if (head->length > cutting_.limits.longest_record) {
      const std::string_view seen = window_.ahead(longest);
      if (seen.size() >= longest && find_record(seen, head->size) == std::string_view::npos) {
        return pass_over_long(*head);
      }
    }
    cut_block(*head);
  }

  /// A film, or a length that lies.
  void pass_over_long(const WarcHead& head) {
    const bool wanted = is_page(head);
    if (wanted) report("longer than " + size_text(cutting_.limits.longest_record) + ", not read");
    if (!wanted) count(head);
    const std::uint64_t size = head.size + std::min(head.length, most_bytes - head.size);
    const std::uint64_t begin = window_.position();
    pass_over_to(size);
    if (window_.position() - begin < size && source_.stream.fault().empty()) {
      report("the Content-Length is wrong: the record ends before it");
    }
  }

  /// Whether a record holds a page, as far as its own head tells.
  static bool is_page(const WarcHead& head) {
    if (head.type == "response") return head.media.type != "text/dns";
    return (head.type == "resource" || head.type == "conversion") && format_of(head.media.type).has_value();
  }

  void cut_block(const WarcHead& head) {
    const std::size_t stated = head.size + std::min(head.length, cutting_.limits.longest_record);
    // More than the line ends, so that the next record is seen, or the end of a gzip member that ends here.
    const std::string_view seen = window_.ahead(stated + line_ends + record_begin.size());
    std::string cut_short = head.truncated;
    const std::size_t end = end_of_block(head, seen, stated, cut_short);
    const std::size_t behind = end + line_ends_at(seen, end);
    take(head, seen.substr(0, behind), seen.substr(head.size, end - head.size), cut_short);
    window_.consume(behind);
  }

  /// Where the record ends that is stated to end at `stated`.
  std::size_t end_of_block(const WarcHead& head, std::string_view seen, std::size_t stated, std::string& cut_short) {
    const std::size_t end = std::min(stated, seen.size());
    if (end == stated && ends_at(seen, end)) return end;
    if (const std::size_t next = find_record(seen, head.size); next < end) {
      report("the Content-Length is wrong: the next record begins before its end");
      const std::size_t last = seen.substr(0, next).find_last_not_of("\r\n");
      return std::max({head.size, last + 1, next - std::min(next, line_ends)});
    }
    if (end == stated) {
      if (line_ends_at(seen, end) < line_ends) report("the Content-Length is wrong: no record ends there");
    } else {
      cut_short = source_.stream.fault().empty() ? "the file ends within the record" : source_.stream.fault();
      told_ = cut_short;
    }
    return end;
  }

  /// How many of the line ends that part records stand at `at`.
  static std::size_t line_ends_at(std::string_view seen, std::size_t at) {
    const std::string_view rest = seen.substr(at, line_ends);
    return std::min(rest.find_first_not_of("\r\n"), rest.size());
  }

  /// Whether a record may end at `end`: behind its line ends another one begins, or nothing follows.
  [[nodiscard]] bool ends_at(std::string_view seen, std::size_t end) const {
    const std::size_t behind = end + line_ends_at(seen, end);
    return behind == seen.size() || begins_record(seen.substr(behind)) ||
           window_.boundary_at(window_.position() + behind).has_value();
  }

  void count(const WarcHead& head) {
    if (head.type == "revisit") ++cutting_.counts.revisits;
    if (head.type == "response") cutting_.counts.skip_capture("too long");
    if (head.type == "resource" || head.type == "conversion") count_type(head.media.type);
  }

  void count_type(const std::string& type) {
    cutting_.counts.skip_capture(type.empty() ? "unknown type" : to_valid_utf8(type.substr(0, 100)));
  }

  void take(const WarcHead& head, std::string_view record, std::string_view block, const std::string& cut_short) {
    const bool http = head.media.type == "application/http";
    if (head.type == "response" && (http || block.starts_with("HTTP/"))) {
      take_response(head, record, block, cut_short);
    } else if (head.type == "resource" || head.type == "conversion" || head.type == "response") {
      take_plain(head, record, block, cut_short);
    } else {
      if (head.type == "revisit") ++cutting_.counts.revisits;
      if (!cut_short.empty()) report(cut_short);
    }
  }

  void take_response(const WarcHead& head, std::string_view record, std::string_view block,
                     const std::string& cut_short) {
    const auto http = read_http_head(block);
    if (!http) return report(cut_short.empty() ? http.failure() : cut_short);
    if (http->status != 200) return cutting_.counts.skip_capture("status " + std::to_string(http->status));
    const bool xml = is_xml(http->media.type);
    const auto format = format_of(http->media.type);
    if (!http->media.type.empty() && !format && !xml) return count_type(http->media.type);
    auto body = decode_body(*http, block.substr(http->body_begin), cutting_.limits, cutting_.budget);
    if (!body) return report(body.failure());
    Record page = page_of(head, record);
    page.cut_short = cut_short.empty() ? body->cut_short : cut_short;
    if (xml) return take_feed(http->media.type, page, body->bytes);
    if (http->media.type.empty() && !looks_like_html(body->bytes)) return count_type("");
    page.format = format.value_or(RecordFormat::html_page);
    page.charset = http->media.charset;
    page.bytes = std::move(body->bytes);
    cutting_.on_record(std::move(page));
  }

  /// XML that is no feed is a map of the site, a drawing or the answer of a program.
  void take_feed(const std::string& type, const Record& around, std::string_view bytes) {
    if (!begins_feed(bytes)) return count_type(type);
    SourceFile feed{source_.file, source_.path, GzipStream(std::make_unique<MemorySource>(bytes)), false,
                    source_.depth + 1};
    cut_feed(feed, cutting_, &around);
  }

  void take_plain(const WarcHead& head, std::string_view record, std::string_view block, const std::string& cut_short) {
    const bool text = head.type == "conversion" && head.media.type == "text/plain";
    if (head.type == "resource" && is_xml(head.media.type)) {
      Record around = page_of(head, record);
      around.cut_short = cut_short;
      return take_feed(head.media.type, around, block);
    }
    const auto format = text ? RecordFormat::text_page : format_of(head.media.type);
    if (!format) return count_type(head.media.type);
    Record page = page_of(head, record);
    page.format = *format;
    page.charset = head.media.charset;
    page.bytes = block;
    page.cut_short = cut_short;
    cutting_.on_record(std::move(page));
  }

  [[nodiscard]] Record page_of(const WarcHead& head, std::string_view record) const {
    Record page;
    page.file = source_.file;
    page.path = source_.path;
    page.only_one = false;
    page.unit = "record";
    page.container = "warc";
    page.number = number_;
    page.offset = window_.position();
    page.length = record.size();
    page.sha256 = sha256(record);
    if (!head.url.empty()) page.url = head.url;
    page.captured = head.captured;
    place_in_members(page);
    return page;
  }

  /// Where the record is a gzip member of its own, that is its place.
  void place_in_members(Record& page) const {
    if (!source_.stream.compressed()) return;
    const auto begin = window_.boundary_at(page.offset);
    const auto end = window_.boundary_at(page.offset + page.length);
    if (!begin || !end || end->packed_end <= begin->packed_offset) return;
    page.offset = begin->packed_offset;
    page.length = end->packed_end - begin->packed_offset;
  }

  SourceFile& source_;
  Cutting& cutting_;
  ByteWindow window_;
  std::uint64_t number_ = 0;
  std::string told_;  ///< the fault of the stream that a record was cut short by
};

}  // namespace

void cut_warc(SourceFile& source, Cutting& cutting) { WarcCutter(source, cutting).cut(); }

}  // namespace dateline
