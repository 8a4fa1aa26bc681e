#pragma once

#include <memory>
#include <ostream>
#include <string>
#include <string_view>

#include "searcher/hit.h"

namespace dateline {

struct FormatOptions {
  bool colour = false;
  bool null_separated = false;  ///< ids and files: NUL instead of line feed
  unsigned width = 80;          ///< columns of the terminal, text only
  bool explain = false;
};

/// Writes hits in one output format. One file per format in formatters/.
class Formatter {
 public:
  virtual ~Formatter() = default;
  virtual void write(const Hits& hits, std::ostream& out) = 0;
};

/// `name` is text, json, jsonl, ids or files. Throws Error for any other, with the list as hint.
std::unique_ptr<Formatter> make_formatter(std::string_view name, const FormatOptions& options);

}  // namespace dateline
