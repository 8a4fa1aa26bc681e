#include "indexer/shard_writer.h"

#include <xapian.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <sstream>
#include <thread>

#include "common/schema.h"
#include "indexer/build.h"
#include "indexer/index_writer.h"
#include "tests/indexer/glass/same_databases.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;

namespace {

void write_batch(ShardWriter& writer, std::uint64_t number) {
  const std::unique_ptr<BatchWriter> batch = writer.begin_batch(number);
  for (std::uint64_t i = 0; i < number % 7; ++i) {
    DocumentSink& document = batch->begin_document();
    document.add_posting("word", static_cast<std::uint32_t>(i + 1), 2);
    document.add_posting("of" + std::to_string(number), 9);
    document.add_term("Zword");
    document.add_boolean_term("Q" + std::to_string(number) + "-" + std::to_string(i));
    document.add_value(4, std::to_string(number));
    document.add_value(5, i == 0 ? "" : "more");
    document.set_data("batch " + std::to_string(number));
    batch->end_document();
  }
  batch->finish();
}

void write(WriterKind kind, const TemporaryFolder& folder, const std::filesystem::path& shard, std::uint64_t batches,
           unsigned threads) {
  const std::unique_ptr<ShardWriter> writer =
      make_shard_writer(kind, folder.path(), name_of(kind), run_memory_of(default_build_memory, 2));
  std::atomic<std::uint64_t> next{0};
  std::vector<std::thread> running;
  for (unsigned i = 0; i < threads; ++i) {
    running.emplace_back([&] {
      for (std::uint64_t batch = next++; batch < batches; batch = next++) write_batch(*writer, batch);
    });
  }
  for (std::thread& thread : running) thread.join();
  writer->finish(shard, 1);
}

}  // namespace

TEST_CASE("both writers make the same shard, on any number of threads") {
  const TemporaryFolder folder;
  const auto batches = GENERATE(as<std::uint64_t>{}, 0, 1, 2, 130);
  write(WriterKind::portable, folder, folder.path() / "one", batches, 1);
  write(WriterKind::bulk, folder, folder.path() / "two", batches, 4);
  CHECK(damage_of(folder.path() / "two") == "");
  CHECK(glass::difference(Xapian::Database((folder.path() / "one").string()),
                          Xapian::Database((folder.path() / "two").string())) == "");
}

TEST_CASE("both writers make the same index of the samples") {
  const TemporaryFolder folder;
  for (const WriterKind kind : {WriterKind::portable, WriterKind::bulk}) {
    BuildRequest request;
    request.index = folder.path() / name_of(kind);
    request.sources.sources = {std::string(SAMPLE_CORPUS) + "/articles"};
    request.jobs = 2;
    request.knowledge.defaults = false;  // names of the context are enough, and read sooner
    request.quiet = true;
    request.writer = kind;
    std::ostringstream out;
    std::ostringstream err;
    RunLog log(err, "test", ProgressForm::none);
    build_index(request, log, out);
  }
  for (const char* shard : {"bodies-00", "comments-00"}) {
    const auto one = folder.path() / "portable" / "current" / shard;
    const auto two = folder.path() / "bulk" / "current" / shard;
    CHECK(damage_of(two) == "");
    // The terms that name the generation tell the time of the build.
    CHECK(glass::difference(Xapian::Database(one.string()), Xapian::Database(two.string()),
                            std::string(schema::first_seen)) == "");
  }
}

TEST_CASE("who waits for a batch that will never be finished is let go") {
  const TemporaryFolder folder;
  const std::unique_ptr<ShardWriter> writer =
      make_shard_writer(WriterKind::bulk, folder.path(), "bodies-", run_memory_of(default_build_memory, 2));
  const std::unique_ptr<BatchWriter> never_finished = writer->begin_batch(0);
  std::thread ahead([&] {
    for (std::uint64_t batch = 1; batch < 1000; ++batch) writer->begin_batch(batch)->finish();
  });
  writer->give_up();
  ahead.join();
  SUCCEED("no thread waits");
}

TEST_CASE("what may wait for merging is five eighths of what lexicons and threads leave") {
  constexpr std::size_t mebibyte = std::size_t{1} << 20U;
  CHECK(run_memory_of(default_build_memory, 2)->most() == 160 * mebibyte);
  CHECK(run_memory_of(default_build_memory, 8)->most() == 100 * mebibyte);
  CHECK(run_memory_of(least_build_memory, 2)->most() == 40 * mebibyte);
  CHECK(run_memory_of(default_build_memory, 1000)->most() == 40 * mebibyte);
  CHECK(run_memory_of(0, 2)->most() == 40 * mebibyte);
  CHECK(run_memory_of(std::uint64_t{4} << 30U, 2)->most() == 2480 * mebibyte);
}

TEST_CASE("the bulk writer is the best where it knows Xapian") {
  const bool known = std::string(Xapian::version_string()) == "1.4.22";
  CHECK(best_writer() == (known ? WriterKind::bulk : WriterKind::portable));
  CHECK_NOTHROW(require_writer(WriterKind::portable));
  if (known) CHECK_NOTHROW(require_writer(WriterKind::bulk));
}
