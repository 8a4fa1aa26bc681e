#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "common/calendar.h"

/// A query as a tree, after parsing and before Xapian. A field and the long option of the same name give the same tree.
namespace dateline::query {

/// The fields of the query language; each is also a long option.
enum class Field { place, force, date, told, published, source, author, theme, region, title, url, lang };

/// Every name of Field, in order. "place" -> Field::place.
std::optional<Field> field_of(std::string_view name);
std::string_view name_of(Field field);

struct Node;
using NodePtr = std::unique_ptr<Node>;

struct Word {
  std::string text;
};  ///< as typed; matched stemmed; may tokenize to several words (al-Bukamal), then a phrase
struct Phrase {
  std::string text;
};  ///< exact words in order
struct Prefix {
  std::string text;
};  ///< beginning of a word, without the "*"
struct FieldValue {
  Field field;
  std::string text;
  bool quoted = false;
};  ///< place:x; any but the date fields; one alternative of a comma list
struct FieldDate {
  Field field;
  DayRange days;
  std::string text;
};  ///< date:, told:, published:
struct Near {
  std::vector<NodePtr> operands;
  unsigned distance;
};  ///< operands: Word, Phrase of one word, or place/force FieldValue
struct And {
  std::vector<NodePtr> operands;
};
struct Or {
  std::vector<NodePtr> operands;
};
struct Not {
  NodePtr operand;
};  ///< only below And beside something positive, or alone

/// A part of the query, with the bytes of the query text that it stands in (for carets and hints).
struct Node {
  std::variant<Word, Phrase, Prefix, FieldValue, FieldDate, Near, And, Or, Not> value;
  std::size_t offset = 0;
  std::size_t length = 0;
};

/// The tree written as a query again; parsing it gives an equal tree.
std::string to_string(const Node& node);

bool equal(const Node& left, const Node& right);

}  // namespace dateline::query
