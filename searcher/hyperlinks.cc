#include "searcher/hyperlinks.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "searcher/formatters/web_address.h"

namespace dateline {

namespace {

/// Beyond it terminals cut or refuse; the sequence must not become a way to flood one.
constexpr std::size_t longest_uri = 2000;

constexpr std::string_view unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
/// What may stand in an address besides, with an escape itself.
constexpr std::string_view reserved = ":/?#[]@!$&'()*+,;=%";

bool is_one_of(std::string_view characters, char c) { return characters.find(c) != std::string_view::npos; }

void append_escaped(char c, std::string& uri) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  uri += '%';
  uri += digits[byte >> 4U];
  uri += digits[byte & 0xFU];
}

}  // namespace

bool terminal_has_links(const Environment& environment) {
  const auto text = [&](const char* name) { return environment(name).value_or(""); };
  const std::string terminal = text("TERM");
  if (terminal.empty() || terminal == "dumb" || terminal.starts_with("screen")) return false;
  constexpr int first_vte = 5000;  // 0.50
  if (std::atoi(text("VTE_VERSION").c_str()) >= first_vte) return true;
  constexpr std::array<std::string_view, 8> programs = {"iTerm.app", "WezTerm",     "vscode", "Hyper",
                                                        "ghostty",   "terminology", "rio",    "Tabby"};
  if (std::find(programs.begin(), programs.end(), text("TERM_PROGRAM")) != programs.end()) return true;
  constexpr std::array<std::string_view, 6> terminals = {"xterm-kitty", "alacritty",     "foot",
                                                         "foot-extra",  "xterm-ghostty", "contour"};
  if (std::find(terminals.begin(), terminals.end(), terminal) != terminals.end()) return true;
  constexpr std::array variables = {"KONSOLE_VERSION", "WT_SESSION", "DOMTERM"};
  return std::any_of(variables.begin(), variables.end(), [&](const char* name) { return !text(name).empty(); });
}

std::string file_uri(std::string_view host, const std::filesystem::path& file) {
  std::string uri = "file://";
  for (const char c : host) {
    if (is_one_of(unreserved, c)) uri += c;
  }
  for (const char c : file.string()) {
    if (c == '/' || is_one_of(unreserved, c)) {
      uri += c;
    } else {
      append_escaped(c, uri);
    }
  }
  return uri.size() <= longest_uri ? uri : "";
}

std::string web_uri(const std::optional<std::string>& url) {
  if (!url || !is_web_address(*url)) return "";
  std::string uri;
  for (const char c : *url) {
    if (is_one_of(unreserved, c) || is_one_of(reserved, c)) {
      uri += c;
    } else {
      append_escaped(c, uri);
    }
  }
  return uri.size() <= longest_uri ? uri : "";
}

std::string host_name() {
  std::array<char, 256> name{};
  return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "";
}

}  // namespace dateline
