#include "indexer/carried_shard.h"

#include <xapian.h>

#include "common/block_checksums.h"
#include "common/schema.h"
#include "common/shard.h"
#include "common/terms.h"
#include "indexer/file_copy.h"
#include "indexer/file_digests.h"
#include "indexer/index_writer.h"
#include "indexer/stop_request.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

/// Nobody reads the copy while it is edited, and nothing of it stays.
constexpr int scratch_flags = Xapian::DB_OPEN | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS;

std::vector<std::string> terms_in(const fs::path& shard, const std::vector<std::uint64_t>& articles) {
  const Xapian::Database database = open_tables(shard);
  std::vector<std::string> terms;
  for (const std::uint64_t article : articles) {
    std::string term = id_term(schema::article_id, hex_digits_of(article));
    if (database.term_exists(term)) terms.push_back(std::move(term));
  }
  return terms;
}

/// Without their checksums, which are not those of what becomes of the copy.
void copy_tables(const fs::path& from, const fs::path& to) {
  for (const auto& entry : fs::directory_iterator(from)) {
    const fs::path name = entry.path().filename();
    if (name != block_checksums_file) copy_to_new(entry.path(), to / name);
  }
}

void delete_documents(const fs::path& shard, const std::vector<std::string>& terms) {
  Xapian::WritableDatabase database(shard.string(), scratch_flags);
  for (const std::string& term : terms) {
    stop_if_asked();
    database.delete_document(term);
  }
  database.commit();
}

}  // namespace

bool carry_shard(const ShardChange& change, const fs::path& work_folder, const fs::path& shard) {
  const std::vector<std::string> gone = terms_in(change.before, change.gone);
  const bool adds = documents_in(change.fresh) > 0;
  if (gone.empty() && !adds) {
    link_files(change.before, shard);
    return true;
  }
  fs::path base = change.before;
  if (!gone.empty()) {
    base = work_folder / (shard.filename().string() + "-edited");
    fs::create_directory(base);
    copy_tables(change.before, base);
    delete_documents(base, gone);
  }
  stop_if_asked();
  Xapian::Database together = open_shard(base);
  if (adds) together.add_database(open_shard(change.fresh));
  together.compact(shard.string());
  return false;
}

bool is_mostly_gaps(const fs::path& shard) {
  const Xapian::Database database(shard.string());
  return database.get_lastdocid() / 2 > database.get_doccount();
}

void link_files(const fs::path& from, const fs::path& to) {
  fs::create_directories(to);
  for (const auto& entry : fs::directory_iterator(from)) {
    const fs::path file = to / entry.path().filename();
    if (file.filename() == xapian_lock) continue;
    link_or_copy(entry.path(), file);
  }
}

}  // namespace dateline
