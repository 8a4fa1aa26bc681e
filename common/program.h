#pragma once

#include <functional>
#include <string_view>

/// What both programs do alike at their edges: exit statuses, messages, the one place where errors end.
namespace dateline {

inline constexpr int exit_done = 0;           ///< found / done
inline constexpr int exit_nothing_found = 1;  ///< searcher: no hit; indexer: faults under --strict
inline constexpr int exit_failed = 2;         ///< usage, query or run error; nothing changed

extern const char* const program_version;

/// Runs `body` and returns its exit status; the one place that catches. An `Error` becomes
/// "NAME: message" and "NAME: hint: ..." on standard error and exit_failed, so do exceptions of the
/// standard library and of Xapian (which are no std::exception). A closed pipe on standard output is success: SIGPIPE
/// is ignored, and a failed write with EPIPE ends the program with exit_done. Any other failed write to standard output
/// (a full disk) is an error.
///
/// A library may also end the program without an exception that reaches us: Xapian 1.4.22 throws where nothing may when
/// a write to the disk fails at certain moments. That is told, too, and ends with exit_failed, once the LastWish that
/// lives has been fulfilled.
int run_program(std::string_view name, const std::function<int()>& body);

/// What is to be done when a library ends the program, as long as it lives: so that nothing is left lying about. One at
/// a time. Other threads may still be running then.
class LastWish {
 public:
  explicit LastWish(std::function<void()> wish);
  ~LastWish();
  LastWish(const LastWish&) = delete;
  LastWish& operator=(const LastWish&) = delete;
};

}  // namespace dateline
