#include "common/block_checksums.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <system_error>

#include "common/damage.h"
#include "common/error.h"
#include "common/seal.h"
#include "common/terminal.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t number_size = 4;
constexpr unsigned bits_of_a_byte = 8;
constexpr std::size_t head_size = glass_tables.size() * number_size + seal_size;
constexpr std::size_t page_size = 4096;
constexpr const char* head_place = "head";

std::string number_bytes(std::uint64_t number) {
  std::string bytes;
  for (std::size_t i = 0; i < number_size; ++i) bytes += static_cast<char>((number >> (i * bits_of_a_byte)) & 0xFFU);
  return bytes;
}

std::uint32_t number_at(std::string_view bytes, std::size_t index) {
  std::uint32_t number = 0;
  for (std::size_t i = number_size; i-- > 0;) {
    number = number << bits_of_a_byte | static_cast<unsigned char>(bytes[index * number_size + i]);
  }
  return number;
}

/// nullopt where the file ends before, or cannot be read.
std::optional<std::string> read_at(int file, std::uint64_t offset, std::size_t size) {
  std::string bytes(size, '\0');
  for (std::size_t have = 0; have < size;) {
    const ssize_t got = ::pread(file, bytes.data() + have, size - have, static_cast<off_t>(offset + have));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return std::nullopt;
    have += static_cast<std::size_t>(got);
  }
  return bytes;
}

}  // namespace

void append_block_checksums(std::string_view bytes, std::vector<std::uint32_t>& checksums) {
  for (; !bytes.empty(); bytes.remove_prefix(std::min(bytes.size(), checked_block))) {
    checksums.push_back(crc32_of(bytes.substr(0, checked_block)));
  }
}

std::string encode_block_checksums(const TableChecksums& tables) {
  std::string head;
  std::string checksums;
  for (const std::string_view name : glass_tables) {
    const auto table = tables.find(name);
    head += number_bytes(table == tables.end() ? 0 : table->second.size() + 1);
    if (table == tables.end()) continue;
    for (const std::uint32_t checksum : table->second) checksums += number_bytes(checksum);
  }
  for (const auto& [name, blocks] : tables) {
    const bool known = std::find(glass_tables.begin(), glass_tables.end(), name) != glass_tables.end();
    if (!known) throw Error(shown(name) + ": no table that Xapian is known to write");
  }
  std::string file = sealed(std::move(head), head_place);
  constexpr std::size_t page = page_size - seal_size;
  for (std::size_t begin = 0; begin < checksums.size(); begin += page) {
    file += sealed(checksums.substr(begin, page), number_bytes(begin / page));
  }
  return file;
}

std::shared_ptr<BlockChecksums> BlockChecksums::open(const fs::path& shard) {
  fs::path file = shard / block_checksums_file;
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0 && errno == ENOENT) return nullptr;
  if (descriptor < 0) throw Error(shown(file.string()) + ": " + std::generic_category().message(errno));
  // The constructor is private, so that nobody has checksums without a head.
  std::shared_ptr<BlockChecksums> checksums(new BlockChecksums(std::move(file), descriptor));
  if (!checksums->read_head()) throw index_damage(shown(checksums->file_.string()) + ": not as it was written");
  return checksums;
}

BlockChecksums::BlockChecksums(fs::path file, int descriptor) : file_(std::move(file)), descriptor_(descriptor) {}

BlockChecksums::~BlockChecksums() {
  ::close(descriptor_);
  if (!pages_) return;
  for (std::uint64_t i = 0; i * in_page < blocks_; ++i) const std::unique_ptr<Page> gone(pages_[i].load());
}

bool BlockChecksums::read_head() {
  const auto bytes = read_at(descriptor_, 0, head_size);
  const auto numbers = bytes ? unsealed(*bytes, head_place) : std::nullopt;
  if (!numbers) return false;
  for (std::size_t i = 0; i < tables_.size(); ++i) {
    const std::uint32_t number = number_at(*numbers, i);
    tables_[i] = {number > 0, blocks_, number > 0 ? number - 1 : 0};
    blocks_ += tables_[i].blocks;
  }
  pages_ = std::make_unique<std::atomic<Page*>[]>((blocks_ + in_page - 1) / in_page);
  return true;
}

std::unique_ptr<BlockChecksums::Page> BlockChecksums::read_page(std::uint64_t number) const {
  const std::size_t count = std::min<std::uint64_t>(in_page, blocks_ - number * in_page);
  const auto bytes = read_at(descriptor_, head_size + number * page_size, count * number_size + seal_size);
  const auto checksums = bytes ? unsealed(*bytes, number_bytes(number)) : std::nullopt;
  if (!checksums) return nullptr;
  auto page = std::make_unique<Page>();
  for (std::size_t i = 0; i < count; ++i) page->checksums[i] = number_at(*checksums, i);
  return page;
}

BlockChecksums::Page* BlockChecksums::page(std::uint64_t number) {
  Page* known = pages_[number].load(std::memory_order_acquire);
  if (known != nullptr) return known;
  std::unique_ptr<Page> read = read_page(number);
  // Another thread may have been faster; then its page stays.
  if (read && pages_[number].compare_exchange_strong(known, read.get())) return read.release();
  return known;
}

BlockChecksums::Verdict BlockChecksums::compare(std::size_t table, std::uint64_t block, std::string_view bytes) {
  const Table& of = tables_[table];
  if (block >= of.blocks) return Verdict::another;
  const std::uint64_t place = of.first + block;
  Page* const checksums = page(place / in_page);
  if (checksums == nullptr) return Verdict::untold;
  const std::size_t in = place % in_page;
  std::atomic<std::uint64_t>& word = checksums->as_written[in / bits_of_word];
  const std::uint64_t bit = std::uint64_t{1} << (in % bits_of_word);
  if ((word.load(std::memory_order_relaxed) & bit) != 0) return Verdict::as_written;
  if (crc32_of(bytes) != checksums->checksums[in]) return Verdict::another;
  word.fetch_or(bit, std::memory_order_relaxed);
  return Verdict::as_written;
}

}  // namespace dateline
