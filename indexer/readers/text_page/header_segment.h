#pragma once

#include <string_view>

#include "indexer/phrases.h"
#include "indexer/readers/text_page/header_facts.h"

namespace dateline {

/// Without the punctuation that stands between the parts of a line. Brackets go in pairs or if they are halves.
std::string_view without_joints(std::string_view text);

/// Reads one part of a line above an article, such as "By Jane Doe", "Site, June 03, 2017" or "Region: A, B", into
/// `facts`. Of a part below the article (`footer`) only what is labelled counts. False if the part tells nothing.
bool read_header_segment(std::string_view segment, const Phrases& phrases, bool footer, HeaderFacts& facts);

}  // namespace dateline
