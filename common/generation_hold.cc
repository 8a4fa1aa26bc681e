#include "common/generation_hold.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "common/generation.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

/// Builds that may end between two looks at `current`. Each takes longer than such a look by far.
constexpr int most_attempts = 100;

int open_manifest(const fs::path& generation) {
  return ::open((generation / manifest_file).c_str(), O_RDONLY | O_CLOEXEC);
}

bool is_still_at(int descriptor, const fs::path& file) {
  struct stat opened {};
  struct stat named {};
  return ::fstat(descriptor, &opened) == 0 && ::stat(file.c_str(), &named) == 0 && opened.st_dev == named.st_dev &&
         opened.st_ino == named.st_ino;
}

}  // namespace

GenerationHold::GenerationHold(const fs::path& index) {
  for (int attempt = 1;; ++attempt) {
    generation_ = current_generation(index);
    descriptor_ = open_manifest(generation_);
    // No manifest, no lock: whoever reads it says what is wrong.
    if (descriptor_ < 0 || attempt == most_attempts) return;
    const bool refused = ::flock(descriptor_, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    if (!refused && is_still_at(descriptor_, generation_ / manifest_file)) return;
    ::close(std::exchange(descriptor_, -1));
  }
}

GenerationHold::~GenerationHold() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

GenerationHold::GenerationHold(GenerationHold&& other) noexcept
    : generation_(std::move(other.generation_)), descriptor_(std::exchange(other.descriptor_, -1)) {}

bool remove_unless_held(const fs::path& generation, const fs::path& doomed) {
  const int descriptor = open_manifest(generation);
  if (descriptor >= 0 && ::flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
    ::close(descriptor);
    return false;
  }
  std::error_code failed;
  fs::rename(generation, doomed, failed);
  if (descriptor >= 0) ::close(descriptor);
  if (failed) throw fs::filesystem_error("rename", generation, doomed, failed);
  fs::remove_all(doomed);
  return true;
}

}  // namespace dateline
