#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>
#include <ostream>
#include <string>
#include <vector>

#include "common/article.h"

namespace dateline {

/// "PATH: position: reason", fit for a terminal.
std::string describe(const Fault& fault);

/// What a run says on standard error while it goes on: faults as they are found, and how far it is. For many threads at
/// once.
class RunLog {
 public:
  /// Faults that are kept for the manifest; all are counted.
  static constexpr std::size_t most_kept = 1000;

  /// Faults of one file that are told; a file that is all faults would drown the others. The rest is counted.
  static constexpr std::uint64_t most_told_of_a_file = 200;

  /// Each line begins with `program`. Progress is shown only where `with_progress`, that is on a terminal.
  RunLog(std::ostream& out, std::string program, bool with_progress);
  ~RunLog();
  RunLog(const RunLog&) = delete;
  RunLog& operator=(const RunLog&) = delete;

  void report(const Fault& fault);

  /// Shows `text` in place of what it showed before, ten times a second at most.
  void show_progress(const std::string& text);
  void end_progress();

  [[nodiscard]] std::uint64_t faults() const;
  [[nodiscard]] std::vector<Fault> kept() const;

 private:
  void clear_line();
  void tell(const Fault& fault);

  mutable std::mutex mutex_;
  std::ostream& out_;
  std::string program_;
  bool with_progress_;
  bool line_shown_ = false;
  std::chrono::steady_clock::time_point last_shown_;
  std::uint64_t faults_ = 0;
  std::string file_;  ///< of the last fault
  std::uint64_t of_file_ = 0;
  std::vector<Fault> kept_;
};

}  // namespace dateline
