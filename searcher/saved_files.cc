#include "searcher/saved_files.h"

namespace dateline {

namespace {

namespace fs = std::filesystem;

/// `path`, or the nearest of what it lies in, if that is a file: a container.
fs::path file_at(fs::path path, const fs::path& source) {
  std::error_code failed;
  while (path != source && path.has_relative_path()) {
    const fs::file_status status = fs::status(path, failed);
    if (fs::is_regular_file(status)) return path;
    if (fs::exists(status)) return {};
    path = path.parent_path();
  }
  return {};
}

/// A source that is a file is known by its name alone.
fs::path in_source(const fs::path& source, const fs::path& file) {
  std::error_code failed;
  if (fs::is_directory(source, failed)) return file_at(source / file, source);
  const bool named = !file.empty() && *file.begin() == source.filename();
  return named && fs::is_regular_file(source, failed) ? source : fs::path{};
}

}  // namespace

fs::path saved_file(const std::vector<GenerationFacts>& generations, const std::string& generation,
                    const std::string& file) {
  for (const GenerationFacts& facts : generations) {
    if (facts.name != generation) continue;
    for (const fs::path& source : facts.sources) {
      const fs::path found = in_source(source, file);
      if (!found.empty()) return found.lexically_normal();
    }
  }
  return {};
}

}  // namespace dateline
