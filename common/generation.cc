#include "common/generation.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "common/damage.h"
#include "common/error.h"
#include "common/schema.h"
#include "common/seal.h"
#include "common/terminal.h"

namespace dateline {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string{} : std::string(value);
}

const char* const build_hint = "build one: dateline-index build --index DIR SOURCE...";

[[noreturn]] void refuse_manifest(const fs::path& file, const std::string& why) {
  throw Error(shown(file.string()) + ": " + why, "go back with dateline-index rollback, or build the index again");
}

std::optional<std::string> content_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(in), {});
}

/// The manifest itself says nothing that one could tell a wrong bit from.
void require_as_written(const fs::path& generation, const std::string& manifest) {
  if (content_of(generation / manifest_checksum_file) == checksum_line(manifest)) return;
  refuse_manifest(generation / manifest_file, std::string("not what ") + manifest_checksum_file + " says");
}

std::vector<fs::path> shard_paths(const Json& manifest, const char* kind, const fs::path& generation) {
  std::vector<fs::path> paths;
  for (const Json& shard : manifest.at("shards").at(kind)) {
    paths.push_back(generation / shard.at("name").get<std::string>());
  }
  return paths;
}

std::vector<WrittenFile> written_files(const Json& manifest, const fs::path& generation) {
  std::vector<WrittenFile> files;
  for (const Json& file : manifest.at("files")) {
    files.push_back({generation / file.at("name").get<std::string>(), file.at("bytes").get<std::uint64_t>()});
    if (const auto checksum = file.find("crc32"); checksum != file.end()) {
      files.back().crc32 = checksum->get<std::uint32_t>();
    }
  }
  return files;
}

/// How a file differs from what was written; empty where it does not.
std::string difference_of(const WrittenFile& file) {
  std::error_code failed;
  const std::uint64_t bytes = fs::file_size(file.path, failed);
  if (failed) return failed.message();
  if (bytes != file.bytes) {
    return std::to_string(bytes) + " bytes instead of the " + std::to_string(file.bytes) + " written";
  }
  if (!file.crc32) return {};
  std::string content(bytes, '\0');
  std::ifstream in(file.path, std::ios::binary);
  if (!in.read(content.data(), static_cast<std::streamsize>(content.size()))) return "cannot be read";
  return crc32_of(content) == *file.crc32 ? "" : "not as it was written";
}

/// Relative ones were meant where the index was built; listed files were, too.
std::vector<fs::path> source_paths(const Json& manifest) {
  std::vector<fs::path> paths;
  const fs::path folder = manifest.value("folder", "");
  if (!folder.is_absolute()) return paths;
  for (const Json& source : manifest.at("sources")) {
    if (source != "-") paths.push_back(folder / source.get<std::string>());
  }
  if (!manifest.at("files_from").empty()) paths.push_back(folder);
  return paths;
}

}  // namespace

fs::path index_folder(const std::string& option) {
  if (!option.empty()) return option;
  if (const std::string given = variable("DATELINE_INDEX"); !given.empty()) return given;
  // The XDG specification: a path that is not absolute is to be ignored.
  if (const fs::path shared = variable("XDG_DATA_HOME"); shared.is_absolute()) return shared / "dateline" / "index";
  if (const fs::path home = variable("HOME"); home.is_absolute()) return home / ".local/share/dateline/index";
  throw Error("where the index is cannot be told: neither --index nor DATELINE_INDEX nor HOME is set",
              "name it: --index DIR");
}

fs::path current_generation(const fs::path& index) {
  std::error_code failed;
  if (!fs::exists(index, failed)) throw Error(shown(index.string()) + ": no index here", build_hint);
  if (fs::is_regular_file(index, failed)) {
    throw Error(shown(index.string()) + ": a file, and no folder of an index",
                "a stub file, which names other indexes, is for dateline-search; its lines name them");
  }
  if (fs::is_directory(fs::symlink_status(index / current_link, failed))) {
    throw Error(
        shown(index.string()) + ": 'current' is a folder, and should be a link to a generation",
        "was it copied? cp -a and rsync -a keep links; or build it again: dateline-index build --index DIR SOURCE...");
  }
  const fs::path target = fs::read_symlink(index / current_link, failed);
  if (failed) throw Error(shown(index.string()) + ": no index has been built here", build_hint);
  fs::path generation = index / target;
  if (!fs::is_directory(generation, failed)) {
    throw Error(shown(index.string()) + ": the generation that 'current' names is gone: " + shown(target.string()),
                "go back with dateline-index rollback, or build the index again");
  }
  return generation;
}

std::optional<Day> day_of_generation(std::string_view name) {
  if (name.size() < 8) return std::nullopt;
  return parse_iso_date(
      std::string(name.substr(0, 4)).append("-").append(name.substr(4, 2)).append("-").append(name.substr(6, 2)));
}

std::string checksum_line(std::string_view manifest) { return std::to_string(crc32_of(manifest)) + "\n"; }

GenerationFacts read_generation(const fs::path& generation) {
  const fs::path file = generation / manifest_file;
  const auto text = content_of(file);
  if (!text) throw Error(shown(file.string()) + ": the manifest cannot be read", build_hint);
  const Json manifest = Json::parse(*text, nullptr, false);
  if (!manifest.is_object()) refuse_manifest(file, "the manifest is damaged");
  GenerationFacts facts;
  try {
    facts.schema_version = manifest.at("schema").get<int>();
    facts.program_version = manifest.at("program").get<std::string>();
    require_schema(facts, generation.string());
    require_as_written(generation, *text);
    facts.name = manifest.at("generation").get<std::string>();
    facts.built = manifest.at("started").get<std::string>();
    facts.bodies = shard_paths(manifest, "bodies", generation);
    facts.comments = shard_paths(manifest, "comments", generation);
    facts.names = generation / names_folder;
    for (const Json& count : manifest.at("languages")) {
      facts.languages.push_back(count.at("language"));
      facts.language_counts.emplace_back(count.at("language"), count.at("passages"));
    }
    if (const auto share = manifest.find("share"); share != manifest.end() && !share->is_null()) facts.share = *share;
    facts.sources = source_paths(manifest);
    facts.files = written_files(manifest, generation);
    if (!manifest.at("first_published").is_null()) facts.first_published = manifest["first_published"];
    if (!manifest.at("last_published").is_null()) facts.last_published = manifest["last_published"];
  } catch (const Json::exception&) {
    refuse_manifest(file, "the manifest is damaged");
  }
  return facts;
}

void require_schema(const GenerationFacts& facts, const std::string& shown_as) {
  if (facts.schema_version == schema::version) return;
  throw Error(shown(shown_as) + ": index of schema version " + std::to_string(facts.schema_version) +
                  ", written by dateline " + shown(facts.program_version) + "; this program reads version " +
                  std::to_string(schema::version),
              "build it again: dateline-index build --index DIR SOURCE...");
}

void require_whole(const GenerationFacts& generation) {
  for (const WrittenFile& file : generation.files) {
    const std::string difference = difference_of(file);
    if (!difference.empty()) throw index_damage(shown(file.path.string()) + ": " + difference);
  }
}

}  // namespace dateline
