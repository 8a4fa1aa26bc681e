#pragma once

#include <vector>

#include "indexer/readers/text_page/header_date.h"
#include "indexer/readers/text_page/page_lines.h"

namespace dateline {

/// How a page writes days in figures with slashes: as a short line of it surely does ("23/06/2017"), else so that they
/// come near the other days that short lines tell, else the day first where the page is not in Latin letters. `unknown`
/// where nothing tells, or lines contradict each other: then such days are not read.
DayOrder day_order_of(const std::vector<PageLine>& lines);

}  // namespace dateline
