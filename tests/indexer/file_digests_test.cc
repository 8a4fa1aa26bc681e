#include "indexer/file_digests.h"

#include <catch2/catch.hpp>

#include "tests/support/temporary_folder.h"

using namespace dateline;

TEST_CASE("every file of a part has its length and digest, by name") {
  const TemporaryFolder folder;
  folder.write("b/two", "abc");
  folder.write("a/one", "");
  folder.write("a/flintlock", "");
  folder.write("not asked for", "x");
  const auto digests = record_files(folder.path(), {"b", "a"});
  REQUIRE(digests.size() == 2);
  CHECK(digests[0].name == "a/one");
  CHECK(digests[0].bytes == 0);
  CHECK(digests[0].sha256 == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(digests[1].name == "b/two");
  CHECK(digests[1].bytes == 3);
  CHECK(digests[1].sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("a file that is not as it was written is told how it differs") {
  const TemporaryFolder folder;
  folder.write("a/one", "abc");
  const FileDigest written = record_files(folder.path(), {"a"}).at(0);
  CHECK(difference_from(written, folder.path()).empty());
  folder.write("a/one", "abd");
  CHECK(difference_from(written, folder.path()) == "not as it was written: its SHA-256 is another");
  folder.write("a/one", "a");
  CHECK(difference_from(written, folder.path()) == "1 byte instead of the 3 bytes written");
  std::filesystem::remove(folder.path() / "a/one");
  CHECK(difference_from(written, folder.path()) == "No such file or directory");
}
