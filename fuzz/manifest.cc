#include "indexer/manifest.h"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string_view>

#include "common/error.h"
#include "common/generation.h"
#include "common/schema.h"
#include "fuzz/support.h"
#include "fuzz/written_bytes.h"
#include "tests/support/temporary_folder.h"

namespace {

using namespace dateline;

/// Either it is done or an Error says in one line why not.
template <class Reading>
void read_or_refuse(Reading reading) {
  try {
    reading();
  } catch (const Error& error) {
    const std::string_view message = error.what();
    fuzz::require(!message.empty() && fuzz::is_valid(message) && message.find('\n') == std::string_view::npos);
  }
}

/// With a file that the manifest of the seeds names, as long as that says.
std::filesystem::path generation_folder() {
  static const TemporaryFolder folder;
  folder.write("names/postlist.glass", "0123456789");
  return folder.path();
}

void read_as_searcher(const std::filesystem::path& generation) {
  const GenerationFacts facts = read_generation(generation);
  fuzz::require(facts.schema_version == schema::version);
  if (const auto day = day_of_generation(facts.name)) fuzz::require(!iso_date(*day).empty());
  require_whole(facts);
}

void read_as_indexer(const std::filesystem::path& generation) {
  const auto manifest = read_manifest(generation);
  fuzz::require(manifest.is_object());
  const WrittenShards shards = read_written_shards(generation);
  fuzz::require(shards.names == manifest.at("counts").at("names").get<std::uint64_t>());
}

}  // namespace

/// Any bytes as the manifest of a generation: it is read or refused, and told from what was written.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::filesystem::path generation = generation_folder();
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  fuzz::write_bytes(generation / manifest_file, bytes);
  fuzz::write_bytes(generation / manifest_digest_file, bytes);
  read_or_refuse([] { read_as_searcher(generation); });
  read_or_refuse([] { read_as_indexer(generation); });
  (void)articles_in(generation);
  fuzz::require(!damage_of_manifest(generation).empty());
  return 0;
}
