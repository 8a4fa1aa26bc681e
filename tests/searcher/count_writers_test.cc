#include "searcher/count_writers.h"

#include <catch2/catch.hpp>

#include <sstream>

#include "searcher/bar.h"

using namespace dateline;

namespace {

Day day(const char* iso) { return *parse_iso_date(iso); }

const CountedSearch search = {"20170601T000000Z", "place:Raqqa", 42};

const std::vector<FacetCounts> two_facets = {{"place", {{"Raqqa", "sy-raqqa", 12}, {"Rasm, \"Ghuzlan\"", "", 3}}, 31},
                                             {"author", {}, 0}};

Timeline timeline() {
  Timeline counted;
  counted.unit = TimeUnit::month;
  counted.elsewhere = 2;
  const auto row = [](int month, std::size_t count, bool covered) {
    return TimelineRow{month_range(std::chrono::year(2017) / month), count, covered};
  };
  counted.rows = {row(1, 40, true), row(2, 0, true), row(3, 0, false), row(4, 0, false), row(5, 5, true),
                  row(6, 0, true),  row(7, 0, true), row(8, 0, true),  row(9, 0, true),  row(10, 1, false)};
  return counted;
}

std::string facets(CountFormat format, unsigned width = 40, bool colour = false) {
  std::ostringstream out;
  write_facets(search, two_facets, {format, colour, width}, out);
  return out.str();
}

std::string timeline_text(CountFormat format, const Timeline& counted = timeline()) {
  std::ostringstream out;
  write_timeline(search, counted, {format, false, 40}, out);
  return out.str();
}

}  // namespace

TEST_CASE("facets are printed in every format") {
  CHECK(facets(CountFormat::text) ==
        "42 passages\n"
        "\n"
        "place\n"
        "  Raqqa           12 ███████████████████\n"
        "  Rasm, \"Ghuzlan\"  3 ████▊\n"
        "  and 31 more\n"
        "\n"
        "author\n"
        "  nothing is known of it\n");
  CHECK(facets(CountFormat::json) ==
        R"({"format":1,"generation":"20170601T000000Z","query":"place:Raqqa","total":42,"facets":[{"field":"place",)"
        R"("values":[{"value":"Raqqa","id":"sy-raqqa","count":12},{"value":"Rasm, \"Ghuzlan\"","id":null,"count":3}],)"
        R"("others":31},{"field":"author","values":[],"others":0}]})"
        "\n");
  CHECK(facets(CountFormat::jsonl) == R"({"field":"place","value":"Raqqa","id":"sy-raqqa","count":12})"
                                      "\n"
                                      R"({"field":"place","value":"Rasm, \"Ghuzlan\"","id":null,"count":3})"
                                      "\n");
  CHECK(facets(CountFormat::csv) ==
        "field,value,id,count\r\nplace,Raqqa,sy-raqqa,12\r\nplace,\"Rasm, \"\"Ghuzlan\"\"\",,3\r\n");
  CHECK(facets(CountFormat::tsv) ==
        "field\tvalue\tid\tcount\nplace\tRaqqa\tsy-raqqa\t12\nplace\tRasm, \"Ghuzlan\"\t\t3\n");
}

TEST_CASE("long and hostile names of facets are cut to their column and shown safely") {
  std::ostringstream out;
  write_facets(
      search, {{"author", {{"A name that is far too long for it", "", 2}, {"\x1b[2J", "", 1}, {"拉卡拉卡", "", 1}}, 0}},
      {CountFormat::text, false, 24}, out);
  CHECK(out.str() ==
        "42 passages\n"
        "\n"
        "author\n"
        "  A name that… 2 ████████\n"
        "  \\x1b[2J      1 ████\n"
        "  拉卡拉卡     1 ████\n");
}

TEST_CASE("a name in a table is no formula to a spreadsheet") {
  std::ostringstream out;
  write_facets(search, {{"author", {{"=HYPERLINK(1)", "", 2}}, 0}}, {CountFormat::csv}, out);
  CHECK(out.str() == "field,value,id,count\r\nauthor,'=HYPERLINK(1),,2\r\n");
}

TEST_CASE("bars are coloured where colour is wanted, and are bars without it") {
  CHECK(facets(CountFormat::text, 40, true).find("12 \x1b[36m███████████████████\x1b[0m\n") != std::string::npos);
  CHECK(facets(CountFormat::text).find('\x1b') == std::string::npos);
}

TEST_CASE("a timeline marks gaps of the archive and draws long emptiness as one line") {
  CHECK(timeline_text(CountFormat::text) ==
        "42 passages by month\n"
        "\n"
        "2017-01           40 ███████████████████\n"
        "2017-02            0\n"
        "2017-03..2017-04     no articles of that time\n"
        "2017-05            5 ██▍\n"
        "2017-06..2017-09   0\n"
        "2017-10            1 ▌\n"
        "\n"
        "2 passages tell of no single month here\n");
}

TEST_CASE("for programs a timeline has every period") {
  Timeline short_one = timeline();
  short_one.rows.resize(3);
  CHECK(timeline_text(CountFormat::json, short_one) ==
        R"({"format":1,"generation":"20170601T000000Z","query":"place:Raqqa","total":42,"by":"month","timeline":[)"
        R"({"from":"2017-01-01","to":"2017-01-31","count":40,"covered":true},)"
        R"({"from":"2017-02-01","to":"2017-02-28","count":0,"covered":true},)"
        R"({"from":"2017-03-01","to":"2017-03-31","count":0,"covered":false}],"elsewhere":2})"
        "\n");
  CHECK(timeline_text(CountFormat::csv, short_one) ==
        "from,to,count,covered\r\n2017-01-01,2017-01-31,40,true\r\n2017-02-01,2017-02-28,0,true\r\n"
        "2017-03-01,2017-03-31,0,false\r\n");
  CHECK(
      timeline_text(CountFormat::tsv, short_one).starts_with("from\tto\tcount\tcovered\n2017-01-01\t2017-01-31\t40\t"));
  short_one.rows.resize(1);
  CHECK(timeline_text(CountFormat::jsonl, short_one) ==
        "{\"from\":\"2017-01-01\",\"to\":\"2017-01-31\",\"count\":40,\"covered\":true}\n");
}

TEST_CASE("a timeline of nothing is no histogram") {
  Timeline none;
  none.elsewhere = 1;
  CHECK(timeline_text(CountFormat::text, none) == "42 passages by month\n\n1 passage tells of no single month here\n");
}

TEST_CASE("a matrix is a tidy table, with what has no passage") {
  const std::vector<MatrixCell> cells = {
      {"Aleppo", "ISIS", {day("2017-06-01"), day("2017-06-30")}, 2, "a:b1", "wire/a, b.txt"},
      {"Aleppo", "ISIS", {day("2017-07-01"), day("2017-07-31")}, 0, "", ""}};
  const auto text = [&](CountFormat format) {
    std::ostringstream out;
    write_matrix("20170601T000000Z", std::nullopt, cells, format, out);
    return out.str();
  };
  const std::string csv =
      "place,force,from,to,passages,best_id,best_file\r\nAleppo,ISIS,2017-06-01,2017-06-30,2,a:b1,\"wire/a, b.txt\"\r\n"
      "Aleppo,ISIS,2017-07-01,2017-07-31,0,,\r\n";
  CHECK(text(CountFormat::csv) == csv);
  CHECK(text(CountFormat::text) == csv);
  CHECK(text(CountFormat::tsv).find("\t0\t\t\n") != std::string::npos);
  CHECK(
      text(CountFormat::jsonl) ==
      R"({"place":"Aleppo","force":"ISIS","from":"2017-06-01","to":"2017-06-30","passages":2,"best_id":"a:b1","best_file":"wire/a, b.txt"})"
      "\n"
      R"({"place":"Aleppo","force":"ISIS","from":"2017-07-01","to":"2017-07-31","passages":0,"best_id":null,"best_file":null})"
      "\n");
  CHECK(text(CountFormat::json)
            .starts_with(R"({"format":1,"generation":"20170601T000000Z","matrix":[{"place":"Aleppo")"));
}

TEST_CASE("a bar is as long as its share, to an eighth of a column, and never nothing") {
  const auto [count, most, width, drawn] = GENERATE(table<std::size_t, std::size_t, std::size_t, std::string>({
      {0, 10, 4, ""},
      {10, 10, 4, "████"},
      {5, 10, 4, "██"},
      {1, 10, 4, "▍"},
      {1, 1000000, 4, "▏"},
      {9, 16, 2, "█▏"},
      {15, 16, 2, "█▉"},
      {0, 0, 4, ""},
  }));
  CHECK(bar(count, most, width) == drawn);
  CHECK(fitted("abc", 5) == "abc  ");
  CHECK(fitted("abcdef", 5) == "abcd…");
  CHECK(fitted("拉卡拉", 5) == "拉卡…");
  CHECK(fitted("拉卡拉", 4) == "拉… ");
  CHECK(right_aligned(7, 3) == "  7");
  CHECK(right_aligned(1234, 3) == "1234");
}
