#include "common/generation.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>

#include "common/error.h"
#include "common/seal.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;
namespace fs = std::filesystem;

namespace {

std::string message_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const Error& error) {
    return std::string(error.what()) + " | " + error.hint();
  }
  return "no error";
}

void write_manifest(const TemporaryFolder& folder, const std::string& manifest) {
  folder.write(manifest_file, manifest);
  folder.write(manifest_checksum_file, checksum_line(manifest));
}

}  // namespace

TEST_CASE("the name of a generation tells the day that it was built on") {
  CHECK(day_of_generation("20261122T030102Z") == parse_iso_date("2026-11-22"));
  CHECK(day_of_generation("20261122T030102Z-2") == parse_iso_date("2026-11-22"));
  for (const char* name : {"", "2026", "20261322T030102Z", "last week"}) CHECK_FALSE(day_of_generation(name));
}

TEST_CASE("the index is where the option says, else where the environment says") {
  ::setenv("DATELINE_INDEX", "/a/b", 1);
  CHECK(index_folder("mine") == "mine");
  CHECK(index_folder("") == "/a/b");
  ::unsetenv("DATELINE_INDEX");
  ::setenv("XDG_DATA_HOME", "/shared", 1);
  CHECK(index_folder("") == "/shared/dateline/index");
  ::setenv("XDG_DATA_HOME", "not/absolute", 1);
  ::setenv("HOME", "/home/reader", 1);
  CHECK(index_folder("") == "/home/reader/.local/share/dateline/index");
  ::unsetenv("XDG_DATA_HOME");
}

TEST_CASE("where there is no index the message says how to build one") {
  const TemporaryFolder folder;
  const std::string hint = " | build one: dateline-index build --index DIR SOURCE...";
  const fs::path missing = folder.path() / "missing";
  CHECK(message_of([&] { current_generation(missing); }) == missing.string() + ": no index here" + hint);
  CHECK(message_of([&] { current_generation(folder.path()); }) ==
        folder.path().string() + ": no index has been built here" + hint);
  fs::create_directory_symlink("generations/gone", folder.path() / current_link);
  CHECK(message_of([&] { current_generation(folder.path()); }) ==
        folder.path().string() + ": the generation that 'current' names is gone: generations/gone | go back with " +
            "dateline-index rollback, or build the index again");
}

TEST_CASE("a manifest tells where the shards are") {
  const TemporaryFolder folder;
  write_manifest(
      folder,
      R"({"schema": 10, "program": "0.1.0", "generation": "20261122T030102Z", "started": "2026-11-22T03:01:02Z",
                   "first_published": "2017-06-03", "last_published": null,
                   "files": [{"name": "names/iamglass", "bytes": 4, "sha256": ""}],
                   "languages": [{"language": "ar", "passages": 2}, {"language": "en", "passages": 1}],
                   "shards": {"bodies": [{"name": "bodies-00", "documents": 3}], "comments": [{"name": "comments-00", "documents": 0}]}})");
  const GenerationFacts facts = read_generation(folder.path());
  CHECK(facts.name == "20261122T030102Z");
  CHECK(facts.bodies == std::vector<fs::path>{folder.path() / "bodies-00"});
  CHECK(facts.comments == std::vector<fs::path>{folder.path() / "comments-00"});
  CHECK(facts.names == folder.path() / "names");
  CHECK(facts.languages == std::vector<std::string>{"ar", "en"});
  CHECK(facts.first_published == "2017-06-03");
  CHECK(facts.last_published.empty());
}

TEST_CASE("a generation is whole when each of its files has the length that was written") {
  const TemporaryFolder folder;
  GenerationFacts facts;
  facts.files = {{folder.path() / "first-seen.tsv", 3}, {folder.path() / "names/iamglass", 4, crc32_of("four")}};
  const std::string hint = " | the index is damaged: run dateline-index check, or dateline-index rollback";
  folder.write("first-seen.tsv", "one");
  CHECK(message_of([&] { require_whole(facts); }) ==
        (folder.path() / "names/iamglass").string() + ": No such file or directory" + hint);
  folder.write("names/iamglass", "four");
  CHECK(message_of([&] { require_whole(facts); }) == "no error");
  folder.write("first-seen.tsv", "on");
  CHECK(message_of([&] { require_whole(facts); }) ==
        (folder.path() / "first-seen.tsv").string() + ": 2 bytes instead of the 3 written" + hint);
  folder.write("first-seen.tsv", "two");
  folder.write("names/iamglass", "fous");
  CHECK(message_of([&] { require_whole(facts); }) ==
        (folder.path() / "names/iamglass").string() + ": not as it was written" + hint);
}

TEST_CASE("an index of another schema version says to rebuild, a damaged manifest that it is damaged") {
  const TemporaryFolder folder;
  const std::string file = (folder.path() / "manifest.json").string();
  const std::string damaged =
      file + ": the manifest is damaged | go back with dateline-index rollback, or build the index again";
  folder.write("manifest.json", R"({"schema": 99, "program": "9.9.9"})");
  CHECK(message_of([&] { (void)read_generation(folder.path()); }) ==
        folder.path().string() +
            ": index of schema version 99, written by dateline 9.9.9; this program reads version 10 | build it again: "
            "dateline-index build --index DIR SOURCE...");
  for (const char* text : {"", "[]", "{", R"({"schema": "one"})", R"({"schema": 10, "program": "0.1.0"})"}) {
    write_manifest(folder, text);
    CHECK(message_of([&] { (void)read_generation(folder.path()); }) == damaged);
  }
}

TEST_CASE("a manifest that is not as it was written is refused, whatever it says") {
  const TemporaryFolder folder;
  const std::string manifest = R"({"schema": 10, "program": "0.1.0", "languages": ["en"]})";
  const std::string refused = (folder.path() / "manifest.json").string() +
                              ": not what manifest.crc32 says | go back with dateline-index rollback, or build the "
                              "index again";
  folder.write("manifest.json", manifest);
  CHECK(message_of([&] { (void)read_generation(folder.path()); }) == refused);
  folder.write("manifest.crc32", "1\n");
  CHECK(message_of([&] { (void)read_generation(folder.path()); }) == refused);
  write_manifest(folder, manifest);
  folder.write("manifest.json", R"({"schema": 10, "program": "0.1.0", "languages": ["eo"]})");
  CHECK(message_of([&] { (void)read_generation(folder.path()); }) == refused);
}
