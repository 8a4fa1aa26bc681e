#include "common/terms.h"

#include <catch2/catch.hpp>

#include "common/schema.h"

using namespace dateline;

TEST_CASE("URLs that lead to the same page have one canonical form") {
  const auto [url, canonical] = GENERATE(table<std::string, std::string>({
      {"https://www.Example.org/News/a.html#top", "example.org/News/a.html"},
      {"http://example.org/news/", "example.org/news"},
      {"example.org/news", "example.org/news"},
      {"//example.org/news", "example.org/news"},
      {"https://example.org/?p=12", "example.org/?p=12"},
      {"https://example.org", "example.org"},
      {" https://example.org/x \n", "example.org/x"},
      {"https://web.example.org/2017/http://other.example/", "web.example.org/2017/http://other.example"},
      {"", ""},
  }));
  CHECK(canonical_url(url) == canonical);
}

TEST_CASE("the host of a URL is known without port and user") {
  CHECK(url_host("https://user:word@News.Example.org:8080/x") == "news.example.org");
  CHECK(url_host("https://example.org?x=a@b") == "example.org");
  CHECK(url_host("").empty());
}

TEST_CASE("days, months and years are written as digits of fixed width") {
  using namespace std::chrono;
  const Day day{year{2017} / 6 / 5};
  CHECK(day_term("D", day) == "D20170605");
  CHECK(month_term("XTM", year{2017} / June) == "XTM201706");
  CHECK(year_term("Y", year{2017}) == "Y2017");
}

TEST_CASE("an identifier that begins with a capital letter is set off from its prefix") {
  CHECK(id_term(schema::place, "sy-maskanah") == "XPsy-maskanah");
  CHECK(id_term(schema::place, "Inner") == "XP:Inner");
  CHECK(id_term(schema::place, ":x") == "XP::x");
}

TEST_CASE("a whole value is squashed to its letters and digits") {
  CHECK(whole_term(schema::source, "Global Research") == "XS=globalresearch");
  CHECK(whole_term(schema::theme, "--").empty());
}

TEST_CASE("the terms of all ways to write a name begin alike, and tell how it is written") {
  const std::string term = whole_term(schema::source, "The Daily News");
  const std::string prefix = name_as_written_prefix(term);
  CHECK(prefix == "XN" + hex_digits_of(stable_hash("XS=thedailynews")));
  CHECK(name_as_written_term(term, "THE daily News!") == prefix + "THE daily News!");
  CHECK(name_as_written_term(term, std::string("a\0b", 3)) == prefix + "ab");
  CHECK(name_as_written_prefix(whole_term(schema::author, "The Daily News")) != prefix);
}

TEST_CASE("no term is longer than an index can hold, and none is cut within a letter") {
  const std::string term =
      whole_term("K", std::string(300, 'x') + "y " + std::string(300, 'z') + " " + std::string(300, 'z') + " " +
                          std::string(300, 'w') + " " + std::string(90, 'u'));
  CHECK(term.size() == longest_index_term);
  std::string arabic;
  for (int i = 0; i < 200; ++i) arabic += "\u0645";
  CHECK(fitting_term(arabic).size() == 244);
  CHECK(name_as_written_term(term, arabic).size() == 244);
  CHECK(url_term("https://example.org/" + std::string(400, 'a')).size() == 240);
}

TEST_CASE("copies that differ in case, marks and punctuation have one hash") {
  CHECK(copy_hash(tokenize("The Army, entered Tal \u02BFAfar.")) == copy_hash(tokenize("the army entered tal afar")));
  CHECK(copy_hash(tokenize("ab c")) != copy_hash(tokenize("a bc")));
  CHECK(copy_hash(tokenize("...")).empty());
}

TEST_CASE("the stable hash is FNV-1a") {
  CHECK(hex_digits_of(stable_hash("")) == "cbf29ce484222325");
  CHECK(hex_digits_of(stable_hash("a")) == "af63dc4c8601ec8c");
  CHECK(hex_digits_of(stable_hash("foobar")) == "85944171f73967e8");
}
