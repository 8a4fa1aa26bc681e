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
enum class Field { place, near, force, date, told, published, added, source, author, theme, region, title, url, lang };

inline constexpr std::size_t field_count = static_cast<std::size_t>(Field::lang) + 1;

/// "place" -> Field::place; the names are those of the enumeration.
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
};  ///< place:x; any but the date fields, and added:last; a comma list is an Or of them
struct FieldDate {
  Field field;
  DayRange days;
  std::string text;  ///< as typed
};                   ///< date:, told:, published:, added:
struct Near {
  std::vector<NodePtr> operands;
  unsigned distance;
  bool in_order = false;  ///< ADJ: in the order of the operands
};                        ///< operands: Word, Phrase of one word, or place/force FieldValue
struct And {
  std::vector<NodePtr> operands;
};
struct Or {
  std::vector<NodePtr> operands;
};
struct Not {
  NodePtr operand;
};  ///< only below And beside something positive, or alone; never of another Not

/// A part of the query, with the bytes of the query text that it stands in (for carets and hints).
///
/// Trees are in one normal form: And and Or have two operands or more, none of which is of their own kind.
struct Node {
  std::variant<Word, Phrase, Prefix, FieldValue, FieldDate, Near, And, Or, Not> value;
  std::size_t offset = 0;
  std::size_t length = 0;
};

/// Calls `visit(operand)` for every node directly below `node`.
template <class Visit>
void for_each_operand(Node& node, const Visit& visit) {
  if (auto* near = std::get_if<Near>(&node.value)) {
    for (NodePtr& operand : near->operands) visit(*operand);
  } else if (auto* all = std::get_if<And>(&node.value)) {
    for (NodePtr& operand : all->operands) visit(*operand);
  } else if (auto* any = std::get_if<Or>(&node.value)) {
    for (NodePtr& operand : any->operands) visit(*operand);
  } else if (auto* negation = std::get_if<Not>(&node.value)) {
    visit(*negation->operand);
  }
}

/// The tree written as a query again; parsing it gives an equal tree.
std::string to_string(const Node& node);

/// Whether both mean the same: offsets and the way a date was typed do not count.
bool equal(const Node& left, const Node& right);

}  // namespace dateline::query
