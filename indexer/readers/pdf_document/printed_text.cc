#include "indexer/readers/pdf_document/printed_text.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_set>

#include "common/text.h"
#include "indexer/readers/text_page/page_lines.h"

namespace dateline::pdf {

namespace {

using Lines = std::vector<PrintedLine>;

constexpr std::string_view soft_hyphen = "\u00AD";
constexpr std::string_view hyphen = "\u2010";

/// Words are what stands between blanks, without points and brackets.
std::string_view bare(std::string_view word) {
  constexpr std::string_view marks = ".,;:!?()[]\"'";
  const std::size_t begin = word.find_first_not_of(marks);
  if (begin == std::string_view::npos) return {};
  return word.substr(begin, word.find_last_not_of(marks) - begin + 1);
}

std::string_view first_word(std::string_view text) { return text.substr(0, text.find(' ')); }

std::string_view last_word(std::string_view text) { return text.substr(text.rfind(' ') + 1); }

/// The end of a line that a hyphen breaks, without it; all of `text` if none does.
std::string_view before_hyphen(std::string_view text) {
  for (const std::string_view mark : {std::string_view("-"), hyphen, soft_hyphen}) {
    if (text.ends_with(mark)) return text.substr(0, text.size() - mark.size());
  }
  return text;
}

bool begins_small(std::string_view text) {
  if (text.empty()) return false;
  std::size_t position = 0;
  const char32_t c = next_code_point(text, position);
  std::string letter;
  append_code_point(letter, c);
  // A script without capitals has no small letters either: a hyphen in it is no sign of a broken word.
  return c > U'@' && lowered(letter) == letter && (c < 0x80 ? c >= U'a' && c <= U'z' : c < 0x590);
}

/// "• roads", "3. roads": what follows stands further in.
bool begins_item(std::string_view text) {
  const std::string_view mark = first_word(text);
  return mark.size() <= 4 && std::none_of(mark.begin(), mark.end(),
                                          [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

/// A distance between two lines of one paragraph, of the text's own size: the one that most of them have.
double usual_leading(const std::vector<Lines>& pages, double size) {
  std::vector<double> leadings;
  for (const Lines& lines : pages) {
    for (std::size_t i = 1; i < lines.size(); ++i) {
      const double leading = lines[i].top - lines[i - 1].top;
      if (lines[i].size == size && lines[i - 1].size == size && leading > 0 && leading < 3 * size) {
        leadings.push_back(leading);
      }
    }
  }
  if (leadings.empty()) return size * 1.2;
  const auto lower = leadings.begin() + static_cast<std::ptrdiff_t>(leadings.size() / 3);
  std::nth_element(leadings.begin(), lower, leadings.end());
  return *lower;
}

class TextWriter {
 public:
  explicit TextWriter(const std::vector<Lines>& pages)
      : size_(size_of_text(pages)), leading_(usual_leading(pages, size_)) {
    for (const Lines& lines : pages) note_words(lines);
  }

  void write(const Lines& lines) {
    if (!text_.empty()) text_ += '\f';
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i > 0 && goes_on(lines[i - 1], lines[i], right_edge(lines, i - 1))) {
        join(lines[i].text);
      } else {
        begin_paragraph(lines[i]);
      }
    }
    text_ += '\n';
  }

  std::string take() { return std::move(text_); }

 private:
  void note_words(const Lines& lines) {
    for (const PrintedLine& line : lines) {
      std::string_view rest = line.text;
      while (!rest.empty()) {
        const std::string_view word = first_word(rest);
        rest.remove_prefix(std::min(rest.size(), word.size() + 1));
        if (!rest.empty()) words_.emplace(bare(word));  // the last one may be broken
      }
    }
  }

  [[nodiscard]] bool same_size(double a, double b) const { return std::abs(a - b) <= size_ / 10; }

  /// How far the lines around one reach that begin where it does: the edge of its column.
  [[nodiscard]] double right_edge(const Lines& lines, std::size_t at) const {
    constexpr std::size_t around = 4;
    double edge = lines[at].right;
    const std::size_t last = std::min(lines.size(), at + around + 1);
    for (std::size_t i = at - std::min(at, around); i < last; ++i) {
      if (std::abs(lines[i].left - lines[at].left) < 3 * size_) edge = std::max(edge, lines[i].right);
    }
    return edge;
  }

  [[nodiscard]] bool goes_on(const PrintedLine& above, const PrintedLine& below, double edge) const {
    if (!same_size(above.size, below.size)) return false;
    const double leading = below.top - above.top;
    if (leading < size_ / 2) return !ends_sentence(above.text);  // the next column
    if (leading > usual(above) * 1.3) return false;
    const double indent = below.left - above.left;
    if (indent > size_ * 0.8 && indent < size_ * 8 && !begins_item(above.text)) return false;
    const double width_of_next = width_of(below, first_word(below.text));
    return !ends_sentence(above.text) || edge - above.right < width_of_next + size_ / 2;
  }

  /// Larger type stands further apart.
  [[nodiscard]] double usual(const PrintedLine& line) const {
    return size_ > 0 && line.size > size_ ? leading_ * line.size / size_ : leading_;
  }

  static double width_of(const PrintedLine& line, std::string_view part) {
    if (line.text.empty()) return 0;
    return (line.right - line.left) * static_cast<double>(part.size()) / static_cast<double>(line.text.size());
  }

  void begin_paragraph(const PrintedLine& line) {
    if (!text_.empty() && !text_.ends_with('\f')) text_ += "\n\n";
    paragraph_ = text_.size();
    if (size_ > 0 && line.size > size_ * 1.6) {
      text_ += "# ";
    } else if (size_ > 0 && line.size > size_ * 1.15) {
      text_ += "## ";
    }
    text_ += line.text;
  }

  void join(std::string_view next) {
    const std::string_view paragraph = std::string_view(text_).substr(paragraph_);
    constexpr std::size_t longest_word = 200;
    const std::string_view word =
        last_word(paragraph.substr(paragraph.size() - std::min(paragraph.size(), longest_word)));
    const std::string_view begin = before_hyphen(word);
    const std::size_t mark = word.size() - begin.size();
    if (mark == 0 || begin.empty()) {
      text_.append(" ").append(next);
      return;
    }
    if (is_broken_word(begin, paragraph.substr(paragraph.size() - mark), next)) text_.resize(text_.size() - mark);
    text_ += next;
  }

  /// Whether the hyphen only breaks the line.
  [[nodiscard]] bool is_broken_word(std::string_view begin, std::string_view mark, std::string_view next) const {
    if (mark == soft_hyphen) return true;
    if (!begins_small(next)) return false;
    const std::string_view rest = bare(first_word(next));
    std::string whole(bare(begin));
    const std::string with_hyphen = whole + "-" + std::string(rest);
    whole += rest;
    return words_.contains(whole) || !words_.contains(with_hyphen);
  }

  double size_;
  double leading_;
  std::unordered_set<std::string> words_;
  std::string text_;
  std::size_t paragraph_ = 0;  ///< where the last one begins
};

}  // namespace

std::string printed_text(const std::vector<Lines>& pages) {
  TextWriter writer(pages);
  for (const Lines& lines : pages) writer.write(lines);
  return writer.take();
}

}  // namespace dateline::pdf
