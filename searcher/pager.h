#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "searcher/environment.h"

namespace dateline {

/// The command that shows what is longer than a screen, chosen as git does: $DATELINE_PAGER, else $PAGER, else less.
/// None where it is empty or "cat", or on a terminal that cannot move its cursor.
std::optional<std::string> pager_command(const Environment& environment);

/// Shows `text` until its reader leaves, and returns then; leaving before the end is no error. Where $LESS says nothing
/// less gets FRX: it ends at once where the text fits the screen, lets colours through, and leaves the text standing.
/// Ctrl-C is the pager's while it runs; a signal that ends this program ends the pager before, so that the terminal is
/// left as it was. False where the pager could not be started: nothing has been shown then.
[[nodiscard]] bool show_in_pager(std::string_view text, const std::string& command);

}  // namespace dateline
