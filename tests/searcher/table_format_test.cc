#include <catch2/catch.hpp>

#include "common/error.h"
#include "tests/support/sample_hits.h"

using namespace dateline;

namespace {

FormatOptions with_fields(const std::string& list, const FieldScope& scope = {true, true, true}) {
  FormatOptions options;
  options.fields = chosen_fields(list, scope);
  return options;
}

/// The one cell of a table with one column and one row.
std::string cell(const std::string& field, const Hit& hit) {
  const std::string table = formatted("csv", {hit}, with_fields(field));
  const std::string head = field + "\r\n";
  REQUIRE(table.starts_with(head));
  REQUIRE(table.ends_with("\r\n"));
  return table.substr(head.size(), table.size() - head.size() - 2);
}

std::string refusal(const std::string& list, const FieldScope& scope) {
  try {
    (void)chosen_fields(list, scope);
  } catch (const Error& error) {
    return std::string(error.what()) + " | " + error.hint();
  }
  return "accepted";
}

constexpr const char* all_columns =
    "rank,score,id,kind,text,highlights,title,url,source,author,file,offset,length,sha256,published,language,regions,"
    "themes,comment,comment_author,comment_posted,comment_reply_to,places,place_ids,lat,lon,forces,force_ids,dates,"
    "told_from,told_to,copies,generation";

}  // namespace

TEST_CASE("a table has a column for every field, and its lines end as RFC 4180 says") {
  const std::string digest(64, 'a');
  CHECK(formatted("csv", {full_hit(), comment_hit()}) ==
        std::string(all_columns) + "\r\n" +
            "1,2.5,0123456789abcdef:b1,body,On Friday 🚜 the Tigers left Maskana for Rasm Faleh.,16-22; 28-35,"
            "Units leave,https://example.org/1,Daily Example,Ada Writer,notes.txt,0,20," +
            digest +
            ",2017-06-05,en,Middle East; Syria,Roads,,,,,Maskanah; Rasm Faleh,sy-maskanah,35.96,38.04,Tiger Forces,"
            "tiger-forces,2017-06-02,2017-06-02,2017-06-02,2,20261122T030102Z\r\n"
            "12,2.5,0123456789abcdef:c7,comment,\"It was in May.\nOr in June.\",,,,,,notes.txt,0,20," +
            digest + ",,,,,7,Reader,2017-06-06,3,,,,,,,2017-05-01..2017-05-31,2017-05-01,2017-05-31,0," +
            "20261122T030102Z\r\n");
  CHECK(formatted("csv", {}) == std::string(all_columns) + "\r\n");
}

TEST_CASE("a table has columns for copies and scores where they were asked for") {
  Hit hit = full_hit();
  hit.also_in = std::vector<Copy>{{"00000000000000aa:b1", {}}, {"00000000000000bb:b1", {}}};
  hit.explanation = {{"place:Maskanah", 1.25}, {"dam", 0.5}};
  FormatOptions options;
  options.explain = true;
  const std::string table = formatted("csv", {hit}, options);
  CHECK(table.starts_with(std::string(all_columns) + ",also_in,explanation\r\n"));
  CHECK(table.ends_with(",00000000000000aa:b1; 00000000000000bb:b1,place:Maskanah 1.25; dam 0.5\r\n"));
}

TEST_CASE("a tab, a line feed and a backslash are escaped in TSV") {
  Hit hit = hit_saying("one\ttwo\nC:\\three");
  CHECK(formatted("tsv", {hit}, with_fields("text,rank")) == "text\trank\none\\ttwo\\nC:\\\\three\t1\n");
}

TEST_CASE("fields are printed in the order in which they are named") {
  CHECK(formatted("csv", {full_hit()}, with_fields("published, title,rank")) ==
        "published,title,rank\r\n2017-06-05,Units leave,1\r\n");
  CHECK(formatted("jsonl", {full_hit()}, with_fields("published,title,rank", {})) ==
        "{\"published\":\"2017-06-05\",\"title\":\"Units leave\",\"rank\":1}\n");
  CHECK(formatted("json", {full_hit()}, with_fields("rank", {})) ==
        "{\"format\": 1, \"generation\": \"20261122T030102Z\", \"query\": \"place:Maskanah\", \"total\": 41, "
        "\"hits\": [\n{\"rank\":1}\n]}\n");
}

TEST_CASE("fields that cannot be printed are refused with the nearest names") {
  struct Refused {
    const char* list;
    FieldScope scope;
    const char* message;
  };
  const std::vector<Refused> refused = {
      {"titel", {}, "--fields: a hit has no field 'titel' | did you mean title?"},
      {"place", {true}, "--fields: a hit has no field 'place' | did you mean places, place_ids?"},
      {"rank,,title", {}, "--fields: a name is missing | for example --fields title,published,text"},
      {"", {}, "--fields: a name is missing | for example --fields title,published,text"},
      {"rank,", {}, "--fields: a name is missing | for example --fields title,published,text"},
      {"rank,title,rank", {}, "--fields: 'rank' is named twice | "},
      {"lat", {}, "--fields: 'lat' is a column of csv and tsv only | "},
      {"explanation", {true}, "--fields: 'explanation' is known only with --explain | "},
      {"also_in", {}, "--fields: 'also_in' is known only with --copies | "},
      {"Text", {}, "--fields: a hit has no field 'Text' | did you mean text?"},
      {"\x1b[2J",
       {},
       "--fields: a hit has no field '\\x1b[2J' | fields are rank, score, id, kind, text, highlights, title, url, "
       "source, author, file, offset, length, sha256, published, language, regions, themes, comment, places, forces, "
       "dates, copies, generation, also_in, explanation"},
  };
  for (const Refused& example : refused) CHECK(refusal(example.list, example.scope) == example.message);
  CHECK(refusal("lat,lon,place_ids,explanation,also_in", {true, true, true}) == "accepted");
}

TEST_CASE("a text that a spreadsheet would run is marked as text") {
  for (const char* text : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1+1", "＋1", "－1", "＠x"}) {
    CHECK(cell("text", hit_saying(text)) == "'" + std::string(text));
  }
  CHECK(cell("text", hit_saying("\n=1")) == "\"'\n=1\"");
  CHECK(cell("text", hit_saying("=HYPERLINK(\"x\",\"y\")")) == "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
  for (const char* text : {"a=1", "1-1", "'=1", " =1", "–1", "(1)", "0"}) {
    CHECK(cell("text", hit_saying(text)) == text);
  }
}

TEST_CASE("a number stays a number, below zero too") {
  Hit hit = full_hit();
  hit.stored.passage.mentions.places[0].coordinates = Coordinates{-22.9, -43.2};
  CHECK(cell("lat", hit) == "-22.9");
  CHECK(cell("lon", hit) == "-43.2");
}

TEST_CASE("nothing in a table controls a terminal, and offsets stay right") {
  CHECK(cell("text", hit_saying("a\x1b[2Jb\x7f\r\xC2\x9B")) == "a␛[2Jb␡␍\xEF\xBF\xBD");
  Hit hit = hit_saying("x");
  hit.stored.article.position.file = "caf\xE9.txt";
  CHECK(cell("file", hit) == "caf\xEF\xBF\xBD.txt");
}
