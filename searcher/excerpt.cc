#include "searcher/excerpt.h"

#include <algorithm>
#include <numeric>

#include "common/tokenizer.h"
#include "searcher/screen_text.h"

namespace dateline {

namespace {

/// What is shown or left out as a whole: a sentence, or a part of one that is too long.
struct Unit {
  Span span;
  std::size_t columns = 0;
  std::size_t sentence = 0;  ///< its number
  bool is_part = false;      ///< of its sentence
  std::size_t matches = 0;
  bool chosen = false;
};

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t'; }

/// Where sentences begin, with the marks that open them.
std::vector<std::uint32_t> sentence_begins(std::string_view text) {
  std::vector<std::uint32_t> begins = {0};
  const TokenizedText words = tokenize(text);
  for (std::size_t i = 1; i < words.tokens.size(); ++i) {
    if (!words.tokens[i].starts_sentence) continue;
    std::uint32_t begin = words.tokens[i].begin;
    while (begin > words.tokens[i - 1].end && !is_blank(text[begin - 1])) --begin;
    if (begin > words.tokens[i - 1].end) begins.push_back(begin);
  }
  return begins;
}

/// Cuts the cells of a sentence into units like `of`, of at most `widest` columns, between words where there are any.
void cut_sentence(const std::vector<Cell>& cells, CellRange sentence, std::size_t text_size, std::size_t widest,
                  Unit of, std::vector<Unit>& units) {
  std::size_t first = sentence.first;
  while (first < sentence.last) {
    std::size_t columns = 0;
    std::size_t last = first;
    std::size_t after_space = 0;
    while (last < sentence.last && (last == first || columns + cells[last].width <= widest)) {
      columns += cells[last].width;
      if (cells[last++].shown == " ") after_space = last;
    }
    if (last < sentence.last && after_space > first) last = after_space;
    const auto end = static_cast<std::uint32_t>(last < cells.size() ? cells[last].offset : text_size);
    std::size_t width = 0;
    for (std::size_t i = first; i < last; ++i) width += cells[i].width;
    of.span = {static_cast<std::uint32_t>(cells[first].offset), end};
    of.columns = width;
    units.push_back(of);
    first = last;
  }
}

std::vector<Unit> units_of(std::string_view text, const std::vector<Cell>& cells, std::size_t columns) {
  std::vector<Unit> units;
  const std::vector<std::uint32_t> begins = sentence_begins(text);
  std::size_t first = 0;
  for (std::size_t i = 0; i < begins.size(); ++i) {
    const std::size_t end = i + 1 < begins.size() ? begins[i + 1] : text.size();
    std::size_t last = first;
    std::size_t width = 0;
    while (last < cells.size() && cells[last].offset < end) width += cells[last++].width;
    Unit sentence;
    sentence.sentence = i;
    sentence.is_part = width > columns;
    const std::size_t widest = sentence.is_part ? std::max<std::size_t>(columns / 3, 2) : columns;
    cut_sentence(cells, {first, last}, text.size(), widest, sentence, units);
    first = last;
  }
  return units;
}

void count_matches(std::span<const Span> matches, std::vector<Unit>& units) {
  auto unit = units.begin();
  for (const Span& match : matches) {
    while (unit != units.end() && unit->span.end <= match.begin) ++unit;
    if (unit == units.end()) return;
    ++unit->matches;
  }
}

/// Chooses as long as there is room.
class Chooser {
 public:
  Chooser(std::vector<Unit>& units, std::size_t room) : units_(units), room_(room) {}

  void choose_matches() {
    std::vector<std::size_t> order(units_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return units_[a].matches > units_[b].matches; });
    choose(order.front(), true);
    for (const std::size_t i : order) {
      if (units_[i].matches > 0) choose(i, false);
    }
  }

  /// What follows explains more than what went before. Of a sentence beside, all or nothing.
  void choose_neighbours() {
    for (std::size_t i = 1; i < units_.size(); ++i) {
      if (units_[i - 1].chosen) choose_beside(i, i - 1);
    }
    for (std::size_t i = units_.size() - 1; i > 0; --i) {
      if (units_[i].chosen) choose_beside(i - 1, i);
    }
  }

 private:
  void choose_beside(std::size_t index, std::size_t chosen) {
    if (!units_[index].is_part || units_[index].sentence == units_[chosen].sentence) choose(index, false);
  }

  void choose(std::size_t index, bool first) {
    Unit& unit = units_[index];
    if (unit.chosen || (!first && unit.columns > room_)) return;
    unit.chosen = true;
    room_ -= std::min(room_, unit.columns);
  }

  std::vector<Unit>& units_;
  std::size_t room_;
};

std::vector<Span> joined(const std::vector<Unit>& units) {
  std::vector<Span> parts;
  for (const Unit& unit : units) {
    if (!unit.chosen) continue;
    if (!parts.empty() && parts.back().end == unit.span.begin) {
      parts.back().end = unit.span.end;
    } else {
      parts.push_back(unit.span);
    }
  }
  return parts;
}

}  // namespace

std::vector<Span> excerpt(std::string_view text, std::span<const Span> matches, std::size_t columns) {
  const Span whole{0, static_cast<std::uint32_t>(text.size())};
  const std::vector<Cell> cells = cells_of(text);
  std::size_t width = 0;
  for (const Cell& cell : cells) width += cell.width;
  if (width <= columns + columns / 4) return {whole};
  std::vector<Unit> units = units_of(text, cells, columns);
  count_matches(matches, units);
  Chooser chooser(units, columns);
  chooser.choose_matches();
  chooser.choose_neighbours();
  return joined(units);
}

}  // namespace dateline
