#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "indexer/coverage.h"
#include "indexer/file_digests.h"
#include "indexer/pipeline.h"
#include "indexer/written_shards.h"

/// manifest.json: what a generation is, what it was made of and what was wrong with it. The searcher reads a part of it
/// (common/generation.h); docs/INDEX-FORMAT.md tells it all.
namespace dateline {

struct Manifest {
  std::string generation;
  std::chrono::system_clock::time_point started;
  double seconds = 0;
  Sources sources;
  std::filesystem::path folder;  ///< from which relative sources are meant
  ArticleShare share = {};
  std::vector<KnowledgeFile> knowledge;
  WriterKind writer = WriterKind::portable;
  PipelineResult result;
  std::uint64_t new_articles = 0;  ///< that no earlier generation held
  std::vector<ShardFacts> bodies;
  std::vector<ShardFacts> comments;
  std::vector<LanguageCount> languages;  ///< the main one first
  std::vector<FileDigest> files;
  std::uint64_t faults = 0;
  std::vector<Fault> kept_faults;
};

/// Writes it into `generation`, and its digest beside it, as sha256sum does. Throws Error if that fails.
void write_manifest(const Manifest& manifest, const std::filesystem::path& generation);

/// How the manifest differs from what was written; empty if it does not.
std::string damage_of_manifest(const std::filesystem::path& generation);

/// All of it as written. Throws Error if it cannot be read.
nlohmann::ordered_json read_manifest(const std::filesystem::path& generation);

/// How many articles a generation says that it holds; nullopt if its manifest cannot be read.
std::optional<std::uint64_t> articles_in(const std::filesystem::path& generation);

}  // namespace dateline
