#include "indexer/facts_writer.h"

#include <xapian.h>

#include "common/calendar.h"
#include "common/program.h"
#include "common/schema.h"
#include "common/served_facts.h"
#include "indexer/timestamp.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

std::string uuid_of(const fs::path& database) { return Xapian::Database(database.string()).get_uuid(); }

void add_shards(const std::vector<ShardFacts>& written, const fs::path& generation, std::vector<fs::path>& shards,
                std::vector<std::string>& uuids) {
  for (const ShardFacts& shard : written) {
    shards.emplace_back(shard.name);
    uuids.push_back(uuid_of(generation / shard.name));
  }
}

GenerationFacts facts_of(const Manifest& manifest, const fs::path& generation) {
  GenerationFacts facts;
  facts.name = manifest.generation;
  facts.schema_version = schema::version;
  facts.program_version = program_version;
  facts.built = iso_time(manifest.started);
  if (!manifest.share.is_whole()) facts.share = manifest.share.text();
  for (const auto& [language, passages] : manifest.languages) facts.language_counts.emplace_back(language, passages);
  const BuildCounts& counts = manifest.result.counts;
  if (counts.first_published) facts.first_published = iso_date(*counts.first_published);
  if (counts.last_published) facts.last_published = iso_date(*counts.last_published);
  add_shards(manifest.bodies, generation, facts.bodies, facts.uuids.bodies);
  add_shards(manifest.comments, generation, facts.comments, facts.uuids.comments);
  facts.uuids.names = uuid_of(generation / names_folder);
  return facts;
}

}  // namespace

void write_facts(const Manifest& manifest, const fs::path& generation) {
  constexpr int flags = Xapian::DB_CREATE | Xapian::DB_NO_SYNC;
  Xapian::WritableDatabase database((generation / facts_folder).string(), flags);
  database.set_metadata(facts_key, encode_facts(facts_of(manifest, generation)));
  database.commit();
}

}  // namespace dateline
