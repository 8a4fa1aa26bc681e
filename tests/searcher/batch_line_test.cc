#include "searcher/batch_line.h"

#include <catch2/catch.hpp>

#include "common/error.h"
#include "searcher/query_error.h"
#include "searcher/search_request.h"

using namespace dateline;

namespace {

const Day today = *parse_iso_date("2017-06-10");

SearchRequest request(const std::string& line, const std::vector<std::string>& for_all = {"--batch"}) {
  const auto understood = understand(read_options(for_all, ""), today);
  return understand_search(options_of_line(line, std::get<BatchRequest>(understood).options), today);
}

std::string meaning(const std::string& line, const std::vector<std::string>& for_all = {"--batch"}) {
  const SearchRequest understood = request(line, for_all);
  return understood.tree ? to_string(*understood.tree) : "everything";
}

/// "message | hint", with the offset and length where the line is at fault.
std::string refusal(const std::string& line) {
  try {
    request(line);
  } catch (const query::QueryFault& fault) {
    return fault.fault().message + " | " + fault.fault().hint + " | " + std::to_string(fault.fault().offset) + "+" +
           std::to_string(fault.fault().length) + " of " + fault.query();
  } catch (const Error& error) {
    return std::string(error.what()) + " | " + error.hint();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("a line of a batch is a query, or an object of options") {
  const auto [line, meant] = GENERATE(table<std::string, std::string>({
      {"maskanah", "maskanah"},
      {"tiger forces place:Raqqa", "tiger AND forces AND place:Raqqa"},
      {"  dam OR bridge ", "dam OR bridge"},
      {R"({"query":"dam OR bridge","place":"Raqqa"})", "(dam OR bridge) AND place:Raqqa"},
      {R"({"place":["Raqqa,Homs","Aleppo"]})", "place:Raqqa,Homs AND place:Aleppo"},
      {R"( {"force":"Tiger Forces","date":2017,"lang":"en"} )", "date:2017 AND force:\"Tiger Forces\" AND lang:en"},
      {R"({"since":"2017-06","until":2018})", "date:2017-06..2018"},
      {R"({"in":"comments"})", "everything"},
      {R"({"facet":"place"})", "everything"},
      {R"({"timeline":true,"query":""})", "everything"},
  }));
  CAPTURE(line);
  CHECK(meaning(line) == meant);
}

TEST_CASE("conditions for all lines are added to those of each, and of all else the line has the last word") {
  const std::vector<std::string> for_all = {"--batch", "--place", "Raqqa", "--limit", "3", "--in", "all", "--copies"};
  CHECK(meaning("dam", for_all) == "dam AND place:Raqqa");
  CHECK(meaning(R"({"place":"Homs"})", for_all) == "place:Raqqa AND place:Homs");
  CHECK(meaning("{}", for_all) == "place:Raqqa");
  const SearchRequest usual = request("dam", for_all);
  CHECK(usual.limits.limit == 3);
  CHECK(usual.scope == Scope::all);
  CHECK(usual.limits.show_copies);
  const SearchRequest own =
      request(R"({"query":"dam","limit":5,"offset":"2","in":"comments","copies":false,"sort":"-date","explain":true})",
              for_all);
  CHECK(own.limits.limit == 5);
  CHECK(own.limits.offset == 2);
  CHECK(own.scope == Scope::comments);
  CHECK_FALSE(own.limits.show_copies);
  CHECK(own.limits.sort == SortOrder::told_latest_first);
  CHECK(own.explain);
  CHECK(request(R"({"query":"dam","fields":"title,text"})").fields.size() == 2);
  CHECK(request("dam", {"--batch", "--fields", "title"}).fields.size() == 1);
}

TEST_CASE("a line may ask for counts") {
  CHECK(request(R"({"query":"dam","count":true})").count);
  CHECK(request(R"({"query":"dam","facet":["place:3","force"]})").facets ==
        std::vector<FacetRequest>{{"place", 3}, {"force", 10}});
  CHECK(request(R"({"query":"dam","timeline":"week"})").timeline == TimelineRequest{TimeUnit::week});
  CHECK(request(R"({"query":"dam","timeline":true})").timeline == TimelineRequest{});
}

TEST_CASE("a line that is neither is refused with the whole reason") {
  const std::string options =
      " | options of a query are query, place and its like, within, since, until, like, in, limit, offset, "
      "per-article, "
      "sort, fields, copies, "
      "explain, "
      "count, facet and timeline";
  const auto [line, message] = GENERATE_COPY(table<std::string, std::string>({
      {"", "the line is empty | a line asks for one query"},
      {" \t", "the line is empty | a line asks for one query"},
      {"{}", "nothing to search for | for example dateline-search --place Maskanah; --help shows more"},
      {"{\"query\": }", "this is no JSON object | a line that begins with { is one | 10+1 of {\"query\": }"},
      {"{\"query\"", "this is no JSON object | a line that begins with { is one | 8+1 of {\"query\""},
      {"{\"query\":\"a\"} b",
       "this is no JSON object | a line that begins with { is one | 14+1 of {\"query\":\"a\"} b"},
      {R"({"plcae":"x"})", "there is no option 'plcae' of a query | did you mean 'place'?"},
      {R"({"index":"x"})", "there is no option 'index' of a query" + options},
      {R"({"":1})", "there is no option '' of a query" + options},
      {R"({"place":true})", "'place' needs a text or a list of texts | "},
      {R"({"place":[["a"]]})", "'place' needs a text or a list of texts | "},
      {R"({"place":null})", "'place' needs a text or a list of texts | "},
      {R"({"query":["a"]})", "'query' needs a text | "},
      {R"({"query":"a","limit":{}})", "'limit' needs a text | "},
      {R"({"query":"a","limit":-1})", "--limit: '-1' is no number from 0 to 1000000 | "},
      {R"({"query":"a","limit":1.5})", "--limit: '1.5' is no number from 0 to 1000000 | "},
      {R"({"query":"a","copies":"yes"})", "'copies' needs true or false | "},
      {R"({"query":"a","in":"titles"})", "--in: 'titles' is not one of body, comments, all | "},
      {R"({"query":"a","timeline":"hour"})", "--timeline: 'hour' is not one of auto, day, week, month, year | "},
      {R"({"query":"a","timeline":false})", "'timeline' needs a text | "},
      {R"({"query":"a","facet":"place","count":true})", "'--count' and '--facet' ask for two things at once | "},
      {R"({"query":"a","facet":"place","limit":3})",
       "'--limit' has no meaning with --facet, which prints no passages | so many values of a field: --facet place:20"},
      {R"(place:"x)", "this quotation has no end | close it with another quotation mark | 6+1 of place:\"x"},
      {R"({"date":"2017-13"})", "there is no month 13 | months are 01 to 12 | 12+2 of --date 2017-13"},
  }));
  CAPTURE(line);
  CHECK(refusal(line) == message);
}

TEST_CASE("deeply nested JSON is refused like any other") {
  CHECK(refusal("{\"place\":" + std::string(200000, '[') + std::string(200000, ']') + "}") ==
        "'place' needs a text or a list of texts | ");
}
