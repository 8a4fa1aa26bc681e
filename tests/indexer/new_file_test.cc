#include "indexer/new_file.h"

#include <catch2/catch.hpp>

#include "tests/support/index_content.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;

namespace {

std::errc reason_of(const std::filesystem::path& path, std::string_view bytes) {
  try {
    write_file(path, bytes);
  } catch (const std::filesystem::filesystem_error& error) {
    CHECK(error.path1() == path);
    return static_cast<std::errc>(error.code().value());
  }
  return {};
}

}  // namespace

TEST_CASE("a new file holds what was written, and nothing of what was there") {
  const TemporaryFolder folder;
  const std::filesystem::path path = folder.path() / "file";
  write_file(path, std::string(1000, 'x'));
  const std::string chunk(50'000, 'y');
  NewFile file(path);
  for (int i = 0; i < 3; ++i) file.write(chunk);
  file.write(std::string_view("\0end", 4));
  CHECK(file.size() == 150'004);
  file.finish();
  CHECK(test::read_file(path) == chunk + chunk + chunk + std::string("\0end", 4));
}

TEST_CASE("a new file tells why it cannot be written") {
  const TemporaryFolder folder;
  CHECK(reason_of("/dev/full", "one line") == std::errc::no_space_on_device);
  CHECK(reason_of("/dev/full", std::string(100'000, 'x')) == std::errc::no_space_on_device);
  CHECK(reason_of(folder.path() / "missing" / "file", "") == std::errc::no_such_file_or_directory);
  CHECK(reason_of(folder.path(), "") == std::errc::is_a_directory);
}
