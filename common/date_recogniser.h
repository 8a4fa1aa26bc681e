#pragma once

#include <optional>
#include <span>
#include <vector>

#include "common/article.h"
#include "common/explanation.h"
#include "common/tokenizer.h"

namespace dateline {

/// Finds the days, months, years and spans that a text tells of.
///
/// Call it once for the title and body of an article, with all their passages in order, and once for each comment, with
/// its passages: "the same day" and "two days later" mean the last day told, and whether the text is news or a
/// narrative is chosen from all of it.
///
/// *News*: the day of publication anchors. A weekday is the last one on or before it unless the tense says otherwise, a
/// day without a year the nearest on or before it. A dateline ("BEIRUT, June 3 -") moves the anchor and is not itself
/// told. *Narrative* (no day of publication, or explicit years far from it): the last day told anchors; "8 June" takes
/// the year under way.
///
/// `anchor` is the day of publication, of a comment the day it was posted, else the article's. Without it, relative
/// expressions are told of only once an absolute date has been. The answer has one list for each passage, sorted by
/// begin, not overlapping. Linear in the number of words.
///
/// `explained`, where it is not empty, has one item for each passage, whose days and reading are filled in.
std::vector<std::vector<DateMention>> find_dates(std::span<const TokenizedText> passages, std::optional<Day> anchor,
                                                 std::span<PassageExplanation> explained = {});

}  // namespace dateline
