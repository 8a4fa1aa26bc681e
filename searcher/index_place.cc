#include "searcher/index_place.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <optional>

#include "common/error.h"
#include "common/terminal.h"
#include "common/text.h"
#include "searcher/query_error.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t longest_stub = 1U << 20U;
constexpr std::size_t longest_line = 4096;
constexpr std::size_t most_places = 10'000;
constexpr unsigned highest_port = 65'535;
constexpr std::string_view blank = " \t\r";

/// A line of a stub file, and what is wrong with it.
class StubLine {
 public:
  StubLine(const fs::path& file, unsigned number, std::string_view text) : file_(file), number_(number), text_(text) {}

  /// nullopt of an empty line or a remark.
  [[nodiscard]] std::optional<IndexPlace> place() const {
    if (text_.size() > longest_line) fail(0, "the line is longer than " + std::to_string(longest_line) + " bytes", "");
    const std::string_view line = trim(text_);
    if (line.empty() || line.front() == '#') return std::nullopt;
    const std::string_view word = line.substr(0, line.find_first_of(blank));
    const std::string_view rest = trim(line.substr(word.size()));
    if (rest.empty() && (word == "auto" || word == "remote")) {
      fail(begin_of(word), "'" + std::string(word) + "' is followed by nothing", forms);
    }
    if (word == "auto") return local(rest);
    if (word == "remote") return rest.front() == ':' ? program(rest) : server(rest);
    fail(begin_of(word), "'" + query::excerpt(word) + "' begins no line of a stub file", forms);
  }

 private:
  static constexpr const char* forms = "a line is auto PATH, remote HOST:PORT or remote :PROGRAM ARGS";

  [[nodiscard]] IndexPlace local(std::string_view path) const {
    const fs::path folder = file_.parent_path() / fs::path(path);
    std::error_code failed;
    if (fs::is_regular_file(folder, failed)) {
      fail(begin_of(path), "'" + query::excerpt(path) + "' is a file; a stub names indexes and no other stubs", "");
    }
    return {LocalIndex{folder}, folder.string()};
  }

  [[nodiscard]] IndexPlace server(std::string_view address) const {
    const std::size_t colon = address.rfind(':');
    if (colon == std::string_view::npos) fail(end_of(address), "a port is missing", forms);
    std::string_view host = address.substr(0, colon);
    const std::string_view digits = address.substr(colon + 1);
    unsigned port = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    const bool is_number = fault == std::errc{} && end == digits.data() + digits.size();
    if (!is_number || port == 0 || port > highest_port - ports_of_a_server + 1) {
      fail(begin_of(digits), "a port is a number from 1 to " + std::to_string(highest_port - ports_of_a_server + 1),
           "four ports one behind the other are asked, and this is the first");
    }
    if (host.size() > 2 && host.front() == '[' && host.back() == ']') host = host.substr(1, host.size() - 2);
    if (host.empty() || host.find_first_of(blank) != std::string_view::npos) {
      fail(begin_of(address), "a host is one word", forms);
    }
    return {TcpServer{std::string(host), port}, std::string(address)};
  }

  [[nodiscard]] IndexPlace program(std::string_view command) const {
    const std::string_view words = trim(command.substr(1));
    const std::size_t first = words.find_first_of(blank);
    const std::size_t last = words.find_last_of(blank);
    if (words.empty() || first == std::string_view::npos) {
      fail(end_of(command), "a program needs the folder of a generation as its last argument",
           "for example remote :ssh host xapian-progsrv /srv/dateline/current");
    }
    const std::string_view between = first < last ? words.substr(first, last - first) : std::string_view{};
    return {ServerProgram{std::string(words.substr(0, first)), std::string(trim(between)),
                          std::string(words.substr(last + 1))},
            std::string(command)};
  }

  [[nodiscard]] std::size_t begin_of(std::string_view part) const {
    return static_cast<std::size_t>(part.data() - text_.data());
  }
  [[nodiscard]] std::size_t end_of(std::string_view part) const { return begin_of(part) + part.size(); }

  [[noreturn]] void fail(std::size_t at, const std::string& message, const std::string& hint) const {
    const std::string told = query::describe({message, at, 0, hint}, text_);
    throw Error(shown(file_.string()) + ":" + std::to_string(number_) + told.substr(told.find(": ")));
  }

  const fs::path& file_;
  unsigned number_;
  std::string_view text_;
};

std::string content_of(const fs::path& stub) {
  std::ifstream in(stub, std::ios::binary);
  std::string text(longest_stub + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0)));
  if (in.bad() || !in.is_open()) throw Error(shown(stub.string()) + ": the stub file cannot be read");
  if (text.size() > longest_stub) {
    throw Error(shown(stub.string()) + ": longer than a stub file may be, " + std::to_string(longest_stub) + " bytes",
                "--index names the folder of an index, or a stub file");
  }
  return text;
}

}  // namespace

std::vector<IndexPlace> index_places(const fs::path& typed) {
  std::error_code failed;
  if (!fs::is_regular_file(typed, failed)) return {{LocalIndex{typed}, typed.string()}};
  const std::string text = content_of(typed);
  std::vector<IndexPlace> places;
  unsigned number = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (auto place = StubLine(typed, ++number, std::string_view(text).substr(begin, end - begin)).place()) {
      places.push_back(std::move(*place));
    }
    begin = end + 1;
  }
  if (places.empty() || places.size() > most_places) {
    throw Error(shown(typed.string()) + ": the stub file names " + (places.empty() ? "no index" : "too many indexes"),
                "a line is auto PATH, remote HOST:PORT or remote :PROGRAM ARGS");
  }
  return places;
}

}  // namespace dateline
