#pragma once

#include <filesystem>

namespace dateline {

/// Copies a file to one that is not there yet, sharing its blocks where the file system can. Instead of
/// std::filesystem::copy_file, which calls a full disk an "Input/output error" (libstdc++ 12). Throws
/// std::filesystem::filesystem_error.
void copy_to_new(const std::filesystem::path& from, const std::filesystem::path& to);

/// A second name for the file where that can be had, else a copy. For files that nobody writes to.
void link_or_copy(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace dateline
