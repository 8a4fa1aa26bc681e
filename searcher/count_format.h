#pragma once

#include <string_view>

namespace dateline {

/// How counts can be printed; the other formats have a form for passages only.
enum class CountFormat { text, json, jsonl, csv, tsv };

/// Requires the name of one.
constexpr CountFormat count_format_of(std::string_view name) {
  if (name == "json") return CountFormat::json;
  if (name == "jsonl") return CountFormat::jsonl;
  if (name == "csv") return CountFormat::csv;
  return name == "tsv" ? CountFormat::tsv : CountFormat::text;
}

}  // namespace dateline
