#pragma once

#include <string>

#include "searcher/hit_fields.h"

namespace dateline {

/// Appends what `--format json` prints, all on one line and without its end.
void append_json_hits(const Hits& hits, const FieldChoice& fields, std::string& json);

}  // namespace dateline
