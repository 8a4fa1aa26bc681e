#include "indexer/manifest.h"

#include <fstream>
#include <nlohmann/json.hpp>

#include "common/error.h"
#include "common/generation.h"
#include "common/passage_json.h"
#include "common/program.h"
#include "common/schema.h"
#include "common/terminal.h"
#include "indexer/new_file.h"
#include "indexer/sha256.h"
#include "indexer/timestamp.h"

namespace dateline {

namespace {

using Json = nlohmann::ordered_json;

Json counts_json(const Manifest& manifest) {
  const BuildCounts& counts = manifest.result.counts;
  Json object;
  object["source_files"] = manifest.result.read.files;
  object["skipped_files"] = manifest.result.read.skipped;
  object["skipped_captures"] = Json::object();
  for (const auto& [type, count] : manifest.result.read.skipped_captures) object["skipped_captures"][type] = count;
  object["skipped_items"] = Json::object();
  for (const auto& [type, count] : manifest.result.read.skipped_items) object["skipped_items"][type] = count;
  object["revisits"] = manifest.result.read.revisits;
  object["articles"] = counts.articles;
  object["new_articles"] = manifest.new_articles;
  object["undated_articles"] = counts.undated;
  object["copies"] = counts.copies;
  object["further_captures"] = counts.captures;
  object["comments"] = counts.comments;
  object["body_passages"] = counts.body_passages;
  object["comment_passages"] = counts.comment_passages;
  object["places"] = counts.places;
  object["forces"] = counts.forces;
  object["dates"] = counts.dates;
  object["names"] = manifest.result.names;
  object["faults"] = manifest.faults;
  object["dropped"] = Json::object();
  for (const auto& [reason, count] : counts.dropped) object["dropped"][reason] = count;
  return object;
}

Json shards_json(const std::vector<ShardFacts>& shards) {
  Json list = Json::array();
  for (const ShardFacts& shard : shards) list.push_back({{"name", shard.name}, {"documents", shard.documents}});
  return list;
}

Json files_json(const std::vector<FileDigest>& files) {
  Json list = Json::array();
  for (const FileDigest& file : files) {
    list.push_back({{"name", file.name}, {"bytes", file.bytes}, {"sha256", file.sha256}});
    if (file.crc32) list.back()["crc32"] = *file.crc32;
  }
  return list;
}

Json languages_json(const std::vector<LanguageCount>& languages) {
  Json list = Json::array();
  for (const auto& [language, passages] : languages) list.push_back({{"language", language}, {"passages", passages}});
  return list;
}

Json knowledge_json(const std::vector<KnowledgeFile>& files) {
  Json list = Json::array();
  for (const KnowledgeFile& file : files) {
    list.push_back({{"kind", file.kind}, {"file", file.file}, {"sha256", file.sha256}});
  }
  return list;
}

Json faults_json(const std::vector<Fault>& faults) {
  Json list = Json::array();
  for (const Fault& fault : faults) {
    list.push_back({{"file", fault.file}, {"position", fault.position}, {"reason", fault.reason}});
  }
  return list;
}

Json manifest_json(const Manifest& manifest) {
  Json object;
  object["schema"] = schema::version;
  object["program"] = program_version;
  object["generation"] = manifest.generation;
  object["share"] = manifest.share.is_whole() ? Json(nullptr) : Json(manifest.share.text());
  object["started"] = iso_time(manifest.started);
  object["seconds"] = manifest.seconds;
  object["sources"] = manifest.sources.sources;
  object["files_from"] = manifest.sources.files_from;
  object["folder"] = manifest.folder.string();
  object["lexicons"] = knowledge_json(manifest.knowledge);
  object["counts"] = counts_json(manifest);
  object["languages"] = languages_json(manifest.languages);
  object["first_published"] = day_json(manifest.result.counts.first_published);
  object["last_published"] = day_json(manifest.result.counts.last_published);
  object["writer"] = name_of(manifest.writer);
  object["shards"] = {{"bodies", shards_json(manifest.bodies)}, {"comments", shards_json(manifest.comments)}};
  object["files"] = files_json(manifest.files);
  object["faults"] = faults_json(manifest.kept_faults);
  object["faults_not_listed"] = manifest.faults - manifest.kept_faults.size();
  return object;
}

/// As sha256sum writes and checks it.
std::string digest_line(const std::string& manifest) { return sha256(manifest) + "  " + manifest_file + "\n"; }

[[noreturn]] void refuse(const std::filesystem::path& file) {
  throw Error(shown(file.string()) + ": the manifest is damaged",
              "go back with dateline-index rollback, or build the index again");
}

std::vector<ShardFacts> shards_in(const Json& list) {
  std::vector<ShardFacts> shards;
  for (const Json& shard : list) {
    shards.push_back({shard.at("name").get<std::string>(), shard.at("documents").get<std::uint64_t>()});
  }
  return shards;
}

std::vector<FileDigest> files_in(const Json& list) {
  std::vector<FileDigest> files;
  for (const Json& file : list) {
    files.push_back({file.at("name").get<std::string>(), file.at("bytes").get<std::uint64_t>(),
                     file.at("sha256").get<std::string>()});
    if (const auto checksum = file.find("crc32"); checksum != file.end()) {
      files.back().crc32 = checksum->get<std::uint32_t>();
    }
  }
  return files;
}

/// Of the articles of an archive; all of them in a generation that an earlier version wrote.
ArticleShare share_in(const Json& manifest) {
  const auto told = manifest.find("share");
  if (told == manifest.end() || told->is_null()) return {};
  return parse_share(told->get<std::string>()).value_or(ArticleShare{});
}

}  // namespace

void write_manifest(const Manifest& manifest, const std::filesystem::path& generation) {
  const std::string text = manifest_json(manifest).dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
  write_file(generation / manifest_file, text);
  write_file(generation / manifest_digest_file, digest_line(text));
  write_file(generation / manifest_checksum_file, checksum_line(text));
}

std::string damage_of_manifest(const std::filesystem::path& generation) {
  std::ifstream written(generation / manifest_digest_file, std::ios::binary);
  std::ifstream in(generation / manifest_file, std::ios::binary);
  if (!written || !in) return "cannot be read";
  const std::string line{std::istreambuf_iterator<char>(written), {}};
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  return line == digest_line(text) ? "" : std::string("not what ") + manifest_digest_file + " says";
}

nlohmann::ordered_json read_manifest(const std::filesystem::path& generation) {
  const std::filesystem::path file = generation / manifest_file;
  std::ifstream in(file, std::ios::binary);
  Json manifest = Json::parse(in, nullptr, false);
  if (!in.is_open() || !manifest.is_object()) refuse(file);
  return manifest;
}

std::optional<std::uint64_t> articles_in(const std::filesystem::path& generation) {
  std::ifstream in(generation / manifest_file, std::ios::binary);
  const Json manifest = Json::parse(in, nullptr, false);
  const Json::json_pointer place("/counts/articles");
  if (!manifest.is_object() || !manifest.contains(place) || !manifest[place].is_number_unsigned()) return std::nullopt;
  return manifest[place].get<std::uint64_t>();
}

WrittenShards read_written_shards(const std::filesystem::path& generation) {
  const Json manifest = read_manifest(generation);
  try {
    const Json& shards = manifest.at("shards");
    WrittenShards written{shards_in(shards.at("bodies")), shards_in(shards.at("comments")),
                          manifest.at("counts").at("names").get<std::uint64_t>(), files_in(manifest.at("files")),
                          share_in(manifest)};
    written.share.shards = static_cast<unsigned>(written.bodies.size());
    return written;
  } catch (const Json::exception&) {
    refuse(generation / manifest_file);
  }
}

}  // namespace dateline
