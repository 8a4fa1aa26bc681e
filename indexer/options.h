#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/generation.h"
#include "indexer/knowledge.h"
#include "indexer/pipeline.h"

namespace dateline {

enum class Command {
  build,
  update,
  inspect,
  check,
  rollback,
  info,
  import_places,
  help,
  help_all,
  help_formats,
  version
};

/// What was asked for on the command line of dateline-index and in the configuration file.
struct Options {
  Command command = Command::help;
  std::string index;  ///< empty: where the environment says
  Sources sources;
  KnowledgeSources knowledge;
  unsigned jobs = 0;                            ///< 0: one for each core
  std::uint64_t memory = default_build_memory;  ///< about what a build may take, in bytes
  bool strict = false;
  bool quiet = false;
  unsigned keep = generations_kept;  ///< generations besides a new one
  bool explain = false;
  WriterKind writer = best_writer();       ///< of the shards
  ShareRequest share;                      ///< of the articles
  std::string as;                          ///< name of the generation; empty: the time of the build
  std::string progress = "auto";           ///< or "json" or "off"
  std::chrono::seconds lock_timeout = {};  ///< how long to wait for another that writes
  std::string after_switch;                ///< a command of the shell; empty: none
  std::string format = "text";
  std::string kinds;                   ///< of a dump; empty: those that news names
  std::uint64_t least_population = 0;  ///< of a dump's towns
  bool all = false;                    ///< known places of a dump, too
};

/// Reads the arguments (without the program's name) and the configuration file: `--config FILE`, else
/// `default_config` if it is there (an empty path means none). The command line wins over the file; of options that may
/// be repeated, both count.
///
/// Throws Error, with a hint, for a command or option that is unknown, an option that the command has no use for, and a
/// value that is missing or none.
Options read_options(const std::vector<std::string>& arguments, const std::filesystem::path& default_config);

/// What `--help` prints.
std::string help_text();

/// What `--help all` prints: every option with what it means, in lines of 80 columns.
std::string describe_options();

}  // namespace dateline
