#include "indexer/options.h"

namespace dateline {

std::string help_text() {
  return R"(dateline-index makes an archive of news articles searchable by place, force and time.

  dateline-index build FOLDER            index all articles below FOLDER
  dateline-index inspect FILE            show what is seen in a file; no index
  dateline-index inspect --explain FILE  and why each name and day was taken or not
  dateline-index info                    what is in the index: counts, gaps, faults
  dateline-index check                   verify every part of the index
  dateline-index rollback                go back to the index before the last build
  dateline-index import-places --from geonames SY.txt   make rows for --places

Articles are text, HTML, PDF, JSON Lines, WARC, and zip, tar or gzip of any: --help
formats lists them; - is standard input. A build replaces the index in one step.

  --index DIR            else $DATELINE_INDEX, else ~/.local/share/dateline/index
  --files-from LIST      read the paths that stand in LIST, one a line
  --places, --forces, --phrases FILE     add to what is built in; repeatable
  --no-default-lexicons  know no places and forces but those
  --jobs N               threads; one for each core   --format text|jsonl|json
  --max-record 16M, --max-unpacked 1T, --max-ratio 250   what is too much of a file
  --strict               exit 1 if anything could not be read    -q, --quiet
  --kinds LIST, --min-population N, --all   of import-places: which rows to take
  --config FILE          options as name = value; else ~/.config/dateline/config

  find news -name '*.txt' | dateline-index build --index news.index --files-from -
)";
}

}  // namespace dateline
