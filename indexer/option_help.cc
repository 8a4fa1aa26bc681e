#include <cassert>
#include <sstream>

#include "indexer/command_line.h"
#include "indexer/option_table.h"
#include "indexer/options.h"

namespace dateline {

namespace {

constexpr std::size_t column = 29;
constexpr std::size_t width = 80;

/// "  -q, --quiet", "      --jobs N"
std::string synopsis(const CommandOption& option) {
  std::string text = option.letter == 0 ? "      --" : std::string("  -") + option.letter + ", --";
  text += option.name;
  if (!option.value.empty()) text.append(" ").append(option.value);
  return text;
}

/// What it means and, where not every command has a use for it, which have.
std::string description(const CommandOption& option) {
  std::string text(option.meaning);
  std::string commands;
  for (const std::string& name : commands_with(option.name)) commands += (commands.empty() ? "" : ", ") + name;
  return commands.empty() ? text : text + " (" + commands + ")";
}

void append_description(const CommandOption& option, std::string& text) {
  std::string line = synopsis(option);
  assert(line.size() < column);
  line.resize(column - 1, ' ');
  std::istringstream words(description(option));
  for (std::string word; words >> word;) {
    if (line.size() + 1 + word.size() > width) {
      text += line + "\n";
      line.assign(column - 1, ' ');
    }
    line += " " + word;
  }
  text += line + "\n";
}

}  // namespace

std::string describe_options() {
  std::string text = "Usage: dateline-index COMMAND [options] [FILE...]\n";
  for (const CommandOptionGroup& group : command_option_groups()) {
    text.append("\n").append(group.heading).append(":\n");
    for (const CommandOption& option : group.options) append_description(option, text);
  }
  return text;
}

}  // namespace dateline
