#include "indexer/generation.h"

#include <catch2/catch.hpp>
#include <fstream>

#include "common/error.h"
#include "common/generation.h"
#include "common/generation_hold.h"
#include "indexer/index_lock.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;
namespace fs = std::filesystem;

namespace {

using Texts = std::vector<std::string>;

constexpr std::chrono::sys_seconds three_o_clock{std::chrono::seconds{1795316462}};  // 2026-11-22T03:01:02Z

std::string build(const fs::path& index, std::chrono::seconds later = {}, unsigned keep = generations_kept) {
  NewGeneration generation(index, three_o_clock + later);
  CHECK(generation.switch_to(keep).empty());
  return generation.name();
}

std::string message_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const Error& error) {
    return std::string(error.what()) + " | " + error.hint();
  }
  return "no error";
}

}  // namespace

TEST_CASE("a generation is named by its time and becomes the one that is searched") {
  const TemporaryFolder folder;
  CHECK(build(folder.path()) == "20261122T030102Z");
  CHECK(current_name(folder.path()) == "20261122T030102Z");
  CHECK(current_generation(folder.path()) == folder.path() / "generations/20261122T030102Z");
  CHECK_FALSE(fs::exists(folder.path() / "generations/20261122T030102Z/work"));
}

TEST_CASE("generations of one second, and of a clock that was put back, sort behind the ones before") {
  const TemporaryFolder folder;
  build(folder.path());
  CHECK(build(folder.path()) == "20261122T030102Z-2");
  CHECK(build(folder.path(), std::chrono::hours{-1}) == "20261122T030102Z-3");
  for (int i = 4; i < 12; ++i) CHECK(build(folder.path()) == "20261122T030102Z-" + std::to_string(i));
  CHECK(generation_names(folder.path()) == Texts{"20261122T030102Z-10", "20261122T030102Z-11"});
  CHECK(build(folder.path(), std::chrono::seconds{1}) == "20261122T030103Z");
}

TEST_CASE("the generation before is kept, older ones are not") {
  const TemporaryFolder folder;
  build(folder.path());
  build(folder.path(), std::chrono::seconds{1});
  build(folder.path(), std::chrono::seconds{2});
  CHECK(generation_names(folder.path()) == Texts{"20261122T030103Z", "20261122T030104Z"});
}

TEST_CASE("a build that does not get to the switch leaves nothing behind") {
  const TemporaryFolder folder;
  build(folder.path());
  { const NewGeneration failed(folder.path(), three_o_clock + std::chrono::seconds{1}); }
  CHECK(generation_names(folder.path()) == Texts{"20261122T030102Z"});
  CHECK(current_name(folder.path()) == "20261122T030102Z");
}

TEST_CASE("what a killed build left behind is removed by the next one and never searched") {
  const TemporaryFolder folder;
  folder.write("generations/20261122T000000Z.partial/work/bodies-0-0/iamglass", "x");
  CHECK(generation_names(folder.path()).empty());
  build(folder.path());
  CHECK_FALSE(fs::exists(folder.path() / "generations/20261122T000000Z.partial"));
}

TEST_CASE("rolling back goes to the generation before, once") {
  const TemporaryFolder folder;
  const std::string none = folder.path().string() +
                           ": there is no earlier generation to go back to | a build keeps the one before it; more, or "
                           "none, where --keep N says so";
  CHECK(message_of([&] { (void)roll_back(folder.path()); }) == none);
  build(folder.path());
  CHECK(message_of([&] { (void)roll_back(folder.path()); }) == none);
  build(folder.path(), std::chrono::seconds{1});
  CHECK(roll_back(folder.path()).name == "20261122T030102Z");
  CHECK(current_name(folder.path()) == "20261122T030102Z");
  CHECK(message_of([&] { (void)roll_back(folder.path()); }) == none);
}

TEST_CASE("a build after a rollback keeps the generation that was gone back to") {
  const TemporaryFolder folder;
  build(folder.path());
  build(folder.path(), std::chrono::seconds{1});
  CHECK_FALSE(roll_back(folder.path()).fault);
  build(folder.path(), std::chrono::seconds{2});
  CHECK(generation_names(folder.path()) == Texts{"20261122T030102Z", "20261122T030104Z"});
}

TEST_CASE("as many generations stay as are asked for, and rolling back goes through them") {
  const TemporaryFolder folder;
  for (int i = 0; i < 5; ++i) build(folder.path(), std::chrono::seconds{i}, 3);
  CHECK(generation_names(folder.path()) ==
        Texts{"20261122T030103Z", "20261122T030104Z", "20261122T030105Z", "20261122T030106Z"});
  CHECK(roll_back(folder.path()).name == "20261122T030105Z");
  CHECK(roll_back(folder.path()).name == "20261122T030104Z");
  build(folder.path(), std::chrono::seconds{9}, 3);
  CHECK(generation_names(folder.path()) == Texts{"20261122T030103Z", "20261122T030104Z", "20261122T030111Z"});
  CHECK(roll_back(folder.path()).name == "20261122T030104Z");
}

TEST_CASE("where none is to be kept there is nothing to go back to") {
  const TemporaryFolder folder;
  build(folder.path());
  build(folder.path(), std::chrono::seconds{1}, 0);
  CHECK(generation_names(folder.path()) == Texts{"20261122T030103Z"});
  CHECK(message_of([&] { (void)roll_back(folder.path()); }) ==
        folder.path().string() +
            ": there is no earlier generation to go back to | a build keeps the one before it; more, or none, where "
            "--keep N says so");
}

TEST_CASE("where the current generation is gone, rolling back takes the newest that is left") {
  const TemporaryFolder folder;
  build(folder.path());
  build(folder.path(), std::chrono::seconds{1});
  fs::remove_all(folder.path() / "generations/20261122T030103Z");
  CHECK(roll_back(folder.path()).name == "20261122T030102Z");
}

TEST_CASE("one writer at a time: the second is told who holds the lock") {
  const TemporaryFolder folder;
  const fs::path index = folder.path() / "new/index";
  {
    const IndexLock first(index);
    const std::string refusal = message_of([&] { const IndexLock second(index); });
    CHECK(refusal.starts_with(index.string() + ": being written by process " + std::to_string(::getpid()) + " on "));
    CHECK(refusal.ends_with(
        "Z | wait until it has ended, as --lock-timeout SECONDS does; the index can be searched meanwhile"));
  }
  CHECK(message_of([&] { const IndexLock third(index); }) == "no error");
}

TEST_CASE("who is patient is told whom it waits for, and gets the lock when it is free") {
  const TemporaryFolder folder;
  std::optional<IndexLock> first(folder.path());
  std::vector<std::string> told;
  const IndexLock second(folder.path(), std::chrono::seconds{60}, [&](const std::string& why) {
    told.push_back(why);
    first.reset();
  });
  REQUIRE(told.size() == 1);
  CHECK(told[0].starts_with(folder.path().string() + ": being written by process "));
}

TEST_CASE("a folder that holds something else is left alone") {
  const TemporaryFolder folder;
  folder.write("letter.txt", "Dear");
  CHECK(message_of([&] { const IndexLock lock(folder.path()); }) ==
        folder.path().string() +
            ": not empty, and no index of dateline | name a folder that is empty or not there yet: "
            "--index DIR");
  CHECK_FALSE(fs::exists(folder.path() / "lock"));
  const fs::path file = folder.path() / "letter.txt";
  CHECK(message_of([&] {
          const IndexLock lock(file);
        }).starts_with(file.string() + ": the folder of the index cannot be made"));
}

TEST_CASE("a generation that is being searched is left to a later build") {
  const TemporaryFolder folder;
  build(folder.path());
  std::ofstream(folder.path() / "generations/20261122T030102Z/manifest.json") << "{}";
  {
    const GenerationHold hold(folder.path());
    build(folder.path(), std::chrono::seconds{1});
    build(folder.path(), std::chrono::seconds{2});
    CHECK(generation_names(folder.path()) == Texts{"20261122T030102Z", "20261122T030103Z", "20261122T030104Z"});
  }
  build(folder.path(), std::chrono::seconds{3});
  CHECK(generation_names(folder.path()) == Texts{"20261122T030104Z", "20261122T030105Z"});
}
