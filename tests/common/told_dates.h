#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/date_recogniser.h"

namespace dateline {

/// "2017-06-05", or "2017-06-03..2017-06-05" where it is more than a day.
inline std::string shown_days(const DayRange& days) {
  return days.from == days.to ? iso_date(days.from) : iso_date(days.from) + ".." + iso_date(days.to);
}

/// What an article of these passages tells: for each "the words: the days", joined by "; "; passages by " | ".
inline std::string told_in(const std::vector<std::string>& passages, std::optional<Day> anchor) {
  std::vector<TokenizedText> words;
  words.reserve(passages.size());
  for (const std::string& passage : passages) words.push_back(tokenize(passage));
  std::string told;
  const auto found = find_dates(words, anchor);
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (i > 0) told += " | ";
    for (std::size_t j = 0; j < found[i].size(); ++j) {
      const DateMention& mention = found[i][j];
      if (j > 0) told += "; ";
      told += passages[i].substr(mention.span.begin, mention.span.end - mention.span.begin) + ": " +
              shown_days(mention.days);
    }
  }
  return told;
}

/// The news of Monday, 5 June 2017.
inline std::string told_on_monday(const std::string& text) { return told_in({text}, make_day(2017, 6, 5)); }

}  // namespace dateline
