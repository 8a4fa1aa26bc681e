#include "searcher/formatter.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>
#include <string>

#include "common/error.h"

using namespace dateline;

namespace {

Day day(const char* text) { return *parse_iso_date(text); }

/// Where `words` stand in `text`.
Span span_of(const std::string& text, const std::string& words) {
  const auto begin = static_cast<std::uint32_t>(text.find(words));
  return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

NameMention mention(const Passage& passage, const std::string& words, std::string id, std::string name, Via via) {
  return {span_of(passage.text, words), std::move(id), std::move(name), via, {}, {}};
}

Metadata article() {
  Metadata meta;
  meta.id = "0123456789abcdef";
  meta.format = "text";
  meta.position = {"wire/2017-06-05.txt", 0, 5380, std::string(64, 'a')};
  meta.title = "Units reach the town of Maskanah";
  meta.url = "https://example.org/1";
  meta.source = "Daily Example";
  meta.published = day("2017-06-05");
  meta.language = "en";
  meta.regions = {"Middle East"};
  return meta;
}

Hit body_hit() {
  Hit hit;
  hit.score = 17.42;
  hit.id = "0123456789abcdef:b2";
  hit.generation = "20261122T030102Z";
  hit.stored.article = article();
  Passage& passage = hit.stored.passage;
  passage.number = 2;
  passage.text = "Late on Friday, the Tigers entered Maskana’s centre; Maskanah and Rasm Faleh are held.";
  passage.mentions.places = {mention(passage, "Maskana’s", "sy-maskanah", "Maskanah", Via::key),
                             mention(passage, "Maskanah", "sy-maskanah", "Maskanah", Via::lexicon),
                             mention(passage, "Rasm Faleh", "~rsmflh", "Rasm Faleh", Via::context)};
  passage.mentions.places[0].coordinates = Coordinates{35.96, 38.04};
  passage.mentions.places[1].coordinates = Coordinates{35.96, 38.04};
  passage.mentions.forces = {mention(passage, "the Tigers", "sy-tiger", "Tiger Forces", Via::lexicon)};
  passage.mentions.dates = {{span_of(passage.text, "Late on Friday"), DayRange{day("2017-06-02"), day("2017-06-02")}}};
  hit.highlights = {span_of(passage.text, "the Tigers"), span_of(passage.text, "Maskana’s")};
  return hit;
}

Hit comment_hit() {
  Hit hit;
  hit.rank = 12;
  hit.score = 3.5;
  hit.id = "0123456789abcdef:c7";
  hit.copies = 2;
  hit.stored.article.position.file = "notes.txt";
  hit.stored.passage.kind = PassageKind::comment;
  hit.stored.passage.number = 7;
  hit.stored.passage.text = "It was in May.\nOr in June.";
  hit.stored.passage.comment = CommentFacts{7, "Reader", day("2017-06-06"), 3};
  hit.stored.passage.mentions.dates = {
      {span_of(hit.stored.passage.text, "May"), month_range(std::chrono::year{2017} / 5)}};
  return hit;
}

std::string written(const std::string& format, std::vector<Hit> list, FormatOptions options = {}) {
  Hits hits;
  hits.hits = std::move(list);
  hits.total = 41;
  hits.generation = "20261122T030102Z";
  hits.query = "place:Maskanah";
  std::ostringstream out;
  make_formatter(format, options)->write(hits, out);
  return out.str();
}

FormatOptions with_colour() {
  FormatOptions options;
  options.screen.paint = Paint::colours;
  return options;
}

FormatOptions with_width(unsigned width) {
  FormatOptions options;
  options.screen.width = width;
  return options;
}

Hit hit_with_text(const std::string& text) {
  Hit hit;
  hit.id = "x:b1";
  hit.stored.passage.text = text;
  return hit;
}

/// The lines of the passage alone: between the two lines above and the two below it.
std::string passage_lines(const std::string& text, unsigned width) {
  const std::string all = written("text", {hit_with_text(text)}, with_width(width));
  const std::string head = " 1. (no title)\n    no date\n";
  const std::string tail = "    file    \n    id      x:b1\n";
  REQUIRE(all.starts_with(head));
  REQUIRE(all.ends_with(tail));
  return all.substr(head.size(), all.size() - head.size() - tail.size());
}

}  // namespace

TEST_CASE("a hit is shown with its passage, what it tells of and where it stands") {
  CHECK(written("text", {body_hit(), comment_hit()}) ==
        " 1. Units reach the town of Maskanah\n"
        "    Daily Example, published 2017-06-05\n"
        "    Late on Friday, the Tigers entered Maskana’s centre; Maskanah and Rasm Faleh\n"
        "    are held.\n"
        "    told    2017-06-02 (Late on Friday)\n"
        "    places  Maskanah (Maskana’s), Rasm Faleh\n"
        "    forces  Tiger Forces (the Tigers)\n"
        "    file    wire/2017-06-05.txt\n"
        "    id      0123456789abcdef:b2\n"
        "\n"
        "12. (no title)\n"
        "    no date\n"
        "    comment 7 by Reader, 2017-06-06, in reply to 3\n"
        "    It was in May.\n"
        "    Or in June.\n"
        "    told    2017-05 (May)\n"
        "    copies  2 more with the same text\n"
        "    file    notes.txt\n"
        "    id      0123456789abcdef:c7\n");
  CHECK(written("text", {}).empty());
}

TEST_CASE("a repost names who published it first") {
  Hit hit = hit_with_text("dam");
  hit.stored.article.source = "Daily Example";
  hit.stored.article.published = day("2017-06-05");
  hit.stored.article.original_source = "Wire Example";
  hit.stored.article.original_published = day("2017-06-04");
  CHECK(written("text", {hit}).find("    Daily Example, published 2017-06-05; first by Wire Example, 2017-06-04\n") !=
        std::string::npos);
}

TEST_CASE("colour marks what matched, also where a line breaks inside it") {
  Hit hit = hit_with_text("one two three four five six seven");
  hit.highlights = {span_of(hit.stored.passage.text, "two"), span_of(hit.stored.passage.text, "four five six seven")};
  FormatOptions options = with_colour();
  options.screen.width = 32;
  CHECK(written("text", {hit}, options) ==
        " 1. \x1b[1m(no title)\x1b[0m\n"
        "    no date\n"
        "    one \x1b[1;31mtwo\x1b[0m three \x1b[1;31mfour five six\x1b[0m\n"
        "    \x1b[1;31mseven\x1b[0m\n"
        "    \x1b[2mfile\x1b[0m    \n"
        "    \x1b[2mid\x1b[0m      x:b1\n");
}

TEST_CASE("a mark across joined paragraphs is shown in both") {
  Hit hit = hit_with_text("one two\nthree");
  hit.highlights = {{4, 13}};
  CHECK(written("text", {hit}, with_colour()).find("    one \x1b[1;31mtwo\x1b[0m\n    \x1b[1;31mthree\x1b[0m\n") !=
        std::string::npos);
}

TEST_CASE("the explanation adds up what each part gave") {
  Hit hit = hit_with_text("dam");
  hit.score = 7.125;
  hit.explanation = {{"place:Maskanah", 5.0}, {"dam", 2.125}};
  FormatOptions options;
  options.explain = true;
  CHECK(written("text", {hit}, options) ==
        " 1. (no title)\n"
        "    no date\n"
        "    dam\n"
        "    score   7.12 = place:Maskanah 5.00 + dam 2.12\n"
        "    file    \n"
        "    id      x:b1\n");
}

TEST_CASE("lines are wrapped by columns") {
  CHECK(passage_lines("", 40).empty());
  CHECK(passage_lines("one two three four five six seven eight", 40) ==
        "    one two three four five six seven\n    eight\n");
  CHECK(passage_lines("exactly thirty-six columns are here: x", 40) ==
        "    exactly thirty-six columns are here:\n    x\n");
  CHECK(passage_lines("one  two \t three", 40) == "    one  two   three\n");
  CHECK(passage_lines(std::string(50, 'x') + " y", 40) ==
        "    " + std::string(36, 'x') + "\n    " + std::string(14, 'x') + " y\n");
  CHECK(passage_lines("大大大大大大大大大大大大大大大大大大大 大", 40) ==
        "    大大大大大大大大大大大大大大大大大大\n    大 大\n");
  CHECK(passage_lines("e\u0301e\u0301e\u0301e\u0301 " + std::string(31, 'x') + " y", 40) ==
        "    e\u0301e\u0301e\u0301e\u0301 " + std::string(31, 'x') + "\n    y\n");
  CHECK(passage_lines("one two three four five six seven", 1) == "    one two three four five six\n    seven\n");
}

TEST_CASE("a long passage is cut to five lines around what matched, unless all of it is wanted") {
  std::string text;
  for (int i = 1; i <= 30; ++i) text += "Sentence number " + std::to_string(i) + " is short. ";
  Hit hit = hit_with_text(text);
  hit.highlights = {span_of(text, "number 21 is")};
  const std::string cut = written("text", {hit}, with_width(40));
  CHECK(cut.find("    … Sentence number 21 is short.\n") != std::string::npos);
  CHECK(cut.find("number 20") == std::string::npos);
  CHECK(std::count(cut.begin(), cut.end(), '\n') <= 10);
  FormatOptions whole = with_width(40);
  whole.screen.whole = true;
  CHECK(written("text", {hit}, whole).find("number 30 is") != std::string::npos);
}

TEST_CASE("places, forces and days are told apart by colour, or underlined without it") {
  Hit hit = body_hit();
  FormatOptions options = with_colour();
  CHECK(written("text", {hit}, options)
            .find("\x1b[36mLate on Friday\x1b[0m, \x1b[1;31mthe Tigers\x1b[0m entered "
                  "\x1b[1;31mMaskana’s\x1b[0m centre; \x1b[32mMaskanah\x1b[0m and "
                  "\x1b[32mRasm Faleh\x1b[0m") != std::string::npos);
  options.screen.paint = Paint::attributes;
  const std::string text = written("text", {hit}, options);
  CHECK(text.find("\x1b[4mLate on Friday\x1b[0m, \x1b[1mthe Tigers\x1b[0m entered \x1b[1mMaskana’s\x1b[0m centre; "
                  "\x1b[4mMaskanah\x1b[0m") != std::string::npos);
  CHECK(text.find("\x1b[3") == std::string::npos);
}

TEST_CASE("title and file are links where there are any") {
  Hit hit = body_hit();
  hit.saved_as = "/archive/wire/2017 06.txt";
  FormatOptions options;
  options.screen.links = true;
  const std::string text = written("text", {hit}, options);
  CHECK(text.find(" 1. \x1b]8;;https://example.org/1\x1b\\Units reach the town of Maskanah\x1b]8;;\x1b\\\n") !=
        std::string::npos);
  CHECK(text.find("/archive/wire/2017%2006.txt\x1b\\wire/2017-06-05.txt\x1b]8;;\x1b\\\n") != std::string::npos);
  hit.saved_as.clear();
  hit.stored.article.url = "javascript:alert(1)";
  CHECK(written("text", {hit}, options).find("\x1b]") == std::string::npos);
}

TEST_CASE("a line with letters from right to left is set apart where the terminal reorders them") {
  const Hit hit = hit_with_text("one مسكنة\ntwo");
  FormatOptions options;
  options.screen.isolates = true;
  CHECK(written("text", {hit}, options).find("    \u2068one مسكنة\u2069\n    two\n") != std::string::npos);
  CHECK(written("text", {hit}).find("    one مسكنة\n    two\n") != std::string::npos);
}

TEST_CASE("nothing that an article holds controls the terminal") {
  Hit hit = hit_with_text("a\x1B[2Jb\u202Ec\x07");
  hit.stored.article.title = "title\x1B]0;x\x07\n";
  hit.stored.article.source = "s\x1B[31m";
  hit.stored.article.position.file = "f\n\x1B.txt";
  hit.stored.passage.comment = CommentFacts{1, "\x1B[1mme", {}, {}};
  for (const bool colour : {false, true}) {
    FormatOptions options;
    if (colour) options.screen.paint = Paint::colours;
    std::string text = written("text", {hit}, options);
    for (const std::string own : {"\x1b[1m", "\x1b[2m", "\x1b[0m"}) {
      for (std::size_t at = text.find(own); at != std::string::npos; at = text.find(own)) text.erase(at, own.size());
    }
    CHECK(text ==
          " 1. title\\x1b]0;x\\x07\\n\n"
          "    s\\x1b[31m, no date\n"
          "    comment 1 by \\x1b[1mme\n"
          "    a\\x1b[2Jb\\u202ec\\x07\n"
          "    file    f\\n\\x1b.txt\n"
          "    id      x:b1\n");
  }
}

TEST_CASE("jsonl is one hit a line, complete, with offsets in code points") {
  CHECK(written("jsonl", {body_hit()}) ==
        R"({"rank":1,"score":17.42,"id":"0123456789abcdef:b2","kind":"body",)"
        R"("text":"Late on Friday, the Tigers entered Maskana’s centre; Maskanah and Rasm Faleh are held.",)"
        R"("highlights":[[16,26],[35,44]],"title":"Units reach the town of Maskanah","url":"https://example.org/1",)"
        R"("source":"Daily Example","author":null,"file":"wire/2017-06-05.txt","offset":0,"length":5380,)"
        R"("sha256":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","published":"2017-06-05",)"
        R"("language":"en","regions":["Middle East"],"themes":[],"comment":null,)"
        R"("places":[{"name":"Maskanah","id":"sy-maskanah","mention":"Maskana’s","via":"key","begin":35,"end":44,)"
        R"("lat":35.96,"lon":38.04},{"name":"Maskanah","id":"sy-maskanah","mention":"Maskanah","via":"lexicon",)"
        R"("begin":53,"end":61,"lat":35.96,"lon":38.04},{"name":"Rasm Faleh","id":null,"mention":"Rasm Faleh",)"
        R"("via":"context","begin":66,"end":76,"lat":null,"lon":null}],)"
        R"("forces":[{"name":"Tiger Forces","id":"sy-tiger","mention":"the Tigers","via":"lexicon","begin":16,)"
        R"("end":26}],"dates":[{"from":"2017-06-02","to":"2017-06-02","mention":"Late on Friday","begin":0,"end":14}],)"
        R"("copies":0,"generation":"20261122T030102Z"})"
        "\n");
  CHECK(written("jsonl", {comment_hit()})
            .find(R"("comment":{"number":7,"author":"Reader","posted":"2017-06-06","reply_to":3})") !=
        std::string::npos);
  CHECK(written("jsonl", {}).empty());
}

TEST_CASE("json wraps the hits with what is known of the search") {
  CHECK(written("json", {}) ==
        "{\"format\": 1, \"generation\": \"20261122T030102Z\", \"query\": \"place:Maskanah\", \"total\": 41, \"hits\": "
        "[]}\n");
  const std::string lines = written("jsonl", {body_hit(), comment_hit()});
  const std::string first = lines.substr(0, lines.find('\n'));
  const std::string second = lines.substr(first.size() + 1, lines.size() - first.size() - 2);
  CHECK(written("json", {body_hit(), comment_hit()}) ==
        "{\"format\": 1, \"generation\": \"20261122T030102Z\", \"query\": \"place:Maskanah\", \"total\": 41, \"hits\": "
        "[\n" +
            first + ",\n" + second + "\n]}\n");
}

TEST_CASE("json explains a score when asked to") {
  Hit hit = body_hit();
  hit.explanation = {{"place:Maskanah", 5.000049}};
  FormatOptions options;
  options.explain = true;
  CHECK(
      written("jsonl", {hit}, options)
          .ends_with(
              "\"generation\":\"20261122T030102Z\",\"explanation\":[{\"part\":\"place:Maskanah\",\"score\":5.0}]}\n"));
}

TEST_CASE("copies that were asked for are listed below their hit") {
  Hit hit = body_hit();
  hit.copies = 3;
  Metadata reprint = article();
  reprint.position.file = "mirror/\x1b.html";
  reprint.source = std::nullopt;
  reprint.published = std::nullopt;
  hit.also_in = {{"fedcba9876543210:b1", article()}, {"00112233445566778:b9", reprint}};
  const std::string text = written("text", {hit});
  CHECK(text.substr(text.find("    copies")) ==
        "    copies  3 more with the same text\n"
        "    file    wire/2017-06-05.txt\n"
        "    id      0123456789abcdef:b2\n"
        "    also in Daily Example (2017-06-05)  wire/2017-06-05.txt  fedcba9876543210:b1\n"
        "    also in (no source) (no date)  mirror/\\x1b.html  00112233445566778:b9\n"
        "    also in 1 more\n");
  const std::string json = written("jsonl", {hit});
  CHECK(
      json.substr(json.find("\"copies\"")) ==
      R"("copies":3,"generation":"20261122T030102Z","also_in":[{"id":"fedcba9876543210:b1","source":"Daily Example","published":"2017-06-05",)"
      R"("url":"https://example.org/1","title":"Units reach the town of Maskanah","file":"wire/2017-06-05.txt",)"
      R"("offset":0,"length":5380,"sha256":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},)"
      R"({"id":"00112233445566778:b9","source":null,"published":null,"url":"https://example.org/1",)"
      R"("title":"Units reach the town of Maskanah","file":"mirror/\u001b.html","offset":0,"length":5380,)"
      R"("sha256":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}]})"
      "\n");
  CHECK(written("ids", {hit, comment_hit()}) ==
        "0123456789abcdef:b2\nfedcba9876543210:b1\n00112233445566778:b9\n0123456789abcdef:c7\n");
  CHECK(written("files", {hit, comment_hit()}) == "wire/2017-06-05.txt\nmirror/\\x1b.html\nnotes.txt\n");
}

TEST_CASE("a hit without copies lists none where they were asked for") {
  Hit hit = hit_with_text("Text.");
  hit.also_in.emplace();
  CHECK(written("text", {hit}) == written("text", {hit_with_text("Text.")}));
  CHECK(written("jsonl", {hit}).find(R"("also_in":[])") != std::string::npos);
  CHECK(written("jsonl", {hit_with_text("Text.")}).find("also_in") == std::string::npos);
}

TEST_CASE("ids and files are one a line, or end with NUL") {
  FormatOptions null;
  null.null_separated = true;
  CHECK(written("ids", {body_hit(), comment_hit()}) == "0123456789abcdef:b2\n0123456789abcdef:c7\n");
  CHECK(written("ids", {body_hit()}, null) == std::string("0123456789abcdef:b2\0", 20));
  CHECK(written("files", {body_hit(), comment_hit(), body_hit()}) == "wire/2017-06-05.txt\nnotes.txt\n");
  Hit odd = body_hit();
  odd.stored.article.position.file = "a\nb\xFF";
  CHECK(written("files", {odd}) == "a\\nb\\xff\n");
  CHECK(written("files", {odd}, null) == std::string("a\nb\xFF\0", 5));
}

TEST_CASE("a format that there is not is refused") {
  CHECK_THROWS_WITH(make_formatter("xml", {}), "there is no format 'xml'");
}
