#include "indexer/source_file.h"

#include "common/text.h"
#include "indexer/file_format.h"
#include "indexer/line_reader.h"

namespace dateline {

namespace {

std::string in_mebibytes(std::uint64_t bytes) {
  return bytes >= (1U << 20U) ? std::to_string(bytes >> 20U) + " MiB" : std::to_string(bytes) + " bytes";
}

class RecordCutter {
 public:
  RecordCutter(SourceFile& source, std::uint64_t longest_record, const OnRecord& on_record, const OnFault& on_fault)
      : source_(source), longest_record_(longest_record), on_record_(on_record), on_fault_(on_fault) {}

  void cut() {
    const std::string_view sample = source_.stream.peek(format_sample_size);
    const bool whole = sample.size() < format_sample_size;
    if (sample.empty() && !source_.stream.fault().empty()) return report("", source_.stream.fault());
    if (source_.json_lines_only && !sample.empty()) return cut_lines();
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
    on_fault_(Fault{source_.path, std::move(position), std::move(reason)});
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
    Record page = record(format);
    constexpr std::size_t chunk = 256U << 10U;
    std::size_t size = 0;
    while (size <= longest_record_) {
      page.bytes.resize(size + chunk);
      const std::size_t count = source_.stream.read(page.bytes.data() + size, chunk);
      size += count;
      if (count < chunk) break;
    }
    if (size > longest_record_) return report("", "longer than " + in_mebibytes(longest_record_) + ", not read");
    page.bytes.resize(size);
    page.bytes.shrink_to_fit();
    page.cut_short = source_.stream.fault();
    on_record_(std::move(page));
  }

  void cut_lines() {
    LineReader lines(source_.stream, longest_record_);
    std::uint64_t read = 0;
    std::uint64_t last_line = 0;
    while (auto line = lines.next()) {
      last_line = line->number;
      const bool cut_off = !line->ended && !source_.stream.fault().empty();
      if (line->too_long) {
        report(line_position(line->number), "longer than " + in_mebibytes(longest_record_) + ", not read");
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
    on_record_(std::move(made));
  }

  SourceFile& source_;
  std::uint64_t longest_record_;
  const OnRecord& on_record_;
  const OnFault& on_fault_;
};

}  // namespace

void read_records(SourceFile& source, std::uint64_t longest_record, const OnRecord& on_record,
                  const OnFault& on_fault) {
  RecordCutter(source, longest_record, on_record, on_fault).cut();
}

}  // namespace dateline
