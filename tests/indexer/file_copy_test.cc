#include "indexer/file_copy.h"

#include <catch2/catch.hpp>

#include "tests/support/temporary_folder.h"

using namespace dateline;
namespace fs = std::filesystem;

TEST_CASE("a copy holds the same bytes and is a file of its own") {
  const TemporaryFolder folder;
  const std::string bytes = GENERATE(as<std::string>(), "", "a", std::string(200'000, 'x'));
  folder.write("from", bytes);
  copy_to_new(folder.path() / "from", folder.path() / "to");
  CHECK(folder.read("to") == bytes);
  CHECK(fs::hard_link_count(folder.path() / "to") == 1);
  link_or_copy(folder.path() / "from", folder.path() / "linked");
  CHECK(folder.read("linked") == bytes);
}

TEST_CASE("what cannot be copied says why, and nothing is overwritten") {
  const TemporaryFolder folder;
  folder.write("from", "new");
  folder.write("to", "old");
  const auto reason = [&](const char* from, const char* to) {
    try {
      copy_to_new(folder.path() / from, to);
    } catch (const fs::filesystem_error& error) {
      return error.code().message();
    }
    return std::string("copied");
  };
  CHECK(reason("gone", (folder.path() / "new").c_str()) == "No such file or directory");
  CHECK(reason("from", (folder.path() / "to").c_str()) == "File exists");
  CHECK(folder.read("to") == "old");
}
