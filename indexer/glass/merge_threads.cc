#include "indexer/glass/merge_threads.h"

#include <memory>

#include "indexer/bounded_queue.h"
#include "indexer/worker_threads.h"

namespace dateline::glass {

namespace {

using Blocks = BoundedQueue<std::string>;

constexpr std::size_t most_waiting = 4;

/// Nobody takes what is merged, because writing has failed and says why.
struct Cancelled {};

class BytesOfQueue : public RunBytes {
 public:
  explicit BytesOfQueue(Blocks& blocks) : blocks_(blocks) {}
  bool read(std::size_t /*wanted*/, std::string& bytes) override {
    const auto block = blocks_.pop();
    if (block) bytes += *block;
    return block.has_value();
  }

 private:
  Blocks& blocks_;
};

void merge_into(std::vector<RunReader>& runs, Blocks& blocks) {
  RunWriter writer([&](std::string_view bytes) {
    if (!blocks.push(std::string(bytes))) throw Cancelled{};
  });
  merge_runs(runs, writer);
  writer.finish();
  blocks.close();
}

}  // namespace

void merge_runs_beside(std::vector<RunReader>& runs, ListSink& sink) {
  Blocks blocks(most_waiting);
  const auto merge = [&] { merge_into(runs, blocks); };
  const auto write = [&] {
    std::vector<RunReader> merged;
    merged.emplace_back(std::make_unique<BytesOfQueue>(blocks));
    merge_runs(merged, sink);
  };
  run_on_threads(1, merge, write, [&] { blocks.cancel(); });
}

}  // namespace dateline::glass
