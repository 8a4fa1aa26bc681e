#include "searcher/screen_writer.h"

#include <algorithm>

#include "common/terminal.h"

namespace dateline {

namespace {

constexpr std::string_view plain = "\x1b[0m";
constexpr std::string_view first_strong_isolate = "\u2068";
constexpr std::string_view pop_isolate = "\u2069";

std::string_view coloured(Emphasis emphasis) {
  switch (emphasis) {
    case Emphasis::title:
      return "\x1b[1m";
    case Emphasis::label:
      return "\x1b[2m";
    case Emphasis::match:
      return "\x1b[1;31m";
    case Emphasis::place:
      return "\x1b[32m";
    case Emphasis::force:
      return "\x1b[35m";
    case Emphasis::day:
      return "\x1b[36m";
    case Emphasis::none:
      break;
  }
  return {};
}

std::string_view without_colour(Emphasis emphasis) {
  switch (emphasis) {
    case Emphasis::title:
    case Emphasis::match:
      return "\x1b[1m";
    case Emphasis::place:
    case Emphasis::force:
    case Emphasis::day:
      return "\x1b[4m";
    case Emphasis::label:
    case Emphasis::none:
      break;
  }
  return {};
}

}  // namespace

std::size_t ScreenWriter::room(std::size_t margin) const {
  return std::max<std::size_t>(options_.width, margin + narrowest_text) - margin;
}

std::string_view ScreenWriter::sequence(Emphasis emphasis) const {
  if (options_.paint == Paint::none) return {};
  return options_.paint == Paint::colours ? coloured(emphasis) : without_colour(emphasis);
}

void ScreenWriter::paragraph(const PaintedText& text, std::size_t margin, std::string_view link) {
  const std::vector<Cell> cells = cells_of(text.text);
  bool first = true;
  for (const CellRange& range : wrap(cells, room(margin))) {
    if (!first) spaces(margin);
    first = false;
    begin_link(link);
    line(text, cells, range);
    end_link(link);
    out_ << '\n';
  }
}

void ScreenWriter::paragraph(std::string_view text, std::size_t margin, Emphasis emphasis, std::string_view link) {
  PaintedText painted;
  painted.append(text, emphasis);
  paragraph(painted, margin, link);
}

void ScreenWriter::line(const PaintedText& text, const std::vector<Cell>& cells, CellRange range) {
  const auto begin = cells.begin() + static_cast<std::ptrdiff_t>(range.first);
  const auto end = cells.begin() + static_cast<std::ptrdiff_t>(range.last);
  const bool isolated =
      options_.isolates && std::any_of(begin, end, [](const Cell& cell) { return cell.right_to_left; });
  if (isolated) out_ << first_strong_isolate;
  std::string_view painted;
  for (auto cell = begin; cell != end; ++cell) {
    const std::string_view wanted = sequence(text.paint[cell->offset]);
    if (wanted != painted) out_ << (painted.empty() ? "" : plain) << wanted;
    painted = wanted;
    out_ << cell->shown;
  }
  if (!painted.empty()) out_ << plain;
  if (isolated) out_ << pop_isolate;
}

void ScreenWriter::begin_link(std::string_view link) {
  if (options_.links && !link.empty()) out_ << "\x1b]8;;" << link << "\x1b\\";
}

void ScreenWriter::end_link(std::string_view link) {
  if (options_.links && !link.empty()) out_ << "\x1b]8;;\x1b\\";
}

void ScreenWriter::unbroken(std::string_view text, std::string_view link) {
  begin_link(link);
  out_ << shown(text);
  end_link(link);
  out_ << '\n';
}

void ScreenWriter::label(std::string_view text, std::size_t width, Emphasis emphasis) {
  const std::string_view painted = text.empty() ? std::string_view{} : sequence(emphasis);
  out_ << painted << text << (painted.empty() ? "" : plain);
  spaces(text.size() < width ? width - text.size() : 0);
}

}  // namespace dateline
