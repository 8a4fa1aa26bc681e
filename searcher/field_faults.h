#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "searcher/query_ast.h"
#include "searcher/query_error.h"

/// What is said of a field that is unknown or has no value.
namespace dateline::query {

/// "date:2017-06"
std::string example_of(Field field);

/// "'date' needs a value, such as date:2017-06"
QueryError missing_value(Field field, std::size_t offset);

/// `written` begins at `offset` of the query and holds a colon at `colon`, behind the name that is no field's.
QueryError unknown_field(std::string_view written, std::size_t colon, std::size_t offset);

}  // namespace dateline::query
