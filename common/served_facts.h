#pragma once

#include <string>
#include <string_view>

#include "common/generation.h"

/// What another machine must know of a generation to search it over Xapian's remote protocol, which carries databases
/// and no files: the searcher's part of the manifest, as the only metadata of an empty database, `facts/`. It is
/// written anew with every generation, also where shards are hard links to those of the one before, and names the
/// generation and the unique identifiers of all its databases, so that it is seen when a machine has switched in
/// between.
namespace dateline {

inline constexpr const char* facts_folder = "facts";
inline constexpr const char* facts_key = "facts";

/// What is told of them, as JSON; docs/INDEX-FORMAT.md has the fields.
std::string encode_facts(const GenerationFacts& facts);

/// Of a generation that `label` serves: paths are names within it. Throws Error where they are none, or those of
/// another schema version.
GenerationFacts decode_facts(std::string_view json, const std::string& label);

}  // namespace dateline
