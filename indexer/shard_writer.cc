#include "indexer/shard_writer.h"

#include <xapian.h>

#include <algorithm>

#include "common/error.h"
#include "indexer/bulk_writer.h"
#include "indexer/portable_writer.h"

namespace dateline {

namespace {

/// Whose format docs/GLASS-FORMAT.md describes.
constexpr const char* known_xapian = "1.4.22";

bool knows_xapian() {
#ifdef DATELINE_BULK_WRITER
  return std::string(Xapian::version_string()) == known_xapian;
#else
  return false;
#endif
}

}  // namespace

const char* name_of(WriterKind kind) { return kind == WriterKind::bulk ? "bulk" : "portable"; }

WriterKind best_writer() { return knows_xapian() ? WriterKind::bulk : WriterKind::portable; }

void require_writer(WriterKind kind) {
  if (kind == WriterKind::portable || knows_xapian()) return;
  throw Error(std::string("the bulk writer knows Xapian ") + known_xapian + ", and this is " +
                  Xapian::version_string() + ", or the program was built with another one",
              "leave --writer out");
}

/// Bodies and comments grow alike, so what is merged, on top of what waits, is somewhat more than half of that.
std::shared_ptr<glass::RunMemory> run_memory_of(std::uint64_t build_memory, unsigned jobs) {
  constexpr std::uint64_t of_a_thread = std::uint64_t{16} << 20U;
  constexpr std::uint64_t whatever_else = std::uint64_t{96} << 20U;
  constexpr std::uint64_t least = std::uint64_t{64} << 20U;
  const std::uint64_t rest = whatever_else + jobs * of_a_thread;
  const std::uint64_t for_runs = std::max(build_memory, rest + least) - rest;
  return std::make_shared<glass::RunMemory>(static_cast<std::size_t>(for_runs / 8 * 5));
}

std::unique_ptr<ShardWriter> make_shard_writer(WriterKind kind, const std::filesystem::path& work_folder,
                                               const std::string& prefix, std::shared_ptr<glass::RunMemory> memory,
                                               TermLists term_lists) {
  if (kind == WriterKind::bulk) {
    return std::make_unique<BulkWriter>(work_folder / (prefix + "bulk"), term_lists, std::move(memory));
  }
  return std::make_unique<PortableWriter>(work_folder, prefix, term_lists);
}

}  // namespace dateline
