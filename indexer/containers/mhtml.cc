#include "indexer/containers/mhtml.h"

#include <optional>
#include <vector>

#include "common/text.h"
#include "indexer/containers/header_fields.h"
#include "indexer/containers/transfer_encoding.h"
#include "indexer/line_reader.h"
#include "indexer/mail_time.h"
#include "indexer/sha256.h"

namespace dateline {

namespace {

constexpr std::size_t longest_head = 64U << 10U;
constexpr std::size_t deepest_multipart = 4;

bool is_html(const std::string& type) { return type == "text/html" || type == "application/xhtml+xml"; }

std::optional<std::string> web_address(std::optional<std::string_view> url) {
  if (!url || !(url->starts_with("http://") || url->starts_with("https://"))) return std::nullopt;
  return to_valid_utf8(*url);
}

std::string_view without_brackets(std::string_view id) {
  id = trim(id);
  return id.starts_with('<') && id.ends_with('>') ? id.substr(1, id.size() - 2) : id;
}

/// A part of the message, or the message itself.
struct Part {
  std::uint64_t begin = 0;
  bool root = false;  ///< the part that the message begins with, or within it
  bool in_head = true;
  bool wanted = false;  ///< a page
  bool too_long = false;
  std::size_t head_size = 0;
  std::string bytes;  ///< head and body of a wanted part, as they stand in the file
  MediaType media;
  std::string encoding;
  std::optional<std::string> url;
};

struct Multipart {
  std::string delimiter;  ///< "--" and the boundary
  std::string start;      ///< which part is the page; empty if it is not told
  bool root = false;
  bool inside = true;  ///< before its last boundary
};

class MhtmlCutter {
 public:
  MhtmlCutter(SourceFile& source, Cutting& cutting)
      : source_(source), cutting_(cutting), lines_(source.stream, cutting.limits.longest_record) {}

  void cut() {
    part_.emplace();
    part_->root = true;
    while (fault_.empty() && !(page_ && page_->root)) {
      const auto line = lines_.next();
      if (!line) break;
      read_line(*line);
    }
    end();
  }

 private:
  void report(std::string reason) { cutting_.on_fault(Fault{source_.path, "", std::move(reason)}); }

  void read_line(const Line& line) {
    if (!line.too_long && line.bytes.starts_with("--") && read_boundary(line)) return;
    if (!part_) return;
    keep(line);
    if (part_->in_head && !line.too_long && trim(line.bytes).empty()) end_head();
  }

  /// Whether the line is a boundary of one of the multiparts that are open.
  bool read_boundary(const Line& line) {
    std::string_view text = line.bytes;
    while (!text.empty() && std::string_view(" \t\r").find(text.back()) != std::string_view::npos)
      text.remove_suffix(1);
    for (std::size_t i = multiparts_.size(); i-- > 0;) {
      if (!multiparts_[i].inside || !text.starts_with(multiparts_[i].delimiter)) continue;
      const std::string_view behind = text.substr(multiparts_[i].delimiter.size());
      if (!behind.empty() && behind != "--") continue;
      end_part();
      multiparts_.resize(i + 1);
      multiparts_.back().inside = behind.empty();
      met_boundary_ = true;
      if (behind.empty()) begin_part(line);
      return true;
    }
    return false;
  }

  void begin_part(const Line& boundary) {
    part_.emplace();
    part_->begin = boundary.offset + boundary.bytes.size() + 1;
  }

  void keep(const Line& line) {
    Part& part = *part_;
    if (!part.in_head && !part.wanted) return;
    const std::uint64_t longest = part.in_head ? longest_head : cutting_.limits.longest_record;
    if (line.too_long || part.bytes.size() + line.bytes.size() + 1 > longest) {
      if (part.in_head) return stop("the head of a part is longer than " + size_text(longest_head));
      part.too_long = true;
      part.bytes = {};
    }
    if (part.too_long) return;
    part.bytes += line.bytes;
    if (line.ended) part.bytes += '\n';
  }

  void end_head() {
    Part& part = *part_;
    part.in_head = false;
    part.head_size = part.bytes.size();
    const HeaderFields fields(part.bytes);
    const std::string_view type = fields.find("Content-Type").value_or("");
    part.media = read_media_type(type);
    part.encoding = lower_ascii(fields.find("Content-Transfer-Encoding").value_or(""));
    part.url = web_address(fields.find("Content-Location"));
    if (multiparts_.empty()) read_message_head(fields);
    judge_root(fields);
    if (part.media.type.starts_with("multipart/")) return begin_multipart(type);
    part.wanted = is_html(part.media.type) && (part.root || !page_);
  }

  void read_message_head(const HeaderFields& fields) {
    message_url_ = web_address(fields.find("Snapshot-Content-Location"));
    if (!message_url_) message_url_ = part_->url;
    if (const auto date = parse_mail_time(fields.find("Date").value_or(""))) captured_ = date->moment;
  }

  /// The page stands in the part that the multipart around it begins with.
  void judge_root(const HeaderFields& fields) {
    if (multiparts_.empty()) return;
    const Multipart& around = multiparts_.back();
    const std::string_view id = without_brackets(fields.find("Content-ID").value_or(""));
    part_->root = around.root && (around.start.empty() ? is_html(part_->media.type) : id == around.start);
    if (around.start.empty() && part_->media.type.starts_with("multipart/")) part_->root = around.root;
  }

  void begin_multipart(std::string_view type) {
    const std::string boundary = part_->media.boundary;
    const std::string start(read_parameter(type, "start"));
    const bool root = part_->root;
    part_.reset();
    if (boundary.empty()) return stop("a multipart names no boundary");
    if (multiparts_.size() >= deepest_multipart) return stop("multiparts nest too deep");
    multiparts_.push_back({"--" + boundary, std::string(without_brackets(start)), root, true});
  }

  void end_part() {
    if (!part_) return;
    Part part = std::move(*part_);
    part_.reset();
    if (!part.wanted) return;
    // The line end before a boundary belongs to it, but for the one that ends the head.
    for (const char last : {'\n', '\r'}) {
      if (part.bytes.size() > part.head_size && part.bytes.back() == last) part.bytes.pop_back();
    }
    page_ = std::move(part);
  }

  void stop(std::string reason) {
    part_.reset();
    fault_ = std::move(reason);
  }

  void end() {
    std::string cut_short = source_.stream.fault();
    const bool open = fault_.empty() && !(page_ && page_->root) && !multiparts_.empty() && multiparts_.front().inside;
    if (cut_short.empty() && open) cut_short = "the file ends before the last boundary";
    if (part_ && part_->wanted && part_->bytes.size() > part_->head_size) {
      if (multiparts_.empty()) cut_short = source_.stream.fault();
      page_ = std::move(part_);
    } else if (page_ && !cut_short.empty()) {
      report(cut_short + "; the page stands before");
      cut_short.clear();
    }
    if (!fault_.empty()) report(fault_);
    if (page_) return pass_on(*page_, std::move(cut_short));
    if (fault_.empty()) report("MHTML without a page: " + why_none(cut_short));
  }

  [[nodiscard]] std::string why_none(const std::string& cut_short) const {
    if (!cut_short.empty() && met_boundary_) return cut_short;
    if (!source_.stream.fault().empty()) return source_.stream.fault();
    if (!multiparts_.empty() && !met_boundary_) return "its boundary stands nowhere";
    return "no part is HTML";
  }

  void pass_on(const Part& part, std::string cut_short) {
    if (part.too_long)
      return report("the page is longer than " + size_text(cutting_.limits.longest_record) + ", not read");
    Record page;
    page.file = source_.file;
    page.path = source_.path;
    page.format = RecordFormat::html_page;
    page.container = "mhtml";
    page.offset = part.begin;
    page.length = part.bytes.size();
    page.sha256 = sha256(part.bytes);
    page.url = part.url ? part.url : message_url_;
    page.captured = captured_;
    page.charset = part.media.charset;
    page.cut_short = std::move(cut_short);
    if (!decode(part, page))
      return report("the page is encoded as '" + to_valid_utf8(part.encoding.substr(0, 40)) + "', which is not read");
    cutting_.on_record(std::move(page));
  }

  static bool decode(const Part& part, Record& page) {
    const std::string_view body = std::string_view(part.bytes).substr(part.head_size);
    if (part.encoding == "quoted-printable") {
      page.bytes = decode_quoted_printable(body);
    } else if (part.encoding == "base64") {
      Base64 decoded = decode_base64(body);
      page.bytes = std::move(decoded.bytes);
      if (decoded.damaged && page.cut_short.empty()) page.cut_short = "the base64 of the page is damaged";
    } else if (part.encoding.empty() || part.encoding == "7bit" || part.encoding == "8bit" ||
               part.encoding == "binary") {
      page.bytes = body;
    } else {
      return false;
    }
    return true;
  }

  SourceFile& source_;
  Cutting& cutting_;
  LineReader lines_;
  std::optional<Part> part_;           ///< that is being read
  std::optional<Part> page_;           ///< the page, as far as is known
  std::vector<Multipart> multiparts_;  ///< from the outermost
  std::optional<std::string> message_url_;
  std::optional<std::chrono::sys_seconds> captured_;
  bool met_boundary_ = false;
  std::string fault_;
};

/// "Name: value", as a message begins.
bool begins_with_field(std::string_view text) {
  const std::size_t colon = text.substr(0, 80).find(':');
  if (colon == 0 || colon == std::string_view::npos) return false;
  return text.substr(0, colon).find_first_of(" \t\r\n<>{}\"") == std::string_view::npos;
}

}  // namespace

bool begins_mhtml(std::string_view sample) {
  if (!begins_with_field(sample)) return false;
  const std::size_t size = head_size(sample.substr(0, longest_head));
  if (size == std::string_view::npos) return false;
  const HeaderFields fields(sample.substr(0, size));
  const std::string type = read_media_type(fields.find("Content-Type").value_or("")).type;
  if (type == "multipart/related") return fields.find("MIME-Version").has_value();
  return is_html(type) && fields.find("MIME-Version").has_value() &&
         (fields.find("Content-Location").has_value() || fields.find("Content-Transfer-Encoding").has_value());
}

void cut_mhtml(SourceFile& source, Cutting& cutting) { MhtmlCutter(source, cutting).cut(); }

}  // namespace dateline
