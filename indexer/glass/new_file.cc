#include "indexer/glass/new_file.h"

#include <fcntl.h>

#include <cerrno>
#include <system_error>

namespace dateline::glass {

int create_file(const std::filesystem::path& path) {
  constexpr int readable_as_the_umask_has_it = 0666;
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, readable_as_the_umask_has_it);
  if (file >= 0) return file;
  throw std::filesystem::filesystem_error("open", path, std::error_code(errno, std::generic_category()));
}

}  // namespace dateline::glass
