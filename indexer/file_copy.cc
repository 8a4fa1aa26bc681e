#include "indexer/file_copy.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "indexer/write_all.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

class Descriptor {
 public:
  Descriptor(const fs::path& path, int flags) : number_(::open(path.c_str(), flags | O_CLOEXEC, 0666)) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

/// From where both stand. False with errno.
bool copy_by_reading(int from, int to) {
  std::array<char, 1U << 16U> block{};
  while (true) {
    const ssize_t count = ::read(from, block.data(), block.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return count == 0;
    if (!write_all(to, {block.data(), static_cast<std::size_t>(count)})) return false;
  }
}

/// Some file systems cannot, or not into one another. False with errno.
bool copy_in_kernel(int from, int to) {
  constexpr std::size_t at_once = 1U << 30U;
  while (true) {
    const ssize_t count = ::copy_file_range(from, nullptr, to, nullptr, at_once, 0);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return count == 0;
  }
}

bool is_no_such_call(int reason) {
  return reason == EXDEV || reason == ENOSYS || reason == EINVAL || reason == EOPNOTSUPP || reason == EPERM;
}

}  // namespace

void copy_to_new(const fs::path& from, const fs::path& to) {
  const Descriptor source(from, O_RDONLY);
  const Descriptor target(to, O_WRONLY | O_CREAT | O_EXCL);
  const bool opened = source.number() >= 0 && target.number() >= 0;
  if (opened && copy_in_kernel(source.number(), target.number())) return;
  if (opened && is_no_such_call(errno) && copy_by_reading(source.number(), target.number())) return;
  throw fs::filesystem_error("copy", from, to, std::error_code(errno, std::generic_category()));
}

void link_or_copy(const fs::path& from, const fs::path& to) {
  std::error_code failed;
  fs::create_hard_link(from, to, failed);
  if (failed) copy_to_new(from, to);
}

}  // namespace dateline
