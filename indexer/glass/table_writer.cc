#include "indexer/glass/table_writer.h"

#include <xapian.h>

#include <algorithm>
#include <cassert>
#include <cstring>

#include "indexer/glass/keys.h"

namespace dateline::glass {

namespace {

/// Xapian reads through a cursor that holds one block of each level, of which it has ten.
constexpr std::size_t most_levels = 10;

/// At least four items fit into a block, so that Xapian can go on with what was written here.
constexpr std::size_t items_in_block = 4;
constexpr std::size_t longest_item =
    (block_size - Block::header_size - items_in_block * Block::directory_entry) / items_in_block;

/// An entry's key stands in each of its pieces, so a piece too small for that gains nothing.
constexpr std::size_t least_piece = 34;

constexpr std::size_t longest_tag = 64'000'000;

// Item of a leaf: 2 bytes of size and flags, length of the key, key, number of the piece unless it is the first, piece.
constexpr std::size_t before_key = 3;
constexpr std::size_t piece_number = 2;
constexpr std::uint32_t compressed_flag = 0x8000;
constexpr std::uint32_t last_piece_flag = 0x4000;
constexpr std::uint32_t first_piece_flag = 0x2000;

// Item of another block: 4 bytes of block number, length of the key, key, 2 bytes of the piece's number.
constexpr std::size_t block_number = 4;

}  // namespace

TableWriter::TableWriter(const std::filesystem::path& file) : file_(file) {
  levels_.reserve(most_levels);  // blocks stay where they are while others are added
  levels_.push_back({Block(0), {}});
  // Every table begins with an empty key.
  char* const item = levels_[0].block.add_item(before_key);
  put_16(item, first_piece_flag | last_piece_flag);
}

void TableWriter::add(std::string_view key, std::string_view tag, bool compressed) {
  assert(!key.empty() && key.size() <= longest_key && key > last_key_);
  if (tag.size() > longest_tag) throw Xapian::UnimplementedError("an entry of a table is too long");
  const std::size_t whole = before_key + key.size() + tag.size();
  const bool in_pieces = whole > longest_item;
  std::uint32_t piece = 0;
  do {
    ++piece;
    const std::size_t head = before_key + key.size() + (piece == 1 ? 0 : piece_number);
    const std::size_t room = std::min(levels_[0].block.room(), longest_item);
    const bool goes_on = in_pieces && room >= head + key.size() + least_piece;
    const std::size_t most = goes_on ? room : longest_item;
    const std::size_t size = std::min(tag.size(), most - head);
    char* item = add_leaf_item(key, piece, head + size);
    std::uint32_t flags = piece == 1 ? first_piece_flag : 0U;
    if (size == tag.size()) flags |= last_piece_flag;
    if (compressed) flags |= compressed_flag;
    put_16(item, flags | static_cast<std::uint32_t>(head + size - before_key));
    item[2] = static_cast<char>(key.size());
    std::memcpy(item + before_key, key.data(), key.size());
    if (piece != 1) put_16(item + before_key + key.size(), piece);
    if (size != 0) std::memcpy(item + head, tag.data(), size);
    tag.remove_prefix(size);
    last_key_ = key;
  } while (!tag.empty());
  ++facts_.entries;
}

char* TableWriter::add_leaf_item(std::string_view key, std::uint32_t piece, std::size_t size) {
  if (levels_[0].block.room() < size) begin_leaf(key, piece);
  return levels_[0].block.add_item(size);
}

void TableWriter::begin_leaf(std::string_view key, std::uint32_t piece) {
  end_block(0);
  const auto differs = std::mismatch(key.begin(), key.end(), last_key_.begin(), last_key_.end()).first;
  const auto same = static_cast<std::size_t>(differs - key.begin());
  levels_[0].separator = {std::string(key.substr(0, same + 1)), piece};
}

void TableWriter::end_block(std::size_t level) {
  const std::uint32_t block = write_block(levels_[level].block);
  enter(level + 1, levels_[level].separator, block);
  levels_[level].block.clear();
}

void TableWriter::enter(std::size_t level, const Separator& separator, std::uint32_t block) {
  if (level == levels_.size()) {
    if (level == most_levels) throw Xapian::DatabaseError("a table has too many levels");
    levels_.push_back({Block(static_cast<unsigned>(level)), {}});
  }
  Level& above = levels_[level];
  const std::size_t size = block_number + 1 + separator.key.size() + piece_number;
  if (above.block.room() < size) end_block(level);
  // The first key of a block is known from the block above it, and is left empty here.
  const bool first = above.block.empty();
  if (first) above.separator = separator;
  const std::string_view key = first ? std::string_view() : std::string_view(separator.key);
  char* const item = above.block.add_item(block_number + 1 + key.size() + piece_number);
  put_32(item, block);
  item[block_number] = static_cast<char>(key.size());
  if (!key.empty()) std::memcpy(item + block_number + 1, key.data(), key.size());
  put_16(item + block_number + 1 + key.size(), first ? 0 : separator.piece);
}

TableFacts TableWriter::finish() {
  std::size_t level = 0;
  for (; level + 1 < levels_.size(); ++level) end_block(level);
  facts_.root = write_block(levels_[level].block);
  facts_.level = static_cast<unsigned>(level);
  file_.finish();
  return facts_;
}

std::uint32_t TableWriter::write_block(Block& block) {
  file_.write(block.finished());
  return facts_.blocks++;
}

}  // namespace dateline::glass
