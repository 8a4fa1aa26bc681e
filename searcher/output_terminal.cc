#include "searcher/output_terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "searcher/hyperlinks.h"

namespace dateline {

namespace {

unsigned columns(const Environment& environment) {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  const std::string variable = environment("COLUMNS").value_or("");
  const unsigned long typed = std::strtoul(variable.c_str(), nullptr, 10);
  return typed == 0 ? 80U : static_cast<unsigned>(std::min(typed, 1000UL));
}

/// Others print the characters that set such a line apart as boxes.
bool reorders(const Environment& environment) {
  constexpr int first_vte = 5800;  // 0.58
  return std::atoi(environment("VTE_VERSION").value_or("").c_str()) >= first_vte ||
         environment("TERM").value_or("").starts_with("mlterm");
}

}  // namespace

Terminal terminal_described_by(const Environment& environment, bool output_is_terminal, unsigned columns) {
  const std::string name = environment("TERM").value_or("");
  Terminal terminal;
  terminal.output_is_terminal = output_is_terminal;
  terminal.width = columns;
  terminal.able = output_is_terminal && !name.empty() && name != "dumb";
  terminal.links = terminal.able && terminal_has_links(environment);
  terminal.reorders = terminal.able && reorders(environment);
  terminal.without_colour = !environment("NO_COLOR").value_or("").empty();
  return terminal;
}

Terminal standard_output(const Environment& environment) {
  return terminal_described_by(environment, ::isatty(STDOUT_FILENO) == 1, columns(environment));
}

ScreenOptions screen_options(const Terminal& terminal, Colour colour) {
  ScreenOptions options;
  options.width = terminal.width;
  if (colour == Colour::never) return options;
  if (terminal.able) options.paint = terminal.without_colour ? Paint::attributes : Paint::colours;
  if (colour == Colour::always) options.paint = Paint::colours;
  options.links = terminal.links;
  options.isolates = terminal.reorders;
  return options;
}

}  // namespace dateline
