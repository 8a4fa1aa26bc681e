#include "searcher/options.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "common/error.h"
#include "common/text.h"
#include "searcher/help_texts.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;
using query::Field;

namespace {

using Arguments = std::vector<std::string>;

TypedOptions read(const Arguments& arguments, const std::string& config = "") {
  return read_options(arguments, config);
}

/// "message | hint"
std::string refusal(const Arguments& arguments, const std::string& config = "") {
  try {
    read_options(arguments, config);
  } catch (const Error& error) {
    return std::string(error.what()) + " | " + error.hint();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("arguments that are no options are the query, as typed") {
  CHECK(read({}).query.empty());
  CHECK(read({"tiger", "forces"}).query == Arguments{"tiger", "forces"});
  CHECK(read({"tiger", "-n", "3", "forces"}).query == Arguments{"tiger", "forces"});
  CHECK(read({"\"tiger forces\" OR x"}).query == Arguments{"\"tiger forces\" OR x"});
  CHECK(read({"--", "-raqqa", "--place"}).query == Arguments{"-raqqa", "--place"});
  CHECK(read({"a", ""}).query == Arguments{"a", ""});
}

TEST_CASE("a matrix takes two values, and a timeline only a unit") {
  const TypedOptions matrix = read({"a", "--matrix", "A,B", "-C", "b", "--by", "day"});
  CHECK(matrix.matrix_places == "A,B");
  CHECK(matrix.matrix_forces == "-C");
  CHECK(matrix.by == "day");
  CHECK(matrix.query == Arguments{"a", "b"});
  CHECK(read({"--timeline", "month", "x"}).timeline == "month");
  CHECK(read({"--timeline", "x"}).timeline == "auto");
  CHECK(read({"--timeline", "x"}).query == Arguments{"x"});
  CHECK(read({"x", "--timeline"}).timeline == "auto");
  CHECK(read({"--", "--timeline", "--matrix"}).query == Arguments{"--timeline", "--matrix"});
  const std::string two =
      "'--matrix' needs two values, places and forces | for example --matrix \"Aleppo,Hama\" \"ISIS,Tiger Forces\" "
      "--by "
      "month";
  CHECK(refusal({"--matrix"}) == two);
  CHECK(refusal({"--matrix", "A"}) == two);
  CHECK(refusal({"--matrix=A"}) == two);
  CHECK(refusal({"--matrix", "A", "--by", "month"}) == two);
  CHECK(refusal({"--matrix", "A", "B", "--matrix", "C", "D"}) == "'--matrix' is given twice | ");
  CHECK(refusal({"--timeline", "--timeline"}) == "'--timeline' is given twice | ");
}

TEST_CASE("options are read in every way of writing them") {
  const TypedOptions options =
      read({"--place",  "A,B",       "--place=C",    "--force",  "Tiger Forces", "--lang",  "en",
            "--since",  "2017",      "--until=2018", "--in",     "all",          "-n5",     "--offset",
            "10",       "--sort",    "-date",        "--format", "ids",          "-0",      "--count",
            "--copies", "--explain", "--color",      "never",    "--no-pager",   "--index", "here"});
  const std::vector<std::pair<Field, std::string>> conditions = {
      {Field::place, "A,B"}, {Field::place, "C"}, {Field::force, "Tiger Forces"}, {Field::lang, "en"}};
  CHECK(options.conditions == conditions);
  CHECK(options.since == "2017");
  CHECK(options.until == "2018");
  CHECK(options.in == "all");
  CHECK(options.limit == "5");
  CHECK(options.offset == "10");
  CHECK(options.sort == "-date");
  CHECK(options.format == "ids");
  CHECK(options.color == "never");
  CHECK(options.indexes == std::vector<std::string>{"here"});
  CHECK(options.null_separated);
  CHECK(options.count);
  CHECK(options.copies);
  CHECK(options.explain);
  CHECK(options.browses);
}

TEST_CASE("without options everything has its default") {
  const TypedOptions options = read({"dam"});
  CHECK(options.conditions.empty());
  CHECK_FALSE(options.since);
  CHECK(options.in == "body");
  CHECK(options.limit == "10");
  CHECK(options.offset == "0");
  CHECK(options.sort == "relevance");
  CHECK(options.format == "text");
  CHECK(options.color == "auto");
  CHECK(options.indexes.empty());
  CHECK_FALSE(options.null_separated);
  CHECK_FALSE(options.browses);
  CHECK_FALSE(options.help);
  CHECK_FALSE(options.version);
}

TEST_CASE("every field of the query language is a long option") {
  for (std::size_t i = 0; i < query::field_count; ++i) {
    const auto field = static_cast<Field>(i);
    const TypedOptions options = read({"--" + std::string(name_of(field)), "2017"});
    REQUIRE(options.conditions.size() == 1);
    CHECK(options.conditions[0].first == field);
  }
}

TEST_CASE("help takes a topic or none") {
  CHECK(read({"--help"}).help == "overview");
  CHECK(read({"-h"}).help == "overview");
  CHECK(read({"--help", "query"}).help == "query");
  CHECK(read({"--help=dates"}).help == "dates");
  CHECK(read({"dam", "--help"}).help == "overview");
  CHECK(read({"--version"}).version);
}

TEST_CASE("an option that cannot be read is refused with what to do") {
  const auto [arguments, message] = GENERATE(table<Arguments, std::string>({
      {{"--plase", "A"}, "unknown option '--plase' | did you mean --place?"},
      {{"--fromat", "ids"}, "unknown option '--fromat' | did you mean --format?"},
      {{"--plac", "A"}, "unknown option '--plac' | did you mean --place?"},
      {{"-place", "A"}, "unknown option '-place' | did you mean --place?"},
      {{"--gazetteer", "place"}, "unknown option '--gazetteer' | --help all shows every option"},
      {{"maskanah", "-raqqa"},
       "unknown option '-raqqa' | to leave out passages, write NOT raqqa, or put -- before a query that begins with a "
       "dash"},
      {{"-x"}, "unknown option '-x' | --help all shows every option"},
      {{"--csv"}, "unknown option '--csv' | did you mean --format csv?"},
      {{"--comments"}, "unknown option '--comments' | did you mean --in comments?"},
      {{"--cs"}, "unknown option '--cs' | --help all shows every option"},
      {{"--place"}, "'--place' needs a value | --help all shows which"},
      {{"--place="}, "'--place' needs a value | --help all shows which"},
      {{"-n"}, "'--limit' needs a value | --help all shows which"},
      {{"--place", "--count"},
       "'--place' needs a value, and an option follows | a value that begins with -- is written --place=VALUE"},
      {{"-n", "5", "--limit", "6"}, "'--limit' is given twice | "},
      {{"--since", "2017", "--since", "2018"}, "'--since' is given twice | "},
      {{"--count=3"}, "'--count' takes no value | "},
  }));
  CAPTURE(arguments);
  CHECK(refusal(arguments) == message);
}

TEST_CASE("a configuration file says how to print, and the command line wins") {
  const TemporaryFolder folder;
  const std::string config = folder.write("config",
                                          "# how I like it\n"
                                          "index = /archive/index\n"
                                          "limit = 3\n"
                                          "copies = true\n"
                                          "[search]\n"
                                          "sort = -date\n"
                                          "[build]\n"
                                          "places = mine.tsv\n");
  const TypedOptions options = read({"dam", "-n", "7"}, config);
  CHECK(options.indexes == std::vector<std::string>{"/archive/index"});
  CHECK(options.limit == "7");
  CHECK(options.sort == "-date");
  CHECK(options.copies);
  CHECK_FALSE(options.browses);
  CHECK(read({"dam", "--config", config}).limit == "3");
  CHECK(read({"dam", "--config", folder.write("empty", "")}, config).limit == "10");
  CHECK(read({"dam"}, (folder.path() / "nowhere").string()).limit == "10");
}

TEST_CASE("a configuration file that cannot be read is refused by name") {
  const TemporaryFolder folder;
  const auto refused = [&](const std::string& text) {
    const std::string file = folder.write("config", text);
    std::string message = refusal({"dam"}, file);
    if (message.starts_with(file)) message.replace(0, file.size(), "FILE");
    return message;
  };
  CHECK(refused("limt = 3\n") == "FILE: unknown option 'limt' | did you mean 'limit'?");
  CHECK(refused("[search]\nlimt = 3\n") == "FILE: unknown option 'limt' | did you mean 'limit'?");
  CHECK(refused("colour-scheme = dark\n") ==
        "FILE: unknown option 'colour-scheme' | options of dateline-index stand below a line [build]");
  CHECK(refused("place = Aleppo\n") ==
        "FILE: 'place' may stand on the command line only | a condition that nobody typed would narrow every search "
        "unseen");
  CHECK(refused("limit\n") == "FILE: 'limit' is no line of the form name = value | ");
  CHECK(refused("limit = 3\nlimit = 4\n") == "FILE: 'limit' is given twice | ");
  CHECK(refused("copies = maybe\n").starts_with("FILE: "));
  CHECK(refusal({"dam", "--config", "/nowhere/config"}) ==
        "/nowhere/config: this configuration file cannot be read | --config names a file with lines name = value");
  CHECK(refusal({"dam", "--config", folder.path().string()}) ==
        folder.path().string() +
            ": this configuration file cannot be read | --config names a file with lines name = value");
}

TEST_CASE("help fits a small screen and teaches by examples") {
  for (const std::string topic : {"overview", "query", "dates", "formats", "all"}) {
    const std::string text = help_text(topic);
    const auto lines = lines_of(text);
    CAPTURE(topic);
    CHECK(std::all_of(lines.begin(), lines.end(), [](std::string_view line) { return line.size() <= 80; }));
  }
  CHECK(lines_of(help_text("overview")).size() <= 24);
  CHECK(help_text("overview").find("dateline-search --place") != std::string::npos);
  CHECK_THROWS_WITH(help_text("searching"), "--help: 'searching' is not one of all, query, dates, formats");
}

TEST_CASE("help tells of every option and every field") {
  const std::string all = help_text("all");
  const std::string fields = help_text("query");
  for (std::size_t i = 0; i < query::field_count; ++i) {
    const std::string name(name_of(static_cast<Field>(i)));
    CHECK(all.find("--" + name + " ") != std::string::npos);
    CHECK(fields.find(name + ":") != std::string::npos);
  }
  for (const std::string option :
       {"--since", "--until", "--in", "--limit", "--offset", "--sort", "--format", "--null", "--count", "--copies",
        "--explain", "--color", "--no-pager", "--index", "--config", "--help", "--version"}) {
    CAPTURE(option);
    CHECK(all.find(option) != std::string::npos);
  }
}
