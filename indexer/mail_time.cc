#include "indexer/mail_time.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <vector>

#include "common/text.h"
#include "indexer/containers/header_fields.h"

namespace dateline {

namespace {

using Words = std::vector<std::string_view>;

std::optional<int> number_in(std::string_view text, std::size_t shortest, std::size_t longest) {
  int value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool figures = fault == std::errc{} && end == text.data() + text.size() && text.front() != '-';
  if (!figures || text.size() < shortest || text.size() > longest) return std::nullopt;
  return value;
}

std::optional<unsigned> month_in(std::string_view text) {
  constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mar", "apr", "may", "jun",
                                                       "jul", "aug", "sep", "oct", "nov", "dec"};
  constexpr std::size_t length = 3;
  const auto* const found = std::find(months.begin(), months.end(), lower_ascii(text.substr(0, length)));
  if (found == months.end()) return std::nullopt;
  return static_cast<unsigned>(found - months.begin()) + 1;
}

/// RFC 5322 says how years of two and three figures are meant.
std::optional<int> year_in(std::string_view text) {
  const auto year = number_in(text, 2, 4);
  if (!year || text.size() == 4) return year;
  return text.size() == 2 && *year < 50 ? *year + 2000 : *year + 1900;
}

/// "08:30", "08:30:00".
std::optional<std::chrono::seconds> clock_in(std::string_view text) {
  std::array<int, 3> parts{};
  constexpr std::array<int, 3> most = {23, 59, 60};
  const Words written = split_list(text, ':');
  if (written.size() < 2 || written.size() > parts.size()) return std::nullopt;
  for (std::size_t i = 0; i < written.size(); ++i) {
    const auto value = number_in(written[i], 1, 2);
    if (!value || *value > most[i]) return std::nullopt;
    parts[i] = *value;
  }
  return std::chrono::hours(parts[0]) + std::chrono::minutes(parts[1]) + std::chrono::seconds(parts[2]);
}

/// What the zone is ahead of UTC: "+0200", "-05:00", "EST".
std::optional<std::chrono::minutes> zone_in(std::string_view text) {
  using Zone = std::pair<std::string_view, int>;
  constexpr std::array<Zone, 8> zones = {
      {{"est", -5}, {"edt", -4}, {"cst", -6}, {"cdt", -5}, {"mst", -7}, {"mdt", -6}, {"pst", -8}, {"pdt", -7}}};
  if (text.starts_with('+') || text.starts_with('-')) {
    std::string figures(text.substr(1));
    figures.erase(std::remove(figures.begin(), figures.end(), ':'), figures.end());
    const auto value = number_in(figures, 4, 4);
    if (!value || *value / 100 > 23 || *value % 100 > 59) return std::nullopt;
    const auto ahead = std::chrono::hours(*value / 100) + std::chrono::minutes(*value % 100);
    return text.front() == '-' ? -ahead : ahead;
  }
  const std::string name = lower_ascii(text);
  const auto* const found =
      std::find_if(zones.begin(), zones.end(), [&](const Zone& zone) { return zone.first == name; });
  return std::chrono::hours(found == zones.end() ? 0 : found->second);
}

Words words_of(std::string_view text) {
  Words words;
  for (std::size_t at = text.find_first_not_of(" \t\r\n"); at != std::string_view::npos;
       at = text.find_first_not_of(" \t\r\n", at)) {
    const std::size_t end = std::min(text.find_first_of(" \t\r\n", at), text.size());
    words.push_back(text.substr(at, end - at));
    at = end;
  }
  return words;
}

}  // namespace

std::optional<MailTime> parse_mail_time(std::string_view text) {
  constexpr std::size_t longest = 100;
  if (text.size() > longest) return std::nullopt;
  if (const std::size_t comma = text.find(','); comma != std::string_view::npos) text.remove_prefix(comma + 1);
  Words words = words_of(text);
  if (words.size() < 3) return std::nullopt;
  const auto number = number_in(words[0], 1, 2);
  const auto month = month_in(words[1]);
  const auto year = year_in(words[2]);
  if (!number || !month || !year) return std::nullopt;
  const auto day = make_day(*year, *month, static_cast<unsigned>(*number));
  if (!day) return std::nullopt;
  MailTime time{*day, *day};
  if (words.size() == 3) return time;
  const auto clock = clock_in(words[3]);
  const auto zone = words.size() == 4 ? std::chrono::minutes(0) : zone_in(words[4]);
  if (!clock || !zone) return std::nullopt;
  time.moment += *clock - *zone;
  return time;
}

}  // namespace dateline
