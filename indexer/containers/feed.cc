#include "indexer/containers/feed.h"

#include <algorithm>
#include <array>

#include "common/text.h"
#include "indexer/containers/feed_items.h"
#include "indexer/containers/header_fields.h"
#include "indexer/sha256.h"

namespace dateline {

namespace {

constexpr std::size_t chunk_size = 64U << 10U;

/// UTF-16 with its zeros left out, if it begins as such; else the text itself.
std::string narrowed(std::string_view sample) {
  constexpr std::array<std::string_view, 2> marks = {"\xFF\xFE", "\xFE\xFF"};
  constexpr std::array<std::string_view, 2> tags = {std::string_view("<\0", 2), std::string_view("\0<", 2)};
  const bool marked = sample.starts_with(marks[0]) || sample.starts_with(marks[1]);
  const bool wide = marked || sample.starts_with(tags[0]) || sample.starts_with(tags[1]);
  if (!wide) return std::string(sample);
  std::string narrow(sample.substr(marked ? 2 : 0));
  narrow.erase(std::remove(narrow.begin(), narrow.end(), '\0'), narrow.end());
  return narrow;
}

/// Behind comments and instructions, also the XML declaration.
std::string_view first_tag(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  while (true) {
    text = trim(text);
    const std::string_view end = text.starts_with("<!--") ? "-->" : text.starts_with("<?") ? "?>" : "";
    if (end.empty()) return text;
    const std::size_t at = text.find(end, 2);
    if (at == std::string_view::npos) return {};
    text.remove_prefix(at + end.size());
  }
}

bool is_tag(std::string_view text, std::string_view tag) {
  const std::string_view behind = text.substr(std::min(text.size(), tag.size()), 1);
  return text.starts_with(tag) &&
         (behind.empty() || std::string_view(" \t\r\n>/").find(behind) != std::string_view::npos);
}

bool is_feed_tag(std::string_view tag) {
  constexpr std::array<std::string_view, 6> tags = {"<rss",   "<rdf:RDF",   "<feed",
                                                    "<entry", "<atom:feed", "<!DOCTYPE rss"};
  return std::any_of(tags.begin(), tags.end(), [&](std::string_view one) { return is_tag(tag, one); });
}

class FeedCutter {
 public:
  FeedCutter(SourceFile& source, Cutting& cutting, const Record* around)
      : source_(source),
        cutting_(cutting),
        around_(around),
        items_([this](CutItem&& item) { take(std::move(item)); }) {}

  void cut() {
    XmlStream xml(items_);
    std::string chunk(chunk_size, '\0');
    bool last = false;
    while (!last) {
      const std::size_t count = source_.stream.read(chunk.data(), chunk.size());
      last = count < chunk.size();
      seen_.append(chunk, 0, count);
      const bool well = xml.read(std::string_view(chunk).substr(0, count), last);
      pass_on();
      if (!well) return report_end(xml);
      forget(xml.position());
    }
    if (const std::string reason = why_cut_short(); !reason.empty()) return report("", reason + items_read());
    if (number_ == 0) report("", "a feed without items");
  }

 private:
  void report(const std::string& position, std::string reason) {
    std::string where = around_ == nullptr ? "" : position_of(*around_);
    if (!position.empty()) where.append(where.empty() ? "" : ", ").append(position);
    cutting_.on_fault(Fault{source_.path, std::move(where), std::move(reason)});
  }

  [[nodiscard]] std::string items_read() const {
    return "; " + std::to_string(number_) + (number_ == 1 ? " item read" : " items read");
  }

  void report_end(const XmlStream& xml) {
    if (items_.is_no_feed()) return report("", xml.fault());
    const std::string known = why_cut_short();
    const std::string reason = !xml.ends_early() ? xml.fault() : known.empty() ? "the feed ends early" : known;
    report("byte " + std::to_string(xml.position()), reason + items_read());
  }

  /// As far as the file tells; empty if it does not.
  [[nodiscard]] std::string why_cut_short() const {
    const std::string& fault = source_.stream.fault();
    return fault.empty() && around_ != nullptr ? around_->cut_short : fault;
  }

  /// Keeps of what was seen only what an item or a tag that goes on may need.
  void forget(std::uint64_t position) {
    const auto open = items_.open_since();
    if (open && position - std::min(position, *open) > cutting_.limits.longest_record && !dropped_) {
      items_.drop_open();
      dropped_ = true;
    }
    const std::uint64_t keep = open && !dropped_ ? *open : position;
    const std::uint64_t end = seen_begin_ + seen_.size();
    const std::uint64_t from = std::clamp(keep, seen_begin_, end);
    seen_.erase(0, from - seen_begin_);
    seen_begin_ = from;
  }

  void take(CutItem&& cut) {
    ++number_;
    dropped_ = false;
    const std::string position = "item " + std::to_string(number_);
    if (cut.too_long || cut.end - cut.begin > cutting_.limits.longest_record) {
      waiting_faults_.push_back({position, "longer than " + size_text(cutting_.limits.longest_record) + ", not read"});
    } else if (!cut.unpublished.empty()) {
      cutting_.counts.skip_item(to_valid_utf8(cut.unpublished.substr(0, 100)));
    } else {
      waiting_.push_back(record_of(cut));
    }
  }

  [[nodiscard]] Record record_of(CutItem& cut) const {
    Record record = around_ == nullptr ? Record{} : *around_;
    record.format = RecordFormat::feed_item;
    record.only_one = false;
    if (around_ == nullptr) {
      const std::string_view bytes = std::string_view(seen_).substr(cut.begin - seen_begin_, cut.end - cut.begin);
      record.file = source_.file;
      record.path = source_.path;
      record.unit = "item";
      record.container = "feed";
      record.number = number_;
      record.offset = cut.begin;
      record.length = bytes.size();
      record.sha256 = sha256(bytes);
    } else {
      const std::string id = cut.item.id.empty() ? std::to_string(number_) : cut.item.id;
      cut.item.id = std::to_string(around_->number) + "." + id;
      record.cut_short.clear();
      record.url.reset();
      record.captured.reset();
    }
    record.bytes = encode_feed_item(cut.item);
    return record;
  }

  /// Not while expat reads: what a consumer throws must not pass through it.
  void pass_on() {
    for (Record& record : waiting_) cutting_.on_record(std::move(record));
    waiting_.clear();
    for (auto& [position, reason] : waiting_faults_) report(position, std::move(reason));
    waiting_faults_.clear();
  }

  SourceFile& source_;
  Cutting& cutting_;
  const Record* around_;
  FeedItems items_;
  std::uint64_t number_ = 0;
  std::string seen_;  ///< bytes of the document from seen_begin_ on
  std::uint64_t seen_begin_ = 0;
  bool dropped_ = false;  ///< the open item
  std::vector<Record> waiting_;
  std::vector<std::pair<std::string, std::string>> waiting_faults_;
};

}  // namespace

bool begins_feed(std::string_view sample) { return is_feed_tag(first_tag(narrowed(sample))); }

bool begins_xml(std::string_view sample) {
  constexpr std::array<std::string_view, 2> pages = {"<html", "<!doctype html"};
  const std::string text = narrowed(sample.substr(0, 8U << 10U));
  const std::string_view tag = first_tag(text);
  if (is_feed_tag(tag)) return true;
  const std::string begin = lower_ascii(tag.substr(0, 20));
  const bool page =
      std::any_of(pages.begin(), pages.end(), [&](std::string_view one) { return begin.starts_with(one); });
  return !page && trim(std::string_view(text)).substr(0, 8).find("<?xml") != std::string_view::npos;
}

void cut_feed(SourceFile& source, Cutting& cutting, const Record* around) { FeedCutter(source, cutting, around).cut(); }

}  // namespace dateline
