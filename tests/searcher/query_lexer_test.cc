#include "searcher/query_lexer.h"

#include <catch2/catch.hpp>

#include <string>

using namespace dateline::query;

namespace {

std::string shown(const Token& token) {
  switch (token.kind) {
    case TokenKind::word:
      return "word(" + token.text + ")";
    case TokenKind::prefix:
      return "prefix(" + token.text + ")";
    case TokenKind::phrase:
      return "phrase(" + token.text + ")";
    case TokenKind::near:
      return "near(" + std::to_string(token.distance) + ")";
    case TokenKind::minus:
      return "minus";
    case TokenKind::open:
      return "open";
    case TokenKind::close:
      return "close";
    case TokenKind::end:
      return "end";
    case TokenKind::field: {
      std::string text = "field(" + std::string(name_of(token.field)) + ":";
      for (const Value& value : token.values) text += " " + value.text + (value.quoted ? "!" : "");
      return text + ")";
    }
    default:
      return token.text;
  }
}

std::string tokens_of(const std::string& query) {
  const auto tokens = lex(query);
  REQUIRE(tokens);
  std::string text;
  for (const Token& token : *tokens) text += (text.empty() ? "" : " ") + shown(token);
  return text;
}

}  // namespace

TEST_CASE("a query is cut into tokens") {
  CHECK(tokens_of("") == "end");
  CHECK(tokens_of("dam NEAR/5 place:Tabqa,\"Deir ez-Zor\" -\"took control\"") ==
        "word(dam) near(5) field(place: Tabqa Deir ez-Zor!) minus phrase(took control) end");
  CHECK(tokens_of("(a OR b) AND NOT libera*") == "open word(a) OR word(b) close AND NOT prefix(libera) end");
  CHECK(tokens_of("NEAR -5 -place:x") == "near(10) minus word(5) minus field(place: x) end");
  CHECK(tokens_of("10:30 1:0 12:00:00") == "word(10:30) word(1:0) word(12:00:00) end");
}

TEST_CASE("tokens and values know their bytes, also behind letters of several bytes") {
  const std::string query = "\u0645\u0633 place:\u201CDeir ez-Zor\u201D,Homs";
  const auto tokens = lex(query);
  REQUIRE(tokens);
  REQUIRE(tokens->size() == 3);
  const Token& field = (*tokens)[1];
  CHECK(query.substr(field.offset, field.length) == "place:\u201CDeir ez-Zor\u201D,Homs");
  REQUIRE(field.values.size() == 2);
  CHECK(query.substr(field.values[0].offset, field.values[0].length) == "Deir ez-Zor");
  CHECK(query.substr(field.values[1].offset, field.values[1].length) == "Homs");
}

TEST_CASE("the value of an option is cut at commas outside quotation marks") {
  const auto values = lex_option(" Aleppo, \"Kafr Zita, Hama\" ,Deir ez-Zor");
  REQUIRE(values);
  REQUIRE(values->size() == 3);
  CHECK((*values)[0].text == "Aleppo");
  CHECK((*values)[0].offset == 1);
  CHECK_FALSE((*values)[0].quoted);
  CHECK((*values)[1].text == "Kafr Zita, Hama");
  CHECK((*values)[1].quoted);
  CHECK((*values)[2].text == "Deir ez-Zor");
  CHECK((*values)[2].quoted);
}
