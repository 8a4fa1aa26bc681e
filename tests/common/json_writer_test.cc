#include "common/json_writer.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <cstring>
#include <nlohmann/json.hpp>
#include <random>

#include "common/json_tree.h"
#include "common/passage_json.h"
#include "common/terminal.h"
#include "common/text.h"

using namespace dateline;

namespace {

using Json = nlohmann::ordered_json;

std::string written(std::string_view text) {
  std::string json;
  append_json_text(json, text);
  return json;
}

/// As the library writes it.
std::string dumped(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

/// Bytes that begin, continue or break characters, and those that are escaped, more often than chance has them.
std::string random_bytes(std::mt19937& random) {
  constexpr std::string_view telling =
      "a\"\\\n\x1f\x7f\x80\x8f\x90\x9f\xa0\xbf\xc0\xc2\xdf\xe0\xe2\xed\xef\xf0\xf1\xf4\xf5\xff";
  std::string bytes;
  for (std::size_t left = random() % 12; left > 0; --left)
    bytes += random() % 4 == 0 ? static_cast<char>(random() % 256) : telling[random() % telling.size()];
  return bytes;
}

void tell_all(ValueSink& out) {
  out.begin_object();
  out.name("none").begin_list();
  out.end_list();
  out.name("nothing").nothing();
  out.name("nested").begin_list();
  out.begin_object();
  out.end_object();
  out.texts({"a", "b\n"});
  out.count(18446744073709551615U);
  out.end_list();
  out.name("number").number(-0.5);
  out.name("text").text_or_nothing("x");
  out.name("no text").text_or_nothing(std::nullopt);
  out.end_object();
}

constexpr const char* all_told =
    R"({"none":[],"nothing":null,"nested":[{},["a","b\n"],18446744073709551615],"number":-0.5,"text":"x","no text":null})";

}  // namespace

TEST_CASE("values are separated in lists and objects, however they are nested") {
  std::string json = "before ";
  JsonWriter out(json);
  tell_all(out);
  CHECK(json == std::string("before ") + all_told);
}

TEST_CASE("a tree is made of the same values, and is written as they are") {
  const Json tree = tree_of(tell_all);
  CHECK(dumped(tree) == all_told);
  CHECK(json_line(tree) == all_told);
}

TEST_CASE("a number that is read again is the same, and has no more digits than it needs") {
  std::mt19937_64 random(20170605);
  for (int i = 0; i < 20000; ++i) {
    double number = 0;
    const std::uint64_t bits = random();
    std::memcpy(&number, &bits, sizeof number);
    if (i % 2 == 0) number = static_cast<double>(bits % 20'000'000'000) / 1e5 - 1e5;  // as coordinates are rounded
    if (!std::isfinite(number)) continue;
    std::string json;
    JsonWriter(json).number(number);
    CHECK(Json::parse(json).get<double>() == number);
    CHECK(json.size() <= dumped(number).size());
  }
}

TEST_CASE("numbers are written as they always were") {
  for (const double number : {0.0, -0.0, 1.0, 35.96, 0.0001, 0.00001, 1e15, 123456789.125, 1e300, 5e-324, 21.5773}) {
    std::string json;
    JsonWriter(json).number(number);
    CHECK(json == dumped(number));
  }
  const Json others = {true, false, nullptr, -7, 7};
  CHECK(json_line(others) == "[true,false,null,-7,7]");
}

TEST_CASE("text of any bytes is JSON that reads as the library's does, and holds nothing that a terminal obeys") {
  std::mt19937 random(1);
  for (int i = 0; i < 20000; ++i) {
    const std::string bytes = random_bytes(random);
    const std::string json = written(bytes);
    const Json read = Json::parse(json, nullptr, false);
    REQUIRE(read.is_string());
    if (read != Json::parse(dumped(bytes))) FAIL(shown(bytes) << " is written as " << json);
    for (std::size_t position = 0; position < json.size();) {
      if (is_obeyed_by_terminals(next_code_point(json, position))) FAIL(shown(bytes) << " leaves " << shown(json));
    }
  }
}

TEST_CASE("escapes are those that the library has, where it has one") {
  std::string controls;
  for (char c = 0; c < 0x20; ++c) controls += c;
  CHECK(written(controls) == dumped(controls));
  CHECK(written("\"\\/") == "\"\\\"\\\\/\"");
}

TEST_CASE("bytes that are no UTF-8 do not stop the output") { CHECK(written("a\xFFz") == "\"a\uFFFDz\""); }

TEST_CASE("no control character of a text reaches a terminal through JSON") {
  const Json value = "a\x1b[0m\x7f\u009b31m\u00a0é\u0080";
  CHECK(json_line(value) == "\"a\\u001b[0m\\u007f\\u009b31m\u00a0é\\u0080\"");
  CHECK(Json::parse(json_line(value)) == value);
  const Json turned = "gnp\u202E.exe\u2066\u2069\u200F\u05D0\u2028";
  CHECK(json_line(turned) == "\"gnp\\u202e.exe\\u2066\\u2069\\u200f\u05D0\\u2028\"");
  CHECK(Json::parse(json_line(turned)) == turned);
}
