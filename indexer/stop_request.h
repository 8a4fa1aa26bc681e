#pragma once

namespace dateline {

/// What stop_if_asked throws. No std::exception, so that nothing takes it for a fault.
struct Stopped {
  int signal = 0;
};

/// While one of these lives, SIGINT, SIGTERM and SIGHUP only ask the run to stop, which it does at the next
/// stop_if_asked, clearing up behind itself. The second of a kind ends the program at once. A signal that the caller
/// had ignored (nohup) stays ignored.
class StopRequest {
 public:
  StopRequest();
  ~StopRequest();
  StopRequest(const StopRequest&) = delete;
  StopRequest& operator=(const StopRequest&) = delete;
};

/// Throws Stopped if the run was asked to stop. Cheap; for any thread.
void stop_if_asked();

/// Ends the program by the signal, as its caller expects who sent it.
[[noreturn]] void end_by(int signal);

}  // namespace dateline
