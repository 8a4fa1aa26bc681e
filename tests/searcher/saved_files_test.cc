#include "searcher/saved_files.h"

#include <catch2/catch.hpp>

#include <filesystem>

#include "tests/support/temporary_folder.h"

using namespace dateline;

TEST_CASE("a saved file is found below the sources of its generation, a member of a container by the container") {
  const TemporaryFolder folder;
  folder.write("archive/wire/a.txt", "a");
  folder.write("archive/pages.zip", "zip");
  folder.write("single.txt", "b");
  GenerationFacts other;
  other.name = "other";
  other.sources = {folder.path()};
  GenerationFacts facts;
  facts.name = "this";
  facts.sources = {folder.path() / "gone", folder.path() / "archive", folder.path() / "single.txt"};
  const auto [file, expected] = GENERATE(table<std::string, std::string>({
      {"wire/a.txt", "archive/wire/a.txt"},
      {"pages.zip/inner/page.html", "archive/pages.zip"},
      {"single.txt", "single.txt"},
      {"wire/b.txt", ""},
      {"wire", ""},
      {"b.txt", ""},
      {"-", ""},
      {"", ""},
      {"archive/wire/a.txt", ""},
  }));
  CAPTURE(file);
  const std::filesystem::path found = saved_file({other, facts}, "this", file);
  CHECK(found == (expected.empty() ? std::filesystem::path{} : folder.path() / expected));
}
