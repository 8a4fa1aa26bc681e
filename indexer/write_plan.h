#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "indexer/archive_decisions.h"
#include "indexer/article_share.h"
#include "indexer/first_seen.h"

namespace dateline {

/// Tells whether what is written of an article would be the same: a digest of all that its passages depend on but the
/// lexicons and the program.
class WrittenDigests {
 public:
  /// All must outlive this.
  WrittenDigests(const ReadArticles& read, const ArchiveDecisions& decisions, const FirstSeen& first_seen)
      : read_(read), decisions_(decisions), first_seen_(first_seen) {}

  /// Of the article as it is indexed.
  [[nodiscard]] std::uint64_t id(std::uint32_t article) const;
  [[nodiscard]] std::uint64_t id(std::uint32_t article, const AdmittedArticle& admitted) const;
  [[nodiscard]] ArticleDigest of(std::uint32_t article) const;

 private:
  const ReadArticles& read_;
  const ArchiveDecisions& decisions_;
  const FirstSeen& first_seen_;
};

/// Which articles are to be written, and which keep the passages that the last generation has of them. On disk but for
/// the batches.
struct WritePlan {
  explicit WritePlan(const std::filesystem::path& work_folder)
      : indexed(work_folder), elsewhere(work_folder), articles(work_folder) {}

  ScratchArray<std::uint64_t> indexed;    ///< identifiers of all that the index will hold
  ScratchArray<std::uint64_t> elsewhere;  ///< identifiers of what is of other shares
  ScratchArray<std::uint32_t> articles;   ///< to be written, in the order of the archive
  std::vector<std::size_t> batches;       ///< where in `articles` each batch begins; last, where the last one ends
  bool anew = true;                       ///< nothing is carried over
};

/// Of the articles that the last generation holds, one in so many may be deleted from its shards; where it is more,
/// everything is written anew: that takes less time (measured: deleting a passage takes a quarter of the time of
/// writing it, in one thread).
inline constexpr std::size_t most_deleted_in = 6;

/// `last`: nullptr where nothing can be carried over.
WritePlan plan_writing(const ReadArticles& read, const ArchiveDecisions& decisions, const WrittenDigests& digests,
                       LastLedger* last, const ArticleShare& share);

}  // namespace dateline
