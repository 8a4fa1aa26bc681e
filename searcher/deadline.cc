#include "searcher/deadline.h"

#include <unistd.h>

#include <cstdlib>
#include <string>

#include "common/program.h"

namespace dateline {

Deadline::Deadline(std::chrono::seconds within)
    : watch_([this, within] {
        std::unique_lock lock(mutex_);
        if (ended_.wait_for(lock, within, [this] { return in_time_; })) return;
        const std::string text = "dateline-search: no answer within " + std::to_string(within.count()) +
                                 " s\ndateline-search: hint: --timeout SECONDS gives more time\n";
        if (::write(STDERR_FILENO, text.data(), text.size()) < 0) {
          // Nobody reads it.
        }
        std::_Exit(exit_failed);
      }) {}

Deadline::~Deadline() {
  {
    const std::lock_guard lock(mutex_);
    in_time_ = true;
  }
  ended_.notify_one();
  watch_.join();
}

}  // namespace dateline
