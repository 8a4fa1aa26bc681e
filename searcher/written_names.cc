#include "searcher/written_names.h"

#include "common/terms.h"

namespace dateline {

std::string written_name(const Xapian::Database& passages, std::string_view term) {
  const std::string prefix = name_as_written_prefix(term);
  std::string best;
  Xapian::doccount most = 0;
  const auto end = passages.allterms_end(prefix);
  for (auto name = passages.allterms_begin(prefix); name != end; ++name) {
    if (name.get_termfreq() <= most) continue;
    most = name.get_termfreq();
    best = (*name).substr(prefix.size());
  }
  return best;
}

}  // namespace dateline
