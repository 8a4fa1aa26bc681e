#pragma once

#include <ostream>
#include <span>
#include <string>

#include "common/article.h"

/// How `dateline-index inspect` shows an article. `passages` are those of split_passages() with their mentions; `path`
/// is the file as it was named.
namespace dateline {

/// One JSON object on a line (design, section 6).
void print_json_line(const Article& article, std::span<const Passage> passages, const std::string& path,
                     std::ostream& out);

/// For people: metadata, passages with mentions, comments, what was dropped, faults. Fit for a terminal.
void print_report(const Article& article, std::span<const Passage> passages, const std::string& path,
                  std::ostream& out);

}  // namespace dateline
