#pragma once

#include <xapian.h>

#include <nlohmann/json_fwd.hpp>

#include "common/stored_passage.h"

namespace dateline {

/// The passage of a document. Throws Error where its seal tells that the record or a value that it is sealed with is
/// not what was written: the index is damaged.
StoredPassage read_passage(const Xapian::Document& document);

/// The description of a name, of a document of names/. Throws Error likewise.
nlohmann::json read_name(const Xapian::Document& document);

}  // namespace dateline
