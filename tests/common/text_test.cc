#include "common/text.h"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("folding levels case, marks, apostrophes and the letters that writers use for one another") {
  const auto [written, folded] = GENERATE(table<std::string, std::string>({
      {"Maskanah", "maskanah"},
      {"Sha'er", "shaer"},
      {"Sha\u2019er", "shaer"},
      {"\u02BFAyn al-\u02BFArab", "ayn al-arab"},
      {"\u0130stanbul", "istanbul"},
      {"D\u0101\u02BFish", "daish"},
      {"Kobanî", "kobani"},
      {"Łódź", "lodz"},
      {"STRASSE", "strasse"},
      {"Straße", "strasse"},
      {"مسكنة", "مسكنه"},
      {"أبو", "ابو"},
      {"قــوات", "قوات"},
      {"إدلب وأريحا وآمد ٱلله", "ادلب واريحا وامد الله"},
      {"مُحَمَّد", "محمد"},
      {"مستشفى حماة، مؤتمر، هيئة", "مستشفي حماه، موتمر، هييه"},
      {"٣١ و۲۰۱۷", "31 و2017"},
      {"می\u200Cشود", "ميشود"},
      {"שָׁלוֹם", "שלום"},
      {"Ракка", "ракка"},
      {"ещё, Йемен, зи\u0306", "еще, йемен, зй"},
      {"Diyarbakır ISPARTA", "diyarbakir isparta"},
      {"\uFF21\uFF22", "ab"},
  }));
  CHECK(fold(written) == folded);
}

TEST_CASE("lowering keeps the marks that a stemmer reads") {
  CHECK(lowered("LIBÉRÉE, E\u0301tat, Çadır, Straße") == "libérée, état, çadır, strasse");
  CHECK(lowered("").empty());
}

TEST_CASE("trimming takes every kind of blank from both ends and nothing from within") {
  CHECK(trim(" \t\u00A0Tal \u00A0Afar\u200B\r\n") == "Tal \u00A0Afar");
  CHECK(trim("\uFEFF").empty());
  CHECK(trim("").empty());
}

TEST_CASE("lines end at LF, CRLF or CR") {
  CHECK(lines_of("a\nb\r\nc\rd") == std::vector<std::string_view>{"a", "b", "c", "d"});
  CHECK(lines_of("a\n\n") == std::vector<std::string_view>{"a", ""});
  CHECK(lines_of("").empty());
}

TEST_CASE("a list loses its blanks and its empty items") {
  CHECK(split_list(" a | b||c ", '|') == std::vector<std::string_view>{"a", "b", "c"});
  CHECK(split_list(" ", '|').empty());
}

TEST_CASE("bytes that are not UTF-8 become replacement characters, the rest stays") {
  const auto [bytes, valid] = GENERATE(table<std::string, std::string>({
      {"Raqqa", "Raqqa"},
      {"caf\xE9 noir", "caf\uFFFD noir"},
      {"\xC3", "\uFFFD"},
      {"\xE2\x82", "\uFFFD"},
      {"a\xED\xA0\x80z", "a\uFFFDz"},
      {"\xFF\xFE", "\uFFFD\uFFFD"},
  }));
  CHECK(to_valid_utf8(bytes) == valid);
  CHECK(valid_utf8_prefix(valid) == valid.size());
}

TEST_CASE("code points are counted, not bytes") {
  CHECK(count_code_points("Kobanî") == 6);
  CHECK(count_code_points("\U0001F600!") == 2);
}
