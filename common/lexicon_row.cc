#include "common/lexicon_row.h"

#include <algorithm>
#include <array>

#include "common/text.h"
#include "common/tokenizer.h"

namespace dateline {

namespace {

struct NamedColumn {
  std::string_view name;
  int LexiconColumns::*column;
};

constexpr std::array<NamedColumn, 13> known_columns = {{
    {"id", &LexiconColumns::id},
    {"name", &LexiconColumns::name},
    {"kind", &LexiconColumns::kind},
    {"lat", &LexiconColumns::latitude},
    {"lon", &LexiconColumns::longitude},
    {"country", &LexiconColumns::country},
    {"parent", &LexiconColumns::parents},
    {"parents", &LexiconColumns::parents},
    {"population", &LexiconColumns::population},
    {"from", &LexiconColumns::from},
    {"to", &LexiconColumns::to},
    {"aliases", &LexiconColumns::aliases},
    {"weak_aliases", &LexiconColumns::weak_aliases},
}};

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

bool is_id(std::string_view text) {
  return !text.empty() && text.size() <= 100 && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
  });
}

bool is_country(std::string_view text) {
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return text.size() == 2 && capital(text[0]) && capital(text[1]);
}

/// "2013", "2013-04" or "2013-04-09".
std::optional<DayRange> period_of(std::string_view text) {
  using namespace std::chrono;
  const auto part = [&](std::size_t begin, std::size_t length) {
    const std::string_view digits = text.substr(begin, length);
    const bool plain = std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    return plain ? number_of<int>(digits) : std::nullopt;
  };
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  if ((text.size() > 4 && text[4] != '-') || (text.size() > 7 && text[7] != '-')) return std::nullopt;
  const auto y = part(0, 4);
  const auto m = text.size() > 4 ? part(5, 2) : 1;
  const auto d = text.size() > 7 ? part(8, 2) : 1;
  if (!y || !m || !d || *y < first_year || *y > last_year) return std::nullopt;
  const year_month_day first{year(*y), month(static_cast<unsigned>(*m)), day(static_cast<unsigned>(*d))};
  if (!first.ok()) return std::nullopt;
  if (text.size() == 10) return DayRange{first, first};
  if (text.size() == 7) return DayRange{first, sys_days(first.year() / first.month() / last)};
  return DayRange{first, sys_days(first.year() / 12 / 31)};
}

/// Reads the cells of one row; the first thing that is wrong ends it.
class Row {
 public:
  Row(const LexiconColumns& columns, std::vector<std::string_view> cells)
      : columns_(columns), cells_(std::move(cells)) {}

  Result<LexiconEntry, std::string> read(NameType type) {
    entry_.type = type;
    read_names();
    read_spellings();
    read_links();
    read_coordinates();
    read_population();
    read_in_use();
    if (!reason_.empty()) return reason_;
    return std::move(entry_);
  }

 private:
  [[nodiscard]] std::string_view cell(int column) const {
    return column < 0 ? std::string_view{} : cells_[static_cast<std::size_t>(column)];
  }

  void fail(std::string reason) {
    if (reason_.empty()) reason_ = std::move(reason);
  }

  void read_names() {
    entry_.id = cell(columns_.id);
    if (!is_id(entry_.id))
      fail("the id must be lower-case letters, digits, '-', '_' and '.', not " + quoted(entry_.id));
    entry_.name = cell(columns_.name);
    if (entry_.name.empty()) fail("the name is missing");
    entry_.kind = cell(columns_.kind);
  }

  /// A weak alias wins over the same strong one, and makes the name weak if it is the name.
  void read_spellings() {
    const std::string name = joined_terms(entry_.name);
    if (name.empty()) fail("the name " + quoted(entry_.name) + " has no letter or digit");
    std::vector<std::string> weak_terms;
    for (const std::string_view alias : spellings(columns_.weak_aliases)) {
      weak_terms.push_back(joined_terms(alias));
      entry_.name_is_weak = entry_.name_is_weak || weak_terms.back() == name;
      entry_.weak_aliases.emplace_back(alias);
    }
    for (const std::string_view alias : spellings(columns_.aliases)) {
      if (std::find(weak_terms.begin(), weak_terms.end(), joined_terms(alias)) == weak_terms.end())
        entry_.aliases.emplace_back(alias);
    }
  }

  std::vector<std::string_view> spellings(int column) {
    std::vector<std::string_view> items = split_list(cell(column), '|');
    for (const std::string_view item : items) {
      if (joined_terms(item).empty()) fail("the alias " + quoted(item) + " has no letter or digit");
    }
    return items;
  }

  void read_links() {
    for (const std::string_view country : split_list(cell(columns_.country), '|')) {
      if (!is_country(country)) fail("a country must be two capital letters, not " + quoted(country));
      entry_.countries.emplace_back(country);
    }
    if (entry_.type == NameType::place && entry_.countries.size() > 1) fail("a place has one country at most");
    for (const std::string_view parent : split_list(cell(columns_.parents), '|')) entry_.parents.emplace_back(parent);
    if (entry_.type == NameType::place && entry_.parents.size() > 1) fail("a place has one parent at most");
    for (const std::string& parent : entry_.parents) {
      if (parent == entry_.id) fail("the entry is its own parent");
    }
  }

  void read_coordinates() {
    const std::string_view latitude = cell(columns_.latitude);
    const std::string_view longitude = cell(columns_.longitude);
    if (latitude.empty() && longitude.empty()) return;
    const auto lat = number_of<double>(latitude);
    const auto lon = number_of<double>(longitude);
    if (!lat || !(*lat >= -90 && *lat <= 90))
      return fail("lat must be a number from -90 to 90, not " + quoted(latitude));
    if (!lon || !(*lon >= -180 && *lon <= 180))
      return fail("lon must be a number from -180 to 180, not " + quoted(longitude));
    entry_.coordinates = Coordinates{*lat, *lon};
  }

  void read_population() {
    const std::string_view population = cell(columns_.population);
    if (population.empty()) return;
    const auto number = number_of<std::uint64_t>(population);
    if (!number) return fail("population must be a whole number, not " + quoted(population));
    entry_.population = *number;
  }

  void read_in_use() {
    const std::string_view from = cell(columns_.from);
    const std::string_view to = cell(columns_.to);
    if (from.empty() && to.empty()) return;
    const auto begin = from.empty() ? period_of(std::to_string(first_year)) : period_of(from);
    const auto end = to.empty() ? period_of(std::to_string(last_year)) : period_of(to);
    if (!begin) return fail("from must be a year, month or day such as 2013-04, not " + quoted(from));
    if (!end) return fail("to must be a year, month or day such as 2013-04, not " + quoted(to));
    if (end->to < begin->from) return fail("from is later than to");
    entry_.in_use = DayRange{begin->from, end->to};
  }

  const LexiconColumns& columns_;
  std::vector<std::string_view> cells_;
  LexiconEntry entry_;
  std::string reason_;
};

}  // namespace

std::vector<std::string_view> row_cells(std::string_view line) {
  std::vector<std::string_view> cells;
  while (true) {
    const std::size_t end = line.find('\t');
    cells.push_back(trim(line.substr(0, end)));
    if (end == std::string_view::npos) return cells;
    line.remove_prefix(end + 1);
  }
}

Result<LexiconColumns, std::string> read_lexicon_header(std::string_view line) {
  LexiconColumns columns;
  const std::vector<std::string_view> cells = row_cells(line);
  columns.count = cells.size();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const auto known = std::find_if(known_columns.begin(), known_columns.end(),
                                    [&](const NamedColumn& column) { return column.name == cells[i]; });
    if (known == known_columns.end()) continue;
    int& column = columns.*(known->column);
    if (column >= 0) return "the column " + quoted(cells[i]) + " stands twice in the header";
    column = static_cast<int>(i);
  }
  if (columns.id < 0 || columns.name < 0)
    return std::string("the header must name the columns 'id' and 'name', separated by tabs");
  return columns;
}

Result<LexiconEntry, std::string> read_lexicon_row(NameType type, const LexiconColumns& columns,
                                                   std::string_view line) {
  if (valid_utf8_prefix(line) != line.size()) return std::string("the row is not UTF-8");
  std::vector<std::string_view> cells = row_cells(line);
  if (cells.size() != columns.count)
    return "the row has " + std::to_string(cells.size()) + " cells where the header has " +
           std::to_string(columns.count);
  return Row(columns, std::move(cells)).read(type);
}

}  // namespace dateline
