#include "common/shard.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "common/block_checksums.h"
#include "common/checked_reads.h"
#include "common/error.h"
#include "common/terminal.h"

namespace dateline {

namespace {

bool has_positions(const Xapian::Database& shard, Xapian::docid document) {
  const auto end = shard.termlist_end(document);
  for (auto term = shard.termlist_begin(document); term != end; ++term) {
    if (term.positionlist_count() > 0) return true;
  }
  return false;
}

bool has_terms(const Xapian::Database& shard, Xapian::docid document) {
  try {
    return shard.termlist_begin(document) != shard.termlist_end(document);
  } catch (const Xapian::FeatureUnavailableError&) {
    return false;
  }
}

/// Of a table that should be there.
const char* missing_table(const Xapian::Database& shard, const std::filesystem::path& folder) {
  auto document = shard.postlist_begin("");
  const auto end = shard.postlist_end("");
  if (document == end) return nullptr;
  if (shard.get_document(*document).get_data().empty()) return "docdata";
  if (!has_terms(shard, *document)) return "termlist";
  // A shard in which no word stands has no such file. Where there is one, hardly a passage is without a word.
  if (!exists(std::filesystem::symlink_status(folder / "position.glass"))) return nullptr;
  const bool found = std::any_of(document, end, [&](Xapian::docid passage) { return has_positions(shard, passage); });
  return found ? nullptr : "position";
}

[[noreturn]] void refuse(const std::filesystem::path& folder, const char* table) {
  throw Error(shown((folder / table).string()) + ".glass: cannot be opened",
              "may enough files be open at a time (ulimit -n), and does the disk answer?");
}

Xapian::Database open_compared(const std::filesystem::path& folder, std::shared_ptr<BlockChecksums> checksums) {
  const TableOpening opening(std::move(checksums));
  Xapian::Database database(folder.string());
  if (const char* const table = opening.not_opened()) refuse(folder, table);
  return database;
}

}  // namespace

Xapian::Database open_tables(const std::filesystem::path& folder) {
  if (auto checksums = BlockChecksums::open(folder)) return open_compared(folder, std::move(checksums));
  return Xapian::Database(folder.string());
}

Xapian::Database open_shard(const std::filesystem::path& shard) {
  if (auto checksums = BlockChecksums::open(shard)) return open_compared(shard, std::move(checksums));
  Xapian::Database database(shard.string());
  if (const char* const table = missing_table(database, shard)) refuse(shard, table);
  return database;
}

}  // namespace dateline
