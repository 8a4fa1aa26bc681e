#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "indexer/article_facts.h"
#include "indexer/number_table.h"
#include "indexer/page_captures.h"
#include "indexer/record_sorter.h"

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
///
/// What it knows of them is on disk, so that memory does not grow with them.
class ArticleRegister {
 public:
  explicit ArticleRegister(const std::filesystem::path& work_folder)
      : work_folder_(work_folder),
        numbers_(work_folder),
        seen_(work_folder),
        texts_(work_folder),
        further_(work_folder) {}

  /// Admits an article, read from `path`, or tells why not: it was there before, at a path that is named.
  ///
  /// Two files of the same name in different sources, with different content and without a URL, are two articles: the
  /// later one gets an identifier that its content tells apart.
  /// `position` tells the record within the file ("line 7"), as messages do; empty where the file is the record.
  [[nodiscard]] Admission admit(const ArticleIdentity& article, const std::string& path,
                                const std::string& position = "");

  [[nodiscard]] std::uint32_t admitted() const { return static_cast<std::uint32_t>(seen_.size()); }

  /// What several articles claim to be, page by page in the order of the archive, when all have been admitted: once.
  /// The `record_id` of a capture is no other page's identifier. One page at a time is in memory.
  void each_captured_page(const std::function<void(const CapturedPage&)>& take);

 private:
  /// Where a text stands in texts_.
  struct Text {
    std::uint64_t offset;
    std::uint64_t length;
  };
  /// Of an article that was admitted.
  struct Seen {
    Text path;  ///< each is there once as long as its records follow one another
    Text position;
    std::uint64_t offset;  ///< of the record in its file
    std::uint64_t record_id;
    std::uint64_t content;
    std::chrono::sys_seconds captured;
    std::uint64_t has_body;
  };
  /// A capture of a page of which another one was there before.
  struct Further {
    std::uint64_t id;
    std::uint32_t first;
    std::uint32_t number;
    friend bool operator<(const Further& a, const Further& b) {
      return a.first != b.first ? a.first < b.first : a.number < b.number;
    }
  };

  Admission admit_new(const Seen& seen, bool told_apart = false);
  [[nodiscard]] Seen seen_of(const ArticleIdentity& article, const std::string& path, const std::string& position);
  [[nodiscard]] std::string refusal(const Seen& first, const Seen& second) const;
  [[nodiscard]] bool is_one_path(const Seen& one, const Seen& other) const;
  [[nodiscard]] Capture capture(std::uint32_t number) const;
  void tell_apart(CapturedPage& page, const Further& of_page, NumberTable& owners) const;
  Text add_text(const std::string& text);
  [[nodiscard]] std::string text(const Text& place) const;

  std::filesystem::path work_folder_;
  NumberTable numbers_;      ///< of articles, by identifier
  ScratchArray<Seen> seen_;  ///< by number
  ScratchBytes texts_;       ///< paths and positions
  std::string last_path_;
  std::optional<Text> last_path_text_;
  RecordSorter<Further> further_;
};

}  // namespace dateline
