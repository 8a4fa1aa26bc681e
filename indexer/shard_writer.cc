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

std::size_t memory_of_a_kind(std::uint64_t build_memory) {
  constexpr std::uint64_t whatever_waits = std::uint64_t{128} << 20U;
  return static_cast<std::size_t>((std::max(build_memory, least_build_memory) - whatever_waits) / 4);
}

std::unique_ptr<ShardWriter> make_shard_writer(WriterKind kind, const std::filesystem::path& work_folder,
                                               const std::string& prefix, std::size_t memory, TermLists term_lists) {
  if (kind == WriterKind::bulk) {
    return std::make_unique<BulkWriter>(work_folder / (prefix + "bulk"), term_lists, memory);
  }
  return std::make_unique<PortableWriter>(work_folder, prefix, term_lists);
}

}  // namespace dateline
