#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <ostream>
#include <string>
#include <thread>
#include <vector>

#include "common/article.h"
#include "indexer/progress.h"

namespace dateline {

/// "PATH: position: reason", fit for a terminal.
std::string describe(const Fault& fault);

/// How it is told how far a run is.
enum class ProgressForm : std::uint8_t {
  none,
  line,  ///< one line that is written over and over, for a terminal
  json,  ///< an object a line: one when a phase begins, one every second, and a last one that says how it ended
};

/// What a run says on standard error while it goes on: faults as they are found, and how far it is. For many threads at
/// once.
class RunLog {
 public:
  /// Faults that are kept for the manifest; all are counted.
  static constexpr std::size_t most_kept = 1000;

  /// Faults of one file that are told; a file that is all faults would drown the others. The rest is counted.
  static constexpr std::uint64_t most_told_of_a_file = 200;

  /// Each line begins with `program`, those of ProgressForm::json with a brace.
  RunLog(std::ostream& out, std::string program, ProgressForm form);

  /// A run of which nobody has said how it ended has failed.
  ~RunLog();
  RunLog(const RunLog&) = delete;
  RunLog& operator=(const RunLog&) = delete;

  void report(const Fault& fault);

  /// A line for the person who runs it that is no fault.
  void note(const std::string& text);

  /// The run starts over: what was counted and kept is nothing.
  void forget_faults();

  /// Says how far the run is: on a terminal ten times a second at most.
  void show_progress(const Progress& progress);
  void end_progress();

  /// The run is done and switched, or will not be.
  void finish(const RunOutcome& outcome);
  void fail();

  [[nodiscard]] std::uint64_t faults() const;
  [[nodiscard]] std::vector<Fault> kept() const;

 private:
  void clear_line();
  void tell(const Fault& fault);
  void show_line(const Progress& progress);
  void tick();
  void write_object();
  void stop_ticking();
  [[nodiscard]] double seconds() const;

  mutable std::mutex mutex_;
  std::ostream& out_;
  std::string program_;
  ProgressForm form_;
  bool line_shown_ = false;
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
  std::chrono::steady_clock::time_point last_shown_;
  std::optional<Progress> progress_;  ///< the newest, where it is told as JSON
  bool over_ = false;                 ///< nothing more is to be told of progress
  std::condition_variable ended_;
  std::thread ticker_;  ///< writes an object every second
  std::uint64_t faults_ = 0;
  std::string file_;  ///< of the last fault
  std::uint64_t of_file_ = 0;
  std::vector<Fault> kept_;
};

}  // namespace dateline
