#pragma once

#include <cstddef>
#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>

#include "searcher/painted_text.h"
#include "searcher/screen_text.h"

namespace dateline {

/// What makes parts of a text stand out.
enum class Paint : std::uint8_t {
  none,
  attributes,  ///< bold and underlined: for whoever wants no colour
  colours      ///< of the sixteen that every terminal has, and that its owner made legible
};

/// How a page is written for reading.
struct ScreenOptions {
  unsigned width = 80;  ///< columns
  Paint paint = Paint::none;
  bool links = false;     ///< hyperlinks (OSC 8)
  bool isolates = false;  ///< lines with letters that are written from right to left are set apart (U+2068, U+2069)
  bool whole = false;     ///< passages in full, however long
};

/// Writes paragraphs, broken into lines of a terminal's width, that stand out as they are painted. Whatever a text
/// holds, it is shown and never controls the terminal.
class ScreenWriter {
 public:
  /// Lines have `narrowest_text` columns of text at least, however narrow the terminal is.
  ScreenWriter(const ScreenOptions& options, std::ostream& out) : options_(options), out_(out) {}

  /// Columns of a line that begins at `margin`.
  [[nodiscard]] std::size_t room(std::size_t margin) const;

  /// A paragraph whose first line begins where the cursor is, at column `margin`, like the others; with its end.
  /// `link` is what it leads to: a URI of printable ASCII, or empty.
  void paragraph(const PaintedText& text, std::size_t margin, std::string_view link = {});
  void paragraph(std::string_view text, std::size_t margin, Emphasis emphasis = Emphasis::none,
                 std::string_view link = {});

  /// On one line however long, so that it can be copied; with its end.
  void unbroken(std::string_view text, std::string_view link = {});

  /// `text`, which is ours, and spaces up to `width` columns.
  void label(std::string_view text, std::size_t width, Emphasis emphasis = Emphasis::label);

  void spaces(std::size_t count) { out_ << std::string(count, ' '); }

  static constexpr std::size_t narrowest_text = 20;

 private:
  void line(const PaintedText& text, const std::vector<Cell>& cells, CellRange range);
  void begin_link(std::string_view link);
  void end_link(std::string_view link);
  [[nodiscard]] std::string_view sequence(Emphasis emphasis) const;

  ScreenOptions options_;
  std::ostream& out_;
};

}  // namespace dateline
