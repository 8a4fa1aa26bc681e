#include "common/checked_reads.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/types.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <mutex>
#include <string_view>
#include <utility>

#include "common/terminal.h"

namespace dateline {

namespace {

/// A table that is open.
struct OpenTable {
  std::filesystem::path file;
  std::shared_ptr<BlockChecksums> checksums;
  std::size_t table = 0;
  std::uint64_t number = 0;  ///< no other table that was opened has it
};

// The C library's calls know nothing but a descriptor, and come from any thread.
constexpr std::size_t most_descriptors = 65536;
std::array<std::atomic<OpenTable*>, most_descriptors> open_tables;  // NOLINT
thread_local TableOpening* opening = nullptr;                       // NOLINT
std::atomic<std::uint64_t> tables_opened{0};                        // NOLINT
thread_local BlockCache* kept = nullptr;                            // NOLINT
std::mutex damage_mutex;                                            // NOLINT
std::optional<DamagedBlock> first_damage;                           // NOLINT: guarded by damage_mutex

std::atomic<OpenTable*>* place_of(int descriptor) {
  const auto number = static_cast<std::size_t>(descriptor);
  return descriptor >= 0 && number < open_tables.size() ? &open_tables[number] : nullptr;
}

const OpenTable* table_of(int descriptor) {
  const auto* const place = place_of(descriptor);
  return place == nullptr ? nullptr : place->load(std::memory_order_acquire);
}

void forget(int descriptor) {
  auto* const place = place_of(descriptor);
  if (place == nullptr || place->load(std::memory_order_relaxed) == nullptr) return;
  const std::unique_ptr<OpenTable> gone(place->exchange(nullptr));
}

void note_damage(const std::filesystem::path& file, const std::string& what) {
  const std::lock_guard lock(damage_mutex);
  if (!first_damage) first_damage = DamagedBlock{file, shown(file.string()) + ": " + what};
}

/// Whether the bytes may be given to Xapian: whole blocks, as it always asks for them, and as they were written.
bool is_as_written(const OpenTable& table, std::string_view bytes, off_t offset) {
  const auto begin = static_cast<std::uint64_t>(offset);
  std::uint64_t block = begin / checked_block;
  auto verdict = BlockChecksums::Verdict::as_written;
  if (begin % checked_block != 0 || bytes.size() % checked_block != 0) verdict = BlockChecksums::Verdict::another;
  while (verdict == BlockChecksums::Verdict::as_written && !bytes.empty()) {
    verdict = table.checksums->compare(table.table, block, bytes.substr(0, checked_block));
    if (verdict != BlockChecksums::Verdict::as_written) break;
    bytes.remove_prefix(checked_block);
    ++block;
  }
  if (verdict == BlockChecksums::Verdict::as_written) return true;
  if (verdict == BlockChecksums::Verdict::untold) {
    note_damage(table.checksums->file(), "not as it was written");
  } else {
    note_damage(table.file, "block " + std::to_string(block) + " is not as it was written");
  }
  return false;
}

template <class Function>
Function* next(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

/// `read` is pread() of the C library, which may give less than was asked for.
template <class Read>
ssize_t read_all(const Read& read, char* bytes, std::size_t size, off_t offset) {
  std::size_t have = 0;
  while (have < size) {
    const ssize_t got = read(bytes + have, size - have, offset + static_cast<off_t>(have));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return -1;
    if (got == 0) break;
    have += static_cast<std::size_t>(got);
  }
  return static_cast<ssize_t>(have);
}

template <class Read>
ssize_t checked_read(const OpenTable& table, const Read& read, char* bytes, std::size_t size, off_t offset) {
  const std::uint64_t block = static_cast<std::uint64_t>(offset) / checked_block;
  const bool is_block = size == checked_block && static_cast<std::uint64_t>(offset) % checked_block == 0;
  BlockCache* const cache = is_block ? kept : nullptr;
  if (cache != nullptr && cache->read(table.number, block, bytes)) return static_cast<ssize_t>(size);
  const ssize_t have = read_all(read, bytes, size, offset);
  if (have < 0) return have;
  if (is_as_written(table, {bytes, static_cast<std::size_t>(have)}, offset)) {
    if (cache != nullptr) cache->keep(table.number, block, {bytes, static_cast<std::size_t>(have)});
    return have;
  }
  errno = EIO;
  return -1;
}

int opened(const char* path, int descriptor) {
  if (opening == nullptr || descriptor < 0 || opening->take(path, descriptor)) return descriptor;
  ::close(descriptor);
  errno = EMFILE;
  return -1;
}

mode_t mode_of(int flags, std::va_list arguments) {
  const bool told = (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE;
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg)
  return told ? static_cast<mode_t>(va_arg(arguments, unsigned)) : 0;
}

}  // namespace

TableOpening::TableOpening(std::shared_ptr<BlockChecksums> checksums) : checksums_(std::move(checksums)) {
  opening = this;
}

TableOpening::~TableOpening() { opening = nullptr; }

const char* TableOpening::not_opened() const {
  for (std::size_t i = 0; i < glass_tables.size(); ++i) {
    if (checksums_->has(i) && !opened_[i]) return glass_tables[i].data();
  }
  return nullptr;
}

bool TableOpening::take(const std::filesystem::path& file, int descriptor) {
  if (file.extension() != ".glass") return true;
  const auto* const table = std::find(glass_tables.begin(), glass_tables.end(), file.stem().string());
  auto* const place = place_of(descriptor);
  if (table == glass_tables.end() || place == nullptr) return table == glass_tables.end();
  const auto number = static_cast<std::size_t>(table - glass_tables.begin());
  opened_[number] = true;
  const std::unique_ptr<OpenTable> before(
      place->exchange(std::make_unique<OpenTable>(OpenTable{file, checksums_, number, ++tables_opened}).release()));
  return true;
}

BlocksKept::BlocksKept(std::size_t bytes) : blocks_(bytes / checked_block, checked_block) { kept = &blocks_; }

BlocksKept::~BlocksKept() { kept = nullptr; }

std::optional<DamagedBlock> take_damaged_block() {
  const std::lock_guard lock(damage_mutex);
  return std::exchange(first_damage, std::nullopt);
}

}  // namespace dateline

// The C library declares these; the names of their parameters are its own.
extern "C" {

int open(const char* path, int flags, ...) {
  std::va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = dateline::mode_of(flags, arguments);
  va_end(arguments);
  static auto* const on = dateline::next<int(const char*, int, ...)>("open");
  return dateline::opened(path, on(path, flags, mode));
}

int open64(const char* path, int flags, ...) {
  std::va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = dateline::mode_of(flags, arguments);
  va_end(arguments);
  static auto* const on = dateline::next<int(const char*, int, ...)>("open64");
  return dateline::opened(path, on(path, flags, mode));
}

int close(int descriptor) {
  dateline::forget(descriptor);
  static auto* const on = dateline::next<int(int)>("close");
  return on(descriptor);
}

ssize_t pread(int descriptor, void* bytes, size_t size, off_t offset) {
  static auto* const on = dateline::next<ssize_t(int, void*, size_t, off_t)>("pread");
  const dateline::OpenTable* const table = dateline::table_of(descriptor);
  if (table == nullptr) return on(descriptor, bytes, size, offset);
  const auto read = [&](char* to, std::size_t most, off_t from) { return on(descriptor, to, most, from); };
  return dateline::checked_read(*table, read, static_cast<char*>(bytes), size, offset);
}

ssize_t pread64(int descriptor, void* bytes, size_t size, off64_t offset) {
  static auto* const on = dateline::next<ssize_t(int, void*, size_t, off64_t)>("pread64");
  const dateline::OpenTable* const table = dateline::table_of(descriptor);
  if (table == nullptr) return on(descriptor, bytes, size, offset);
  const auto read = [&](char* to, std::size_t most, off64_t from) { return on(descriptor, to, most, from); };
  return dateline::checked_read(*table, read, static_cast<char*>(bytes), size, offset);
}

}  // extern "C"
