#include "indexer/import_places.h"

#include <unistd.h>

#include "common/error.h"
#include "common/program.h"
#include "common/terminal.h"
#include "common/text.h"
#include "indexer/geonames/import.h"
#include "indexer/gzip_stream.h"
#include "indexer/line_reader.h"

namespace dateline {

namespace {

constexpr std::uint64_t longest_line = 1U << 20U;  ///< a country with its names in all languages has some 20 KiB

/// A file whose first lines are all faulty is another kind of file, and its faults would say nothing.
constexpr std::size_t most_before_first = 20;

class DumpReader {
 public:
  DumpReader(std::string path, RunLog& log, GeonamesImport& import)
      : path_(std::move(path)), log_(log), import_(import) {}

  void read() {
    auto stream =
        path_ == "-" ? Result<GzipStream, std::string>(GzipStream(::dup(STDIN_FILENO))) : GzipStream::open(path_);
    if (!stream) throw Error(shown(path_) + ": " + stream.failure());
    LineReader lines(*stream, longest_line);
    std::uint64_t last = 0;
    while (const auto line = lines.next()) {
      last = line->number;
      const bool cut_off = !line->ended && !stream->fault().empty();
      if (!cut_off) take(*line);
    }
    if (!stream->fault().empty() && last == 0) throw Error(shown(path_) + ": " + stream->fault());
    if (!stream->fault().empty()) report(last, stream->fault());
    if (!found_row_) refuse();
  }

 private:
  void take(const Line& line) {
    if (line.too_long) return report(line.number, "longer than a line of GeoNames can be");
    if (trim(line.bytes).empty()) return;
    std::string_view bytes = line.bytes;
    if (bytes.ends_with('\r')) bytes.remove_suffix(1);
    auto row = read_geonames_row(bytes);
    if (!row) return report(line.number, row.failure());
    if (!found_row_) {
      for (const Fault& fault : before_first_) log_.report(fault);
    }
    found_row_ = true;
    import_.add(std::move(*row));
  }

  void report(std::uint64_t line, std::string reason) {
    Fault fault{path_, "line " + std::to_string(line), std::move(reason)};
    if (found_row_) return log_.report(fault);
    before_first_.push_back(std::move(fault));
    if (before_first_.size() == most_before_first) refuse();
  }

  [[noreturn]] void refuse() const {
    const std::string reason =
        before_first_.empty() ? "it is empty" : before_first_.front().position + ": " + before_first_.front().reason;
    throw Error(shown(path_) + " is no dump of GeoNames: " + reason,
                "a dump has 19 columns, separated by tabs, as the files of download.geonames.org/export/dump; unpack a "
                ".zip first");
  }

  std::string path_;
  RunLog& log_;
  GeonamesImport& import_;
  bool found_row_ = false;
  std::vector<Fault> before_first_;
};

std::string counted(std::uint64_t count, const char* one, const char* many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::string summary(const ImportCounts& counts, std::uint64_t faults) {
  return counted(counts.rows, "row", "rows") + " read: " + counted(counts.added, "new place", "new places") + ", " +
         std::to_string(counts.amended) + " known with further spellings, " + std::to_string(counts.known) +
         " known, " + std::to_string(counts.other_kinds) + " not asked for; " + counted(faults, "fault", "faults");
}

GeonamesImport::Wishes wishes_of(const ImportRequest& request) {
  GeonamesImport::Wishes wishes{{}, request.least_population, request.all};
  if (request.kinds.empty()) return wishes;
  auto kinds = GeonamesKinds::of(request.kinds);
  if (!kinds)
    throw Error("'--kinds': " + kinds.failure(), "such as --kinds P,ADM1,DAM; see geonames.org/export/codes.html");
  wishes.kinds = std::move(*kinds);
  return wishes;
}

}  // namespace

int import_places(const ImportRequest& request, RunLog& log, std::ostream& out, std::ostream& err) {
  const GeonamesImport::Wishes wishes = wishes_of(request);
  const Knowledge knowledge = load_knowledge(request.knowledge);
  for (const Fault& fault : knowledge.faults) log.report(fault);
  const KnownPlaces known(knowledge.lexicon);
  GeonamesImport import(known, wishes);
  for (const std::string& file : request.files) DumpReader(file, log, import).read();
  const ImportCounts counts = import.print(out);
  if (!request.quiet) err << "dateline-index: " << summary(counts, log.faults()) << '\n';
  return request.strict && log.faults() > 0 ? exit_nothing_found : exit_done;
}

}  // namespace dateline
