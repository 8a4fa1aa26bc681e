#include "indexer/ledger/file_trace.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <vector>

#include "indexer/sha256.h"
#include "indexer/stop_request.h"

namespace dateline {

namespace {

constexpr std::size_t chunk = 256U << 10U;

/// So much of a file that nothing was made of is read for its digest.
constexpr std::uint64_t little = 16ULL << 20U;

std::int64_t nanoseconds(const timespec& time) {
  return static_cast<std::int64_t>(time.tv_sec) * std::nano::den + time.tv_nsec;
}

std::optional<FileStamp> stamp_in(const struct stat& status) {
  if (!S_ISREG(status.st_mode)) return std::nullopt;
  return FileStamp{static_cast<std::uint64_t>(status.st_size), nanoseconds(status.st_mtim),
                   nanoseconds(status.st_ctim)};
}

std::optional<FileStamp> stamp_of(int file) {
  struct stat status = {};
  return ::fstat(file, &status) == 0 ? stamp_in(status) : std::nullopt;
}

}  // namespace

std::optional<FileStamp> stamp_of(const std::string& path) {
  struct stat status = {};
  return ::stat(path.c_str(), &status) == 0 ? stamp_in(status) : std::nullopt;
}

bool is_settled(const FileStamp& stamp, std::chrono::system_clock::time_point now, std::chrono::nanoseconds step) {
  const auto time = std::chrono::duration_cast<std::chrono::nanoseconds>(now.time_since_epoch()) - step;
  return std::max(stamp.modified, stamp.changed) < time.count();
}

struct TracedFile::State {
  explicit State(int descriptor) : file(descriptor), source(descriptor), stamp(stamp_of(descriptor)) {}

  std::size_t read(char* into, std::size_t size) {
    const std::size_t count = source.read(into, size);
    digest.add({into, count});
    bytes += count;
    return count;
  }

  int file;
  DescriptorSource source;
  std::chrono::system_clock::time_point opened = std::chrono::system_clock::now();
  std::optional<FileStamp> stamp;
  Sha256 digest;
  std::uint64_t bytes = 0;
};

namespace {

template <class State>
class DigestedBytes : public ByteSource {
 public:
  explicit DigestedBytes(State& state) : state_(state) {}
  std::size_t read(char* into, std::size_t size) override { return state_.read(into, size); }
  [[nodiscard]] std::string fault() const override { return state_.source.fault(); }

 private:
  State& state_;
};

}  // namespace

Result<TracedFile, std::string> TracedFile::open(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
  if (file < 0) return "cannot be opened: " + std::generic_category().message(errno);
  return TracedFile(std::make_unique<State>(file));
}

TracedFile::TracedFile(std::unique_ptr<State> state) : state_(std::move(state)) {}
TracedFile::~TracedFile() = default;
TracedFile::TracedFile(TracedFile&&) noexcept = default;
TracedFile& TracedFile::operator=(TracedFile&&) noexcept = default;

std::unique_ptr<ByteSource> TracedFile::bytes() { return std::make_unique<DigestedBytes<State>>(*state_); }

FileTrace TracedFile::trace(bool to_the_end, std::chrono::nanoseconds step) {
  State& state = *state_;
  if (!state.stamp) return {};
  const std::uint64_t left = state.stamp->size - std::min(state.stamp->size, state.bytes);
  const bool all = to_the_end || left <= little;
  std::vector<char> buffer(chunk);
  while (all && state.read(buffer.data(), buffer.size()) > 0) stop_if_asked();
  if (stamp_of(state.file) != state.stamp || !state.source.fault().empty()) return {};
  const bool settled = is_settled(*state.stamp, state.opened, step);
  if (!all) return {state.stamp, settled, ""};
  return state.bytes == state.stamp->size ? FileTrace{state.stamp, settled, state.digest.finish()} : FileTrace{};
}

FileTrace trace_of(const std::string& path, std::chrono::nanoseconds step) {
  auto file = TracedFile::open(path);
  return file ? file->trace(true, step) : FileTrace{};
}

}  // namespace dateline
