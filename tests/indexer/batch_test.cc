#include "indexer/batch.h"

#include <catch2/catch.hpp>
#include <thread>

using namespace dateline;

namespace {

Record record_of(std::size_t bytes) {
  Record record;
  record.bytes = std::string(bytes, 'x');
  return record;
}

}  // namespace

TEST_CASE("batches are bounded by bytes and by number, and nothing is lost between them") {
  BatchCutter cutter;
  CHECK_FALSE(cutter.add(record_of(BatchCutter::most_bytes - 1)).has_value());
  const auto by_bytes = cutter.add(record_of(1));
  REQUIRE(by_bytes.has_value());
  CHECK(by_bytes->number == 0);
  CHECK(by_bytes->items.size() == 2);
  for (std::size_t i = 1; i < BatchCutter::most_items; ++i) CHECK_FALSE(cutter.add(Fault{}).has_value());
  const auto by_number = cutter.add(record_of(1));
  REQUIRE(by_number.has_value());
  CHECK(by_number->number == 1);
  CHECK_FALSE(cutter.finish().has_value());
  CHECK_FALSE(cutter.add(record_of(1)).has_value());
  const auto last = cutter.finish();
  REQUIRE(last.has_value());
  CHECK(last->number == 2);
  CHECK(last->items.size() == 1);
}

TEST_CASE("a closed queue gives what waits and then nothing") {
  BatchQueue queue(3);
  CHECK(queue.push(Batch{0, {}}));
  CHECK(queue.push(Batch{1, {}}));
  queue.close();
  CHECK(queue.pop()->number == 0);
  CHECK(queue.pop()->number == 1);
  CHECK_FALSE(queue.pop().has_value());
}

TEST_CASE("cancelling frees whoever waits") {
  BatchQueue queue(1);
  Turnstile turnstile;
  CHECK(queue.push(Batch{0, {}}));
  bool pushed = true;
  bool entered = true;
  std::thread pusher([&] { pushed = queue.push(Batch{1, {}}); });
  std::thread enterer([&] { entered = turnstile.enter(5); });
  queue.cancel();
  turnstile.cancel();
  pusher.join();
  enterer.join();
  CHECK_FALSE(pushed);
  CHECK_FALSE(entered);
  CHECK_FALSE(queue.pop().has_value());
}

TEST_CASE("a turnstile lets batches through in their order") {
  Turnstile turnstile;
  std::vector<std::uint64_t> order;
  std::vector<std::thread> threads;
  for (const std::uint64_t number : std::vector<std::uint64_t>{3, 1, 0, 2}) {
    threads.emplace_back([&, number] {
      if (!turnstile.enter(number)) return;
      order.push_back(number);
      turnstile.leave();
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(order == std::vector<std::uint64_t>{0, 1, 2, 3});
}
