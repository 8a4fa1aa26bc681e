#include <set>
#include <string>

#include "common/terminal.h"
#include "searcher/formatters/formatters.h"

namespace dateline {

namespace {

/// Of those that were asked for.
template <class Visit>
void for_each_copy(const Hit& hit, const Visit& visit) {
  if (!hit.also_in) return;
  for (const Copy& copy : *hit.also_in) visit(copy);
}

class IdsFormatter : public Formatter {
 public:
  explicit IdsFormatter(bool null_separated) : end_(null_separated ? '\0' : '\n') {}

  void write(const Hits& hits, std::ostream& out) override {
    for (const Hit& hit : hits.hits) {
      out << hit.id << end_;
      for_each_copy(hit, [&](const Copy& copy) { out << copy.id << end_; });
    }
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
    const auto print = [&](const Metadata& article) {
      const std::string& file = article.position.file;
      if (printed.insert(file).second) write_file(file, out);
    };
    for (const Hit& hit : hits.hits) {
      print(hit.stored.article);
      for_each_copy(hit, [&](const Copy& copy) { print(copy.article); });
    }
  }

 private:
  void write_file(const std::string& file, std::ostream& out) const {
    if (null_separated_) {
      out << file << '\0';
    } else {
      out << shown(file) << '\n';
    }
  }

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
