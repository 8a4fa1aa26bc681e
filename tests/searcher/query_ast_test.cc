#include "searcher/query_ast.h"

#include <catch2/catch.hpp>

#include <string>
#include <utility>

using namespace dateline;
using namespace dateline::query;

namespace {

template <class Value>
NodePtr node(Value value) {
  return std::make_unique<Node>(Node{std::move(value)});
}

NodePtr place(std::string name) { return node(FieldValue{Field::place, std::move(name), false}); }

template <class... Nodes>
std::vector<NodePtr> list(Nodes... nodes) {
  std::vector<NodePtr> operands;
  (operands.push_back(std::move(nodes)), ...);
  return operands;
}

DayRange in_2017() { return {Day{std::chrono::days{17167}}, Day{std::chrono::days{17531}}}; }

}  // namespace

TEST_CASE("every field has a name and every name a field") {
  for (int i = 0; i <= static_cast<int>(Field::lang); ++i) {
    const auto field = static_cast<Field>(i);
    CHECK(field_of(name_of(field)) == field);
  }
  CHECK(name_of(Field::place) == "place");
  CHECK(name_of(Field::lang) == "lang");
  CHECK_FALSE(field_of("nearby"));
  CHECK_FALSE(field_of("Place"));
  CHECK_FALSE(field_of(""));
}

TEST_CASE("a tree is written as a query that people can read") {
  CHECK(to_string(*node(Word{"maskanah"})) == "maskanah");
  CHECK(to_string(*node(Phrase{"took control"})) == "\"took control\"");
  CHECK(to_string(*node(Prefix{"liber"})) == "liber*");
  CHECK(to_string(*node(FieldValue{Field::place, "Deir ez-Zor", true})) == "place:\"Deir ez-Zor\"");
  CHECK(to_string(*node(FieldDate{Field::told, in_2017(), "2017"})) == "told:2017");
  CHECK(to_string(*node(FieldDate{Field::date, in_2017(), "this year"})) == "date:\"this year\"");
  CHECK(to_string(*node(Near{list(node(Word{"dam"}), place("Tabqa")), 5})) == "dam NEAR/5 place:Tabqa");
  CHECK(to_string(*node(Or{list(place("Aleppo"), place("Raqqa"))})) == "place:Aleppo,Raqqa");
  CHECK(to_string(*node(Or{list(place("Aleppo"), node(Word{"dam"}))})) == "place:Aleppo OR dam");
  CHECK(to_string(*node(Not{node(Or{list(node(Word{"a"}), node(Word{"b"}))})})) == "NOT (a OR b)");
}

TEST_CASE("parentheses show what binds to what") {
  auto any = node(Or{list(node(And{list(node(Word{"a"}), node(Word{"b"}))}), node(Word{"c"}))});
  CHECK(to_string(*any) == "(a AND b) OR c");
  auto all = node(And{list(std::move(any), node(Or{list(place("X"), place("Y"))}), node(Not{node(Word{"d"})}))});
  CHECK(to_string(*all) == "((a AND b) OR c) AND place:X,Y AND NOT d");
}

TEST_CASE("trees are equal when they mean the same, wherever they stand") {
  auto here = node(Word{"dam"});
  auto there = node(Word{"dam"});
  there->offset = 7;
  CHECK(equal(*here, *there));
  CHECK_FALSE(equal(*here, *node(Phrase{"dam"})));
  CHECK_FALSE(equal(*here, *node(Word{"dams"})));
  CHECK_FALSE(equal(*place("A"), *node(FieldValue{Field::force, "A", false})));
  CHECK_FALSE(equal(*node(And{list(place("A"), place("B"))}), *node(And{list(place("A"))})));
  CHECK_FALSE(equal(*node(Near{list(place("A"), place("B")), 2}), *node(Near{list(place("A"), place("B")), 3})));
  CHECK(equal(*node(FieldDate{Field::date, in_2017(), "2017"}), *node(FieldDate{Field::date, in_2017(), "this_year"})));
  CHECK_FALSE(
      equal(*node(FieldDate{Field::date, in_2017(), "2017"}), *node(FieldDate{Field::told, in_2017(), "2017"})));
}
