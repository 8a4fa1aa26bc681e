#include "searcher/query_parser.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "common/language.h"
#include "common/text.h"
#include "common/tokenizer.h"
#include "searcher/field_faults.h"
#include "searcher/query_lexer.h"
#include "searcher/surroundings.h"

namespace dateline::query {

namespace {

template <class Alternative>
NodePtr make_node(Alternative value, std::size_t offset, std::size_t length) {
  return std::make_unique<Node>(Node{std::move(value), offset, length});
}

bool is_not(const NodePtr& node) { return std::holds_alternative<Not>(node->value); }

/// Moves the operands of every `Kind` among `nodes` up into the list.
template <class Kind>
std::vector<NodePtr> flattened(std::vector<NodePtr> nodes) {
  std::vector<NodePtr> flat;
  for (NodePtr& node : nodes) {
    if (auto* inner = std::get_if<Kind>(&node->value)) {
      std::move(inner->operands.begin(), inner->operands.end(), std::back_inserter(flat));
    } else {
      flat.push_back(std::move(node));
    }
  }
  return flat;
}

std::size_t span_between(std::size_t begin, const NodePtr& last) {
  const std::size_t end = last->offset + last->length;
  return end > begin ? end - begin : 0;  // parts of different options have no common span
}

/// A `Kind` that stands in the bytes of all its operands. Requires one node or more.
template <class Kind>
NodePtr joined(std::vector<NodePtr> nodes) {
  nodes = flattened<Kind>(std::move(nodes));
  if (nodes.size() == 1) return std::move(nodes.front());
  const std::size_t begin = nodes.front()->offset;
  const std::size_t length = span_between(begin, nodes.back());
  return make_node(Kind{std::move(nodes)}, begin, length);
}

/// NOT a AND NOT b is NOT (a OR b), so that an And always has something positive.
NodePtr conjunction(std::vector<NodePtr> nodes) {
  nodes = flattened<And>(std::move(nodes));
  if (nodes.size() == 1 || !std::all_of(nodes.begin(), nodes.end(), is_not)) return joined<And>(std::move(nodes));
  const std::size_t begin = nodes.front()->offset;
  std::vector<NodePtr> excluded;
  excluded.reserve(nodes.size());
  for (NodePtr& node : nodes) excluded.push_back(std::move(std::get<Not>(node->value).operand));
  NodePtr any = joined<Or>(std::move(excluded));
  const std::size_t length = span_between(begin, any);
  return make_node(Not{std::move(any)}, begin, length);
}

NodePtr date_node(Field field, const Value& value, Day today) {
  auto days = parse_day_range(value.text, today);
  if (!days) {
    const DateFault& fault = days.failure();
    const bool cut_at_space = !value.quoted && fault.length == value.length &&
                              value.text.find_first_of("./") == std::string::npos &&
                              fault.hint.find('"') == std::string::npos;
    throw QueryError{fault.message, value.offset + fault.offset, fault.length,
                     cut_at_space ? "a date with spaces is quoted, \"5 june 2017\"; " + fault.hint : fault.hint};
  }
  return make_node(FieldDate{field, *days, value.text}, value.offset, value.length);
}

NodePtr text_node(Field field, Value value) {
  const std::size_t star = value.text.find('*');
  if (star != std::string::npos && field != Field::url) {
    throw QueryError{"'*' may only stand at the end of a word of the text, not in a field", value.offset + star, 1,
                     "write the value in full; places and forces are found in any spelling"};
  }
  if (joined_terms(value.text).empty()) {
    throw QueryError{"this value holds no letter or digit", value.offset, value.length};
  }
  if (field == Field::lang && !language_code(value.text)) {
    throw QueryError{"'" + excerpt(value.text) + "' is no language code", value.offset, value.length,
                     "languages are named by two letters, such as lang:en or lang:ar"};
  }
  if (field == Field::near) {
    if (auto surroundings = read_surroundings(value.text); !surroundings) {
      throw QueryError{surroundings.failure(), value.offset, value.length, "for example " + example_of(Field::near)};
    }
  }
  return make_node(FieldValue{field, std::move(value.text), value.quoted}, value.offset, value.length);
}

bool is_date_field(Field field) {
  return field == Field::date || field == Field::told || field == Field::published || field == Field::added;
}

/// `added:last` is what the newest build brought, whatever the day.
bool is_last_build(Field field, std::string_view value) { return field == Field::added && value == "last"; }

NodePtr value_node(Field field, Value value, Day today) {
  if (!is_date_field(field) || is_last_build(field, value.text)) return text_node(field, std::move(value));
  return date_node(field, value, today);
}

/// One value, or an Or of several.
NodePtr field_node(Field field, std::vector<Value> values, Day today) {
  std::vector<NodePtr> alternatives;
  alternatives.reserve(values.size());
  for (Value& value : values) {
    alternatives.push_back(value_node(field, std::move(value), today));
  }
  return joined<Or>(std::move(alternatives));
}

/// A recursive descent over the tokens. Throws QueryError, which `parse` turns into a value.
class Parser {
 public:
  Parser(std::vector<Token> tokens, Day today, const SavedSearches& saved)
      : tokens_(std::move(tokens)), today_(today), saved_(saved) {}

  NodePtr query() {
    if (next().kind == TokenKind::end) return nullptr;
    NodePtr root = disjunction();
    if (next().kind == TokenKind::close) refuse_unopened(next());
    return root;
  }

 private:
  [[nodiscard]] const Token& next() const { return tokens_[position_]; }

  Token take() { return std::move(tokens_[position_++]); }

  bool skip(TokenKind kind) {
    if (next().kind != kind) return false;
    ++position_;
    return true;
  }

  NodePtr disjunction() {
    std::vector<NodePtr> alternatives;
    do {
      alternatives.push_back(all());
    } while (skip(TokenKind::disjunction));
    if (alternatives.size() > 1) {
      const auto negated = std::find_if(alternatives.begin(), alternatives.end(), is_not);
      if (negated != alternatives.end()) {
        throw QueryError{"NOT beside OR would match nearly everything", (*negated)->offset, (*negated)->length,
                         "say what to look for as well: a OR (b NOT c)"};
      }
    }
    return joined<Or>(std::move(alternatives));
  }

  NodePtr all() {
    std::vector<NodePtr> conditions;
    do {
      conditions.push_back(condition());
    } while (skip(TokenKind::conjunction) || begins_condition());
    return conjunction(std::move(conditions));
  }

  /// Whether something follows that AND joins without being written.
  [[nodiscard]] bool begins_condition() const {
    switch (next().kind) {
      case TokenKind::conjunction:
      case TokenKind::disjunction:
      case TokenKind::close:
      case TokenKind::end:
        return false;
      default:
        return true;
    }
  }

  NodePtr condition() {
    if (next().kind != TokenKind::negation && next().kind != TokenKind::minus) return near();
    const Token sign = next();
    ++position_;
    if (next().kind == TokenKind::negation || next().kind == TokenKind::minus) refuse_double_negation(sign);
    NodePtr operand = primary();
    if (is_not(operand)) refuse_double_negation(sign);
    if (next().kind == TokenKind::near) {
      throw QueryError{next().text + " joins words, places and forces, and to its left stands a NOT", next().offset,
                       next().length, "write NOT (a " + next().text + "/5 b)"};
    }
    const std::size_t length = span_between(sign.offset, operand);
    return make_node(Not{std::move(operand)}, sign.offset, length);
  }

  [[noreturn]] static void refuse_double_negation(const Token& sign) {
    throw QueryError{"a NOT of a NOT", sign.offset, sign.length, "leave both out"};
  }

  NodePtr near() {
    NodePtr first = primary();
    if (next().kind != TokenKind::near) return first;
    const Token link = next();
    std::vector<NodePtr> operands;
    operands.push_back(with_position(std::move(first), link));
    while (next().kind == TokenKind::near) {
      if (next().distance != link.distance || next().in_order != link.in_order) refuse_other_link(link);
      ++position_;
      operands.push_back(with_position(primary(), link));
    }
    const std::size_t begin = operands.front()->offset;
    const std::size_t length = span_between(begin, operands.back());
    return make_node(Near{std::move(operands), link.distance, link.in_order}, begin, length);
  }

  [[noreturn]] void refuse_other_link(const Token& first) const {
    const bool same_name = next().in_order == first.in_order;
    throw QueryError{same_name ? "a chain of " + first.text + " has one distance, and this is another"
                               : "NEAR and ADJ cannot stand in one chain",
                     next().offset, next().length, "join two pairs by AND instead"};
  }

  static NodePtr with_position(NodePtr operand, const Token& link) {
    if (const std::string other = what_has_no_position(*operand); !other.empty()) {
      throw QueryError{link.text + " joins single words, places and forces, not " + other, operand->offset,
                       operand->length, "to have both in one passage, join them by AND"};
    }
    return operand;
  }

  /// Empty for what NEAR can join.
  static std::string what_has_no_position(const Node& node) {
    if (const auto* word = std::get_if<Word>(&node.value)) return single(word->text) ? "" : "several words";
    if (const auto* phrase = std::get_if<Phrase>(&node.value)) return single(phrase->text) ? "" : "a phrase";
    if (const auto* value = std::get_if<FieldValue>(&node.value)) {
      const bool named = value->field == Field::place || value->field == Field::force;
      return named ? "" : "'" + std::string(name_of(value->field)) + "'";
    }
    if (const auto* date = std::get_if<FieldDate>(&node.value)) return "'" + std::string(name_of(date->field)) + "'";
    if (std::holds_alternative<Prefix>(node.value)) return "the beginning of a word";
    return "a group";
  }

  static bool single(std::string_view text) { return tokenize(text).tokens.size() == 1; }

  NodePtr primary() {
    if (next().kind == TokenKind::open) return group();
    if (!begins_condition() || next().kind == TokenKind::near) refuse_missing_operand();
    Token token = take();
    switch (token.kind) {
      case TokenKind::word:
        return make_node(Word{std::move(token.text)}, token.offset, token.length);
      case TokenKind::prefix:
        return make_node(Prefix{std::move(token.text)}, token.offset, token.length);
      case TokenKind::phrase:
        return make_node(Phrase{std::move(token.text)}, token.offset, token.length);
      case TokenKind::field:
        return field_node(token.field, std::move(token.values), today_);
      case TokenKind::saved:
        return saved_search(token);
      default:
        throw QueryError{"NOT cannot stand here", token.offset, token.length, "put it into parentheses: (NOT a)"};
    }
  }

  NodePtr saved_search(const Token& token) const {
    NodePtr tree = saved_ ? saved_(token.text) : nullptr;
    if (tree == nullptr) {
      throw QueryError{"there is no saved search '" + excerpt(token.text) + "'", token.offset, token.length,
                       "it would be a section [query." + excerpt(token.text) + "] of the configuration file"};
    }
    stand_at(*tree, token);
    return tree;
  }

  /// Wherever the saved search was written, here it stands in the bytes of its name.
  static void stand_at(Node& node, const Token& token) {
    node.offset = token.offset;
    node.length = token.length;
    for_each_operand(node, [&](Node& operand) { stand_at(operand, token); });
  }

  NodePtr group() {
    const Token open = take();
    if (++depth_ > deepest_nesting) {
      throw QueryError{"parentheses are nested deeper than " + std::to_string(deepest_nesting), open.offset, 1};
    }
    if (next().kind == TokenKind::close) {
      throw QueryError{"nothing stands between these parentheses", open.offset, next().offset + 1 - open.offset};
    }
    NodePtr inside = disjunction();
    if (!skip(TokenKind::close)) refuse_unclosed(open);
    --depth_;
    return inside;
  }

  [[noreturn]] static void refuse_unopened(const Token& close) {
    throw QueryError{"this parenthesis was never opened", close.offset, 1, "leave it out, or quote it"};
  }

  [[noreturn]] static void refuse_unclosed(const Token& open) {
    throw QueryError{"this parenthesis is never closed", open.offset, 1, "close it, or leave it out"};
  }

  /// What stands next cannot be an operand: tells which operator misses one.
  [[noreturn]] void refuse_missing_operand() const {
    if (next().kind == TokenKind::close && depth_ == 0) refuse_unopened(next());
    const bool operator_next = next().kind == TokenKind::conjunction || next().kind == TokenKind::disjunction ||
                               next().kind == TokenKind::near;
    const Token& lonely = operator_next ? next() : tokens_[position_ - 1];
    if (lonely.kind == TokenKind::open) refuse_unclosed(lonely);
    const std::string name = lonely.kind == TokenKind::minus ? "-" : lonely.text;
    throw QueryError{"'" + name + "' needs something to its " + (operator_next ? "left" : "right"), lonely.offset,
                     lonely.length, name == "-" ? "" : "if you mean the word, quote it: \"" + name + "\""};
  }

  std::vector<Token> tokens_;
  Day today_;
  const SavedSearches& saved_;
  std::size_t position_ = 0;
  unsigned depth_ = 0;
};

/// `june 5, 2017` is a day and `35.96,38.04` a point, although a comma stands in them; no list can be read as one.
bool is_one_value(Field field, std::string_view value, Day today) {
  if (field != Field::near) return is_date_field(field) && parse_day_range(value, today).ok();
  const auto surroundings = read_surroundings(value);
  return surroundings.ok() ? surroundings->centre.has_value() : is_point(value);
}

}  // namespace

Result<NodePtr, QueryError> parse(std::string_view query, Day today, const SavedSearches& saved) {
  auto tokens = lex(query);
  if (!tokens) return tokens.failure();
  try {
    return Parser(std::move(tokens).value(), today, saved).query();
  } catch (const QueryError& fault) {
    return fault;
  }
}

Result<NodePtr, QueryError> parse_option(Field field, std::string_view value, Day today) {
  if (auto fault = check_encoding(value)) return *std::move(fault);
  if (trim(value).empty()) return missing_value(field, 0);
  try {
    if (is_one_value(field, value, today)) return value_node(field, {std::string(value), 0, value.size(), true}, today);
    auto values = lex_option(value);
    if (!values) return values.failure();
    return field_node(field, std::move(values).value(), today);
  } catch (const QueryError& fault) {
    return fault;
  }
}

NodePtr all_of(std::vector<NodePtr> parts) {
  std::erase(parts, nullptr);
  if (parts.empty()) return nullptr;
  return conjunction(std::move(parts));
}

}  // namespace dateline::query
