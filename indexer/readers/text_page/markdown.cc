#include "indexer/readers/text_page/markdown.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

namespace dateline {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }

bool is_word(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
         (c >= 'A' && c <= 'Z');
}

bool is_punctuation(char c) { return c > ' ' && c < 0x7F && !is_word(c); }

/// Finds what is markup in a line; what is left is the text.
class Markup {
 public:
  explicit Markup(std::string_view line) : line_(line), removed_(line.size(), false), last_paren_(line.rfind(')')) {}

  std::string text() {
    for (std::size_t i = 0; i < line_.size();) i = read(i);
    std::string text;
    text.reserve(line_.size());
    for (std::size_t i = 0; i < line_.size(); ++i) {
      if (!removed_[i]) text += line_[i];
    }
    return text;
  }

 private:
  struct Run {
    std::size_t begin;
    std::size_t length;
  };

  /// Reads what begins at `i`; returns where to go on.
  std::size_t read(std::size_t i) {
    switch (line_[i]) {
      case '\\':
        if (i + 1 >= line_.size() || !is_punctuation(line_[i + 1])) return i + 1;
        removed_[i] = true;
        return i + 2;
      case '[':
        brackets_.push_back(i);
        return i + 1;
      case ']':
        return close_bracket(i);
      case '<':
        return read_angle(i);
      case '*':
      case '_':
      case '`':
        return read_run(i);
      default:
        return i + 1;
    }
  }

  std::size_t close_bracket(std::size_t i) {
    if (brackets_.empty()) return i + 1;
    const std::size_t open = brackets_.back();
    brackets_.pop_back();
    const auto end = end_of_target(i + 1);
    if (!end) return i + 1;
    removed_[open] = true;
    if (open > 0 && line_[open - 1] == '!') removed_[open - 1] = true;
    remove(i, *end);
    return *end;
  }

  /// Behind "(address "title")" or "[reference]" at `i`.
  [[nodiscard]] std::optional<std::size_t> end_of_target(std::size_t i) const {
    if (i >= line_.size()) return std::nullopt;
    if (line_[i] == '[') return end_of_reference(i + 1);
    if (line_[i] != '(' || last_paren_ == std::string_view::npos || i > last_paren_) return std::nullopt;
    int depth = 0;
    for (; i <= last_paren_; ++i) {
      const char c = line_[i];
      if (c == '(') ++depth;
      if (c == ')' && --depth == 0) return i + 1;
      if (depth > 2 || c == '[' || c == ']') return std::nullopt;
      if (is_blank(c)) return end_of_link_title(i);
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<std::size_t> end_of_link_title(std::size_t i) const {
    while (i < line_.size() && is_blank(line_[i])) ++i;
    if (i >= line_.size() || (line_[i] != '"' && line_[i] != '\'')) return std::nullopt;
    const std::size_t limit = i + longest_link_title;
    for (const char quote = line_[i++]; i < line_.size() && i < limit; ++i) {
      if (line_[i] == quote && i + 1 < line_.size() && line_[i + 1] == ')') return i + 2;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<std::size_t> end_of_reference(std::size_t i) const {
    for (const std::size_t limit = i + longest_reference; i < line_.size() && i < limit; ++i) {
      if (line_[i] == ']') return i + 1;
      if (line_[i] == '[') return std::nullopt;
    }
    return std::nullopt;
  }

  /// "<https://...>" or "<somebody@site>".
  std::size_t read_angle(std::size_t i) {
    bool address = false;
    for (std::size_t end = i + 1; end < line_.size() && end < i + longest_address; ++end) {
      const char c = line_[end];
      if (c == '>' && address) {
        removed_[i] = removed_[end] = true;
        return end + 1;
      }
      if (c == '>' || c == '<' || is_blank(c)) break;
      if (c == '@' || line_.substr(end, 3) == "://") address = true;
    }
    return i + 1;
  }

  /// A run of emphasis or code marks: closes the one that is open, or opens.
  std::size_t read_run(std::size_t i) {
    const char mark = line_[i];
    std::size_t end = i;
    while (end < line_.size() && line_[end] == mark) ++end;
    const Run run{i, end - i};
    if (run.length > 3) return end;
    std::optional<Run>& open = open_run(mark, run.length);
    const bool word_before = i > 0 && is_word(line_[i - 1]);
    const bool word_after = end < line_.size() && is_word(line_[end]);
    const bool text_before = i > 0 && !is_blank(line_[i - 1]);
    const bool text_after = end < line_.size() && !is_blank(line_[end]);
    const bool inside_word = mark == '_' && word_before && word_after;
    if (open && text_before && !inside_word) {
      remove(open->begin, open->begin + open->length);
      remove(i, end);
      open.reset();
    } else if (text_after && !inside_word && (mark == '`' || mark == '*' || !word_before)) {
      open = run;
    }
    return end;
  }

  std::optional<Run>& open_run(char mark, std::size_t length) {
    const std::size_t row = mark == '*' ? 0 : mark == '_' ? 1 : 2;
    return open_[row * 3 + length - 1];
  }

  void remove(std::size_t begin, std::size_t end) {
    for (; begin < end; ++begin) removed_[begin] = true;
  }

  static constexpr std::size_t longest_link_title = 200;
  static constexpr std::size_t longest_reference = 60;
  static constexpr std::size_t longest_address = 300;

  std::string_view line_;
  std::vector<bool> removed_;
  std::size_t last_paren_;
  std::vector<std::size_t> brackets_;
  std::optional<Run> open_[9];
};

}  // namespace

std::string without_markup(std::string_view line) {
  if (line.find_first_of("[]<>*_`\\") == std::string_view::npos) return std::string(line);
  return Markup(line).text();
}

namespace {

/// Behind "[12]" at `i`, if a word follows it at once and none stands right before it; else 0.
std::size_t end_of_link_number(std::string_view line, std::size_t i) {
  if (line[i] != '[' || (i > 0 && line[i - 1] != ' ' && line[i - 1] != '(' && line[i - 1] != '|')) return 0;
  const std::size_t end = line.find_first_not_of("0123456789", i + 1);
  if (end == i + 1 || end > i + 5 || end + 1 >= line.size() || line[end] != ']') return 0;
  const char next = line[end + 1];
  return next == ' ' || next == '(' || next == '[' || next == ':' ? 0 : end + 1;
}

}  // namespace

std::string without_link_numbers(std::string_view line) {
  if (line.find('[') == std::string_view::npos) return std::string(line);
  std::vector<std::size_t> begins;
  std::string text;
  for (std::size_t i = 0; i < line.size();) {
    const std::size_t end = end_of_link_number(line, i);
    if (end == 0) {
      text += line[i++];
    } else {
      begins.push_back(text.size());
      i = end;
    }
  }
  const auto blanks = static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
  const bool only_links =
      begins.size() >= 2 && begins.front() == 0 && blanks < begins.size() * 3 && !text.ends_with('.');
  for (std::size_t i = begins.size(); only_links && i > 1; --i) text.insert(begins[i - 1], "| ");
  return text;
}

}  // namespace dateline
