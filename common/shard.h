#pragma once

#include <xapian.h>

#include <filesystem>

namespace dateline {

/// Opens what Xapian has written into a folder: passages or names. Where it has checksums (common/block_checksums.h),
/// as all of a finished generation, each block is compared when it is first read: one that is not as it was written is
/// a Xapian::DatabaseError there, and take_damaged_block() tells which. Throws Error where a table that was written
/// cannot be opened, Xapian::DatabaseOpeningError where the whole cannot.
Xapian::Database open_tables(const std::filesystem::path& folder);

/// The same of the passages of a shard that has no checksums yet, too. Xapian takes a table of records, lists of terms
/// or positions that it cannot open (too many open files, a disk that fails) for one that is empty, and says nothing:
/// what is written or found from there would lack them. Checksums tell which tables there are; without them the first
/// passage is looked at.
Xapian::Database open_shard(const std::filesystem::path& shard);

}  // namespace dateline
