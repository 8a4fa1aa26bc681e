#include "indexer/readers/text_page/header_date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "common/dates/date_words.h"
#include "common/text.h"

namespace dateline {

namespace {

using MonthWord = std::pair<std::string_view, unsigned>;

/// Months in other languages than `common/dates/date_words` knows, folded: German, French, Spanish, Italian,
/// Portuguese, Dutch, Turkish, Russian, Arabic (both sets of names).
constexpr std::array<MonthWord, 128> foreign_months = {{
    {"januar", 1},     {"janner", 1},     {"februar", 2},   {"marz", 3},     {"mai", 5},        {"juni", 6},
    {"juli", 7},       {"oktober", 10},   {"dezember", 12}, {"janvier", 1},  {"fevrier", 2},    {"mars", 3},
    {"avril", 4},      {"juin", 6},       {"juillet", 7},   {"aout", 8},     {"septembre", 9},  {"octobre", 10},
    {"novembre", 11},  {"decembre", 12},  {"enero", 1},     {"febrero", 2},  {"marzo", 3},      {"abril", 4},
    {"mayo", 5},       {"junio", 6},      {"julio", 7},     {"agosto", 8},   {"septiembre", 9}, {"octubre", 10},
    {"noviembre", 11}, {"diciembre", 12}, {"gennaio", 1},   {"febbraio", 2}, {"aprile", 4},     {"maggio", 5},
    {"giugno", 6},     {"luglio", 7},     {"settembre", 9}, {"ottobre", 10}, {"dicembre", 12},  {"janeiro", 1},
    {"fevereiro", 2},  {"marco", 3},      {"maio", 5},      {"junho", 6},    {"julho", 7},      {"setembro", 9},
    {"outubro", 10},   {"novembro", 11},  {"dezembro", 12}, {"januari", 1},  {"februari", 2},   {"maart", 3},
    {"mei", 5},        {"augustus", 8},   {"ocak", 1},      {"subat", 2},    {"mart", 3},       {"nisan", 4},
    {"mayis", 5},      {"haziran", 6},    {"temmuz", 7},    {"agustos", 8},  {"eylul", 9},      {"ekim", 10},
    {"kasim", 11},     {"aralik", 12},    {"января", 1},    {"февраля", 2},  {"марта", 3},      {"апреля", 4},
    {"мая", 5},        {"июня", 6},       {"июля", 7},      {"августа", 8},  {"сентября", 9},   {"октября", 10},
    {"ноября", 11},    {"декабря", 12},   {"январь", 1},    {"февраль", 2},  {"март", 3},       {"апрель", 4},
    {"май", 5},        {"июнь", 6},       {"июль", 7},      {"август", 8},   {"сентябрь", 9},   {"октябрь", 10},
    {"ноябрь", 11},    {"декабрь", 12},   {"يناير", 1},     {"فبراير", 2},   {"مارس", 3},       {"ابريل", 4},
    {"مايو", 5},       {"يونيو", 6},      {"يوليو", 7},     {"اغسطس", 8},    {"سبتمبر", 9},     {"اكتوبر", 10},
    {"نوفمبر", 11},    {"ديسمبر", 12},    {"شباط", 2},      {"اذار", 3},     {"نيسان", 4},      {"ايار", 5},
    {"حزيران", 6},     {"تموز", 7},       {"اب", 8},        {"ايلول", 9},    {"okt", 10},       {"dez", 12},
    {"juil", 7},       {"fev", 2},        {"ene", 1},       {"abr", 4},      {"ago", 8},        {"dic", 12},
    {"gen", 1},        {"mag", 5},        {"giu", 6},       {"lug", 7},      {"set", 9},        {"ott", 10},
    {"avr", 4},        {"jui", 7},
}};

unsigned month_of(std::string_view term) {
  const DateWordEntry& entry = find_date_word(term);
  if (entry.kind == DateWord::month) return static_cast<unsigned>(entry.value);
  const auto* found = std::find_if(foreign_months.begin(), foreign_months.end(),
                                   [&](const MonthWord& word) { return word.first == term; });
  return found == foreign_months.end() ? 0 : found->second;
}

/// Words that stand behind a date in the same breath: times and their zones.
bool is_time_word(std::string_view term) {
  constexpr std::array<std::string_view, 36> words = {
      "am",   "pm",       "gmt",   "utc",  "est", "edt", "cst", "cdt", "pst", "pdt", "bst", "cet",
      "cest", "eet",      "eest",  "msk",  "et",  "pt",  "ist", "z",   "uhr", "h",   "hrs", "hours",
      "noon", "midnight", "local", "time", "at",  "a",   "um",  "kl",  "as",  "las", "в",   "في"};
  return std::find(words.begin(), words.end(), term) != words.end();
}

bool is_joining_word(std::string_view term) {
  return term == "de" || term == "of" || term == "del" || term == "di" || term == "den" || term == "the";
}

bool is_weekday(std::string_view term) {
  constexpr std::array<std::string_view, 32> words = {
      "montag",    "dienstag",  "mittwoch", "donnerstag", "freitag",  "samstag", "sonnabend", "sonntag",
      "lundi",     "mardi",     "mercredi", "jeudi",      "vendredi", "samedi",  "dimanche",  "lunes",
      "martes",    "miercoles", "jueves",   "viernes",    "sabado",   "domingo", "lunedi",    "martedi",
      "mercoledi", "giovedi",   "venerdi",  "sabato",     "domenica", "mo",      "di",        "so"};
  return find_date_word(term).kind == DateWord::weekday || std::find(words.begin(), words.end(), term) != words.end();
}

class DateScanner {
 public:
  DateScanner(const TokenizedText& line, DayOrder order) : line_(line), order_(order) {}

  std::vector<HeaderDate> run() {
    std::vector<HeaderDate> dates;
    for (std::size_t i = 0; i < line_.tokens.size();) {
      auto found = date_at(i);
      if (!found) {
        ++i;
        continue;
      }
      if (found->begin > 0 && is_weekday(line_.term(found->begin - 1))) --found->begin;
      found->end = end_of_time(found->end);
      i = found->end;
      dates.push_back(*found);
    }
    return dates;
  }

 private:
  [[nodiscard]] std::optional<HeaderDate> date_at(std::size_t i) const {
    if (auto date = in_figures(i)) return date;
    if (auto date = dotted(i)) return date;
    if (auto date = day_first(i)) return date;
    return month_first(i);
  }

  /// "2017-06-03", "2017/06/03", "03/06/2017", "03-06-2017".
  [[nodiscard]] std::optional<HeaderDate> in_figures(std::size_t i) const {
    const auto one = number(i);
    const auto two = number(i + 1);
    const auto three = number_before_time(i + 2);
    if (!one || !two || !three) return std::nullopt;
    const std::string_view gap = line_.gap_before(i + 1);
    if (gap != line_.gap_before(i + 2) || (gap != "-" && gap != "/" && gap != "." && gap != "\u2013"))
      return std::nullopt;
    if (*one >= 1000) return made(*one, *two, *three, i, i + 3);
    if (*three < 1000) return std::nullopt;
    if (gap == "." || gap == "-" || *one == *two || *one > 12) return made(*three, *two, *one, i, i + 3);
    if (*two > 12 || order_ == DayOrder::month_first) return made(*three, *one, *two, i, i + 3);
    auto date = made(*three, *two, *one, i, i + 3);
    if (date) date->doubtful = order_ == DayOrder::unknown;
    return date;
  }

  /// "03.06.2017" is one word.
  [[nodiscard]] std::optional<HeaderDate> dotted(std::size_t i) const {
    const std::string_view term = line_.term(i);
    const std::size_t first = term.find('.');
    const std::size_t second = first == std::string_view::npos ? first : term.find('.', first + 1);
    if (second == std::string_view::npos) return std::nullopt;
    const auto one = figures(term.substr(0, first));
    const auto two = figures(term.substr(first + 1, second - first - 1));
    const auto three = figures(term.substr(second + 1));
    if (!one || !two || !three) return std::nullopt;
    if (*one >= 1000) return made(*one, *two, *three, i, i + 1);
    if (*three < 1000) return std::nullopt;
    return made(*three, *two, *one, i, i + 1);
  }

  /// "3 June 2017", "3rd of June, 2017", "3. Juni 2017", "3-Jun-2017".
  [[nodiscard]] std::optional<HeaderDate> day_first(std::size_t i) const {
    const auto day = day_number(i);
    if (!day) return std::nullopt;
    std::size_t next = i + 1;
    if (joins(next)) ++next;
    const unsigned month = month_at(next);
    if (month == 0) return std::nullopt;
    ++next;
    if (joins(next)) ++next;
    const auto year = number_before_time(next);
    if (!year || *year < 1000) return std::nullopt;
    return made(*year, month, *day, i, next + 1);
  }

  /// "June 3, 2017", "June 3rd 2017".
  [[nodiscard]] std::optional<HeaderDate> month_first(std::size_t i) const {
    const unsigned month = month_at(i);
    if (month == 0) return std::nullopt;
    std::size_t next = i + 1;
    if (joins(next)) ++next;
    const auto day = day_number(next);
    const auto year = number_before_time(next + 1);
    if (!day || !year || *year < 1000) return std::nullopt;
    return made(*year, month, *day, i, next + 2);
  }

  [[nodiscard]] static std::optional<HeaderDate> made(unsigned year, unsigned month, unsigned day, std::size_t begin,
                                                      std::size_t end) {
    const auto found = make_day(static_cast<int>(year), month, day);
    if (!found) return std::nullopt;
    return HeaderDate{*found, begin, end, false};
  }

  [[nodiscard]] bool joins(std::size_t i) const { return i < line_.tokens.size() && is_joining_word(line_.term(i)); }

  [[nodiscard]] unsigned month_at(std::size_t i) const { return i < line_.tokens.size() ? month_of(line_.term(i)) : 0; }

  [[nodiscard]] static std::optional<unsigned> figures(std::string_view text) {
    unsigned value = 0;
    if (text.empty() || text.size() > 4) return std::nullopt;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
  }

  [[nodiscard]] std::optional<unsigned> number(std::size_t i) const {
    return i < line_.tokens.size() ? figures(line_.term(i)) : std::nullopt;
  }

  /// A number with what is written onto it left out: "03T10" in a date with a time.
  [[nodiscard]] std::optional<unsigned> number_before_time(std::size_t i) const {
    if (i >= line_.tokens.size()) return std::nullopt;
    const std::string_view term = line_.term(i);
    const std::size_t t = term.find('t');
    return figures(term.substr(0, t));
  }

  /// "3", "03", "3rd", "1er".
  [[nodiscard]] std::optional<unsigned> day_number(std::size_t i) const {
    if (i >= line_.tokens.size()) return std::nullopt;
    std::string_view term = line_.term(i);
    for (const std::string_view ending : {"st", "nd", "rd", "th", "er"}) {
      if (term.ends_with(ending)) term.remove_suffix(ending.size());
    }
    const auto day = figures(term);
    return day && *day >= 1 && *day <= 31 ? day : std::nullopt;
  }

  /// Behind the time and the zone that follow the date, if any do.
  [[nodiscard]] std::size_t end_of_time(std::size_t i) const {
    std::size_t end = i;
    for (; i < line_.tokens.size() && i < end + 2; ++i) {
      const std::string_view gap = line_.gap_before(i);
      if (gap.find('\n') != std::string_view::npos) break;
      const bool time_word = is_time_word(line_.term(i));
      if (is_time(i) || (time_word && follows_time(i))) {
        end = i + 1;
      } else if (!time_word) {
        break;
      }
    }
    return end;
  }

  /// Whether a time word at `i` follows a time or another word of one, and does not lead to what comes behind.
  [[nodiscard]] bool follows_time(std::size_t i) const {
    const std::string_view term = line_.term(i);
    if (term == "at" || term == "a" || term == "um" || term == "в" || term == "في") return false;
    return line_.tokens[i - 1].shape == Shape::number || is_time_word(line_.term(i - 1));
  }

  /// "10:14", "10.14", "10:14:05", "10h14", "10am", "+00:00".
  [[nodiscard]] bool is_time(std::size_t i) const {
    const std::string_view term = line_.term(i);
    if (term.empty() || term.size() > 8 || term.front() < '0' || term.front() > '9') return false;
    if (line_.tokens[i].shape != Shape::number)
      return term.ends_with("am") || term.ends_with("pm") || term.ends_with("z") ||
             term.find('h') != std::string_view::npos;
    const std::string_view before = line_.gap_before(i);
    const std::string_view after = line_.gap_before(i + 1);
    return before.ends_with(":") || after == ":" || before.ends_with("+") || term.find('.') != std::string_view::npos ||
           followed_by_half_of_day(i);
  }

  [[nodiscard]] bool followed_by_half_of_day(std::size_t i) const {
    if (i + 1 >= line_.tokens.size()) return false;
    const std::string_view next = line_.term(i + 1);
    return next == "am" || next == "pm" || next == "uhr" || next == "gmt" || next == "utc" || next == "h";
  }

  const TokenizedText& line_;
  DayOrder order_;
};

}  // namespace

std::vector<HeaderDate> find_header_dates(const TokenizedText& line, DayOrder order) {
  // A line that tells a day tells its year; most lines have none.
  const bool year = std::any_of(line.tokens.begin(), line.tokens.end(), [&](const Token& token) {
    return token.term_end - token.term_begin >= 4 && line.terms[token.term_begin] >= '0' &&
           line.terms[token.term_begin] <= '9';
  });
  if (!year) return {};
  return DateScanner(line, order).run();
}

DayOrder sure_day_order(const TokenizedText& line) {
  for (const HeaderDate& date : find_header_dates(line)) {
    const std::size_t begin = is_weekday(line.term(date.begin)) ? date.begin + 1 : date.begin;
    if (date.doubtful || begin + 2 >= date.end || line.gap_before(begin + 1) != "/") continue;
    const std::chrono::year_month_day day(date.day);
    if (static_cast<unsigned>(day.day()) <= 12 || line.term(begin).size() > 2) continue;
    const bool month_first = line.term(begin + 1) == std::to_string(static_cast<unsigned>(day.day()));
    return month_first ? DayOrder::month_first : DayOrder::day_first;
  }
  return DayOrder::unknown;
}

}  // namespace dateline
