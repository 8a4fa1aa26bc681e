#include "searcher/query_ast.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace dateline::query {

namespace {

constexpr std::array<std::string_view, field_count> field_names = {"place",     "near",  "force",  "date",   "told",
                                                                   "published", "added", "source", "author", "theme",
                                                                   "region",    "title", "url",    "lang"};
static_assert(field_names.back() == "lang");

std::string in_quotes(std::string_view text) {
  std::string quoted = "\"";
  quoted += text;
  quoted += '"';
  return quoted;
}

/// The value of a field alone, as it stands behind the colon.
std::string as_typed(const FieldValue& value) { return value.quoted ? in_quotes(value.text) : value.text; }

std::string as_typed(const FieldDate& date) {
  const bool bare = std::all_of(date.text.begin(), date.text.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '.' ||
           c == '/' || c == '_';
  });
  return bare ? date.text : in_quotes(date.text);
}

std::string value_of(const Node& node) {
  const auto* value = std::get_if<FieldValue>(&node.value);
  return value != nullptr ? as_typed(*value) : as_typed(std::get<FieldDate>(node.value));
}

std::optional<Field> field_of_node(const Node& node) {
  if (const auto* value = std::get_if<FieldValue>(&node.value)) return value->field;
  if (const auto* date = std::get_if<FieldDate>(&node.value)) return date->field;
  return std::nullopt;
}

/// A comma list such as place:A,B is an Or of values of one field.
bool is_comma_list(const Or& alternatives) {
  const auto field = field_of_node(*alternatives.operands.front());
  return field && std::all_of(alternatives.operands.begin(), alternatives.operands.end(),
                              [&](const NodePtr& operand) { return field_of_node(*operand) == field; });
}

std::string join(const std::vector<NodePtr>& operands, std::string_view separator, std::string (*print)(const Node&)) {
  std::string joined;
  for (const NodePtr& operand : operands) {
    if (!joined.empty()) joined += separator;
    joined += print(*operand);
  }
  return joined;
}

bool is_one_word_of_syntax(const Node& node) {
  if (const auto* alternatives = std::get_if<Or>(&node.value)) return is_comma_list(*alternatives);
  return !std::holds_alternative<And>(node.value) && !std::holds_alternative<Near>(node.value) &&
         !std::holds_alternative<Not>(node.value);
}

/// Inside And, only an Or needs parentheses; inside Or and Not everything with an operator of its own has them, needed
/// or not, because few people know which of AND and OR binds tighter.
std::string operand_of_and(const Node& node) {
  const bool bare = !std::holds_alternative<Or>(node.value) && !std::holds_alternative<And>(node.value);
  return bare || is_one_word_of_syntax(node) ? to_string(node) : "(" + to_string(node) + ")";
}

std::string operand_in_parentheses(const Node& node) {
  return is_one_word_of_syntax(node) ? to_string(node) : "(" + to_string(node) + ")";
}

struct Printer {
  std::string operator()(const Word& word) const { return word.text; }
  std::string operator()(const Phrase& phrase) const { return in_quotes(phrase.text); }
  std::string operator()(const Prefix& prefix) const { return prefix.text + "*"; }
  std::string operator()(const FieldValue& value) const {
    return std::string(name_of(value.field)) + ":" + as_typed(value);
  }
  std::string operator()(const FieldDate& date) const {
    return std::string(name_of(date.field)) + ":" + as_typed(date);
  }
  std::string operator()(const Near& near) const {
    const std::string name = near.in_order ? " ADJ/" : " NEAR/";
    return join(near.operands, name + std::to_string(near.distance) + " ", operand_in_parentheses);
  }
  std::string operator()(const And& all) const { return join(all.operands, " AND ", operand_of_and); }
  std::string operator()(const Or& any) const {
    if (!is_comma_list(any)) return join(any.operands, " OR ", operand_in_parentheses);
    return std::string(name_of(*field_of_node(*any.operands.front()))) + ":" + join(any.operands, ",", value_of);
  }
  std::string operator()(const Not& negation) const { return "NOT " + operand_in_parentheses(*negation.operand); }
};

bool all_equal(const std::vector<NodePtr>& left, const std::vector<NodePtr>& right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](const NodePtr& a, const NodePtr& b) { return equal(*a, *b); });
}

/// Compares two values of the same alternative; the other side is `other`.
struct EqualTo {
  const Node& other;

  template <class Alternative>
  const Alternative& as() const {
    return std::get<Alternative>(other.value);
  }
  bool operator()(const Word& word) const { return word.text == as<Word>().text; }
  bool operator()(const Phrase& phrase) const { return phrase.text == as<Phrase>().text; }
  bool operator()(const Prefix& prefix) const { return prefix.text == as<Prefix>().text; }
  bool operator()(const FieldValue& value) const {
    const auto& with = as<FieldValue>();
    return value.field == with.field && value.text == with.text && value.quoted == with.quoted;
  }
  bool operator()(const FieldDate& date) const {
    return date.field == as<FieldDate>().field && date.days == as<FieldDate>().days;
  }
  bool operator()(const Near& near) const {
    const auto& with = as<Near>();
    return near.distance == with.distance && near.in_order == with.in_order && all_equal(near.operands, with.operands);
  }
  bool operator()(const And& all) const { return all_equal(all.operands, as<And>().operands); }
  bool operator()(const Or& any) const { return all_equal(any.operands, as<Or>().operands); }
  bool operator()(const Not& negation) const { return equal(*negation.operand, *as<Not>().operand); }
};

}  // namespace

std::optional<Field> field_of(std::string_view name) {
  const auto* found = std::find(field_names.begin(), field_names.end(), name);
  if (found == field_names.end()) return std::nullopt;
  return static_cast<Field>(found - field_names.begin());
}

std::string_view name_of(Field field) { return field_names.at(static_cast<std::size_t>(field)); }

std::string to_string(const Node& node) { return std::visit(Printer{}, node.value); }

bool equal(const Node& left, const Node& right) {
  return left.value.index() == right.value.index() && std::visit(EqualTo{right}, left.value);
}

}  // namespace dateline::query
