#pragma once

#include <functional>

namespace dateline {

/// Runs `work` on `jobs` threads and `meanwhile` on this one, and waits for all of them.
///
/// No exception leaves a thread: the first one of any is thrown on when all have ended. So that they do end, `give_up`
/// is called, on the thread that failed, and must wake whoever waits for another.
void run_on_threads(unsigned jobs, const std::function<void()>& work, const std::function<void()>& meanwhile,
                    const std::function<void()>& give_up);

}  // namespace dateline
