#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>

namespace dateline {

/// The right to write an index, held from construction to destruction: one writer at a time.
///
/// A lock of the kernel on the file INDEX/lock, so that it ends with its process, however that ends; the file's text
/// only tells others who holds it. The file is its owner's alone: whoever may read it might lock it.
class IndexLock {
 public:
  /// Called once with a line that says who holds the lock, when waiting begins.
  using OnWait = std::function<void(const std::string& holder)>;

  /// Makes the folder where it is missing. Waits up to `patience` for another process that writes, then throws Error,
  /// naming it; throws Error too if the folder holds something else than an index, rather than write into it. A
  /// StopRequest ends the wait.
  explicit IndexLock(
      const std::filesystem::path& index, std::chrono::seconds patience = {},
      const OnWait& on_wait = [](const std::string&) {});
  ~IndexLock();
  IndexLock(const IndexLock&) = delete;
  IndexLock& operator=(const IndexLock&) = delete;

 private:
  void take(const std::filesystem::path& index, std::chrono::seconds patience, const OnWait& on_wait) const;

  int descriptor_ = -1;
};

}  // namespace dateline
