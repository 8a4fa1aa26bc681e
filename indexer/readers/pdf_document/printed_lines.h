#pragma once

#include <string>
#include <vector>

#include "indexer/readers/pdf_document/text_layer.h"

namespace dateline::pdf {

/// Words that stand beside one another.
struct PrintedLine {
  std::string text;
  double left = 0;
  double right = 0;
  double top = 0;
  double bottom = 0;
  double size = 0;  ///< of the font of its first word
};

/// The lines of a page in the order in which they are read; what is turned is left out.
std::vector<PrintedLine> lines_of_page(const PrintedPage& page);

/// The size of font in which most of the text is set; 0 if there is none.
double size_of_text(const std::vector<std::vector<PrintedLine>>& pages);

/// Takes running heads and feet and the numbers of pages off the pages: lines at the upper or lower edge that stand at
/// the same height on several pages and differ in figures at most. Each is returned once.
std::vector<std::string> take_running_lines(std::vector<std::vector<PrintedLine>>& pages);

}  // namespace dateline::pdf
