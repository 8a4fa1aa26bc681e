#include "indexer/coverage.h"

#include <xapian.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <string>

#include "common/error.h"
#include "common/schema.h"
#include "common/shard.h"
#include "common/terminal.h"

namespace dateline {

namespace {

using std::chrono::months;
using std::chrono::year_month;

/// "201706" -> June 2017.
std::optional<year_month> month_in(const std::string& digits) {
  int number = 0;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (fault != std::errc{} || digits.size() != 6) return std::nullopt;
  return std::chrono::year{number / 100} / std::chrono::month{static_cast<unsigned>(number % 100)};
}

template <class Visit>
void for_each_shard(std::span<const std::filesystem::path> shards, const Visit& visit) {
  for (const auto& shard : shards) {
    try {
      visit(open_tables(shard));
    } catch (const Xapian::Error& error) {
      throw Error(shown(shard.string()) + ": cannot be read: " + error.get_msg(), "dateline-index check tells more");
    }
  }
}

}  // namespace

std::vector<LanguageCount> languages_of(std::span<const std::filesystem::path> shards) {
  std::map<std::string, std::uint64_t> passages;
  for_each_shard(shards, [&](const Xapian::Database& database) {
    const std::string prefix(schema::language);
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
      passages[(*term).substr(prefix.size())] += term.get_termfreq();
    }
  });
  std::vector<LanguageCount> counts;
  counts.reserve(passages.size());
  for (const auto& [language, count] : passages) counts.push_back({language, count});
  std::stable_sort(counts.begin(), counts.end(),
                   [](const LanguageCount& a, const LanguageCount& b) { return a.passages > b.passages; });
  return counts;
}

Coverage coverage_of(std::span<const std::filesystem::path> shards) {
  Coverage coverage;
  std::set<std::string> days;
  for_each_shard(shards, [&](const Xapian::Database& database) {
    const std::string day(schema::published_day);
    for (auto term = database.allterms_begin(day); term != database.allterms_end(day); ++term) days.insert(*term);
    const std::string prefix(schema::published_month);
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
      if (const auto month = month_in((*term).substr(prefix.size()))) coverage.months.insert(*month);
    }
  });
  coverage.days = days.size();
  return coverage;
}

std::vector<std::pair<year_month, year_month>> gaps_of(const std::set<year_month>& with_articles) {
  std::vector<std::pair<year_month, year_month>> gaps;
  std::optional<year_month> last;
  for (const year_month month : with_articles) {
    if (last && *last + months{1} < month) gaps.emplace_back(*last + months{1}, month - months{1});
    last = month;
  }
  return gaps;
}

}  // namespace dateline
