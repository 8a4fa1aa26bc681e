#pragma once

#include "searcher/environment.h"
#include "searcher/screen_writer.h"

namespace dateline {

enum class Colour { automatic, always, never };

/// Where a search prints to, and what is known of it.
struct Terminal {
  bool output_is_terminal = false;
  unsigned width = 80;          ///< columns
  bool able = false;            ///< it is a terminal that understands more than text
  bool links = false;           ///< it has hyperlinks
  bool reorders = false;        ///< it writes scripts from right to left as they are read
  bool without_colour = false;  ///< NO_COLOR (no-color.org): whoever set it still wants bold
};

/// What standard output is; $COLUMNS counts where it is no terminal.
Terminal standard_output(const Environment& environment);

/// What is known of a terminal from the variables alone.
Terminal terminal_described_by(const Environment& environment, bool output_is_terminal, unsigned columns);

/// How a page is written to it.
ScreenOptions screen_options(const Terminal& terminal, Colour colour);

}  // namespace dateline
