#include "indexer/index_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <string>
#include <system_error>
#include <thread>

#include "common/error.h"
#include "common/generation.h"
#include "common/terminal.h"
#include "common/text.h"
#include "indexer/stop_request.h"
#include "indexer/timestamp.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

constexpr const char* lock_file = "lock";

std::string reason() { return std::generic_category().message(errno); }

/// A folder of the user's that merely stands where the index was said to be is left alone.
void require_index_or_nothing(const fs::path& index) {
  std::error_code failed;
  if (fs::exists(index / generations_folder, failed)) return;
  for (fs::directory_iterator entry(index, failed), end; !failed && entry != end; entry.increment(failed)) {
    if (entry->path().filename() != lock_file) {
      throw Error(shown(index.string()) + ": not empty, and no index of dateline",
                  "name a folder that is empty or not there yet: --index DIR");
    }
  }
  if (failed) throw Error(shown(index.string()) + ": cannot be read: " + failed.message());
}

std::string holder_of(int descriptor) {
  std::array<char, 256> text{};
  const ssize_t size = ::pread(descriptor, text.data(), text.size(), 0);
  return size <= 0 ? std::string("another process")
                   : shown(trim(std::string_view(text.data(), static_cast<std::size_t>(size))));
}

std::string own_description() {
  std::array<char, 256> host{};
  if (::gethostname(host.data(), host.size() - 1) != 0) host[0] = '\0';
  return "process " + std::to_string(::getpid()) + " on " + host.data() + " since " +
         iso_time(std::chrono::system_clock::now()) + "\n";
}

}  // namespace

IndexLock::IndexLock(const fs::path& index, std::chrono::seconds patience, const OnWait& on_wait) {
  std::error_code failed;
  fs::create_directories(index, failed);
  if (failed || !fs::is_directory(index, failed)) {
    throw Error(shown(index.string()) + ": the folder of the index cannot be made" +
                (failed ? ": " + failed.message() : std::string{}));
  }
  require_index_or_nothing(index);
  const fs::path file = index / lock_file;
  descriptor_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (descriptor_ < 0) throw Error(shown(file.string()) + ": cannot be opened: " + reason());
  try {
    take(index, patience, on_wait);
  } catch (...) {
    ::close(descriptor_);
    throw;
  }
  const std::string description = own_description();
  // The text serves messages only: a full disk must not keep anybody from a lock that is held.
  if (::ftruncate(descriptor_, 0) == 0 && ::pwrite(descriptor_, description.data(), description.size(), 0) < 0) return;
}

void IndexLock::take(const fs::path& index, std::chrono::seconds patience, const OnWait& on_wait) const {
  const auto deadline = std::chrono::steady_clock::now() + patience;
  for (bool told = false; ::flock(descriptor_, LOCK_EX | LOCK_NB) != 0;) {
    if (errno != EWOULDBLOCK) throw Error(shown(index.string()) + ": cannot be locked: " + reason());
    const std::string why = shown(index.string()) + ": being written by " + holder_of(descriptor_);
    if (std::chrono::steady_clock::now() >= deadline) {
      throw Error(why, "wait until it has ended, as --lock-timeout SECONDS does; the index can be searched meanwhile");
    }
    if (!told) on_wait(why);
    told = true;
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    stop_if_asked();
  }
}

IndexLock::~IndexLock() {
  if (::ftruncate(descriptor_, 0) != 0) {
    // What stays in the file is believed only while somebody holds the lock.
  }
  ::close(descriptor_);
}

}  // namespace dateline
