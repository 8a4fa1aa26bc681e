#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/reading_stage.h"
#include "indexer/repeated_paragraphs.h"
#include "indexer/sorted_records.h"

namespace dateline {

/// The copy keys of passages that repeat an earlier one in nearly the same words. A passage that is the very same has
/// the same key anyway.
class CopyKeys {
 public:
  /// Kept in `work_folder`.
  explicit CopyKeys(std::filesystem::path work_folder) : keys_(std::move(work_folder)) {}

  /// In the order of articles and passages.
  void add(std::uint32_t article, std::uint32_t passage, std::uint64_t key);

  /// Those of one article.
  class OfArticle {
   public:
    /// Of body passage `passage` (from 1).
    [[nodiscard]] std::optional<std::string> of(std::uint32_t passage) const;

   private:
    friend class CopyKeys;
    std::unordered_map<std::uint32_t, std::uint64_t> keys_;
  };

  /// For many threads at once.
  [[nodiscard]] OfArticle of(std::uint32_t article) const;

 private:
  struct OfPassage {
    std::uint64_t key;  ///< article and passage
    std::uint64_t copy_key;
  };
  SortedRecords<OfPassage> keys_;
};

/// What is known only when the whole archive has been read. Of the articles there is a bit in memory, else what was
/// decided is on disk, in `work_folder`.
struct ArchiveDecisions {
  struct OwnId {
    std::uint64_t key;  ///< number of the article
    std::uint64_t id;
    friend bool operator<(const OwnId& a, const OwnId& b) { return a.key < b.key; }
  };
  struct Mark {
    std::uint64_t key;  ///< likewise
    std::uint64_t sum;
  };

  explicit ArchiveDecisions(const std::filesystem::path& work_folder)
      : own_ids(work_folder), copy_keys(work_folder), marks(work_folder) {}

  std::vector<bool> superseded;        ///< by article: another capture of its page stands for it
  std::uint64_t further_captures = 0;  ///< how many these are
  SortedRecords<OwnId> own_ids;        ///< of articles whose URL is also that of others
  RepeatedParagraphs repeated;
  CopyKeys copy_keys;
  SortedRecords<Mark> marks;  ///< of articles of whose paragraphs and passages anything was decided: a hash of that
  std::uint64_t copies = 0;   ///< articles of whose body at least half repeats earlier ones of the same group

  /// Puts in what was decided on the identity of an article: where the URL that its page claims is not trusted, its own
  /// identifier, and the URL at which it was captured, if that is known.
  void identify(std::uint32_t article, Metadata& meta) const;
};

/// Between the two phases of a build: which articles are captures of one page, which paragraphs are furniture, and
/// which passages are copies. The members of a group of copies are read again, on `jobs` threads; what is decided does
/// not depend on their number. Of several copies the one that was published first is the original; of one day, and
/// where the day is not known, the order of the archive decides. For each URL that several articles claim a fault is
/// reported. Once.
ArchiveDecisions decide(ReadArticles& read, unsigned jobs, const std::function<void(const Fault&)>& report);

}  // namespace dateline
