#include "searcher/name_resolver.h"

#include <catch2/catch.hpp>

#include "tests/support/names_database.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;

namespace {

const TemporaryFolder& names_folder() {
  static const TemporaryFolder folder;
  static const bool written = [] {
    test::write_names_database(folder.path() / "names",
                               {{'p', "sy-maskanah", {"Maskanah", "Maskana", "مسكنة"}, 7, true},
                                {'p', "sy-homs", {"Homs"}, 3, true},
                                {'p', "sy-adm-homs", {"Homs Governorate", "Homs"}, 9, true},
                                {'p', unlisted_id("Rumthan"), {"Rumthan"}, 1, false},
                                {'p', "sy-hama", {"Hama"}, 0, true},
                                {'p', "xx-homa", {"Homa"}, 0, true},
                                {'f', "tiger-forces", {"Tiger Forces", "Qawat al-Nimr"}, 4, true}});
    return true;
  }();
  REQUIRE(written);
  return folder;
}

std::vector<std::string> meant(NameType type, std::string_view name) {
  const NameResolver resolver({names_folder().path() / "names"});
  const auto things = resolver.resolve(type, name);
  std::vector<std::string> ids;
  if (!things) return {"unknown"};
  for (const NamedThing& thing : *things) ids.push_back(thing.id);
  return ids;
}

}  // namespace

TEST_CASE("a name means what bears it, in any case, script and spelling that folds alike") {
  using Ids = std::vector<std::string>;
  CHECK(meant(NameType::place, "maskana") == Ids{"sy-maskanah"});
  CHECK(meant(NameType::place, "MASKANAH") == Ids{"sy-maskanah"});
  CHECK(meant(NameType::place, "مسكنة") == Ids{"sy-maskanah"});
  CHECK(meant(NameType::force, "the Tiger Forces") == Ids{"tiger-forces"});
  CHECK(meant(NameType::force, "Qawat-al-Nimr") == Ids{"tiger-forces"});
}

TEST_CASE("a spelling that nothing bears is joined by its key") {
  using Ids = std::vector<std::string>;
  CHECK(meant(NameType::place, "Meskeneh") == Ids{"sy-maskanah"});
  CHECK(meant(NameType::place, "Rumathan") == Ids{unlisted_id("Rumthan")});
}

TEST_CASE("all that share a name are meant, most named first") {
  CHECK(meant(NameType::place, "Homs") == std::vector<std::string>{"sy-adm-homs", "sy-homs"});
}

TEST_CASE("places and forces do not share their names") {
  CHECK(meant(NameType::force, "Homs") == std::vector<std::string>{"unknown"});
  CHECK(meant(NameType::place, "Tiger Forces") == std::vector<std::string>{"unknown"});
}

TEST_CASE("an unknown name is told with the nearest that are known") {
  const NameResolver resolver({names_folder().path() / "names"});
  const auto things = resolver.resolve(NameType::place, "Maxkana");
  REQUIRE_FALSE(things.ok());
  CHECK(things.failure().nearest == std::vector<std::string>{"Maskanah"});
  CHECK(resolver.resolve(NameType::place, "Zzyzx Junction").failure().nearest.empty());
}

TEST_CASE("of names that are near, those that passages name are proposed first") {
  const NameResolver resolver({names_folder().path() / "names"});
  CHECK(resolver.resolve(NameType::place, "Homx").failure().nearest ==
        std::vector<std::string>{"Homs", "Homs Governorate", "Homa"});
}

TEST_CASE("a name occurs only where a passage names it") {
  const NameResolver resolver({names_folder().path() / "names"});
  CHECK(resolver.occurs(NameType::place, "Maskana"));
  CHECK_FALSE(resolver.occurs(NameType::place, "Hama"));
  CHECK_FALSE(resolver.occurs(NameType::place, "Nowhere"));
}

TEST_CASE("what several indexes know of a name is joined") {
  const TemporaryFolder other;
  test::write_names_database(other.path() / "names", {{'p', "sy-maskanah", {"Maskanah", "Maskana"}, 5, true},
                                                      {'p', "sy-hamidiyah", {"Hamidiyah"}, 1, true}});
  const NameResolver both({names_folder().path() / "names", other.path() / "names"});
  const auto maskanah = both.resolve(NameType::place, "Maskana");
  REQUIRE(maskanah.ok());
  REQUIRE(maskanah.value().size() == 1);
  const NameResolver one({names_folder().path() / "names"});
  CHECK(maskanah.value()[0].passages == one.resolve(NameType::place, "Maskana").value()[0].passages + 5);
  CHECK(both.resolve(NameType::place, "Hamidiyah").value()[0].id == "sy-hamidiyah");
  CHECK_FALSE(one.resolve(NameType::place, "Hamidiyah").ok());
}
