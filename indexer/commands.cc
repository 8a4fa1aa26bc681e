#include "indexer/commands.h"

#include "common/error.h"
#include "common/generation.h"
#include "common/program.h"
#include "common/terminal.h"
#include "indexer/build.h"
#include "indexer/check.h"
#include "indexer/formats.h"
#include "indexer/generation.h"
#include "indexer/import_places.h"
#include "indexer/index_lock.h"
#include "indexer/info.h"
#include "indexer/inspect.h"
#include "indexer/stop_request.h"

namespace dateline {

namespace {

constexpr const char* program_name = "dateline-index";

int build(const Options& options, const Surroundings& surroundings) {
  RunLog log(surroundings.err, program_name, surroundings.err_is_terminal && !options.quiet);
  const BuildRequest request{index_folder(options.index),
                             options.sources,
                             options.knowledge,
                             options.jobs,
                             options.strict,
                             options.quiet,
                             options.keep};
  try {
    const StopRequest on_signals;
    return build_index(request, log, surroundings.out);
  } catch (const Stopped& stopped) {
    surroundings.err << program_name << ": stopped; the index is as it was\n" << std::flush;
    end_by(stopped.signal);
  }
}

int inspect(const Options& options, const Surroundings& surroundings) {
  RunLog log(surroundings.err, program_name, false);
  const InspectRequest request{options.sources, options.knowledge,
                               options.format == "jsonl" ? InspectFormat::jsonl : InspectFormat::text, options.strict,
                               options.explain};
  return inspect_files(request, log, surroundings.out);
}

int rollback(const Options& options, const Surroundings& surroundings) {
  const std::filesystem::path index = index_folder(options.index);
  if (generation_names(index).empty()) current_generation(index);  // for its message where there is no index
  const IndexLock lock(index);
  const std::string name = roll_back(index);
  if (!options.quiet) surroundings.out << "now searched: generation " << shown(name) << '\n';
  return exit_done;
}

int check(const Options& options, const Surroundings& surroundings) {
  RunLog log(surroundings.err, program_name, false);
  const CheckResult result = check_index(index_folder(options.index));
  for (const Fault& fault : result.faults) log.report(fault);
  if (!result.faults.empty())
    throw Error("the index is damaged", "go back with dateline-index rollback, or build it again");
  if (!options.quiet) surroundings.out << result.summary << '\n';
  return exit_done;
}

int info(const Options& options, const Surroundings& surroundings) {
  print_info(index_folder(options.index), options.format == "json", surroundings.out);
  return exit_done;
}

int import(const Options& options, const Surroundings& surroundings) {
  RunLog log(surroundings.err, program_name, false);
  const ImportRequest request{
      options.sources.sources, options.knowledge, options.kinds, options.least_population, options.all,
      options.strict,          options.quiet};
  return import_places(request, log, surroundings.out, surroundings.err);
}

}  // namespace

int run_command(const Options& options, const Surroundings& surroundings) {
  switch (options.command) {
    case Command::build:
      return build(options, surroundings);
    case Command::inspect:
      return inspect(options, surroundings);
    case Command::check:
      return check(options, surroundings);
    case Command::rollback:
      return rollback(options, surroundings);
    case Command::info:
      return info(options, surroundings);
    case Command::import_places:
      return import(options, surroundings);
    case Command::help:
      surroundings.out << help_text();
      return exit_done;
    case Command::help_all:
      surroundings.out << describe_options();
      return exit_done;
    case Command::help_formats:
      surroundings.out << describe_formats();
      return exit_done;
    case Command::version:
      surroundings.out << program_name << ' ' << program_version << '\n';
      return exit_done;
  }
  return exit_failed;
}

}  // namespace dateline
