#include "searcher/facets.h"

#include <catch2/catch.hpp>

#include "common/error.h"
#include "common/terms.h"
#include "tests/support/counted_shard.h"
#include "tests/support/names_database.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;
using test::CountedPassage;

namespace {

std::string refusal(const std::vector<std::string>& typed) {
  try {
    parse_facets(typed);
  } catch (const Error& error) {
    return std::string(error.what()) + " | " + error.hint();
  }
  return "accepted";
}

/// The term of a name and how it is written, as the first passage of an article has them.
std::vector<std::string> name(const std::string& prefix, const std::string& written) {
  const std::string term = whole_term(prefix, written);
  return {term, name_as_written_term(term, written)};
}

CountedPassage passage(std::vector<std::string> terms, const std::vector<std::vector<std::string>>& names) {
  for (const auto& of_name : names) terms.insert(terms.end(), of_name.begin(), of_name.end());
  return {std::move(terms)};
}

/// "value (id) count, ...; others"
std::string text_of(const FacetCounts& facet) {
  std::string text;
  for (const FacetValue& value : facet.values) {
    text += value.value + (value.id.empty() ? "" : " (" + value.id + ")") + " " + std::to_string(value.count) + ", ";
  }
  return text + "others " + std::to_string(facet.others);
}

class Index {
 public:
  Index() {
    const std::vector<CountedPassage> passages = {
        passage({"XPsy-raqqa", "XPIsy-raqqa", "XPIsy", "XFisis", "XFIisis", "XSdaily", "XSnews", "Kwheat", "Len",
                 "XTY2017", "XTM201706", "XTD20170602", "XTD20170603", "D20170605", "M201706", "Y2017"},
                {name("XS", "DAILY NEWS"), name("A", "Ann O’Dell"), name("K", "wheat"), name("XR", "Middle East")}),
        passage({"XPsy-raqqa", "XP~rsm kzln", "XPIsy-raqqa", "XPI~rsm kzln", "XPIsy", "Lar", "XUY2017", "XUM201706",
                 "XUD20170602", "D20170602", "M201706", "Y2017"},
                {name("XS", "Daily News"), name("XS", "First Wire"), name("K", "Wheat"), name("K", "War & Weather")}),
        passage({"XPgone", "XP:Odd", "Len", "XTY1980", "XS=namedinnofirstpassage"}, {name("XS", "Daily News")}),
    };
    test::write_counted_shard(folder_.path() / "shard", passages);
    test::write_names_database(folder_.path() / "names", {{'p', "sy-raqqa", {"Raqqa"}, 2},
                                                          {'p', "sy", {"Syria"}, 2},
                                                          {'p', "~rsm kzln", {"Rasm Ghuzlan"}, 1, false},
                                                          {'p', "Odd", {"Odd Place"}, 1},
                                                          {'f', "isis", {"Islamic State"}, 1}});
  }
  [[nodiscard]] std::string facet(const std::string& typed) const {
    const NameResolver names({folder_.path() / "names"});
    const SharedCopies copies(Xapian::Database((folder_.path() / "shard").string()));
    const MatchSet matches(copies, Xapian::Query::MatchAll);
    return text_of(count_facet(parse_facets({typed})[0], matches, names));
  }

 private:
  TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("what passages are counted by is read, repeated or in a list") {
  const std::vector<FacetRequest> three = {{"place", 10}, {"force/under", 3}, {"published/year", 1000000}};
  CHECK(parse_facets({"place", "force/under:3", "published/year:1000000"}) == three);
  CHECK(parse_facets({"place,force/under:3", "published/year:1000000"}) == three);
  CHECK(parse_facets({}).empty());
  for (const char* const field :
       {"place", "place/under", "force", "force/under", "source", "author", "theme", "region", "lang", "year", "month",
        "day", "published/year", "published/month", "published/day"}) {
    CHECK(parse_facets({field}) == std::vector<FacetRequest>{{field, 10}});
  }
}

TEST_CASE("what passages are not counted by is refused") {
  const std::string fields =
      " | fields are place, place/under, force, force/under, source, author, theme, region, lang, year, month, day, "
      "published/year, published/month, published/day";
  const auto [typed, message] = GENERATE_COPY(table<std::vector<std::string>, std::string>({
      {{"plase"}, "--facet: passages are not counted by 'plase'; did you mean 'place'?" + fields},
      {{"colour"}, "--facet: passages are not counted by 'colour'" + fields},
      {{""}, "--facet: passages are not counted by ''" + fields},
      {{"place,"}, "--facet: passages are not counted by ''" + fields},
      {{"Place"}, "--facet: passages are not counted by 'Place'; did you mean 'place'?" + fields},
      {{"title"}, "--facet: passages are not counted by 'title'" + fields},
      {{"x\x1b[2J"}, "--facet: passages are not counted by 'x\\x1b[2J'" + fields},
      {{"place:0"}, "--facet: '0' is no number from 1 to 1000000 | for example --facet place:20"},
      {{"place:"}, "--facet: '' is no number from 1 to 1000000 | for example --facet place:20"},
      {{"day:-1"}, "--facet: '-1' is no number from 1 to 1000000 | for example --facet day:20"},
      {{"place:5x"}, "--facet: '5x' is no number from 1 to 1000000 | for example --facet place:20"},
      {{"place:1000001"}, "--facet: '1000001' is no number from 1 to 1000000 | for example --facet place:20"},
      {{"place:99999999999999999999999"},
       "--facet: '99999999999999999999999' is no number from 1 to 1000000 | for example --facet place:20"},
      {{"place", "force", "place:5"}, "--facet: 'place' is asked for twice | "},
  }));
  CAPTURE(typed);
  CHECK(refusal(typed) == message);
}

TEST_CASE("passages are counted by each field, under the names that it has") {
  const Index index;
  const auto [typed, counted] = GENERATE(table<std::string, std::string>({
      {"place", "Raqqa (sy-raqqa) 2, Odd Place (Odd) 1, gone (gone) 1, Rasm Ghuzlan 1, others 0"},
      {"place:2", "Raqqa (sy-raqqa) 2, Odd Place (Odd) 1, others 2"},
      {"place/under", "Syria (sy) 2, Raqqa (sy-raqqa) 2, Rasm Ghuzlan 1, others 0"},
      {"force", "Islamic State (isis) 1, others 0"},
      {"force/under", "Islamic State (isis) 1, others 0"},
      {"source:1", "Daily News 3, others 2"},
      {"source", "Daily News 3, First Wire 1, namedinnofirstpassage 1, others 0"},
      {"author", "Ann O’Dell 1, others 0"},
      {"theme", "Wheat 2, War & Weather 1, others 0"},
      {"region", "Middle East 1, others 0"},
      {"lang", "en 2, ar 1, others 0"},
      {"year", "2017 2, 1980 1, others 0"},
      {"month", "2017-06 2, others 0"},
      {"day", "2017-06-02 2, 2017-06-03 1, others 0"},
      {"published/year", "2017 2, others 0"},
      {"published/month", "2017-06 2, others 0"},
      {"published/day", "2017-06-02 1, 2017-06-05 1, others 0"},
  }));
  CAPTURE(typed);
  CHECK(index.facet(typed) == counted);
}
