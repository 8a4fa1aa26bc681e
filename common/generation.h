#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/calendar.h"

/// Where an index keeps its generations; both programs must agree on it (design, section 4).
namespace dateline {

inline constexpr const char* current_link = "current";
inline constexpr const char* generations_folder = "generations";
inline constexpr const char* manifest_file = "manifest.json";
inline constexpr const char* manifest_digest_file = "manifest.sha256";
inline constexpr const char* manifest_checksum_file = "manifest.crc32";  ///< quicker than the digest, for a search
inline constexpr const char* names_folder = "names";
inline constexpr const char* bodies_prefix = "bodies-";
inline constexpr const char* comments_prefix = "comments-";

/// `--index`, else $DATELINE_INDEX, else $XDG_DATA_HOME/dateline/index, else ~/.local/share/dateline/index.
/// `option` is empty when the option was not given. Throws Error if no variable tells.
std::filesystem::path index_folder(const std::string& option);

/// The generation that `current` names, resolved once, so that a search keeps it until it ends. Throws
/// Error with a hint where there is no index or none has been built.
std::filesystem::path current_generation(const std::filesystem::path& index);

/// The day (UTC) that a generation of that name was built on: "20261122T030102Z" -> 2026-11-22; nullopt of what is no
/// such name.
std::optional<Day> day_of_generation(std::string_view name);

/// A file of a generation as it was written.
struct WrittenFile {
  std::filesystem::path path;
  std::uint64_t bytes = 0;
  std::optional<std::uint32_t> crc32 = {};  ///< of the small files that say where in the others everything is
};

/// Unique identifiers of databases, which Xapian gives each that it makes.
struct DatabaseUuids {
  std::vector<std::string> bodies;    ///< of each shard
  std::vector<std::string> comments;  ///< of each shard
  std::string names;
};

/// What the searcher needs of manifest.json.
struct GenerationFacts {
  std::string name;  ///< "20261122T030102Z"
  int schema_version = 0;
  std::string program_version;
  std::string built;                            ///< ISO 8601, UTC
  std::vector<std::filesystem::path> bodies;    ///< shards, in order
  std::vector<std::filesystem::path> comments;  ///< shards, in order
  std::filesystem::path names;
  std::vector<std::string> languages;  ///< ISO 639-1, of its articles; the main one first
  std::vector<std::pair<std::string, std::uint64_t>> language_counts;  ///< and their passages
  std::string share;            ///< "2/4": the second of four shares of an archive; empty: all of it
  DatabaseUuids uuids;          ///< only of one that another machine serves
  std::string first_published;  ///< ISO day, empty if no article has one
  std::string last_published;
  std::vector<std::filesystem::path> sources;  ///< files and folders that it was built from; absolute
  std::vector<WrittenFile> files;              ///< all that it is made of
};

/// What manifest_checksum_file says of a manifest.
std::string checksum_line(std::string_view manifest);

/// Reads the manifest of a generation. Throws Error where it cannot be read, is not as it was written, or was written
/// for another schema version: the hint says to rebuild.
GenerationFacts read_generation(const std::filesystem::path& generation);

/// Throws Error, where what `shown_as` names was written for another schema version.
void require_schema(const GenerationFacts& facts, const std::string& shown_as);

/// Throws Error if a file of the generation is missing or of another length than was written: Xapian may take a table
/// that was cut short for a smaller one. A look at each name, no more, but for the files in which Xapian keeps where
/// its tables begin: these are compared by their checksums, because it trusts them, and with a wrong bit in there it
/// reads what is none of its memory. `dateline-index check` looks at every byte.
void require_whole(const GenerationFacts& generation);

}  // namespace dateline
