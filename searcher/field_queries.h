#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

#include "searcher/query_ast.h"

/// What the fields compile to that need no knowledge of names: metadata, URL, days.
namespace dateline {

/// Words of a name (of a source, author, theme, region) in any order, or the name written without its spaces.
Xapian::Query metadata_query(std::string_view prefix, std::string_view text);

/// A host, or the beginning of a URL.
Xapian::Query url_query(std::string_view text);

/// A day of any of `ranges`. told: the told days; published: the days of publication; date: the told days, and without
/// weight the day of publication where none is told.
Xapian::Query days_query(query::Field field, const std::vector<DayRange>& ranges);

/// Articles that one of these generations was the first to hold.
Xapian::Query added_by(const std::vector<std::string>& generations);

/// Articles that a generation built on a day of any of `ranges` (UTC, as its name tells) was the first to hold.
Xapian::Query added_on(const Xapian::Database& vocabulary, const std::vector<DayRange>& ranges);

}  // namespace dateline
