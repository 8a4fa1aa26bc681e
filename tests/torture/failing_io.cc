// A library for LD_PRELOAD that counts the calls with which a program reads and writes files, and lets the n-th of them
// fail: what a failing disk, a full disk or a kill at that very moment would do. For tests only.
//
//   FAILING_IO_BELOW   folders, separated by colons: only calls on files below one of them count
//   FAILING_IO_CALL    which call fails, from 1; 0: none
//   FAILING_IO_HOW     "once"     that call fails with EIO
//                      "on"       it and every later one that reads or writes
//                      "full"     likewise, but with ENOSPC, and only what asks for space
//                      "kill"     SIGKILL in place of the call
//   FAILING_IO_COUNT   file to which the number of calls is written when the program ends
//
// Calls inside the C library cannot be seen, so that stdio counts when it opens only; Xapian, libstdc++ and zlib call
// the functions below by name. Calls on a descriptor are known by the path it was opened with.

#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

namespace {

enum class Kind { reads, asks_for_space, else_writes };

std::string setting(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string{} : std::string(value);
}

struct Plan {
  std::string below = setting("FAILING_IO_BELOW");
  std::string how = setting("FAILING_IO_HOW");
  std::string count_file = setting("FAILING_IO_COUNT");
  long call = std::atol(setting("FAILING_IO_CALL").c_str());
  std::atomic<long> calls{0};
  std::array<std::atomic<bool>, 65536> counted{};  ///< by descriptor

  [[nodiscard]] bool counts(int descriptor) const {
    const auto number = static_cast<std::size_t>(descriptor);
    return descriptor >= 0 && number < counted.size() && counted[number];
  }

  void opened(int descriptor, bool counts_from_now) {
    const auto number = static_cast<std::size_t>(descriptor);
    if (descriptor >= 0 && number < counted.size()) counted[number] = counts_from_now;
  }

  Plan() = default;
  Plan(const Plan&) = delete;
  Plan& operator=(const Plan&) = delete;
  ~Plan() {
    if (count_file.empty()) return;
    std::FILE* file = std::fopen(count_file.c_str(), "w");
    if (file == nullptr) return;
    std::fprintf(file, "%ld\n", calls.load());
    std::fclose(file);
  }
};

Plan& plan() {
  static Plan only;
  return only;
}

template <class Function>
Function* next(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

bool is_below(std::string_view path) {
  std::string_view folders = plan().below;
  while (!folders.empty()) {
    const std::string_view folder = folders.substr(0, folders.find(':'));
    folders.remove_prefix(std::min(folders.size(), folder.size() + 1));
    if (!folder.empty() && path.substr(0, folder.size()) == folder) return true;
  }
  return false;
}

/// Relative to `folder`, a descriptor, where the path is relative.
bool counts(int folder, const char* path) {
  if (path == nullptr || path[0] == '/') return path != nullptr && is_below(path);
  if (folder != AT_FDCWD) return plan().counts(folder);
  std::array<char, PATH_MAX> here{};
  return ::getcwd(here.data(), here.size()) != nullptr && is_below(std::string(here.data()) + "/" + path);
}

bool counts(int descriptor) { return plan().counts(descriptor); }

int opened(int descriptor, bool counted) {
  plan().opened(descriptor, counted);
  return descriptor;
}

/// Whether a call that counts is to fail; errno says why.
bool fails(Kind kind) {
  Plan& now = plan();
  const long number = ++now.calls;
  if (now.call == 0 || number < now.call) return false;
  if (now.how == "kill") ::kill(::getpid(), SIGKILL);
  if (now.how == "once" && number > now.call) return false;
  if (now.how == "full" && kind != Kind::asks_for_space) return false;
  errno = now.how == "full" ? ENOSPC : EIO;
  return true;
}

bool makes_file(int flags) { return (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE; }

mode_t mode_of(int flags, std::va_list arguments) {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg)
  return makes_file(flags) ? static_cast<mode_t>(va_arg(arguments, int)) : 0;
}

int open_at(const char* name, int folder, const char* path, int flags, mode_t mode) {
  const bool counted = counts(folder, path);
  if (counted && fails(makes_file(flags) ? Kind::asks_for_space : Kind::reads)) return -1;
  return opened(next<int(int, const char*, int, ...)>(name)(folder, path, flags, mode), counted);
}

template <class... Arguments>
ssize_t moved(Kind kind, const char* name, int descriptor, Arguments... arguments) {
  if (counts(descriptor) && fails(kind)) return -1;
  return next<ssize_t(int, Arguments...)>(name)(descriptor, arguments...);
}

template <class... Arguments>
int done(bool counted, Kind kind, const char* name, Arguments... arguments) {
  if (counted && fails(kind)) return -1;
  return next<int(Arguments...)>(name)(arguments...);
}

std::FILE* open_stream(const char* name, const char* path, const char* mode) {
  const bool counted = counts(AT_FDCWD, path);
  if (counted && fails(mode[0] == 'r' ? Kind::reads : Kind::asks_for_space)) return nullptr;
  std::FILE* file = next<std::FILE*(const char*, const char*)>(name)(path, mode);
  if (file != nullptr) opened(::fileno(file), counted);
  return file;
}

}  // namespace

// The C library declares these; the names of their parameters are its own.
extern "C" {

int open(const char* path, int flags, ...) {
  std::va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  return open_at("openat", AT_FDCWD, path, flags, mode);
}

int open64(const char* path, int flags, ...) {
  std::va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  return open_at("openat64", AT_FDCWD, path, flags, mode);
}

int openat(int folder, const char* path, int flags, ...) {
  std::va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  return open_at("openat", folder, path, flags, mode);
}

int openat64(int folder, const char* path, int flags, ...) {
  std::va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  return open_at("openat64", folder, path, flags, mode);
}

std::FILE* fopen(const char* path, const char* mode) { return open_stream("fopen", path, mode); }
std::FILE* fopen64(const char* path, const char* mode) { return open_stream("fopen64", path, mode); }

DIR* opendir(const char* path) {
  if (counts(AT_FDCWD, path) && fails(Kind::reads)) return nullptr;
  return next<DIR*(const char*)>("opendir")(path);
}

int close(int descriptor) {
  opened(descriptor, false);
  return next<int(int)>("close")(descriptor);
}

ssize_t read(int descriptor, void* bytes, size_t size) { return moved(Kind::reads, "read", descriptor, bytes, size); }

ssize_t pread(int descriptor, void* bytes, size_t size, off_t offset) {
  return moved(Kind::reads, "pread", descriptor, bytes, size, offset);
}

ssize_t pread64(int descriptor, void* bytes, size_t size, off64_t offset) {
  return moved(Kind::reads, "pread64", descriptor, bytes, size, offset);
}

ssize_t write(int descriptor, const void* bytes, size_t size) {
  return moved(Kind::asks_for_space, "write", descriptor, bytes, size);
}

ssize_t writev(int descriptor, const iovec* blocks, int count) {
  return moved(Kind::asks_for_space, "writev", descriptor, blocks, count);
}

ssize_t pwrite(int descriptor, const void* bytes, size_t size, off_t offset) {
  return moved(Kind::asks_for_space, "pwrite", descriptor, bytes, size, offset);
}

ssize_t pwrite64(int descriptor, const void* bytes, size_t size, off64_t offset) {
  return moved(Kind::asks_for_space, "pwrite64", descriptor, bytes, size, offset);
}

ssize_t copy_file_range(int from, off64_t* from_offset, int to, off64_t* to_offset, size_t size, unsigned flags) {
  if ((counts(from) || counts(to)) && fails(Kind::asks_for_space)) return -1;
  return next<ssize_t(int, off64_t*, int, off64_t*, size_t, unsigned)>("copy_file_range")(from, from_offset, to,
                                                                                          to_offset, size, flags);
}

ssize_t sendfile(int to, int from, off_t* offset, size_t size) {
  if ((counts(from) || counts(to)) && fails(Kind::asks_for_space)) return -1;
  return next<ssize_t(int, int, off_t*, size_t)>("sendfile")(to, from, offset, size);
}

int ftruncate(int descriptor, off_t size) {
  return done(counts(descriptor), Kind::else_writes, "ftruncate", descriptor, size);
}

int ftruncate64(int descriptor, off64_t size) {
  return done(counts(descriptor), Kind::else_writes, "ftruncate64", descriptor, size);
}

int fsync(int descriptor) { return done(counts(descriptor), Kind::asks_for_space, "fsync", descriptor); }
int fdatasync(int descriptor) { return done(counts(descriptor), Kind::asks_for_space, "fdatasync", descriptor); }

int rename(const char* from, const char* to) {
  return done(counts(AT_FDCWD, to), Kind::asks_for_space, "rename", from, to);
}

int symlink(const char* target, const char* path) {
  return done(counts(AT_FDCWD, path), Kind::asks_for_space, "symlink", target, path);
}

int link(const char* from, const char* to) {
  return done(counts(AT_FDCWD, to), Kind::asks_for_space, "link", from, to);
}

int mkdir(const char* path, mode_t mode) {
  return done(counts(AT_FDCWD, path), Kind::asks_for_space, "mkdir", path, mode);
}

int unlink(const char* path) { return done(counts(AT_FDCWD, path), Kind::else_writes, "unlink", path); }

int unlinkat(int folder, const char* path, int flags) {
  return done(counts(folder, path), Kind::else_writes, "unlinkat", folder, path, flags);
}

int rmdir(const char* path) { return done(counts(AT_FDCWD, path), Kind::else_writes, "rmdir", path); }

int remove(const char* path) { return done(counts(AT_FDCWD, path), Kind::else_writes, "remove", path); }

ssize_t readlink(const char* path, char* target, size_t size) {
  if (counts(AT_FDCWD, path) && fails(Kind::reads)) return -1;
  return next<ssize_t(const char*, char*, size_t)>("readlink")(path, target, size);
}

}  // extern "C"
