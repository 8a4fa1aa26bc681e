#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/article.h"

namespace dateline {

/// What became of an article that was brought to the register.
struct Admission {
  std::optional<std::uint32_t> number;  ///< of an admitted article, from 0 in the order of the archive
  std::string refusal;                  ///< why it is one too many; empty if admitted, or a capture that another beats
};

/// Sees to it that no two articles of a build share an identifier. Articles are admitted in the order of the archive.
///
/// Several articles with one URL are captures of one page. The newest that has a body stands for all of them; where
/// nobody knows when a page was saved, the first one does. So the order of the archive decides nothing where the times
/// are known, and a capture can be admitted and be superseded later.
class ArticleRegister {
 public:
  /// Admits `article`, read from `path`, or tells why not: it was there before, at a path that is named.
  ///
  /// Two files of the same name in different sources, with different content and without a URL, are two articles: the
  /// later one gets an identifier that its content tells apart.
  /// `position` tells the record within the file ("line 7"), as messages do; empty where the file is the record.
  [[nodiscard]] Admission admit(Article& article, const std::string& path, const std::string& position = "");

  [[nodiscard]] std::uint32_t admitted() const { return static_cast<std::uint32_t>(superseded_.size()); }

  /// By number of article: whether another capture stands for it.
  [[nodiscard]] const std::vector<bool>& superseded() const { return superseded_; }

  /// How many captures another one stands for, admitted or not.
  [[nodiscard]] std::uint64_t further_captures() const { return further_captures_; }

 private:
  struct Seen {
    std::uint32_t path;    ///< of paths_
    std::uint32_t number;  ///< of the article
    std::uint64_t content;
    std::uint64_t offset;  ///< of the record in its file
    std::string position;
    std::chrono::sys_seconds captured;  ///< the first of all times where it is not known
    bool has_body;
  };

  static bool beats(const Seen& capture, const Seen& other);

  Admission admit_new();
  Admission admit_capture(Seen& standing, const Seen& capture);
  [[nodiscard]] std::string refusal(const Seen& first, const Seen& second) const;
  std::uint32_t number_of(const std::string& path);

  std::unordered_map<std::uint64_t, Seen> seen_;  ///< by hash of the identifier
  std::vector<std::string> paths_;                ///< each once as long as its records follow one another
  std::vector<bool> superseded_;
  std::uint64_t further_captures_ = 0;
};

}  // namespace dateline
