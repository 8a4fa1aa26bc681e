#pragma once

#include <memory>
#include <ostream>
#include <string>
#include <string_view>

#include "searcher/hit.h"
#include "searcher/hit_fields.h"
#include "searcher/screen_writer.h"

namespace dateline {

struct FormatOptions {
  ScreenOptions screen;         ///< text only
  bool null_separated = false;  ///< ids and files: NUL instead of line feed
  bool explain = false;
  FieldChoice fields;  ///< json, jsonl, csv and tsv; empty for all
};

/// What json, jsonl, csv and tsv print of each of `hits`.
FieldChoice printed_fields(const FormatOptions& options, bool table, const Hits& hits);

/// Writes hits in one output format. One file per format in formatters/.
class Formatter {
 public:
  virtual ~Formatter() = default;
  virtual void write(const Hits& hits, std::ostream& out) = 0;
};

/// `name` is one of those in formatter.cc. Throws Error for any other, with the list as hint.
std::unique_ptr<Formatter> make_formatter(std::string_view name, const FormatOptions& options);

}  // namespace dateline
