#include "indexer/run_log.h"

#include "common/terminal.h"

namespace dateline {

std::string describe(const Fault& fault) {
  std::string text = shown(fault.file) + ": ";
  if (!fault.position.empty()) text += shown(fault.position) + ": ";
  return text + shown(fault.reason);
}

RunLog::RunLog(std::ostream& out, std::string program, bool with_progress)
    : out_(out), program_(std::move(program)), with_progress_(with_progress) {}

RunLog::~RunLog() { clear_line(); }

void RunLog::report(const Fault& fault) {
  const std::lock_guard lock(mutex_);
  ++faults_;
  of_file_ = fault.file == file_ ? of_file_ + 1 : 1;
  file_ = fault.file;
  if (of_file_ <= most_told_of_a_file) tell(fault);
  if (of_file_ == most_told_of_a_file + 1) tell({fault.file, "", "more faults than are told; they are counted only"});
}

void RunLog::tell(const Fault& fault) {
  clear_line();
  out_ << program_ << ": " << describe(fault) << '\n';
  if (kept_.size() < most_kept) kept_.push_back(fault);
}

void RunLog::show_progress(const std::string& text) {
  if (!with_progress_) return;
  const std::lock_guard lock(mutex_);
  const auto now = std::chrono::steady_clock::now();
  if (line_shown_ && now - last_shown_ < std::chrono::milliseconds(100)) return;
  clear_line();
  out_ << text << std::flush;
  line_shown_ = true;
  last_shown_ = now;
}

void RunLog::end_progress() {
  const std::lock_guard lock(mutex_);
  clear_line();
}

std::uint64_t RunLog::faults() const {
  const std::lock_guard lock(mutex_);
  return faults_;
}

std::vector<Fault> RunLog::kept() const {
  const std::lock_guard lock(mutex_);
  return kept_;
}

void RunLog::clear_line() {
  if (line_shown_) out_ << "\r\x1B[K" << std::flush;
  line_shown_ = false;
}

}  // namespace dateline
