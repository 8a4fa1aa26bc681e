#pragma once

#include <filesystem>

namespace dateline {

/// The right to write an index, held from construction to destruction: one writer at a time.
///
/// A lock of the kernel on the file INDEX/lock, so that it ends with its process, however that ends; the file's text
/// only tells others who holds it.
class IndexLock {
 public:
  /// Makes the folder where it is missing. Throws Error, naming the holder, if another process writes; throws Error
  /// too if the folder holds something else than an index, rather than write into it.
  explicit IndexLock(const std::filesystem::path& index);
  ~IndexLock();
  IndexLock(const IndexLock&) = delete;
  IndexLock& operator=(const IndexLock&) = delete;

 private:
  int descriptor_ = -1;
};

}  // namespace dateline
