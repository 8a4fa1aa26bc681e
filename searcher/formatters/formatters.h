#pragma once

#include <memory>

#include "searcher/formatter.h"

/// The formats, one file each; `make_formatter` chooses among them.
namespace dateline {

/// For reading.
std::unique_ptr<Formatter> make_text_formatter(const FormatOptions& options);

/// One object, with what is known of the search around the hits.
std::unique_ptr<Formatter> make_json_formatter(const FormatOptions& options);

/// One object a line for each hit.
std::unique_ptr<Formatter> make_json_lines_formatter(const FormatOptions& options);

/// A row for each hit below a row of names, as RFC 4180 has it.
std::unique_ptr<Formatter> make_csv_formatter(const FormatOptions& options);

/// The same with tabs between the cells and escapes within them.
std::unique_ptr<Formatter> make_tsv_formatter(const FormatOptions& options);

/// Block quotations with where they stand, for notes.
std::unique_ptr<Formatter> make_markdown_formatter(const FormatOptions& options);

/// A point for each place that each passage tells of, as RFC 7946 has it.
std::unique_ptr<Formatter> make_geojson_formatter(const FormatOptions& options);

/// A page of its own for a browser, which needs nothing beside itself.
std::unique_ptr<Formatter> make_html_formatter(const FormatOptions& options);

/// One passage identifier a line.
std::unique_ptr<Formatter> make_ids_formatter(const FormatOptions& options);

/// One file a line, each once, in the order of its best hit.
std::unique_ptr<Formatter> make_files_formatter(const FormatOptions& options);

}  // namespace dateline
