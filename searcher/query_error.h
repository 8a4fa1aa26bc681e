#pragma once

#include <cstddef>
#include <string>

namespace dateline::query {

/// Why a query cannot be understood. Nothing is guessed: a query with a fault is never run.
struct QueryError {
  std::string message;     ///< "'date' needs a value, such as date:2017-06"
  std::size_t offset = 0;  ///< bytes of the query text at fault
  std::size_t length = 0;
  std::string hint;  ///< what to do, may be empty
};

/// Three lines: "query:13: message" (columns count code points from 1), the query, a caret under the fault (also under
/// wide characters), and a fourth with the hint where there is one. Control characters of the query are
/// shown escaped.
std::string describe(const QueryError& error, const std::string& query);

}  // namespace dateline::query
