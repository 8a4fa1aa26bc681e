#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "common/error.h"

namespace dateline::query {

/// Why a query cannot be understood. Nothing is guessed: a query with a fault is never run.
struct QueryError {
  std::string message;     ///< "'date' needs a value, such as date:2017-06"
  std::size_t offset = 0;  ///< bytes of the query text at fault
  std::size_t length = 0;
  std::string hint = {};  ///< what to do, may be empty
};

/// Three lines, and a fourth with the hint where there is one; the last has no line feed:
///
///     query:13: there is no field 'dat'; did you mean 'date'?
///       maskanah AND dat:2017
///                    ^~~
///       fields are place, force, ...
///
/// The number counts the characters before the fault. The caret stands under its first character, also behind wide
/// and combining ones. Control characters and those that turn the direction of text are shown escaped; of a query
/// that is wider than a screen, the part around the fault is shown.
std::string describe(const QueryError& error, std::string_view query);

/// What was typed, cut short if need be, to stand inside a message.
std::string excerpt(std::string_view typed);

/// Ends a run, or one query of many, because of a fault of the query; what() is its description.
class QueryFault : public Error {
 public:
  QueryFault(QueryError fault, std::string query)
      : Error(describe(fault, query)), fault_(std::move(fault)), query_(std::move(query)) {}

  [[nodiscard]] const QueryError& fault() const { return fault_; }
  [[nodiscard]] const std::string& query() const { return query_; }  ///< what the fault's offset counts in

 private:
  QueryError fault_;
  std::string query_;
};

}  // namespace dateline::query
