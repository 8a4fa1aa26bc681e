#include <catch2/catch.hpp>

#include <random>
#include <string>
#include <utility>
#include <vector>

#include "searcher/query_parser.h"

using namespace dateline;
using namespace dateline::query;

namespace {

Day today() { return *parse_iso_date("2017-06-10"); }

/// Grows trees in the normal form that query_ast.h tells of. The same seed grows the same trees everywhere.
class TreeGrower {
 public:
  explicit TreeGrower(unsigned seed) : random_(seed) {}

  NodePtr root() { return below(8) == 0 ? negation(3) : positive(4); }

 private:
  std::size_t below(std::size_t bound) { return random_() % bound; }

  std::string one_of(const std::vector<std::string>& choices) { return choices[below(choices.size())]; }

  template <class Value>
  static NodePtr node(Value value) {
    return std::make_unique<Node>(Node{std::move(value)});
  }

  NodePtr positive(unsigned depth) {
    if (depth == 0) return leaf();
    switch (below(6)) {
      case 0:
        return conjunction(depth - 1);
      case 1:
        return disjunction(depth - 1);
      case 2:
        return near();
      default:
        return leaf();
    }
  }

  NodePtr leaf() {
    switch (below(6)) {
      case 0:
        return node(
            Word{one_of({"dam", "al-Bukamal", "10:30", "U.S.-led", "Sha'er", "مسكنة", "and", "1,400", "大马士革"})});
      case 1:
        return node(Phrase{one_of({"took control", "NOT", "a (b) c:d", " edge ", "dam"})});
      case 2:
        return node(Prefix{one_of({"liberat", "مس", "T4"})});
      case 3:
        return named();
      case 4:
        return surroundings_or_build();
      default:
        return date();
    }
  }

  NodePtr surroundings_or_build() {
    if (below(3) == 0) return node(FieldValue{Field::added, "last", below(2) == 0});
    if (below(3) == 0) return node(FieldValue{Field::lang, one_of({"en", "ar"}), false});
    return node(FieldValue{
        Field::near, one_of({"Maskanah 25km", "Deir ez-Zor 10 mi", "35.96,38.04", "-1.5,38 800m", "Kafr (old), Hama"}),
        true});
  }

  NodePtr named() {
    static constexpr Field fields[] = {Field::place, Field::force,  Field::source, Field::author,
                                       Field::theme, Field::region, Field::title,  Field::url};
    const Field field = fields[below(std::size(fields))];
    if (below(2) == 0) return node(FieldValue{field, one_of({"Aleppo", "ez-Zor", "AND", "x:y", "-b", "دير"}), false});
    return node(FieldValue{field, one_of({"Deir ez-Zor", "Kafr (old), Hama", "Aleppo", "OR", "a, b"}), true});
  }

  NodePtr date() {
    static constexpr Field fields[] = {Field::date, Field::told, Field::published, Field::added};
    const std::string text = one_of(
        {"2017", "2017-06", "2017-05-20..2017-06-05", "..2016", "june 5, 2017", "last week", "2017-05/P2W", "3d"});
    return node(FieldDate{fields[below(std::size(fields))], parse_day_range(text, today()).value(), text});
  }

  NodePtr near() {
    Near near{{}, static_cast<unsigned>(1 + below(100)), below(2) == 0};
    const std::size_t size = 2 + below(2);
    for (std::size_t i = 0; i < size; ++i) {
      const std::size_t kind = below(3);
      if (kind == 0) near.operands.push_back(node(Word{one_of({"dam", "bridge", "مسكنة"})}));
      if (kind == 1) near.operands.push_back(node(Phrase{one_of({"AND", "captured"})}));
      const Field name = below(2) == 0 ? Field::force : Field::place;
      if (kind == 2) near.operands.push_back(node(FieldValue{name, "Tiger Forces", true}));
    }
    return node(std::move(near));
  }

  NodePtr negation(unsigned depth) { return node(Not{positive(depth)}); }

  NodePtr conjunction(unsigned depth) {
    And all;
    const std::size_t size = 2 + below(3);
    const std::size_t certain = below(size);
    while (all.operands.size() < size) {
      NodePtr operand = all.operands.size() != certain && below(4) == 0 ? negation(depth) : positive(depth);
      if (!std::holds_alternative<And>(operand->value)) all.operands.push_back(std::move(operand));
    }
    return node(std::move(all));
  }

  NodePtr disjunction(unsigned depth) {
    Or any;
    const std::size_t size = 2 + below(3);
    const bool comma_list = below(3) == 0;
    while (any.operands.size() < size) {
      NodePtr operand =
          comma_list ? node(FieldValue{Field::place, one_of({"Aleppo", "Homs"}), false}) : positive(depth);
      if (!std::holds_alternative<Or>(operand->value)) any.operands.push_back(std::move(operand));
    }
    return node(std::move(any));
  }

  std::mt19937 random_;
};

}  // namespace

TEST_CASE("a tree that is written as a query and read again is the same tree") {
  TreeGrower grower(20170610);
  for (int i = 0; i < 3000; ++i) {
    const NodePtr tree = grower.root();
    const std::string query = to_string(*tree);
    const auto again = parse(query, today());
    CAPTURE(query);
    REQUIRE(again);
    REQUIRE(equal(*tree, **again));
    REQUIRE(to_string(**again) == query);
  }
}

TEST_CASE("a query with saved searches is written with what they ask for, and read again without them") {
  TreeGrower grower(20171122);
  const std::vector<std::string> forms = {"query:one",           "dam query:one",          "query:one query:two",
                                          "dam OR query:one",    "(query:one) query:two",  "dam -query:one",
                                          "NOT query:one",       "query:one OR query:two", "dam (query:one OR bridge)",
                                          "dam NOT (query:two)", "place:Raqqa query:one"};
  std::size_t understood = 0;
  for (std::size_t i = 0; i < 2200; ++i) {
    const std::string one = to_string(*grower.root());
    const std::string two = to_string(*grower.root());
    const auto saved = [&](std::string_view name) {
      return std::move(parse(name == "one" ? one : two, today())).value();
    };
    const std::string& form = forms[i % forms.size()];
    const auto tree = parse(form, today(), saved);
    if (!tree) continue;  // a negation beside OR, or of a negation
    ++understood;
    const std::string query = to_string(**tree);
    CAPTURE(form, one, two, query);
    const auto again = parse(query, today());
    REQUIRE(again);
    REQUIRE(equal(**tree, **again));
  }
  CHECK(understood > 1800);
}
