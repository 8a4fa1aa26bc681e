#include <set>
#include <string>

#include "common/terminal.h"
#include "searcher/formatters/formatters.h"

namespace dateline {

namespace {

class IdsFormatter : public Formatter {
 public:
  explicit IdsFormatter(bool null_separated) : end_(null_separated ? '\0' : '\n') {}

  void write(const Hits& hits, std::ostream& out) override {
    for (const Hit& hit : hits.hits) out << hit.id << end_;
  }

 private:
  char end_;
};

/// A file's name may hold anything but NUL: only behind NUL is it printed as it is.
class FilesFormatter : public Formatter {
 public:
  explicit FilesFormatter(bool null_separated) : null_separated_(null_separated) {}

  void write(const Hits& hits, std::ostream& out) override {
    std::set<std::string_view> printed;
    for (const Hit& hit : hits.hits) {
      const std::string& file = hit.stored.article.position.file;
      if (!printed.insert(file).second) continue;
      if (null_separated_) {
        out << file << '\0';
      } else {
        out << shown(file) << '\n';
      }
    }
  }

 private:
  bool null_separated_;
};

}  // namespace

std::unique_ptr<Formatter> make_ids_formatter(const FormatOptions& options) {
  return std::make_unique<IdsFormatter>(options.null_separated);
}

std::unique_ptr<Formatter> make_files_formatter(const FormatOptions& options) {
  return std::make_unique<FilesFormatter>(options.null_separated);
}

}  // namespace dateline
