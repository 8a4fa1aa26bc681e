#include "indexer/readers/text_page/page_lines.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/text.h"
#include "indexer/plain_text.h"
#include "indexer/readers/text_page/day_order.h"
#include "indexer/readers/text_page/markdown.h"
#include "indexer/readers/text_page/wrapped_lines.h"

namespace dateline {

namespace {

/// A page between two form feeds, without control characters. Tabs become wide gaps, as they are seen.
std::string readable(std::string_view sheet) {
  std::string widened;
  widened.reserve(sheet.size());
  for (const char c : sheet) {
    if (c == '\t') {
      widened += "    ";
    } else {
      widened += c;
    }
  }
  return plain_text(widened);
}

std::size_t indent_of(std::string_view line) {
  const std::size_t columns = line.find_first_not_of(' ');
  return columns == std::string_view::npos ? 0 : columns;
}

/// "---", "* * *", "=====": a line of rules and blanks only.
bool is_rule(std::string_view line) {
  return line.size() >= 3 && line.find_first_not_of("-=*_~ ") == std::string_view::npos;
}

unsigned take_heading(std::string_view& line) {
  const std::size_t marks = line.find_first_not_of('#');
  if (marks == 0 || marks == std::string_view::npos || marks > 6 || line[marks] != ' ') return 0;
  line = trim(line.substr(marks));
  const std::size_t end = line.find_last_not_of("# ");
  if (end != std::string_view::npos) line = line.substr(0, end + 1);
  return static_cast<unsigned>(marks);
}

bool take_list_marker(std::string_view& line) {
  if (line.ends_with(" -")) return false;  // "- 12 -" is a page number
  for (const std::string_view marker : {"- ", "* ", "+ "}) {
    if (line.starts_with(marker)) {
      line = trim(line.substr(marker.size()));
      return true;
    }
  }
  return false;
}

void take_quote_marks(std::string_view& line) {
  while (line.starts_with('>')) line = trim(line.substr(1));
}

bool is_linked(std::string_view line) {
  while (line.starts_with('*') && line.ends_with('*') && line.size() > 2) line = line.substr(1, line.size() - 2);
  return line.starts_with('[') && line.ends_with(')') && line.find("](") != std::string_view::npos &&
         line.find("](") == line.rfind("](");
}

/// "[1]: https://..." defines where a link leads and shows nothing.
bool is_link_definition(std::string_view line) {
  return line.starts_with('[') && line.find("]: ") != std::string_view::npos &&
         line.find("://") != std::string_view::npos && line.find(' ') == line.rfind(' ');
}

/// "title: ...", as the first line of front matter is.
bool is_key_and_value(std::string_view line) {
  const std::size_t colon = line.find(':');
  return colon != std::string_view::npos && colon > 0 && line.substr(0, colon).find(' ') == std::string_view::npos;
}

/// Reads the lines of a page one after another, keeping in mind what stood between them.
class LineReader {
 public:
  explicit LineReader(const Phrases& phrases) : phrases_(phrases) {}

  /// What stands between two form feeds.
  void read_sheet(std::string_view sheet) {
    page_break_ = page_break_ || !written.empty();
    const std::string text = readable(sheet);
    for (const std::string_view line : lines_of(text)) read_line(line);
  }

  /// A page that only begins like one with front matter has none.
  void finish() {
    if (!in_front_matter_) return;
    for (PageLine& line : lines) line.front_matter = false;
  }

  std::vector<PageLine> lines;
  std::vector<WrittenLine> written;
  bool blank_lines = false;

 private:
  void read_line(std::string_view raw) {
    const std::string_view shown = trim(raw);
    if (shown == "---" && (written.empty() || in_front_matter_)) in_front_matter_ = written.empty();
    if (is_rule(shown)) mark_underlined(shown);
    if (shown.empty() || is_rule(shown) || is_link_definition(shown)) {
      blank_lines = blank_lines || (!separated_ && shown.empty());
      separated_ = true;
    } else {
      add(shown, indent_of(raw));
    }
  }

  /// A line underlined with "=====" or "-----" is a heading.
  void mark_underlined(std::string_view rule) {
    if (separated_ || lines.empty() || !lines.back().starts_block || lines.back().front_matter) return;
    if (rule.find_first_not_of('=') == std::string_view::npos) lines.back().heading = 1;
    if (rule.find_first_not_of('-') == std::string_view::npos) lines.back().heading = 2;
    written.back().stands_alone = lines.back().heading > 0;
  }

  void add(std::string_view raw, std::size_t indent) {
    const std::string unnumbered = without_link_numbers(raw);
    std::string_view shown = trim(unnumbered);
    if (written.empty() && in_front_matter_) in_front_matter_ = is_key_and_value(shown);
    PageLine line;
    line.indent = indent;
    line.front_matter = in_front_matter_;
    line.after_page_break = page_break_;
    take_quote_marks(shown);
    line.heading = take_heading(shown);
    line.list_item = take_list_marker(shown);
    line.linked = is_linked(shown);
    if (shown.starts_with("![") && is_linked(shown.substr(1))) line.drop("image");
    line.starts_block = separated_ || page_break_ || line.list_item || indent > last_indent_;
    WrittenLine one;
    one.text = std::string(trim(without_markup(shown)));
    if (one.text.empty()) return;
    one.width = count_code_points(one.text);
    one.starts_block = line.starts_block;
    one.stands_alone = line.heading > 0 || line.linked || line.front_matter || speaks_for_itself(one);
    last_indent_ = line.list_item ? indent + 4 : indent;
    written.push_back(std::move(one));
    lines.push_back(std::move(line));
    separated_ = page_break_ = false;
  }

  /// Whether a phrase makes the line something of its own, such as a byline or a menu.
  [[nodiscard]] bool speaks_for_itself(const WrittenLine& line) const {
    if (line.width > 100) return false;
    const TokenizedText words = tokenize(line.text);
    for (const PhraseMatch& match : phrases_.find(words)) {
      const PhrasePlace where = match.phrase->where;
      if (where == PhrasePlace::line_is || where == PhrasePlace::label) return true;
      if (where == PhrasePlace::line_begins && line.width < 60 && !ends_with_full_stop(line.text)) return true;
    }
    return false;
  }

  const Phrases& phrases_;
  bool separated_ = true;
  bool page_break_ = false;
  bool in_front_matter_ = false;
  std::size_t last_indent_ = 0;
};

/// Joins lines that were wrapped; the parts of a word or name that a hyphen broke are joined without a blank.
void join_wrapped(std::vector<PageLine>& lines, std::vector<WrittenLine>& written) {
  const std::vector<bool> goes_on = lines_that_go_on(written);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (goes_on[i]) {
      std::string& text = written[kept - 1].text;
      if (!text.ends_with('-')) text += ' ';
      text += written[i].text;
    } else {
      if (kept != i) {
        lines[kept] = std::move(lines[i]);
        written[kept] = std::move(written[i]);
      }
      ++kept;
    }
  }
  lines.resize(kept);
  written.resize(kept);
}

}  // namespace

Page::Page(std::string_view text, const Phrases& phrases) {
  LineReader reader(phrases);
  while (!text.empty()) {
    const std::size_t feed = text.find('\f');
    reader.read_sheet(text.substr(0, feed));
    text.remove_prefix(feed == std::string_view::npos ? text.size() : feed + 1);
  }
  reader.finish();
  join_wrapped(reader.lines, reader.written);
  lines = std::move(reader.lines);
  has_blank_lines = reader.blank_lines;
  for (const WrittenLine& line : reader.written) plain_.insert(plain_.end(), line.text.begin(), line.text.end());
  std::size_t begin = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    PageLine& line = lines[i];
    line.text = std::string_view(plain_.data() + begin, reader.written[i].text.size());
    begin += line.text.size();
    line.words = tokenize(line.text);
    line.width = count_code_points(line.text);
    line.phrases = phrases.find(line.words);
  }
  day_order = day_order_of(lines);
  for (PageLine& line : lines) line.dates = find_header_dates(line.words, day_order);
}

const PhraseMatch* find_phrase(const PageLine& line, std::string_view kind) {
  const auto found = std::find_if(line.phrases.begin(), line.phrases.end(),
                                  [&](const PhraseMatch& match) { return match.phrase->kind == kind; });
  return found == line.phrases.end() ? nullptr : &*found;
}

namespace {

std::string_view without_closing_marks(std::string_view text) {
  constexpr std::array<std::string_view, 9> marks = {"\"", "'", ")", "]", "\u201D", "\u2019", "\u00BB", "\u201C", "*"};
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::string_view mark : marks) {
      if (!text.ends_with(mark)) continue;
      text = trim(text.substr(0, text.size() - mark.size()));
      cut = true;
    }
  }
  return text;
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> marks) {
  return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) { return text.ends_with(mark); });
}

}  // namespace

bool ends_sentence(std::string_view text) {
  return ends_with_any(without_closing_marks(text),
                       {".", "!", "?", ":", ";", "\u2026", "\u061F", "\u3002", "\uFF01", "\uFF1F", "\u06D4", "\u0964"});
}

bool ends_with_full_stop(std::string_view text) {
  return ends_with_any(without_closing_marks(text), {".", "\u3002", "\u06D4", "\u0964", "\u2026"});
}

bool begins_lower(const TokenizedText& words) {
  if (words.tokens.empty() || words.tokens.front().shape != Shape::lower) return false;
  const char c = words.text[words.tokens.front().begin];
  return c < '0' || c > '9';
}

bool is_prose(const PageLine& line) {
  if (line.heading > 0 || line.front_matter) return false;
  const std::size_t words = line.words.tokens.size();
  // Scripts without spaces between words make one word of a clause.
  const bool unspaced = words > 0 && line.width / words > 14;
  if (unspaced) return ends_with_full_stop(line.text) && line.width >= 20;
  return words >= 25 || (words >= 7 && ends_with_full_stop(line.text));
}

bool is_capitalised(const TokenizedText& words) {
  std::size_t capitals = 0;
  std::size_t small = 0;
  for (const Token& token : words.tokens) {
    if (token.shape == Shape::lower) ++small;
    if (token.shape == Shape::capitalised || token.shape == Shape::upper || token.shape == Shape::initial) ++capitals;
  }
  return capitals > small;
}

std::string single_spaced(std::string_view text) {
  std::string spaced;
  spaced.reserve(text.size());
  for (const char c : text) {
    if (c != ' ' || !spaced.ends_with(' ')) spaced += c;
  }
  return spaced;
}

std::string squashed(const TokenizedText& words) {
  std::string letters;
  for (std::size_t i = 0; i < words.tokens.size(); ++i) letters += words.term(i);
  return letters;
}

}  // namespace dateline
