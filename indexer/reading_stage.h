#pragma once

#include <cstdint>
#include <deque>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "indexer/article_spool.h"
#include "indexer/page_captures.h"
#include "indexer/phrases.h"
#include "indexer/read_counts.h"
#include "indexer/read_limits.h"
#include "indexer/repeated_paragraphs.h"
#include "indexer/run_log.h"
#include "indexer/text_sketch.h"

namespace dateline {

/// What is to be read.
struct Sources {
  std::vector<std::string> sources;     ///< files, folders, "-"
  std::vector<std::string> files_from;  ///< lists of paths
  ReadLimits limits = {};               ///< how much of a file at most
};

/// What is kept of an article in memory while an archive is read: about 120 bytes.
struct ArticleOutline {
  TextSketch sketch;  ///< of its body
  std::uint64_t publisher = 0;
  std::optional<Day> published;
};

/// All articles of an archive, on disk, numbered from 0 in the order of the archive.
struct ReadArticles {
  /// Sets the articles aside in `work_folder`.
  explicit ReadArticles(const std::filesystem::path& work_folder) : spool(work_folder), paragraphs(work_folder) {}

  ArticleSpool spool;
  std::deque<ArticleOutline> outlines;
  ParagraphCounter paragraphs;         ///< has seen all articles
  std::vector<std::uint32_t> batches;  ///< the number of the first article of each batch; last, that of all articles
  std::vector<CapturedPage> captured;  ///< articles that have their URL in common
  ReadCounts counts;
};

/// The first phase of a build: archive -> records -> articles, admitted and set aside.
///
/// One thread reads and cuts batches; `jobs` threads parse them. Only the admission of articles and the reporting of
/// faults go in order, so that the result is the same for any number of jobs. `index` is left out of the walk.
///
/// Faults of the data are reported to `log`. The first exception of any thread ends the run and is thrown on.
void read_articles(const Sources& sources, const Phrases& phrases, const std::filesystem::path& index, unsigned jobs,
                   RunLog& log, ReadArticles& read);

}  // namespace dateline
