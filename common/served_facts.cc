#include "common/served_facts.h"

#include <nlohmann/json.hpp>

#include "common/error.h"
#include "common/schema.h"
#include "common/terminal.h"

namespace dateline {

namespace {

using Json = nlohmann::ordered_json;

Json shards_json(const std::vector<std::filesystem::path>& shards, const std::vector<std::string>& uuids) {
  Json list = Json::array();
  for (std::size_t i = 0; i < shards.size(); ++i) {
    list.push_back({{"name", shards[i].filename().string()}, {"uuid", uuids.at(i)}});
  }
  return list;
}

void take_shards(const Json& list, std::vector<std::filesystem::path>& shards, std::vector<std::string>& uuids) {
  for (const Json& shard : list) {
    shards.emplace_back(shard.at("name").get<std::string>());
    uuids.push_back(shard.at("uuid").get<std::string>());
  }
}

[[noreturn]] void refuse(const std::string& label) {
  throw Error(shown(label) + ": what is served there is no generation of an index",
              "the first of the four ports, or the folder, must be that of facts/: see docs/SCALING.md");
}

}  // namespace

std::string encode_facts(const GenerationFacts& facts) {
  Json object;
  object["schema"] = facts.schema_version;
  object["program"] = facts.program_version;
  object["generation"] = facts.name;
  object["share"] = facts.share;
  object["started"] = facts.built;
  object["languages"] = Json::array();
  for (const auto& [language, passages] : facts.language_counts) {
    object["languages"].push_back({{"language", language}, {"passages", passages}});
  }
  object["first_published"] = facts.first_published;
  object["last_published"] = facts.last_published;
  object["bodies"] = shards_json(facts.bodies, facts.uuids.bodies);
  object["comments"] = shards_json(facts.comments, facts.uuids.comments);
  object["names"] = {{"uuid", facts.uuids.names}};
  return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

GenerationFacts decode_facts(std::string_view json, const std::string& label) {
  const Json object = Json::parse(json, nullptr, false);
  if (!object.is_object()) refuse(label);
  GenerationFacts facts;
  try {
    facts.schema_version = object.at("schema").get<int>();
    facts.program_version = object.at("program").get<std::string>();
    require_schema(facts, label);
    facts.name = object.at("generation").get<std::string>();
    facts.share = object.at("share").get<std::string>();
    facts.built = object.at("started").get<std::string>();
    for (const Json& count : object.at("languages")) {
      facts.languages.push_back(count.at("language"));
      facts.language_counts.emplace_back(count.at("language"), count.at("passages"));
    }
    facts.first_published = object.at("first_published").get<std::string>();
    facts.last_published = object.at("last_published").get<std::string>();
    take_shards(object.at("bodies"), facts.bodies, facts.uuids.bodies);
    take_shards(object.at("comments"), facts.comments, facts.uuids.comments);
    facts.uuids.names = object.at("names").at("uuid").get<std::string>();
  } catch (const Json::exception&) {
    refuse(label);
  }
  if (facts.name.empty() || facts.bodies.empty() || facts.comments.empty()) refuse(label);
  return facts;
}

}  // namespace dateline
