#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "common/text.h"
#include "searcher/query_parser.h"

using namespace dateline;

namespace {

Day today() { return *parse_iso_date("2017-06-10"); }

std::string page() {
  std::ifstream in(DATELINE_SOURCE_DIR "/docs/QUERY-LANGUAGE.md", std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The lines of all fenced blocks that are marked `kind`.
std::vector<std::string> examples(const std::string& text, std::string_view kind) {
  std::vector<std::string> found;
  bool inside = false;
  for (const std::string_view line : lines_of(text)) {
    if (line.starts_with("```")) {
      inside = !inside && line.substr(3) == kind;
    } else if (inside && !trim(line).empty()) {
      found.emplace_back(line);
    }
  }
  return found;
}

}  // namespace

TEST_CASE("every query that the page on the query language shows is accepted") {
  const auto queries = examples(page(), "query");
  REQUIRE(queries.size() > 40);
  for (const std::string& query : queries) {
    CAPTURE(query);
    CHECK(query::parse(query, today()));
  }
}

TEST_CASE("every query that the page on the query language shows as refused is refused") {
  const auto queries = examples(page(), "refused");
  REQUIRE(queries.size() > 40);
  for (const std::string& query : queries) {
    CAPTURE(query);
    CHECK_FALSE(query::parse(query, today()));
  }
}

TEST_CASE("the page on the query language names every field") {
  const std::string text = page();
  for (std::size_t i = 0; i < query::field_count; ++i) {
    const std::string field = "`" + std::string(name_of(static_cast<query::Field>(i))) + ":`";
    CAPTURE(field);
    CHECK(text.find(field) != std::string::npos);
  }
}
