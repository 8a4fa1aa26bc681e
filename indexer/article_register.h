#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/article_facts.h"
#include "indexer/page_captures.h"

namespace dateline {

/// What became of an article that was brought to the register.
struct Admission {
  std::optional<std::uint32_t> number;  ///< of an admitted article, from 0 in the order of the archive
  std::string refusal;                  ///< why it is one too many; empty if admitted
  bool told_apart = false;              ///< known by ArticleIdentity::told_apart, because its identifier is taken
};

/// Sees to it that no two articles of a build share an identifier. Articles are admitted in the order of the archive.
///
/// Articles with one URL are all admitted: which of them are captures of one page is decided when the whole archive has
/// been read (page_captures.h), so that its order decides nothing.
class ArticleRegister {
 public:
  /// Admits an article, read from `path`, or tells why not: it was there before, at a path that is named.
  ///
  /// Two files of the same name in different sources, with different content and without a URL, are two articles: the
  /// later one gets an identifier that its content tells apart.
  /// `position` tells the record within the file ("line 7"), as messages do; empty where the file is the record.
  [[nodiscard]] Admission admit(const ArticleIdentity& article, const std::string& path,
                                const std::string& position = "");

  [[nodiscard]] std::uint32_t admitted() const { return admitted_; }

  /// What several articles claim to be, in the order of the archive. The `record_id` of a capture is no other page's
  /// identifier.
  [[nodiscard]] std::vector<CapturedPage> captured_pages() const;

 private:
  struct Seen {
    std::uint32_t path;    ///< of paths_
    std::uint64_t offset;  ///< of the record in its file
    std::string position;
    Capture capture;
  };

  Admission admit_new(bool told_apart = false) { return {admitted_++, "", told_apart}; }
  [[nodiscard]] std::string refusal(const Seen& first, const Seen& second) const;
  std::uint32_t path_number(const std::string& path);

  std::unordered_map<std::uint64_t, Seen> seen_;  ///< by identifier
  std::vector<std::string> paths_;                ///< each once as long as its records follow one another
  std::unordered_map<std::uint64_t, std::vector<Capture>> further_captures_;  ///< likewise: all but the first
  std::uint32_t admitted_ = 0;
};

}  // namespace dateline
