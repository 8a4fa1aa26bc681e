#include "common/generation_hold.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <optional>

#include "common/error.h"
#include "common/generation.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;
namespace fs = std::filesystem;

namespace {

fs::path make_generation(const fs::path& index, const std::string& name) {
  const fs::path generation = index / generations_folder / name;
  fs::create_directories(generation);
  std::ofstream(generation / manifest_file) << "{}";
  fs::remove(index / current_link);
  fs::create_directory_symlink(fs::path(generations_folder) / name, index / current_link);
  return generation;
}

}  // namespace

TEST_CASE("a generation is not removed while anybody holds it") {
  const TemporaryFolder folder;
  const fs::path generation = make_generation(folder.path(), "1");
  const fs::path doomed = folder.path() / generations_folder / "1.partial";
  std::optional<GenerationHold> one(folder.path());
  std::optional<GenerationHold> another(std::move(*one));
  std::optional<GenerationHold> third(folder.path());
  one.reset();
  CHECK_FALSE(remove_unless_held(generation, doomed));
  another.reset();
  CHECK_FALSE(remove_unless_held(generation, doomed));
  CHECK(fs::exists(generation / manifest_file));
  third.reset();
  CHECK(remove_unless_held(generation, doomed));
  CHECK_FALSE(fs::exists(generation));
  CHECK_FALSE(fs::exists(doomed));
}

TEST_CASE("what is held is what was current at that moment") {
  const TemporaryFolder folder;
  const fs::path first = make_generation(folder.path(), "1");
  const GenerationHold hold(folder.path());
  const fs::path second = make_generation(folder.path(), "2");
  CHECK(hold.generation() == first);
  CHECK(GenerationHold(folder.path()).generation() == second);
}

TEST_CASE("a generation without a manifest is held by nobody and can be removed") {
  const TemporaryFolder folder;
  const fs::path generation = make_generation(folder.path(), "1");
  fs::remove(generation / manifest_file);
  const GenerationHold hold(folder.path());
  CHECK(hold.generation() == generation);
  CHECK(remove_unless_held(generation, folder.path() / "1.partial"));
  CHECK_THROWS_AS(GenerationHold(folder.path()), Error);
}
