#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.h"

namespace dateline::pdf {

/// A word as it is printed on a page: points (1/72 inch) from the left and the upper edge, finite whatever the file
/// says.
struct PrintedWord {
  std::string text;  ///< valid UTF-8
  double left = 0;
  double right = 0;
  double top = 0;
  double bottom = 0;
  double size = 0;           ///< of its font
  bool space_behind = true;  ///< parted from the next word of its line
  bool upright = true;       ///< not turned, as stamps in the margin are
};

/// The words of one page in the order in which they are read: column by column, line by line.
using PrintedPage = std::vector<PrintedWord>;

/// What a PDF file says without being looked at: the text of its pages, and what its maker noted.
struct TextLayer {
  std::vector<PrintedPage> pages;
  std::optional<std::string> title;
  std::optional<std::string> author;
  std::vector<std::string> keywords;
  std::optional<std::chrono::sys_seconds> made;  ///< when the file was made, which is not when its text was
  std::string cut_short;                         ///< why there is not more; empty if that is all
};

/// Bounds of a hostile file. Poppler itself cannot be told any.
inline constexpr int most_pages = 5000;
inline constexpr std::size_t most_text = 16U << 20U;

/// Whether this program was built with poppler.
bool reads_pdf();

/// Reads the text of a PDF file, or tells why it cannot be had: damaged, protected by a password, no text in it, no
/// poppler. May be called by many threads at once: poppler keeps the state of each document with the document, and what
/// all share behind locks of its own (since version 20).
Result<TextLayer, std::string> read_text_layer(std::string_view bytes);

}  // namespace dateline::pdf
