#include "searcher/search_request.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "common/error.h"

using namespace dateline;

namespace {

using Arguments = std::vector<std::string>;

Understood read(const Arguments& arguments) {
  return understand(read_options(arguments, ""), *parse_iso_date("2017-06-10"));
}

SearchRequest request(const Arguments& arguments) { return std::get<SearchRequest>(read(arguments)); }

std::string meaning(const Arguments& arguments) {
  const SearchRequest understood = request(arguments);
  return understood.tree ? to_string(*understood.tree) : "everything";
}

/// "message | hint"
std::string refusal(const Arguments& arguments) {
  try {
    read(arguments);
  } catch (const Error& error) {
    return std::string(error.what()) + " | " + error.hint();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("query and options together are one query") {
  const auto [arguments, meant] = GENERATE(table<Arguments, std::string>({
      {{"tiger", "forces"}, "tiger AND forces"},
      {{"tiger forces"}, "tiger AND forces"},
      {{"\"tiger forces\""}, "\"tiger forces\""},
      {{"a", "OR", "b"}, "a OR b"},
      {{"--", "-raqqa", "dam"}, "NOT raqqa AND dam"},
      {{"--place", "Deir ez-Zor"}, "place:\"Deir ez-Zor\""},
      {{"--place", "A", "--place", "B"}, "place:A AND place:B"},
      {{"--place", "A,B"}, "place:A,B"},
      {{"a OR b", "--force", "Tiger Forces", "--place", "A"}, "(a OR b) AND place:A AND force:\"Tiger Forces\""},
      {{"NOT airstrike", "--place", "Raqqa"}, "NOT airstrike AND place:Raqqa"},
      {{"--date", "2017-06", "--told", "yesterday", "--published", "5 june 2017"},
       "date:2017-06 AND told:yesterday AND published:\"5 june 2017\""},
      {{"--since", "2017-06-05"}, "date:2017-06-05.."},
      {{"--until", "june 2017"}, "date:\"..june 2017\""},
      {{"--since", "2017-05", "--until", "3d"}, "date:2017-05..3d"},
      {{"--source", "a", "--author", "b", "--theme", "c", "--region", "d", "--title", "e", "--url", "f.org", "--lang",
        "en"},
       "source:a AND author:b AND theme:c AND region:d AND title:e AND url:f.org AND lang:en"},
      {{"--in", "comments"}, "everything"},
      {{"--sort", "-published"}, "everything"},
      {{"--count"}, "everything"},
      {{"--facet", "place"}, "everything"},
      {{"--timeline"}, "everything"},
      {{"--timeline", "maskanah"}, "maskanah"},
      {{"--timeline", "week", "day"}, "day"},
  }));
  CAPTURE(arguments);
  CHECK(meaning(arguments) == meant);
}

TEST_CASE("a since and an until give one range, whose bounds widen outwards") {
  const SearchRequest understood = request({"--since", "2017-05", "--until", "2017-06"});
  const auto& date = std::get<query::FieldDate>(understood.tree->value);
  CHECK(date.days == DayRange{*parse_iso_date("2017-05-01"), *parse_iso_date("2017-06-30")});
  const SearchRequest until = request({"--until", "3d"});
  CHECK(std::get<query::FieldDate>(until.tree->value).days.to == *parse_iso_date("2017-06-07"));
}

TEST_CASE("every part of the tree knows where it was typed") {
  const SearchRequest understood = request({"dam", "--place", "Deir ez-Zor,Homs", "--since", "2017"});
  CHECK(understood.typed == "dam --place Deir ez-Zor,Homs --since 2017");
  const auto& all = std::get<query::And>(understood.tree->value);
  REQUIRE(all.operands.size() == 3);
  const auto text_of = [&](const query::Node& node) { return understood.typed.substr(node.offset, node.length); };
  CHECK(text_of(*all.operands[0]) == "dam");
  CHECK(text_of(*all.operands[1]) == "Deir ez-Zor,Homs");
  CHECK(text_of(*std::get<query::Or>(all.operands[1]->value).operands[1]) == "Homs");
  CHECK(text_of(*all.operands[2]) == "2017");
}

TEST_CASE("what is shown is understood") {
  const SearchRequest plain = request({"dam"});
  CHECK(plain.scope == Scope::body);
  CHECK(plain.limits.limit == 10);
  CHECK(plain.limits.offset == 0);
  CHECK(plain.limits.sort == SortOrder::relevance);
  CHECK_FALSE(plain.limits.show_copies);
  CHECK(plain.format == "text");
  CHECK(plain.colour == Colour::automatic);

  const SearchRequest other =
      request({"dam", "--in", "all", "-n", "0", "--offset", "20", "--sort", "-date", "--copies", "--format", "files",
               "-0", "--color", "always", "--explain", "--count", "--index", "x"});
  CHECK(other.scope == Scope::all);
  CHECK(other.limits.limit == 0);
  CHECK(other.limits.offset == 20);
  CHECK(other.limits.sort == SortOrder::told_latest_first);
  CHECK(other.limits.show_copies);
  CHECK(other.format == "files");
  CHECK(other.null_separated);
  CHECK(other.colour == Colour::always);
  CHECK(other.explain);
  CHECK(other.count);
  CHECK(other.indexes == std::vector<std::string>{"x"});
}

TEST_CASE("counts are understood") {
  CHECK(request({"dam", "--facet", "place:5", "--facet", "force"}).facets ==
        std::vector<FacetRequest>{{"place", 5}, {"force", 10}});
  CHECK(request({"dam", "--timeline"}).timeline == TimelineRequest{});
  CHECK(request({"dam", "--timeline", "week"}).timeline == TimelineRequest{TimeUnit::week});
  CHECK(request({"dam", "--timeline=year"}).timeline == TimelineRequest{TimeUnit::year});
  CHECK(request({"dam", "--timeline", "--format", "csv"}).format == "csv");
  CHECK_FALSE(request({"dam"}).timeline);
  CHECK(std::holds_alternative<BatchRequest>(read({"--batch", "--place", "A"})));
}

TEST_CASE("a matrix is a search for every place with every force") {
  const auto matrix = [](const Arguments& arguments) {
    const MatrixRequest understood = std::get<MatrixRequest>(read(arguments));
    std::string text = std::string(name_of(understood.unit)) + ":";
    for (const MatrixPair& pair : understood.pairs) {
      text += " [" + pair.place + "|" + pair.force + "] " + to_string(*pair.search.tree);
    }
    return text;
  };
  CHECK(
      matrix({"--matrix", "A,B", "Tiger Forces", "--by", "week"}) ==
      "week: [A|Tiger Forces] place:A AND force:\"Tiger Forces\" [B|Tiger Forces] place:B AND force:\"Tiger Forces\"");
  CHECK(matrix({"dam", "--matrix", "A", "C", "--date", "2017"}) ==
        "month: [A|C] dam AND date:2017 AND place:A AND force:C");
  CHECK(matrix({"--matrix=A", "\"C, D\"", "dam"}) == "month: [A|C, D] dam AND place:A AND force:\"C, D\"");
}

TEST_CASE("what counts and what shows passages are not asked for together") {
  const auto [arguments, message] = GENERATE(table<Arguments, std::string>({
      {{"dam", "--facet", "place", "--count"}, "'--count' and '--facet' ask for two things at once | "},
      {{"dam", "--facet", "place", "--timeline"}, "'--facet' and '--timeline' ask for two things at once | "},
      {{"--batch", "--matrix", "A", "B"}, "'--matrix' and '--batch' ask for two things at once | "},
      {{"dam", "--facet", "place", "-n", "5"},
       "'--limit' has no meaning with --facet, which prints no passages | so many values of a field: --facet place:20"},
      {{"dam", "--timeline", "--sort", "date"}, "'--sort' has no meaning with --timeline, which prints no passages | "},
      {{"dam", "--timeline", "--explain"}, "'--explain' has no meaning with --timeline, which prints no passages | "},
      {{"dam", "--facet", "place", "--format", "csv", "--fields", "title"},
       "'--fields' has no meaning with --facet, which prints no passages | "},
      {{"--matrix", "A", "B", "--offset", "5"}, "'--offset' has no meaning with --matrix, which prints no passages | "},
      {{"--batch", "--format", "ids"}, "'--format' has no meaning with --batch, which answers in lines of JSON | "},
      {{"--batch", "dam"},
       "--batch: queries stand on standard input, but 'dam' was typed too | a condition that holds for all of them is "
       "an "
       "option, such as --place or --since"},
      {{"--batch", "--date", "2017-13"},
       "query:12: there is no month 13\n"
       "  --date 2017-13\n"
       "              ^~\n"
       "  months are 01 to 12 | "},
      {{"dam", "--facet", "place", "--format", "ids"}, "--format: 'ids' is not one of text, json, jsonl, csv, tsv | "},
      {{"dam", "--facet", "place", "-0"}, "--null: counts have no records that NUL could end | "},
      {{"dam", "--facet", "colour:2"},
       "--facet: passages are not counted by 'colour' | fields are place, place/under, force, force/under, source, "
       "author, "
       "theme, region, lang, year, month, day, published/year, published/month, published/day"},
      {{"dam", "--timeline=hour"}, "--timeline: 'hour' is not one of auto, day, week, month, year | "},
      {{"--matrix", "A", "B", "--by", "hour"}, "--by: 'hour' is not one of day, week, month, year | "},
      {{"dam", "--by", "day"},
       "'--by' belongs to --matrix | for example --matrix \"Aleppo,Hama\" \"ISIS,Tiger Forces\" --by month"},
      {{"dam", "--matrix-forces", "A"}, "unknown option '--matrix-forces' | "},
      {{"--matrix", "A,", "B"},
       "query:1: a value is missing beside this comma\n"
       "  A,\n"
       "   ^\n"
       "  leave the comma out | "},
  }));
  CAPTURE(arguments);
  CHECK(refusal(arguments) == message);
}

TEST_CASE("what cannot be understood is refused with the whole reason") {
  const auto [arguments, message] = GENERATE(table<Arguments, std::string>({
      {Arguments{}, "nothing to search for | for example dateline-search --place Maskanah; --help shows more"},
      {Arguments{""}, "nothing to search for | for example dateline-search --place Maskanah; --help shows more"},
      {{"--index", "x"}, "nothing to search for | for example dateline-search --place Maskanah; --help shows more"},
      {{"dam", "--in", "titles"}, "--in: 'titles' is not one of body, comments, all | "},
      {{"dam", "--sort", "newest"}, "--sort: 'newest' is not one of relevance, date, -date, published, -published | "},
      {{"dam", "--format", "xml"},
       "--format: 'xml' is not one of text, json, jsonl, csv, tsv, markdown, geojson, html, ids, files | "},
      {{"dam", "--fields", "title"},
       "--fields: format text has no fields to choose from | use it with --format json, jsonl, csv or tsv"},
      {{"dam", "--fields", "title", "--format", "geojson"},
       "--fields: format geojson has no fields to choose from | use it with --format json, jsonl, csv or tsv"},
      {{"dam", "--fields", "titel", "--format", "csv"}, "--fields: a hit has no field 'titel' | did you mean title?"},
      {{"dam", "--fields", "lat", "--format", "json"}, "--fields: 'lat' is a column of csv and tsv only | "},
      {{"dam", "--color", "yes"}, "--color: 'yes' is not one of auto, always, never | "},
      {{"dam", "-n", "ten"}, "--limit: 'ten' is no number from 0 to 1000000 | "},
      {{"dam", "-n", "-5"}, "--limit: '-5' is no number from 0 to 1000000 | "},
      {{"dam", "-n", "5.5"}, "--limit: '5.5' is no number from 0 to 1000000 | "},
      {{"dam", "-n", "+5"}, "--limit: '+5' is no number from 0 to 1000000 | "},
      {{"dam", "-n", "1000001"}, "--limit: '1000001' is no number from 0 to 1000000 | "},
      {{"dam", "-n", "99999999999999999999999"},
       "--limit: '99999999999999999999999' is no number from 0 to 1000000 | "},
      {{"dam", "--offset", "-1"}, "--offset: '-1' is no number from 0 to 10000000 | "},
      {{"dam", "-0"},
       "--null: format text has no records that NUL could end | use it with --format ids or --format files"},
      {{"dam", "-0", "--format", "jsonl"},
       "--null: format jsonl has no records that NUL could end | use it with --format ids or --format files"},
      {{"dam", "--format", "x\x1B[2J"},
       "--format: 'x\\x1b[2J' is not one of text, json, jsonl, csv, tsv, markdown, geojson, html, ids, files | "},
      {{"maskanah", "AND", "date:"},
       "query:13: 'date' needs a value, such as date:2017-06\n"
       "  maskanah AND date:\n"
       "               ^ | "},
      {{"maskanah", "--date", "2017-06-31"},
       "query:24: June has 30 days\n"
       "  maskanah --date 2017-06-31\n"
       "                          ^~ | "},
      {{"--place", "A", "--place", ""},
       "query:18: 'place' needs a value, such as place:Maskanah\n"
       "  --place A --place \n"
       "                    ^ | "},
      {{"--since", "2017-13"},
       "query:13: there is no month 13\n"
       "  --since 2017-13\n"
       "               ^~\n"
       "  months are 01 to 12 | "},
      {{"--since", "2016", "--until", "2017-06-31"},
       "query:29: June has 30 days\n"
       "  --since 2016 --until 2017-06-31\n"
       "                               ^~ | "},
      {{"--since", "2017", "--until", "2016"},
       "query:8: the range ends before it begins\n"
       "  --since 2017 --until 2016\n"
       "          ^~~~\n"
       "  write 2016..2017 | "},
      {{"--since", "2016..2017"},
       "query:12: one day, month or year is expected, not a range\n"
       "  --since 2016..2017\n"
       "              ^~\n"
       "  a range stands in --date | "},
      {{"--until", " "},
       "query:8: a day, month or year is missing\n"
       "  --until  \n"
       "          ^\n"
       "  for example 2017-06-05 | "},
  }));
  CAPTURE(arguments);
  CHECK(refusal(arguments) == message);
}

TEST_CASE("help and version are answered whatever else was typed") {
  CHECK(std::get<Information>(read({"--help", "-n", "x", "(("})).text.starts_with("Usage: dateline-search"));
  CHECK(std::get<Information>(read({"--version"})).text.starts_with("dateline-search "));
  CHECK(refusal({"--help", "searching"}) == "--help: 'searching' is not one of all, query, dates, formats | ");
}

TEST_CASE("a passage, comment or article is shown by its identifier") {
  const auto [arguments, identifier, context, whole] = GENERATE(table<Arguments, std::string, std::size_t, bool>({
      {{"--show", "5f0c3a1e9b7d2846:b2"}, "5f0c3a1e9b7d2846:b2", 1, false},
      {{"--show", "5f0c3a1e:c12.2", "--context", "0"}, "5f0c3a1e:c12.2", 0, false},
      {{"--show=5F0C3A1E", "--whole", "--in", "all", "--format", "jsonl"}, "5f0c3a1e", 1, true},
      {{"--show", "5f0c3a1e", "--limit", "3", "--per-article", "1"}, "5f0c3a1e", 1, false},
  }));
  const SearchRequest understood = request(arguments);
  REQUIRE(understood.show);
  CHECK(to_string(understood.show->reference) == identifier);
  CHECK(understood.show->context == context);
  CHECK(understood.show->whole == whole);
}

TEST_CASE("what does not go with --show, --context, --like or --per-article is refused") {
  const std::string no_identifier =
      " is no identifier | an identifier is like 5f0c3a1e9b7d2846:b2, or its first 8 digits: 5f0c3a1e";
  const auto [arguments, expected] = GENERATE_COPY(table<Arguments, std::string>({
      {{"--show", "5f0c"}, "--show: '5f0c'" + no_identifier},
      {{"--show", ""}, "--show: ''" + no_identifier},
      {{"--show", "5f0c3a1e:\x1b"}, "--show: '5f0c3a1e:\\x1b'" + no_identifier},
      {{"--like", "dam"}, "--like: 'dam'" + no_identifier},
      {{"--show", "5f0c3a1e", "dam"}, "--show and a query do not go together | "},
      {{"--show", "5f0c3a1e", "--until", "2017"}, "--show and a query do not go together | "},
      {{"--show", "5f0c3a1e", "--like", "5f0c3a1e"}, "--show and --like do not go together | "},
      {{"--show", "5f0c3a1e", "--count"}, "'--count' and '--show' ask for two things at once | "},
      {{"--show", "5f0c3a1e", "--context", "1", "--whole"}, "--context and --whole do not go together | "},
      {{"--show", "5f0c3a1e", "--context", "1001"}, "--context: '1001' is no number from 0 to 1000 | "},
      {{"--show", "5f0c3a1e", "--context", "-1"}, "--context: '-1' is no number from 0 to 1000 | "},
      {{"dam", "--context", "2"}, "--context needs --show | for example --show 5f0c3a1e9b7d2846:b2 --context 3"},
      {{"dam", "--per-article", "x"}, "--per-article: 'x' is no number from 0 to 1000000 | "},
      {{"--per-article", "2"},
       "nothing to search for | for example dateline-search --place Maskanah; --help shows more"},
  }));
  CHECK(refusal(arguments) == expected);
}

TEST_CASE("passages like others are asked for with and without a query") {
  const SearchRequest alone = request({"--like", "5f0c3a1e:b2", "--like", "5f0c3a1e:c1"});
  CHECK(alone.tree == nullptr);
  REQUIRE(alone.like.size() == 2);
  CHECK(to_string(alone.like[1]) == "5f0c3a1e:c1");
  const SearchRequest more = request({"dam", "--like", "5f0c3a1e", "--per-article", "2", "--whole", "--no-pager"});
  CHECK(more.tree != nullptr);
  CHECK(more.limits.per_article == 2);
  CHECK(more.whole);
  CHECK_FALSE(more.paged);
}
