#include "indexer/worker_threads.h"

#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace dateline {

namespace {

/// The first exception of several threads.
class FirstFailure {
 public:
  explicit FirstFailure(const std::function<void()>& give_up) : give_up_(give_up) {}

  void guard(const std::function<void()>& action) {
    try {
      action();
    } catch (...) {
      keep(std::current_exception());
    }
  }

  /// Requires that the threads have ended.
  void throw_on() const {
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  void keep(std::exception_ptr failure) {
    {
      const std::lock_guard lock(mutex_);
      if (!failure_) failure_ = std::move(failure);
    }
    give_up_();
  }

  const std::function<void()>& give_up_;
  std::mutex mutex_;
  std::exception_ptr failure_;  ///< guarded by mutex_
};

}  // namespace

void run_on_threads(unsigned jobs, const std::function<void()>& work, const std::function<void()>& meanwhile,
                    const std::function<void()>& give_up) {
  FirstFailure failure(give_up);
  std::vector<std::thread> threads;
  failure.guard([&] {
    for (unsigned i = 0; i < jobs; ++i) threads.emplace_back([&] { failure.guard(work); });
  });
  failure.guard(meanwhile);
  for (std::thread& thread : threads) thread.join();
  failure.throw_on();
}

}  // namespace dateline
