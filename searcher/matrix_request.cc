#include "searcher/matrix_request.h"

#include "common/error.h"
#include "common/terminal.h"
#include "searcher/query_error.h"
#include "searcher/query_lexer.h"

namespace dateline {

namespace {

constexpr std::size_t most_pairs = 10'000;

using Values = std::vector<query::Value>;

Values values_of(const std::string& list) {
  Result<Values, query::QueryError> values = query::lex_option(list);
  if (!values) throw query::QueryFault(values.failure(), list);
  return std::move(values).value();
}

/// As an option takes it: what the shell's quotation marks held together stays together.
std::string quoted(const query::Value& value) { return value.quoted ? "\"" + value.text + "\"" : value.text; }

TimeUnit unit_of(const std::string& typed) {
  if (const std::optional<TimeUnit> unit = time_unit_of(typed)) return *unit;
  throw Error("--by: '" + shown(query::excerpt(typed)) + "' is not one of day, week, month, year");
}

MatrixPair pair_of(const query::Value& place, const query::Value& force, const TypedOptions& options, Day today) {
  TypedOptions both = options;
  both.conditions.emplace_back(query::Field::place, quoted(place));
  both.conditions.emplace_back(query::Field::force, quoted(force));
  return {place.text, force.text, understand_search(both, today)};
}

}  // namespace

MatrixRequest understand_matrix(const TypedOptions& options, Day today) {
  const Values places = values_of(*options.matrix_places);
  const Values forces = values_of(*options.matrix_forces);
  if (places.size() * forces.size() > most_pairs) {
    throw Error("--matrix: " + std::to_string(places.size() * forces.size()) + " combinations are more than " +
                std::to_string(most_pairs));
  }
  MatrixRequest request;
  request.unit = unit_of(options.by.value_or("month"));
  request.format = options.format;
  request.indexes = options.indexes;
  request.reach = reach_of(options);
  for (const query::Value& place : places) {
    for (const query::Value& force : forces) request.pairs.push_back(pair_of(place, force, options, today));
  }
  return request;
}

}  // namespace dateline
