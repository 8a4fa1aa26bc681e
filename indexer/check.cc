#include "indexer/check.h"

#include "common/error.h"
#include "common/generation.h"
#include "common/generation_hold.h"
#include "common/terminal.h"
#include "indexer/index_writer.h"
#include "indexer/manifest.h"

namespace dateline {

namespace {

class Checker {
 public:
  explicit Checker(std::filesystem::path generation) : generation_(std::move(generation)) {}

  void check_files(const std::vector<FileDigest>& files) {
    for (const FileDigest& file : files) {
      const std::string difference = difference_from(file, generation_);
      if (!difference.empty()) fault(generation_ / file.name, difference);
    }
  }

  void check_manifest() {
    const std::string damage = damage_of_manifest(generation_);
    if (!damage.empty()) fault(generation_ / manifest_file, damage);
  }

  [[nodiscard]] bool found_damage() const { return !result_.faults.empty(); }

  void check_shard(const std::string& name, std::uint64_t expected) {
    const std::filesystem::path shard = generation_ / name;
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

  std::filesystem::path generation_;
  std::uint64_t shards_ = 0;
  std::uint64_t documents_ = 0;
  CheckResult result_;
};

}  // namespace

CheckResult check_index(const std::filesystem::path& index) {
  const GenerationHold hold(index);
  const std::filesystem::path& generation = hold.generation();
  Checker checker(generation);
  checker.check_manifest();
  // Nothing can be compared with what it says.
  if (checker.found_damage()) return checker.finish(generation.filename().string());
  const GenerationFacts facts = read_generation(generation);
  const WrittenShards written = read_written_shards(generation);
  checker.check_files(written.files);
  // Xapian's own check is not made for bytes that are damaged, and may crash on them.
  if (!checker.found_damage()) {
    for (const auto* const shards : {&written.bodies, &written.comments}) {
      for (const ShardFacts& shard : *shards) checker.check_shard(shard.name, shard.documents);
    }
    checker.check_shard(names_folder, written.names);
  }
  return checker.finish(facts.name);
}

}  // namespace dateline
