#pragma once

#include <xapian.h>

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "searcher/name_resolver.h"
#include "searcher/query_ast.h"
#include "searcher/query_error.h"
#include "searcher/surroundings.h"

/// What the names of a query compile to.
namespace dateline {

/// Thrown while a query is compiled, so that it can be given up from any depth; the compiler turns it into a value.
struct GiveUp {
  query::QueryError fault;

  static GiveUp because(std::string message, std::string hint) {
    return {query::QueryError{std::move(message), 0, 0, std::move(hint)}};
  }

  /// Called from the innermost node outwards: the first one is at fault.
  void stands_at(const query::Node& node) {
    if (fault.length > 0) return;
    fault.offset = node.offset;
    fault.length = node.length;
  }
};

/// A name as a query, and what it marks in a hit.
struct NameQuery {
  Xapian::Query query;
  std::set<std::string, std::less<>> places;      ///< ids
  std::set<std::string, std::less<>> forces;      ///< ids
  std::vector<std::vector<std::string>> phrases;  ///< folded words in order
};

class NameQueries {
 public:
  /// Both must outlive it; `vocabulary` is the passages that are searched.
  NameQueries(const NameResolver& names, const Xapian::Database& vocabulary) : names_(names), vocabulary_(vocabulary) {}

  /// Satisfied by what is inside the place or a part of the force; the very one, and one that the title names, weigh.
  [[nodiscard]] NameQuery named(NameType type, const std::string& name) const;

  /// Places in the surroundings of one: each is as good as any other.
  [[nodiscard]] NameQuery around(const std::string& surroundings) const;

  /// Each thing that `name` means, as a term with positions.
  [[nodiscard]] std::vector<Xapian::Query> terms(NameType type, const std::string& name) const;

 private:
  [[nodiscard]] std::vector<NamedThing> meaning(NameType type, const std::string& name) const;
  [[nodiscard]] std::vector<Coordinates> centres_of(const Surroundings& surroundings) const;

  const NameResolver& names_;
  const Xapian::Database& vocabulary_;
};

}  // namespace dateline
