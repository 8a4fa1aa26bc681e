#include "searcher/formatter.h"

#include "common/error.h"
#include "common/terminal.h"
#include "searcher/formatters/formatters.h"

namespace dateline {

std::unique_ptr<Formatter> make_formatter(std::string_view name, const FormatOptions& options) {
  if (name == "text") return make_text_formatter(options);
  if (name == "json") return make_json_formatter(options);
  if (name == "jsonl") return make_json_lines_formatter(options);
  if (name == "ids") return make_ids_formatter(options);
  if (name == "files") return make_files_formatter(options);
  throw Error("there is no format '" + shown(name) + "'", "formats are text, json, jsonl, ids, files");
}

}  // namespace dateline
