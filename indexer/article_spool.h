#pragma once

#include <cstdint>
#include <deque>
#include <filesystem>
#include <mutex>
#include <span>

#include "common/article.h"
#include "indexer/scratch_file.h"

namespace dateline {

/// Where the articles of a build wait on disk between its two phases: what is a copy of what, and which paragraphs are
/// furniture, is known only when all of them have been read, and they would not all fit into memory.
///
/// For many threads at once. Memory: 16 bytes an article.
class ArticleSpool {
 public:
  /// A failure of the disk here or later is thrown as std::filesystem::filesystem_error.
  explicit ArticleSpool(const std::filesystem::path& work_folder) : file_(work_folder) {}

  /// Sets articles aside whose numbers begin with `first`. Each number is put once, in any order.
  void put(std::uint32_t first, std::span<const Article> articles);

  /// Requires that it was put. It comes back as encode_article() says. Throws Error if the disk gives back other bytes.
  [[nodiscard]] Article get(std::uint32_t number) const;

 private:
  struct Place {
    std::uint64_t offset = 0;
    std::uint32_t length = 0;
  };

  ScratchFile file_;
  mutable std::mutex mutex_;
  std::deque<Place> places_;  ///< by number; guarded by mutex_
};

}  // namespace dateline
