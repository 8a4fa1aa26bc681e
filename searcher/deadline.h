#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace dateline {

/// Ends the run with a word and exit status 2 unless it is destroyed in time: for what no time-out of a single answer
/// reaches, such as a resolver of names that hangs, or a server that answers a little every second.
class Deadline {
 public:
  explicit Deadline(std::chrono::seconds within);
  ~Deadline();
  Deadline(const Deadline&) = delete;
  Deadline& operator=(const Deadline&) = delete;

 private:
  std::mutex mutex_;
  std::condition_variable ended_;
  bool in_time_ = false;
  std::thread watch_;
};

}  // namespace dateline
