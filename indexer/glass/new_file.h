#pragma once

#include <filesystem>

namespace dateline::glass {

/// A new file that is open for writing; throws std::filesystem::filesystem_error where there is one already, or it
/// cannot be made.
int create_file(const std::filesystem::path& path);

}  // namespace dateline::glass
