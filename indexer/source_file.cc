#include "indexer/source_file.h"

#include "common/text.h"
#include "indexer/containers/feed.h"
#include "indexer/containers/mhtml.h"
#include "indexer/containers/packed.h"
#include "indexer/containers/warc.h"
#include "indexer/file_format.h"
#include "indexer/line_reader.h"

namespace dateline {

namespace {

class RecordCutter {
 public:
  RecordCutter(SourceFile& source, Cutting& cutting) : source_(source), cutting_(cutting) {}

  void cut() {
    const std::string_view sample = source_.stream.peek(format_sample_size);
    const bool whole = sample.size() < format_sample_size;
    if (sample.empty() && !source_.stream.fault().empty()) return report("", source_.stream.fault());
    if (source_.json_lines_only && !sample.empty()) return cut_lines();
    if (const auto container = tell_container(sample)) return cut_container(*container);
    const auto format = tell_format(sample, whole, source_.path);
    if (!format) return report("", format.failure());
    if (*format == RecordFormat::json_article) {
      cut_lines();
    } else {
      cut_page(*format);
    }
  }

 private:
  void report(std::string position, std::string reason) {
    cutting_.on_fault(Fault{source_.path, std::move(position), std::move(reason)});
  }

  void cut_container(ContainerFormat container) {
    switch (container) {
      case ContainerFormat::warc:
        return cut_warc(source_, cutting_);
      case ContainerFormat::packed:
        return cut_packed(source_, cutting_);
      case ContainerFormat::gzip:
        return cut_gzip();
      case ContainerFormat::feed:
        return cut_feed(source_, cutting_);
      case ContainerFormat::mhtml:
        return cut_mhtml(source_, cutting_);
    }
  }

  /// Gzip within gzip, or within a container.
  void cut_gzip() {
    if (source_.depth >= cutting_.limits.deepest_nesting)
      return report("", "containers nest too deep here (--max-nesting)");
    auto packed = std::make_unique<StreamSource>(source_.stream);
    SourceFile inner{source_.file, source_.path, GzipStream(std::move(packed), &cutting_.budget), false,
                     source_.depth + 1};
    read_records(inner, cutting_);
  }

  [[nodiscard]] Record record(RecordFormat format) const {
    Record made;
    made.file = source_.file;
    made.path = source_.path;
    made.format = format;
    made.only_one = format != RecordFormat::json_article;
    return made;
  }

  void cut_page(RecordFormat format) {
    const std::uint64_t longest = cutting_.limits.longest_record;
    Record page = record(format);
    constexpr std::size_t chunk = 256U << 10U;
    std::size_t size = 0;
    while (size <= longest) {
      page.bytes.resize(size + chunk);
      const std::size_t count = source_.stream.read(page.bytes.data() + size, chunk);
      size += count;
      if (count < chunk) break;
    }
    if (size > longest) return report("", "longer than " + size_text(longest) + ", not read");
    page.bytes.resize(size);
    page.bytes.shrink_to_fit();
    page.cut_short = source_.stream.fault();
    cutting_.on_record(std::move(page));
  }

  void cut_lines() {
    const std::uint64_t longest = cutting_.limits.longest_record;
    LineReader lines(source_.stream, longest);
    std::uint64_t read = 0;
    std::uint64_t last_line = 0;
    while (auto line = lines.next()) {
      last_line = line->number;
      const bool cut_off = !line->ended && !source_.stream.fault().empty();
      if (line->too_long) {
        report(line_position(line->number), "longer than " + size_text(longest) + ", not read");
      } else if (!cut_off && !trim(line->bytes).empty()) {
        ++read;
        pass_on(std::move(*line));
      }
    }
    if (!source_.stream.fault().empty()) {
      report(line_position(last_line),
             source_.stream.fault() + "; " + std::to_string(read) + (read == 1 ? " record read" : " records read"));
    }
  }

  static std::string line_position(std::uint64_t number) { return "line " + std::to_string(number); }

  void pass_on(Line line) {
    Record made = record(RecordFormat::json_article);
    made.offset = line.offset;
    made.number = line.number;
    made.bytes = std::move(line.bytes);
    cutting_.on_record(std::move(made));
  }

  SourceFile& source_;
  Cutting& cutting_;
};

}  // namespace

void read_records(SourceFile& source, Cutting& cutting) { RecordCutter(source, cutting).cut(); }

}  // namespace dateline
