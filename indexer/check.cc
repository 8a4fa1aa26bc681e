#include "indexer/check.h"

#include "common/error.h"
#include "common/generation.h"
#include "common/terminal.h"
#include "indexer/index_writer.h"
#include "indexer/manifest.h"

namespace dateline {

namespace {

class Checker {
 public:
  void check(const std::filesystem::path& shard, std::uint64_t expected) {
    ++shards_;
    if (const std::string damage = damage_of(shard); !damage.empty()) return fault(shard, damage);
    const std::uint64_t found = documents_in(shard);
    documents_ += found;
    if (found != expected) {
      fault(shard,
            std::to_string(found) + " documents instead of the " + std::to_string(expected) + " that were written");
    }
  }

  CheckResult finish(const std::string& generation) {
    result_.summary = "generation " + shown(generation) + ": " + std::to_string(shards_) + " shards, " +
                      std::to_string(documents_) + " documents, no damage";
    return std::move(result_);
  }

 private:
  void fault(const std::filesystem::path& shard, const std::string& reason) {
    result_.faults.push_back(Fault{shard.string(), "", reason});
  }

  std::uint64_t shards_ = 0;
  std::uint64_t documents_ = 0;
  CheckResult result_;
};

}  // namespace

CheckResult check_index(const std::filesystem::path& index) {
  const std::filesystem::path generation = current_generation(index);
  const GenerationFacts facts = read_generation(generation);
  const ManifestCounts counts = read_manifest_counts(generation);
  Checker checker;
  for (const auto* const shards : {&counts.bodies, &counts.comments}) {
    for (const ShardFacts& shard : *shards) checker.check(generation / shard.name, shard.documents);
  }
  checker.check(facts.names, counts.names);
  return checker.finish(facts.name);
}

}  // namespace dateline
