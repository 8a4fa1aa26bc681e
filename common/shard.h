#pragma once

#include <xapian.h>

#include <filesystem>

namespace dateline {

/// Opens the passages of a shard with all their tables. Xapian takes a table of records, lists of terms or positions
/// that it cannot open (too many open files, a disk that fails) for one that is empty, and says nothing: what is
/// written or found from there would lack them. So the first passage is looked at. Throws Error where something is
/// missing, Xapian::DatabaseOpeningError where the shard cannot be opened at all.
Xapian::Database open_shard(const std::filesystem::path& shard);

}  // namespace dateline
