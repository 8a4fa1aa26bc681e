#include "indexer/run_log.h"

#include "common/terminal.h"

namespace dateline {

std::string describe(const Fault& fault) {
  std::string text = shown(fault.file) + ": ";
  if (!fault.position.empty()) text += shown(fault.position) + ": ";
  return text + shown(fault.reason);
}

namespace {

/// Between two objects of progress.
constexpr std::chrono::seconds interval{1};

}  // namespace

RunLog::RunLog(std::ostream& out, std::string program, ProgressForm form)
    : out_(out), program_(std::move(program)), form_(form) {
  if (form_ == ProgressForm::json) ticker_ = std::thread([this] { tick(); });
}

RunLog::~RunLog() { fail(); }

void RunLog::report(const Fault& fault) {
  const std::lock_guard lock(mutex_);
  ++faults_;
  of_file_ = fault.file == file_ ? of_file_ + 1 : 1;
  file_ = fault.file;
  if (of_file_ <= most_told_of_a_file) tell(fault);
  if (of_file_ == most_told_of_a_file + 1) tell({fault.file, "", "more faults than are told; they are counted only"});
}

void RunLog::forget_faults() {
  const std::lock_guard lock(mutex_);
  faults_ = of_file_ = 0;
  file_.clear();
  kept_.clear();
}

void RunLog::tell(const Fault& fault) {
  clear_line();
  out_ << program_ << ": " << describe(fault) << '\n';
  if (kept_.size() < most_kept) kept_.push_back(fault);
}

void RunLog::note(const std::string& text) {
  const std::lock_guard lock(mutex_);
  clear_line();
  out_ << program_ << ": " << text << '\n' << std::flush;
}

void RunLog::show_progress(const Progress& progress) {
  if (form_ == ProgressForm::none) return;
  const std::lock_guard lock(mutex_);
  if (form_ == ProgressForm::line) {
    show_line(progress);
    return;
  }
  const bool new_phase = !progress_ || progress_->phase != progress.phase;
  progress_ = progress;
  if (new_phase) write_object();
}

void RunLog::show_line(const Progress& progress) {
  const auto now = std::chrono::steady_clock::now();
  if (line_shown_ && now - last_shown_ < std::chrono::milliseconds(100)) return;
  clear_line();
  out_ << progress_text(progress) << std::flush;
  line_shown_ = true;
  last_shown_ = now;
}

void RunLog::tick() {
  std::unique_lock lock(mutex_);
  for (auto next = begin_ + interval; !ended_.wait_until(lock, next, [this] { return over_; }); next += interval) {
    if (progress_) write_object();
  }
}

void RunLog::write_object() { out_ << progress_json(*progress_, seconds()) << '\n' << std::flush; }

void RunLog::end_progress() {
  const std::lock_guard lock(mutex_);
  clear_line();
}

void RunLog::fail() {
  const bool to_tell = form_ == ProgressForm::json && !over_;
  stop_ticking();
  clear_line();
  if (to_tell) out_ << failed_json(seconds()) << '\n' << std::flush;
}

void RunLog::finish(const RunOutcome& outcome) {
  stop_ticking();
  if (form_ == ProgressForm::json) out_ << done_json(outcome) << '\n' << std::flush;
}

std::uint64_t RunLog::faults() const {
  const std::lock_guard lock(mutex_);
  return faults_;
}

std::vector<Fault> RunLog::kept() const {
  const std::lock_guard lock(mutex_);
  return kept_;
}

void RunLog::stop_ticking() {
  {
    const std::lock_guard lock(mutex_);
    over_ = true;
  }
  ended_.notify_all();
  if (ticker_.joinable()) ticker_.join();
}

double RunLog::seconds() const {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
}

void RunLog::clear_line() {
  if (line_shown_) out_ << "\r\x1B[K" << std::flush;
  line_shown_ = false;
}

}  // namespace dateline
