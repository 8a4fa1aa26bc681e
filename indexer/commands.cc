#include "indexer/commands.h"

#include "common/error.h"
#include "common/generation.h"
#include "common/program.h"
#include "common/terminal.h"
#include "indexer/after_switch.h"
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

ProgressForm progress_form(const Options& options, const Surroundings& surroundings) {
  if (options.progress == "json") return ProgressForm::json;
  const bool watched = surroundings.err_is_terminal && !options.quiet;
  return options.progress == "auto" && watched ? ProgressForm::line : ProgressForm::none;
}

/// What is left to do when a new generation is searched; returns the exit status.
int after_switch(const Options& options, const std::filesystem::path& index, const RunOutcome& outcome, RunLog& log,
                 std::ostream& out) {
  const int status = options.strict && outcome.faults > 0 ? exit_nothing_found : exit_done;
  if (options.after_switch.empty()) return status;
  out << std::flush;
  const auto failure = run_after_switch(options.after_switch, index, outcome);
  if (!failure) return status;
  log.note("--after-switch: " + *failure + ", after the switch to generation " + outcome.generation);
  return exit_after_switch_failed;
}

int build(const Options& options, const Surroundings& surroundings) {
  RunLog log(surroundings.err, program_name, progress_form(options, surroundings));
  require_writer(options.writer);
  const BuildRequest request{index_folder(options.index),
                             options.sources,
                             options.knowledge,
                             options.jobs,
                             options.quiet,
                             options.keep,
                             options.lock_timeout,
                             options.command == Command::update,
                             clock_step,
                             options.writer,
                             options.share,
                             options.as,
                             options.memory};
  try {
    const RunOutcome outcome = [&] {
      const StopRequest on_signals;
      return build_index(request, log, surroundings.out);
    }();
    return after_switch(options, request.index, outcome, log, surroundings.out);
  } catch (const Stopped& stopped) {
    log.fail();
    log.note("stopped; the index is as it was");
    end_by(stopped.signal);
  }
}

int inspect(const Options& options, const Surroundings& surroundings) {
  RunLog log(surroundings.err, program_name, ProgressForm::none);
  const InspectRequest request{options.sources, options.knowledge,
                               options.format == "jsonl" ? InspectFormat::jsonl : InspectFormat::text, options.strict,
                               options.explain};
  return inspect_files(request, log, surroundings.out);
}

int rollback(const Options& options, const Surroundings& surroundings) {
  const std::filesystem::path index = index_folder(options.index);
  if (generation_names(index).empty()) current_generation(index);  // for its message where there is no index
  const IndexLock lock(index, options.lock_timeout, [&](const std::string& why) {
    if (!options.quiet) surroundings.err << program_name << ": " << why << "; waiting\n" << std::flush;
  });
  const RolledBack done = roll_back(index);
  if (done.fault) RunLog(surroundings.err, program_name, ProgressForm::none).report(*done.fault);
  if (!options.quiet) surroundings.out << "now searched: generation " << shown(done.name) << '\n';
  return exit_done;
}

int check(const Options& options, const Surroundings& surroundings) {
  RunLog log(surroundings.err, program_name, ProgressForm::none);
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
  RunLog log(surroundings.err, program_name, ProgressForm::none);
  const ImportRequest request{
      options.sources.sources, options.knowledge, options.kinds, options.least_population, options.all,
      options.strict,          options.quiet};
  return import_places(request, log, surroundings.out, surroundings.err);
}

}  // namespace

int run_command(const Options& options, const Surroundings& surroundings) {
  switch (options.command) {
    case Command::build:
    case Command::update:
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
