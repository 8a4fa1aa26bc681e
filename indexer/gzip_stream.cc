#include "indexer/gzip_stream.h"

#include <fcntl.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

namespace dateline {

namespace {

constexpr std::size_t buffer_size = 64U << 10U;
constexpr int gzip_window_bits = 15 + 16;
constexpr std::string_view gzip_magic = "\x1F\x8B";
constexpr std::string_view deflated_member = "\x1F\x8B\x08";

/// Boundaries are for those who ask; a file of empty members must not fill the memory with them.
constexpr std::size_t most_boundaries = 200'000;

}  // namespace

struct GzipStream::State {
  State(std::unique_ptr<ByteSource> from, UnpackBudget* charged) : source(std::move(from)), budget(charged) {}
  ~State() {
    if (compressed) inflateEnd(&zlib);
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  [[nodiscard]] std::size_t waiting() const { return raw_end - raw_begin; }
  [[nodiscard]] std::string_view waiting_bytes() const { return {raw.data() + raw_begin, waiting()}; }
  [[nodiscard]] std::uint64_t raw_offset() const { return raw_read - waiting(); }

  /// Refills the raw buffer behind what still waits in it. False at the end of the file.
  bool fill() {
    if (raw_begin > 0) {
      std::memmove(raw.data(), raw.data() + raw_begin, waiting());
      raw_end -= raw_begin;
      raw_begin = 0;
    }
    if (raw_end == raw.size()) return true;
    const std::size_t count = source->read(raw.data() + raw_end, raw.size() - raw_end);
    raw_end += count;
    raw_read += count;
    if (count == 0 && !source->fault().empty()) end_with(source->fault());
    if (budget != nullptr && counts_packed) budget->add_packed(count);
    return count > 0;
  }

  [[nodiscard]] bool gzip_begins() const { return waiting_bytes().starts_with(gzip_magic); }

  void begin() {
    begun = true;
    while (waiting() < gzip_magic.size() && fill()) {
    }
    mark_boundary(0);
    if (!gzip_begins()) return;
    if (inflateInit2(&zlib, gzip_window_bits) != Z_OK) throw std::bad_alloc();
    compressed = true;
  }

  void mark_boundary(std::uint64_t packed_end) {
    if (!boundaries.empty() && boundaries.back().offset == made) {
      boundaries.back().packed_offset = raw_offset();
    } else if (boundaries.size() < most_boundaries) {
      boundaries.push_back({made, packed_end, raw_offset()});
    }
  }

  /// Fewer bytes than asked for are no end; none is.
  std::size_t read_some(char* into, std::size_t size) {
    if (!begun) begin();
    if (ended || size == 0) return 0;
    const std::size_t count = compressed ? inflate_some(into, size) : copy_some(into, size);
    made += count;
    if (ended && fault.empty() && count == 0 && !compressed) mark_boundary(raw_offset());
    return count;
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

  /// Returns at the end of a member, so that `made` is its end when the next one begins.
  std::size_t inflate_some(char* into, std::size_t size) {
    const std::size_t most = std::min<std::size_t>(size, 1U << 30U);
    while (!ended) {
      if (member_ended) begin_next_member();
      if (ended) break;
      if (waiting() == 0 && !fill()) {
        end_with("gzip stream ends early");
        break;
      }
      const std::size_t count = inflate_step(into, most);
      if (count == 0) continue;
      charge(count);
      return count;
    }
    return 0;
  }

  std::size_t inflate_step(char* into, std::size_t most) {
    zlib.next_in = reinterpret_cast<Bytef*>(raw.data() + raw_begin);
    zlib.avail_in = static_cast<uInt>(waiting());
    zlib.next_out = reinterpret_cast<Bytef*>(into);
    zlib.avail_out = static_cast<uInt>(most);
    const int status = inflate(&zlib, Z_NO_FLUSH);
    raw_begin = raw_end - zlib.avail_in;
    if (status == Z_STREAM_END) {
      member_ended = true;
    } else if (status != Z_OK && status != Z_BUF_ERROR) {
      end_with("gzip stream is damaged");
    }
    return most - zlib.avail_out;
  }

  void charge(std::size_t count) {
    if (budget == nullptr) return;
    budget->add_unpacked(count);
    if (const std::string reason = budget->exceeded(); !reason.empty()) {
      end_with(reason);
      hopeless = true;
    }
  }

  /// Behind a member there may be another one, nothing, or the zeros that tapes and blocks are filled up with.
  void begin_next_member() {
    const std::uint64_t packed_end = raw_offset();
    member_ended = false;
    while (waiting() < gzip_magic.size() && fill()) {
    }
    mark_boundary(packed_end);
    if (gzip_begins()) {
      inflateReset(&zlib);
      return;
    }
    const std::string_view rest = waiting_bytes();
    const bool padding = std::all_of(rest.begin(), rest.end(), [](char c) { return c == 0; });
    end_with(padding ? "" : "what follows the gzip stream is none and was passed over");
  }

  /// Whether what waits inflates to something that begins so. Leaves the stream at its begin.
  bool member_begins(std::string_view beginning) {
    std::array<char, 64> first{};
    const std::size_t wanted = std::min(first.size(), beginning.size());
    inflateReset(&zlib);
    zlib.next_in = reinterpret_cast<Bytef*>(raw.data() + raw_begin);
    zlib.avail_in = static_cast<uInt>(waiting());
    zlib.next_out = reinterpret_cast<Bytef*>(first.data());
    zlib.avail_out = static_cast<uInt>(wanted);
    inflate(&zlib, Z_SYNC_FLUSH);
    const std::size_t count = wanted - zlib.avail_out;
    inflateReset(&zlib);
    return std::string_view(first.data(), count) == beginning;
  }

  /// Moves on to the next place that a member might begin at. False at the end of the file.
  bool seek_member() {
    constexpr std::size_t enough = 4096;
    while (true) {
      const std::size_t found = waiting_bytes().find(deflated_member);
      if (found != std::string_view::npos) {
        raw_begin += found;
        while (waiting() < enough && fill()) {
        }
        return true;
      }
      raw_begin = raw_end - std::min(waiting(), deflated_member.size() - 1);
      if (!fill()) return false;
    }
  }

  bool resume_at(std::string_view beginning) {
    if (!compressed || hopeless) return false;
    while (seek_member()) {
      if (member_begins(beginning)) {
        ended = member_ended = false;
        fault.clear();
        boundaries.push_back({made, raw_offset(), raw_offset()});
        return true;
      }
      ++raw_begin;
    }
    return false;
  }

  void end_with(const std::string& reason) {
    ended = true;
    if (fault.empty()) fault = reason;
  }

  std::unique_ptr<ByteSource> source;
  UnpackBudget* budget;
  bool counts_packed = false;  ///< the source is the source file itself
  bool begun = false;
  bool ended = false;
  bool hopeless = false;  ///< nothing more is to be read, whatever there is
  bool compressed = false;
  bool member_ended = false;
  std::string fault;
  z_stream zlib{};
  std::array<char, buffer_size> raw{};
  std::size_t raw_begin = 0;
  std::size_t raw_end = 0;
  std::uint64_t raw_read = 0;  ///< bytes that came from the source
  std::uint64_t made = 0;      ///< decompressed bytes
  std::vector<MemberBoundary> boundaries;
  std::string ahead;  ///< peeked at, not yet read
  std::size_t ahead_begin = 0;
};

Result<GzipStream, std::string> GzipStream::open(const std::string& path, UnpackBudget* budget) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
  if (descriptor < 0) return "cannot be opened: " + std::generic_category().message(errno);
  return of_file(std::make_unique<DescriptorSource>(descriptor), budget);
}

GzipStream GzipStream::of_file(std::unique_ptr<ByteSource> file, UnpackBudget* budget) {
  GzipStream stream(std::move(file), budget);
  stream.state_->counts_packed = true;
  return stream;
}

GzipStream::GzipStream(int descriptor) : GzipStream(std::make_unique<DescriptorSource>(descriptor)) {}
GzipStream::GzipStream(std::unique_ptr<ByteSource> source, UnpackBudget* budget)
    : state_(std::make_unique<State>(std::move(source), budget)) {}
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

bool GzipStream::compressed() const { return state_->compressed; }

std::vector<MemberBoundary> GzipStream::take_boundaries() { return std::exchange(state_->boundaries, {}); }

bool GzipStream::resume_at(std::string_view beginning) { return state_->resume_at(beginning); }

}  // namespace dateline
