#include "searcher/name_tips.h"

#include <catch2/catch.hpp>

#include "searcher/query_parser.h"
#include "tests/support/names_database.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;

namespace {

std::filesystem::path names_folder() {
  static const TemporaryFolder folder;
  static const bool written = [] {
    test::write_names_database(folder.path() / "names", {{'p', "sy-maskanah", {"Maskanah", "Maskana"}, 7, true},
                                                         {'p', "sy-hama", {"Hama"}, 0, true},
                                                         {'f', "tiger-forces", {"Tiger Forces"}, 4, true}});
    return true;
  }();
  REQUIRE(written);
  return folder.path() / "names";
}

std::vector<std::string> tips_for(const std::string& text, const std::filesystem::path& folder = names_folder()) {
  const NameResolver names({folder});
  const auto tree = query::parse(text, Day{});
  REQUIRE(tree.ok());
  return name_tips(**tree, names);
}

/// How the name is written that begins at `offset` of the query.
std::string meant_by(const char* text, std::size_t offset) {
  const NameResolver names({names_folder()});
  const auto tree = query::parse(text, Day{});
  REQUIRE(tree.ok());
  return name_cut_at_space(**tree, {"unknown", offset, 1}, names).value_or("nothing");
}

}  // namespace

TEST_CASE("words that name a place or a force are told of, the longest name first") {
  CHECK(tips_for("maskana liberated tiger forces") ==
        std::vector<std::string>{"'maskana' names a place: place:maskana finds every spelling of it",
                                 "'tiger forces' names a force: force:\"tiger forces\" finds every spelling of it"});
  CHECK(tips_for("dam OR maskana").size() == 1);
}

TEST_CASE("each name is told of once, and of many the first few") {
  CHECK(tips_for("maskana maskana dam maskana").size() == 1);
  const TemporaryFolder folder;
  test::write_names_database(folder.path() / "names", {{'p', "one", {"Abla"}, 1, true},
                                                       {'p', "two", {"Bebla"}, 1, true},
                                                       {'p', "three", {"Cobla"}, 1, true},
                                                       {'p', "four", {"Dubla"}, 1, true},
                                                       {'p', "five", {"Ebla"}, 1, true},
                                                       {'p', "six", {"Fibla"}, 1, true}});
  const std::string five = "abla bebla cobla dubla ebla";
  CHECK(tips_for(five + " ebla", folder.path() / "names").size() == 5);
  const std::vector<std::string> tips = tips_for(five + " fibla", folder.path() / "names");
  REQUIRE(tips.size() == 6);
  CHECK(tips[4] == "'ebla' names a place: place:ebla finds every spelling of it");
  CHECK(tips[5] == "more words of the query name places and forces");
}

TEST_CASE("no tip for phrases, fields, what is excluded, and names that no passage holds") {
  CHECK(tips_for("\"tiger forces\" place:maskana -maskana").empty());
  CHECK(tips_for("hama tiger road forces").empty());
}

TEST_CASE("a name whose quotation marks are missing is told with them") {
  CHECK(meant_by("force:Tiger Forces", 6) == "force:\"Tiger Forces\"");
  CHECK(meant_by("dam force:tiger forces liberated", 10) == "force:\"tiger forces\"");
  CHECK(meant_by("forces dam force:Tiger", 17) == "--force \"Tiger forces\"");
  CHECK(meant_by("force:Tiger", 6) == "nothing");
  CHECK(meant_by("force:Tiger dam forces", 6) == "nothing");
  CHECK(meant_by("place:Tiger Forces", 6) == "nothing");
  CHECK(meant_by("force:Tiger OR Forces", 6) == "nothing");
}
