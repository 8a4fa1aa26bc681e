#include "indexer/options.h"

namespace dateline {

std::string help_text() {
  return R"(Makes an archive of news articles searchable by place, force and time.

  dateline-index build FOLDER          index all articles below FOLDER
  dateline-index update FOLDER         the same, reading only what has changed
  dateline-index inspect FILE          show what is seen in a file; no index
  dateline-index inspect --explain FILE  and why each name and day was taken
  dateline-index info                  what an index holds: counts, gaps, faults
  dateline-index check                 verify every part of the index
  dateline-index rollback              back to the index before the last build
  dateline-index import-places --from geonames SY.txt   make rows for --places

Articles are text, HTML, PDF, feeds, JSON Lines, web archives, and zip, tar or
gzip of any; - is standard input. A build replaces the index in one step.

  --index DIR           else $DATELINE_INDEX, else ~/.local/share/dateline/index
  --files-from LIST     read the paths that stand in LIST, one a line
  --places FILE, --forces FILE     names that are not built in; repeatable
  --jobs N              threads; one for each core        -q, --quiet
  --strict              exit 1 if anything could not be read

  find news -name '*.txt' | dateline-index build --files-from -

More: --help all (every option), --help formats (what is read, told by what)
Exit status: 0 done, 1 faults under --strict, 2 failed, 3 --after-switch failed.
)";
}

}  // namespace dateline
