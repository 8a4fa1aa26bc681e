#include "indexer/gzip_stream.h"

#include <fcntl.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>

#include "indexer/stop_request.h"

namespace dateline {

namespace {

constexpr std::size_t buffer_size = 64U << 10U;
constexpr int gzip_window_bits = 15 + 16;

std::string system_message(int number) { return std::generic_category().message(number); }

}  // namespace

struct GzipStream::State {
  explicit State(int fd) : descriptor(fd) {}
  ~State() {
    if (compressed) inflateEnd(&zlib);
    if (descriptor >= 0) ::close(descriptor);
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  [[nodiscard]] std::size_t waiting() const { return raw_end - raw_begin; }

  /// Refills the raw buffer behind what still waits in it. False at the end of the file.
  bool fill() {
    if (raw_begin > 0) {
      std::memmove(raw.data(), raw.data() + raw_begin, waiting());
      raw_end -= raw_begin;
      raw_begin = 0;
    }
    while (raw_end < raw.size()) {
      const ssize_t count = ::read(descriptor, raw.data() + raw_end, raw.size() - raw_end);
      if (count > 0) {
        raw_end += static_cast<std::size_t>(count);
        return true;
      }
      if (count == 0) return false;
      if (errno == EINTR) {
        stop_if_asked();
        continue;
      }
      fault = "cannot be read on: " + system_message(errno);
      ended = true;
      return false;
    }
    return true;
  }

  [[nodiscard]] bool gzip_begins() const {
    return waiting() >= 2 && static_cast<unsigned char>(raw[raw_begin]) == 0x1F &&
           static_cast<unsigned char>(raw[raw_begin + 1]) == 0x8B;
  }

  void begin() {
    begun = true;
    while (waiting() < 2 && fill()) {
    }
    if (!gzip_begins()) return;
    if (inflateInit2(&zlib, gzip_window_bits) != Z_OK) throw std::bad_alloc();
    compressed = true;
  }

  /// Fewer bytes than asked for are no end; none is.
  std::size_t read_some(char* into, std::size_t size) {
    if (!begun) begin();
    if (ended || size == 0) return 0;
    return compressed ? inflate_some(into, size) : copy_some(into, size);
  }

  std::size_t copy_some(char* into, std::size_t size) {
    if (waiting() == 0 && !fill()) {
      ended = true;
      return 0;
    }
    const std::size_t count = std::min(size, waiting());
    std::memcpy(into, raw.data() + raw_begin, count);
    raw_begin += count;
    return count;
  }

  std::size_t inflate_some(char* into, std::size_t size) {
    const std::size_t most = std::min<std::size_t>(size, 1U << 30U);
    while (!ended) {
      if (waiting() == 0 && !fill()) {
        end_with("gzip stream ends early");
        break;
      }
      zlib.next_in = reinterpret_cast<Bytef*>(raw.data() + raw_begin);
      zlib.avail_in = static_cast<uInt>(waiting());
      zlib.next_out = reinterpret_cast<Bytef*>(into);
      zlib.avail_out = static_cast<uInt>(most);
      const int status = inflate(&zlib, Z_NO_FLUSH);
      raw_begin = raw_end - zlib.avail_in;
      const std::size_t made = most - zlib.avail_out;
      if (status == Z_STREAM_END) {
        begin_next_member();
      } else if (status != Z_OK && status != Z_BUF_ERROR) {
        end_with("gzip stream is damaged");
      }
      if (made > 0) return made;
    }
    return 0;
  }

  /// Behind a member there may be another one, nothing, or the zeros that tapes and blocks are filled up with.
  void begin_next_member() {
    while (waiting() < 2 && fill()) {
    }
    if (gzip_begins()) {
      inflateReset(&zlib);
      return;
    }
    const char* const begin = raw.data() + raw_begin;
    const bool padding = std::all_of(begin, begin + waiting(), [](char c) { return c == 0; });
    end_with(padding ? "" : "what follows the gzip stream is none and was passed over");
  }

  void end_with(const char* reason) {
    ended = true;
    if (fault.empty()) fault = reason;
  }

  int descriptor;
  bool begun = false;
  bool ended = false;
  bool compressed = false;
  std::string fault;
  z_stream zlib{};
  std::array<char, buffer_size> raw{};
  std::size_t raw_begin = 0;
  std::size_t raw_end = 0;
  std::string ahead;  ///< peeked at, not yet read
  std::size_t ahead_begin = 0;
};

Result<GzipStream, std::string> GzipStream::open(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
  if (descriptor < 0) return "cannot be opened: " + system_message(errno);
  return GzipStream(descriptor);
}

GzipStream::GzipStream(int descriptor) : state_(std::make_unique<State>(descriptor)) {}
GzipStream::~GzipStream() = default;
GzipStream::GzipStream(GzipStream&&) noexcept = default;
GzipStream& GzipStream::operator=(GzipStream&&) noexcept = default;

std::size_t GzipStream::read(char* into, std::size_t size) {
  const std::string_view ahead = std::string_view(state_->ahead).substr(state_->ahead_begin, size);
  ahead.copy(into, ahead.size());
  state_->ahead_begin += ahead.size();
  std::size_t count = ahead.size();
  while (count < size) {
    const std::size_t more = state_->read_some(into + count, size - count);
    if (more == 0) break;
    count += more;
  }
  return count;
}

std::string_view GzipStream::peek(std::size_t size) {
  std::string next(size, '\0');
  next.resize(read(next.data(), size));
  next += std::string_view(state_->ahead).substr(state_->ahead_begin);
  state_->ahead = std::move(next);
  state_->ahead_begin = 0;
  return std::string_view(state_->ahead).substr(0, size);
}

const std::string& GzipStream::fault() const { return state_->fault; }

}  // namespace dateline
