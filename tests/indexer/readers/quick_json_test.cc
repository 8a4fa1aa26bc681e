#include "indexer/readers/quick_json.h"

#include <catch2/catch.hpp>

using namespace dateline;
using Json = nlohmann::json;

namespace {

bool keep_all(std::string_view /*field*/) { return true; }
bool keep_text(std::string_view field) { return field == "text"; }

}  // namespace

TEST_CASE("both parsers make the same tree of an object, with values of the same types") {
  const std::string text = GENERATE(
      as<std::string>{}, "{}", R"({"a": 1, "b": -1, "c": 0, "e": 18446744073709551615, "f": -9223372036854775808})",
      R"({"a": 1.0, "b": 1e5, "c": -0.0, "d": 0.1, "e": 1.7976931348623157e308, "f": 5e-324, "g": 123456789.123456789})",
      R"({"a": true, "b": false, "c": null, "d": "", "e": [], "f": {}, "": [[1], {"a": [{}]}]})",
      R"({"a": "\u0000 \ud83d\ude00 \"\\\/\b\f\n\r\t é ب", "é": "\u00e9"})",
      R"({"a": 1, "b": {"c": 1, "c": 2}, "a": "last"})", "\t{ \"a\"\r\n: [ 1 , 2 ] }\n ");
  const auto quick = parse_quickly(text, keep_all);
  const Json other = Json::parse(text);
  REQUIRE(quick);
  CHECK(quick->dump() == other.dump());
  for (const auto& [field, value] : other.items()) CHECK(quick->at(field).type() == value.type());
}

TEST_CASE("only the fields of the record that are kept take memory") {
  const auto quick = parse_quickly(R"({"no": {"text": 1}, "text": [{"no": 2}], "no": 3})", keep_text);
  REQUIRE(quick);
  CHECK(quick->dump() == R"({"text":[{"no":2}]})");
}

TEST_CASE("what is no object, or is read by the other parser alone, is left to it") {
  const std::string text = GENERATE(
      as<std::string>{}, "", "1", "[{}]", "\"a\"", "{", "{} {}", R"({"a": 01})", R"({"a": 1e999})", R"({"a": NaN})",
      R"({"a": 18446744073709551616})", R"({"a": "\ud83d"})", "{\"a\": \"\xff\"}", "{\"a\": \"\n\"}", "{'a': 1}",
      R"({"a": 1,})", "\xEF\xBB\xBF{}", "{\"a\": \"" + std::string(1U << 20U, 'a') + "\"}");
  CHECK_FALSE(parse_quickly(text, keep_all));
}
