#pragma once

#include <xapian.h>

#include <string_view>

#include "searcher/query_ast.h"

/// What the fields compile to that need no knowledge of names: metadata, URL, days.
namespace dateline {

/// Words of a name (of a source, author, theme, region) in any order, or the name written without its spaces.
Xapian::Query metadata_query(std::string_view prefix, std::string_view text);

/// A host, or the beginning of a URL.
Xapian::Query url_query(std::string_view text);

/// told: the told days; published: the days of publication; date: the told days, and without weight the day of
/// publication where none is told.
Xapian::Query days_query(const query::FieldDate& field);

}  // namespace dateline
