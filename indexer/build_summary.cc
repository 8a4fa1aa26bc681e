#include "indexer/build_summary.h"

#include <iomanip>
#include <sstream>

#include "common/terminal.h"

namespace dateline {

namespace {

/// "skipped 12 captures: image/png 10, status 404 2".
std::string skipped(const std::map<std::string, std::uint64_t>& counts, const std::string& one,
                    const std::string& many) {
  std::uint64_t all = 0;
  std::string types;
  for (const auto& [type, count] : counts) {
    all += count;
    types += (types.empty() ? ": " : ", ") + shown(type) + " " + std::to_string(count);
  }
  return "skipped " + counted(all, one, many) + types;
}

/// "read 3 new, 1 changed, 0 moved files, carried over 17; 2 vanished; ".
std::string changes_summary(const std::optional<FileChanges>& changes) {
  if (!changes) return {};
  return "read " + std::to_string(changes->fresh) + " new, " + std::to_string(changes->changed) + " changed, " +
         std::to_string(changes->moved) + " moved files, carried over " + std::to_string(changes->carried) + "; " +
         std::to_string(changes->vanished) + " vanished; ";
}

/// What was passed over on purpose, where there was any.
std::string skipped(const ReadCounts& read) {
  std::string text;
  if (!read.skipped_captures.empty() || read.revisits > 0) {
    text += skipped(read.skipped_captures, "capture", "captures") + "; " +
            counted(read.revisits, "revisit", "revisits") + "\n";
  }
  if (!read.skipped_items.empty()) text += skipped(read.skipped_items, "item", "items") + "\n";
  return text;
}

/// Nothing where there are none.
std::string copies_summary(const BuildCounts& counts) {
  std::string text;
  if (counts.copies > 0) text += counted(counts.copies, "article repeats an", "articles repeat an") + " earlier one; ";
  if (counts.captures > 0) text += counted(counts.captures, "further capture", "further captures") + " left out; ";
  return text;
}

}  // namespace

std::string counted(std::uint64_t count, const std::string& one, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::string summary(const Manifest& manifest) {
  const BuildCounts& counts = manifest.result.counts;
  std::ostringstream text;
  text << "indexed " << counted(counts.articles, "article", "articles") << " (" << manifest.new_articles
       << " new): " << counted(counts.body_passages, "passage", "passages") << ", "
       << counted(counts.comments, "comment", "comments") << "; mentions: " << counted(counts.places, "place", "places")
       << ", " << counted(counts.forces, "force", "forces") << ", " << counted(counts.dates, "date", "dates") << "; "
       << copies_summary(counts) << changes_summary(manifest.result.changes)
       << counted(manifest.faults, "fault", "faults") << "; " << std::fixed << std::setprecision(1) << manifest.seconds
       << " s; generation " << manifest.generation << '\n'
       << skipped(manifest.result.read);
  return text.str();
}

}  // namespace dateline
