#include "searcher/output_terminal.h"

#include <catch2/catch.hpp>

#include <map>
#include <string>

#include "searcher/hyperlinks.h"
#include "searcher/pager.h"

using namespace dateline;

namespace {

using Variables = std::map<std::string, std::string>;

Environment environment(const Variables& variables) {
  return [variables](const char* name) {
    const auto found = variables.find(name);
    return found == variables.end() ? std::nullopt : std::optional<std::string>(found->second);
  };
}

}  // namespace

TEST_CASE("hyperlinks are sent to terminals that are known to have them") {
  const Variables variables = GENERATE(values<Variables>({
      {{"TERM", "xterm-256color"}, {"VTE_VERSION", "7006"}},
      {{"TERM", "xterm-256color"}, {"TERM_PROGRAM", "WezTerm"}},
      {{"TERM", "tmux-256color"}, {"TERM_PROGRAM", "iTerm.app"}},
      {{"TERM", "xterm-kitty"}},
      {{"TERM", "alacritty"}},
      {{"TERM", "xterm-256color"}, {"KONSOLE_VERSION", "221203"}},
      {{"TERM", "xterm-256color"}, {"WT_SESSION", "0"}},
  }));
  CHECK(terminal_has_links(environment(variables)));
}

TEST_CASE("hyperlinks are not sent to any other terminal") {
  const Variables variables = GENERATE(values<Variables>({
      {},
      {{"VTE_VERSION", "7006"}},
      {{"TERM", "dumb"}, {"VTE_VERSION", "7006"}},
      {{"TERM", "screen"}, {"VTE_VERSION", "7006"}},
      {{"TERM", "screen.xterm-256color"}, {"TERM_PROGRAM", "iTerm.app"}},
      {{"TERM", "linux"}},
      {{"TERM", "xterm-256color"}},
      {{"TERM", "xterm"}, {"VTE_VERSION", "4600"}},
      {{"TERM", "xterm"}, {"VTE_VERSION", "new"}},
      {{"TERM", "xterm"}, {"TERM_PROGRAM", "Apple_Terminal"}},
      {{"TERM", "xterm"}, {"KONSOLE_VERSION", ""}},
  }));
  CHECK_FALSE(terminal_has_links(environment(variables)));
}

TEST_CASE("what a page may send depends on the terminal and on what its reader wants") {
  const Variables capable = {{"TERM", "mlterm"}, {"VTE_VERSION", "7006"}};
  const Terminal terminal = terminal_described_by(environment(capable), true, 100);
  Variables uncoloured = capable;
  uncoloured["NO_COLOR"] = "1";
  const Terminal without = terminal_described_by(environment(uncoloured), true, 100);
  Variables empty = capable;
  empty["NO_COLOR"] = "";
  const Terminal unset = terminal_described_by(environment(empty), true, 100);
  const Terminal dumb = terminal_described_by(environment({{"TERM", "dumb"}}), true, 100);
  const Terminal pipe = terminal_described_by(environment(capable), false, 100);

  const auto [output, colour, paint, more] = GENERATE_REF(table<Terminal, Colour, Paint, bool>({
      {terminal, Colour::automatic, Paint::colours, true},
      {terminal, Colour::always, Paint::colours, true},
      {terminal, Colour::never, Paint::none, false},
      {without, Colour::automatic, Paint::attributes, true},
      {without, Colour::always, Paint::colours, true},
      {unset, Colour::automatic, Paint::colours, true},
      {dumb, Colour::automatic, Paint::none, false},
      {dumb, Colour::always, Paint::colours, false},
      {pipe, Colour::automatic, Paint::none, false},
      {pipe, Colour::always, Paint::colours, false},
  }));
  const ScreenOptions options = screen_options(output, colour);
  CHECK(options.paint == paint);
  CHECK(options.links == more);
  CHECK(options.isolates == more);
  CHECK(options.width == 100);
}

TEST_CASE("the pager is chosen as git chooses it") {
  const auto [variables, command] = GENERATE(table<Variables, std::optional<std::string>>({
      {{{"TERM", "xterm"}}, "less"},
      {{{"TERM", "xterm"}, {"PAGER", "more"}}, "more"},
      {{{"TERM", "xterm"}, {"PAGER", "less -S"}}, "less -S"},
      {{{"TERM", "xterm"}, {"PAGER", "more"}, {"DATELINE_PAGER", "most"}}, "most"},
      {{{"TERM", "xterm"}, {"PAGER", "more"}, {"DATELINE_PAGER", ""}}, std::nullopt},
      {{{"TERM", "xterm"}, {"PAGER", ""}}, std::nullopt},
      {{{"TERM", "xterm"}, {"PAGER", " "}}, std::nullopt},
      {{{"TERM", "xterm"}, {"PAGER", "cat"}}, std::nullopt},
      {{{"TERM", "dumb"}, {"PAGER", "more"}}, std::nullopt},
      {{{"PAGER", "more"}}, std::nullopt},
  }));
  CHECK(pager_command(environment(variables)) == command);
}

TEST_CASE("a pager that cannot be started has shown nothing") {
  CHECK_FALSE(show_in_pager("text", "no-such-pager-is-here"));
  CHECK_FALSE(show_in_pager("text", "no-such-pager-is-here 2>&-"));
  CHECK(show_in_pager(std::string(1 << 20, 'x'), "true"));
  CHECK(show_in_pager("text", "exit 1"));
}

TEST_CASE("a file is linked by its host and its path, escaped") {
  const auto [host, path, uri] = GENERATE(table<std::string, std::string, std::string>({
      {"here", "/a/b.txt", "file://here/a/b.txt"},
      {"", "/a/b.txt", "file:///a/b.txt"},
      {"here", "/a b/%41#?;.txt", "file://here/a%20b/%2541%23%3F%3B.txt"},
      {"here", "/\x1b]8;;x\x07\n", "file://here/%1B%5D8%3B%3Bx%07%0A"},
      {"here", "/é\xFF", "file://here/%C3%A9%FF"},
      {"he\x1bre", "/a", "file://here/a"},
      {"here", "/" + std::string(2000, 'x'), ""},
  }));
  CHECK(file_uri(host, path) == uri);
}

TEST_CASE("a web address is linked, and nothing else is") {
  const auto [url, uri] = GENERATE(table<std::string, std::string>({
      {"https://example.org/a?b=c&d=%20#e", "https://example.org/a?b=c&d=%20#e"},
      {"HTTP://example.org/", "HTTP://example.org/"},
      {"https://example.org/é", "https://example.org/%C3%A9"},
      {"https://example.org/\x1b\\", ""},
      {"https://example.org/ x", ""},
      {"javascript:alert(1)", ""},
      {"file:///etc/passwd", ""},
      {"https:", ""},
      {"http://", ""},
      {"", ""},
      {"https://example.org/" + std::string(2000, 'x'), ""},
  }));
  CHECK(web_uri(url) == uri);
  CHECK(web_uri(std::nullopt).empty());
}
