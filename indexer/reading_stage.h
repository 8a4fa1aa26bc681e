#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "indexer/article_facts.h"
#include "indexer/article_register.h"
#include "indexer/ledger/carrier.h"
#include "indexer/ledger/ledger_writer.h"
#include "indexer/phrases.h"
#include "indexer/read_counts.h"
#include "indexer/read_limits.h"
#include "indexer/repeated_paragraphs.h"
#include "indexer/run_log.h"
#include "indexer/scratch_array.h"

namespace dateline {

/// What is to be read.
struct Sources {
  std::vector<std::string> sources;     ///< files, folders, "-"
  std::vector<std::string> files_from;  ///< lists of paths
  ReadLimits limits = {};               ///< how much of a file at most
};

/// What is known of an article that was admitted, beside its sketch.
struct AdmittedArticle {
  std::uint64_t id = 0;
  std::uint64_t publisher = 0;
  Day published = Day::max();  ///< the last day of all where it is not known
  ArticleDigest digest{};
  std::uint64_t text_offset = 0;  ///< of its TextPlace, likewise the following
  std::uint32_t text_segment = 0;
  std::uint32_t text_packed = 0;
  std::uint32_t text_length = 0;
  bool told_apart = false;  ///< `id` is not the one that it was parsed with
  bool all_noted = true;    ///< all of its paragraphs are known to the counter
  std::uint16_t unused = 0;

  [[nodiscard]] TextPlace text() const { return {text_segment, text_offset, text_packed, text_length}; }
};

/// All articles of an archive, on disk, numbered from 0 in the order of the archive.
struct ReadArticles {
  /// Works in `folder`.
  ReadArticles(LedgerTexts& ledger_texts, const std::filesystem::path& folder)
      : texts(ledger_texts),
        work_folder(folder),
        articles(folder),
        sketches(folder),
        paragraphs(folder),
        known(folder) {}

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(articles.size()); }

  /// As it was parsed, under the identifier with which it was admitted. For many threads at once.
  [[nodiscard]] Article article(std::uint32_t number) const;

  /// Notes an article that was admitted, as the next one.
  void add(const ArticleFacts& facts, bool told_apart);

  LedgerTexts& texts;
  std::filesystem::path work_folder;
  ScratchArray<AdmittedArticle> articles;
  ScratchArray<TextSketch> sketches;  ///< of their bodies
  ParagraphCounter paragraphs;        ///< has seen all articles
  ArticleRegister known;              ///< has admitted them
  ReadCounts counts;
  FileChanges changes;  ///< since the last ledger
};

/// What the first phase of a build works with, besides the archive.
struct ReadingSetting {
  const Phrases& phrases;
  const std::filesystem::path& index;  ///< left out of the walk
  unsigned jobs = 1;
  LedgerWriter& ledger;
  LastLedger* last = nullptr;  ///< of an update: what is as it was is taken from there
  std::chrono::nanoseconds clock_step = dateline::clock_step;
};

/// The first phase of a build: archive -> records -> articles, admitted and set aside in the ledger.
///
/// One thread reads and cuts batches; `jobs` threads parse them. Only the admission of articles and the reporting of
/// faults go in order, so that the result is the same for any number of jobs, and whatever was carried over.
///
/// Faults of the data are reported to `log`. The first exception of any thread ends the run and is thrown on.
void read_articles(const Sources& sources, const ReadingSetting& setting, RunLog& log, ReadArticles& read);

}  // namespace dateline
