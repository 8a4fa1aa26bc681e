#pragma once

#include <optional>
#include <vector>

#include "common/article.h"
#include "common/tokenizer.h"

namespace dateline {

/// Finds the days, months, years and spans that a text tells of, resolved against the day of publication.
///
/// Made for one article and fed its passages in order, because "the same day" and "two days later" mean the last day
/// told. A comment is fed to a recogniser of its own, anchored at the day it was posted or the article's.
class DateRecogniser {
 public:
  /// Without `anchor`, relative expressions are told of only once an absolute date has been.
  explicit DateRecogniser(std::optional<Day> anchor);

  /// The dates of the next passage, sorted by begin, not overlapping.
  std::vector<DateMention> find(const TokenizedText& text);

 private:
  std::optional<Day> anchor_;
  std::optional<DayRange> last_told_;
};

}  // namespace dateline
