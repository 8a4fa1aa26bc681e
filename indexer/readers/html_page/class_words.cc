#include "indexer/readers/html_page/class_words.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

#include "common/text.h"

namespace dateline {

std::string_view default_class_words_tsv();

namespace html {

namespace {

constexpr std::array<std::pair<std::string_view, Mark>, 26> kinds = {{{"navigation", Mark::navigation},
                                                                      {"related", Mark::related},
                                                                      {"sharing", Mark::sharing},
                                                                      {"subscription", Mark::subscription},
                                                                      {"notice", Mark::notice},
                                                                      {"advertisement", Mark::advertisement},
                                                                      {"appeal", Mark::appeal},
                                                                      {"writer", Mark::writer},
                                                                      {"credit", Mark::credit},
                                                                      {"article", Mark::article},
                                                                      {"clutter", Mark::clutter},
                                                                      {"byline", Mark::byline},
                                                                      {"published", Mark::published},
                                                                      {"site", Mark::site},
                                                                      {"hidden", Mark::hidden},
                                                                      {"thread", Mark::thread},
                                                                      {"comment", Mark::comment},
                                                                      {"comment-author", Mark::comment_author},
                                                                      {"comment-time", Mark::comment_time},
                                                                      {"comment-text", Mark::comment_text},
                                                                      {"comment-action", Mark::comment_action},
                                                                      {"comment-form", Mark::comment_form},
                                                                      {"ping", Mark::ping},
                                                                      {"elsewhere", Mark::elsewhere},
                                                                      {"lead", Mark::lead},
                                                                      {"post", Mark::post}}};

/// Longer names are made by programs and say nothing; nor do those with brackets, which tools for style make
/// ("C(#fff)").
constexpr std::size_t longest_name = 120;
constexpr std::size_t most_names = 40;

bool is_lower(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

Marks mark_called(std::string_view kind) {
  const auto* found = std::find_if(kinds.begin(), kinds.end(), [&](const auto& entry) { return entry.first == kind; });
  return found == kinds.end() ? 0 : bit(found->second);
}

std::vector<std::string> words_of_class(std::string_view name) {
  std::vector<std::string> words;
  bool joined = false;  // to the last word
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if (is_digit(c)) {
      if (!(joined && words.back() == "#")) words.emplace_back("#");
      joined = true;
    } else if (is_lower(c) || is_upper(c)) {
      const bool begins =
          is_upper(c) && i > 0 && (is_lower(name[i - 1]) || (i + 1 < name.size() && is_lower(name[i + 1])));
      if (!joined || begins || words.back() == "#") words.emplace_back();
      words.back() += is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
      joined = true;
    } else {
      joined = false;
    }
  }
  return words;
}

std::vector<Fault> ClassWords::add(std::string_view tsv, const std::string& file) {
  std::vector<Fault> faults;
  std::size_t number = 0;
  for (const std::string_view line : lines_of(tsv)) {
    ++number;
    if (number == 1 && line == "kind\twhere\twords") continue;
    if (trim(line).empty() || line.starts_with('#') || add_line(line)) continue;
    faults.push_back({file, "line " + std::to_string(number), "not a kind, a place and words that dateline knows"});
  }
  return faults;
}

bool ClassWords::add_line(std::string_view line) {
  constexpr std::array<std::pair<std::string_view, Where>, 4> places = {
      {{"is", Where::is}, {"begins", Where::begins}, {"ends", Where::ends}, {"has", Where::has}}};
  const auto columns = split_list(line, '\t');
  if (columns.size() != 3) return false;
  const auto* place =
      std::find_if(places.begin(), places.end(), [&](const auto& entry) { return entry.first == columns[1]; });
  const Marks mark = mark_called(columns[0]);
  if (mark == 0 || place == places.end()) return false;
  Line read{mark, place->second, {}};
  for (const std::string_view word : split_list(columns[2], ' ')) read.words.emplace_back(word);
  if (read.words.empty()) return false;
  by_first_word_[read.words.front()].push_back(lines_.size());
  lines_.push_back(std::move(read));
  return true;
}

Marks ClassWords::marks_of(std::string_view written) const {
  Marks marks = 0;
  std::size_t names = 0;
  std::size_t begin = 0;
  while (begin < written.size() && names++ < most_names) {
    const std::size_t end = std::min(written.find_first_of(" \t\r\n\f", begin), written.size());
    const std::string_view name = written.substr(begin, end - begin);
    const bool for_style = name.find_first_of("():[]@") != std::string_view::npos;
    if (!name.empty() && name.size() <= longest_name && !for_style) marks |= marks_of_name(words_of_class(name));
    begin = end + 1;
  }
  return marks;
}

Marks ClassWords::marks_of_name(const std::vector<std::string>& words) const {
  Marks marks = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto found = by_first_word_.find(words[i]);
    if (found == by_first_word_.end()) continue;
    for (const std::size_t index : found->second) {
      const Line& line = lines_[index];
      const std::size_t end = i + line.words.size();
      if (end > words.size()) continue;
      const bool first_fits = i == 0 || line.where == Where::ends || line.where == Where::has;
      const bool last_fits = end == words.size() || line.where == Where::begins || line.where == Where::has;
      if (!first_fits || !last_fits) continue;
      if (std::equal(line.words.begin(), line.words.end(), words.begin() + static_cast<std::ptrdiff_t>(i)))
        marks |= line.mark;
    }
  }
  return marks;
}

const ClassWords& default_class_words() {
  static const ClassWords words = [] {
    ClassWords read;
    [[maybe_unused]] const auto faults = read.add(default_class_words_tsv(), "class_words.tsv");
    assert(faults.empty());
    return read;
  }();
  return words;
}

}  // namespace html
}  // namespace dateline
