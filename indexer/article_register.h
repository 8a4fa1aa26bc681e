#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/article.h"

namespace dateline {

/// Sees to it that no two articles of a build share an identifier. Articles are admitted in the order of the archive.
class ArticleRegister {
 public:
  /// Admits `article`, read from `path`, or tells why not: it was there before, at a path that is named.
  ///
  /// Two files of the same name in different sources, with different content and without a URL, are two articles: the
  /// later one gets an identifier that its content tells apart.
  /// `position` tells the record within the file ("line 7"), as messages do; empty where the file is the record.
  [[nodiscard]] std::optional<std::string> admit(Article& article, const std::string& path,
                                                 const std::string& position = "");

 private:
  struct Seen {
    std::uint32_t path;  ///< of paths_
    std::uint64_t content;
    std::uint64_t offset;  ///< of the record in its file
    std::string position;
  };

  [[nodiscard]] std::string refusal(const Seen& first, std::uint32_t path, std::uint64_t offset) const;

  std::uint32_t number_of(const std::string& path);

  std::unordered_map<std::uint64_t, Seen> seen_;  ///< by hash of the identifier
  std::vector<std::string> paths_;                ///< each once as long as its records follow one another
};

}  // namespace dateline
