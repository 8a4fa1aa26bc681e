#include "indexer/readers/text_page/header.h"

#include <algorithm>
#include <string>
#include <vector>

#include "common/text.h"
#include "indexer/readers/text_page/bare_byline.h"
#include "indexer/readers/text_page/furniture.h"

namespace dateline {

namespace {

constexpr std::size_t longest_header = 120;  ///< lines
constexpr std::size_t most_words_of_title = 35;
constexpr std::size_t most_words_of_masthead = 5;
constexpr std::size_t most_words_of_label = 5;  ///< a longer line below the title is a lead

class HeaderReader {
 public:
  HeaderReader(Page& page, std::size_t end, const Phrases& phrases, HeaderFacts& facts)
      : lines_(page.lines), end_(end), phrases_(phrases), facts_(facts), blank_lines_(page.has_blank_lines) {}

  void read() {
    first_prose_ = std::min(end_, longest_header);
    named_ = end_;
    for (std::size_t i = first_prose_; i-- > 0;) {
      if (lines_[i].open() && is_prose(lines_[i]) && find_phrase(lines_[i], "first") == nullptr) first_prose_ = i;
    }
    read_told_lines();
    pass_over_day_of_issue();
    choose_title();
    if (!facts_.author) read_bare_byline();
    read_names();
    sort_out_the_rest();
  }

 private:
  /// Bylines, dates and labels above the first prose, and below it as far as the lead may reach.
  void read_told_lines() {
    std::size_t prose = 0;
    for (std::size_t i = 0; i < end_ && i < longest_header && prose < 3; ++i) {
      PageLine& line = lines_[i];
      const bool had_author = facts_.author.has_value();
      if (line.front_matter) {
        read_front_matter(line);
      } else if (line.open() && is_prose(line) && (i > first_prose_ || find_phrase(line, "first") == nullptr)) {
        ++prose;
      } else if (is_url(line) && !facts_.url && i < first_prose_) {
        facts_.url = std::string(line.text);
        line.use = LineUse::metadata;
        if (!lines_[0].front_matter) first_told_ = std::min(first_told_, std::max<std::size_t>(i, 1));
      } else if (line.open() && (i < first_prose_ || line.starts_block || !blank_lines_) && line.heading == 0 &&
                 !line.list_item && read_header_line(line, phrases_, facts_)) {
        line.use = LineUse::metadata;
        if (had_author != facts_.author.has_value() && named_ == end_) named_ = i;
        first_told_ = std::min(first_told_, i);
        last_told_ = i;
      }
    }
  }

  /// "key: value", or an item of the list below "tags:".
  void read_front_matter(PageLine& line) {
    const std::size_t themes = facts_.themes.size();
    if (line.list_item) {
      if (themes_follow_ && line.indent <= 4 && !line.words.tokens.empty()) facts_.themes.emplace_back(line.text);
      if (author_follows_ && !facts_.author) {
        facts_.author = std::string(line.text);
        line.use = LineUse::metadata;
        return;
      }
    } else if (line.text.find(':') != std::string_view::npos && (line.indent == 0 || author_follows_)) {
      const PhraseMatch* author = find_phrase(line, "author");
      author_follows_ = author != nullptr && author->begin == 0 && author->end == line.words.tokens.size();
      const PhraseMatch* theme = find_phrase(line, "theme");
      themes_follow_ = theme != nullptr && theme->begin == 0 && theme->end == line.words.tokens.size();
      if (!themes_follow_ && read_header_line(line, phrases_, facts_)) {
        line.use = LineUse::metadata;
        return;
      }
    }
    if (facts_.themes.size() > themes) {
      line.use = LineUse::metadata;
    } else {
      line.drop("front matter");
    }
  }

  [[nodiscard]] static bool is_url(const PageLine& line) {
    return line.text.find("://") != std::string_view::npos && line.text.find(' ') == std::string_view::npos &&
           line.use != LineUse::metadata;
  }

  [[nodiscard]] bool may_be_title(std::size_t i) const {
    const PageLine& line = lines_[i];
    return line.open() && !line.front_matter && !line.list_item && !line.words.tokens.empty() &&
           line.words.tokens.size() <= most_words_of_title && !line.text.ends_with(',') &&
           line.text.find("://") == std::string_view::npos && !is_told_name(line) &&
           (line.heading > 0 || !(is_menu(line) || is_section(line)));
  }

  /// The name of the site stands once more above the title: "The Valley Courier".
  [[nodiscard]] bool is_told_name(const PageLine& line) const {
    return std::any_of(facts_.days.begin(), facts_.days.end(),
                       [&](const ToldDay& day) { return !day.name.empty() && day.name == line.text; });
  }

  /// "1. Supplies" heads a section.
  [[nodiscard]] static bool is_section(const PageLine& line) {
    return line.words.tokens.size() > 1 && line.words.tokens.front().shape == Shape::number &&
           line.words.gap_before(1).starts_with(". ");
  }

  [[nodiscard]] bool is_web_page() const {
    if (first_told_ < end_) return true;
    return std::any_of(lines_.begin(), lines_.begin() + static_cast<std::ptrdiff_t>(first_prose_),
                       [](const PageLine& line) { return line.use == LineUse::dropped && !line.front_matter; });
  }

  void choose_title() {
    std::size_t title = heading();
    if (title == end_ && facts_.title) {
      title = same_as_title();
    } else if (title == end_) {
      title = is_web_page() ? title_of_web_page() : title_of_note();
    }
    title_ = title;
    if (title == end_) return;
    if (!facts_.title) facts_.title = std::string(lines_[title].text);
    if (squashed(lines_[title].words) == squashed(tokenize(*facts_.title))) lines_[title].use = LineUse::metadata;
  }

  /// A day at the very top is that of the issue if a byline stands far below it: the title is between them.
  void pass_over_day_of_issue() {
    if (first_told_ > 2 || named_ >= end_ || named_ > first_prose_ || first_told_ == named_) return;
    for (std::size_t i = 0; i < first_told_; ++i) {
      if (may_be_title(i) && !is_name(lines_[i])) return;
    }
    for (std::size_t i = first_told_ + 1; i < named_; ++i) {
      if (may_be_title(i) && (lines_[i].words.tokens.size() >= 4 || lines_[i].width >= 30)) first_told_ = named_;
    }
  }

  /// "Jane Doe" alone below the title, beside the day.
  void read_bare_byline() {
    if (title_ == end_ || first_told_ >= end_) return;
    for (std::size_t i = title_ + 1; i < first_prose_ && i <= title_ + 8; ++i) {
      PageLine& line = lines_[i];
      const bool beside_day = tells_day(i + 1) || (i > title_ + 1 && tells_day(i - 1)) ||
                              (i + 2 < first_prose_ && tells_day(i + 2) && i == title_ + 1);
      if (!line.open() || line.heading > 0 || line.list_item || !beside_day) continue;
      const auto byline = read_bare_name(line);
      if (!byline) continue;
      facts_.author = byline->author;
      if (!byline->rest.empty()) facts_.dropped.push_back({"credit", byline->rest});
      line.use = LineUse::metadata;
      return;
    }
  }

  [[nodiscard]] bool tells_day(std::size_t i) const {
    return i < first_prose_ && lines_[i].use == LineUse::metadata && !lines_[i].dates.empty() &&
           !tells_site_and_day(lines_[i]);
  }

  /// The heading nearest above a byline, else the first.
  [[nodiscard]] std::size_t heading() const {
    std::size_t first = end_;
    std::size_t nearest = end_;
    for (std::size_t i = 0; i <= first_prose_ && i < end_; ++i) {
      if (lines_[i].heading == 0 || lines_[i].heading > 2 || !may_be_title(i)) continue;
      if (first == end_) first = i;
      if (i < first_told_ && first_told_ < end_) nearest = i;
    }
    return nearest != end_ ? nearest : first;
  }

  [[nodiscard]] std::size_t same_as_title() const {
    const std::string wanted = squashed(tokenize(*facts_.title));
    for (std::size_t i = 0; i < first_prose_; ++i) {
      if (may_be_title(i) && squashed(lines_[i].words) == wanted) return i;
    }
    return end_;
  }

  /// The lines of the last group above the first byline or date that may be a title; of the first group below, if there
  /// is none above. Menus and the like part the groups.
  [[nodiscard]] std::vector<std::size_t> title_group() const {
    std::vector<std::size_t> group;
    std::vector<std::size_t> above;
    for (std::size_t i = 0; i < first_prose_; ++i) {
      if (i > first_told_ && !group.empty()) break;
      if (may_be_title(i)) {
        group.push_back(i);
      } else if (lines_[i].use == LineUse::dropped || lines_[i].open()) {
        const bool another =
            std::any_of(lines_.begin() + static_cast<std::ptrdiff_t>(i),
                        lines_.begin() + static_cast<std::ptrdiff_t>(std::min(first_told_, first_prose_)),
                        [](const PageLine& line) { return line.open(); });
        if (!group.empty()) above = group;
        if (first_told_ < end_ && i < first_told_ && another) group.clear();
        if (first_told_ >= end_ && !group.empty() && !only_names(group)) break;
        if (first_told_ >= end_) group.clear();
      }
    }
    return group.empty() ? above : group;
  }

  /// Whether a group is a masthead: short lines above a menu.
  [[nodiscard]] bool only_names(const std::vector<std::size_t>& group) const {
    return group.front() == 0 && lines_[group.front()].words.tokens.size() <= most_words_of_masthead - 1;
  }

  [[nodiscard]] std::size_t title_of_web_page() const {
    std::vector<std::size_t> group = title_group();
    if (group.empty()) return end_;
    // A masthead and its motto are a block of their own above the title.
    const auto block =
        std::find_if(group.begin() + 1, group.end(), [&](std::size_t i) { return lines_[i].starts_block; });
    if (block != group.end() && block - group.begin() >= 2) group.erase(group.begin(), block);
    for (const std::size_t i : group) {
      if (lines_[i].words.tokens.size() >= 4 || lines_[i].width >= 30) return i;
    }
    return group.back();
  }

  [[nodiscard]] std::size_t title_of_note() const {
    if (lines_.empty() || end_ < 2 || !may_be_title(0)) return end_;
    const PageLine& first = lines_.front();
    const bool apart = lines_[1].starts_block || (!blank_lines_ && is_prose(lines_[1]));
    const bool shown = first.words.tokens.size() <= 15 && !ends_sentence(first.text) && !begins_lower(first.words);
    return apart && shown ? 0 : end_;
  }

  /// Names that stand alone: the masthead above the title and, below "Site, June 03, 2017", the first source.
  void read_names() {
    if (title_ < end_ && title_ > 0 && !facts_.site) read_masthead();
    if (!facts_.author) read_credited_author();
    if (first_told_ == 0 || (title_ == end_ && first_told_ < end_)) forget_place_of_letter();
    for (std::size_t i = first_told_; i < last_told_ && i + 1 < first_prose_; ++i) {
      PageLine& below = lines_[i + 1];
      const bool below_site =
          lines_[i].use == LineUse::metadata && !facts_.days.empty() && tells_site_and_day(lines_[i]);
      if (!below_site || !below.open() || below.heading > 0 || !is_name(below)) continue;
      if (!facts_.original_source) facts_.original_source = std::string(below.text);
      if (*facts_.original_source == below.text) below.use = LineUse::metadata;
    }
  }

  /// A line of names below the title that a credit below the body repeats: "(Reporting by Jane Doe and John Roe)".
  void read_credited_author() {
    for (std::size_t i = title_ == end_ ? 0 : title_; i < first_prose_; ++i) {
      PageLine& line = lines_[i];
      if (!line.open() || line.words.tokens.size() < 2 || line.words.tokens.size() > 9 || !is_capitalised(line.words))
        continue;
      const bool credited =
          std::any_of(lines_.begin(), lines_.begin() + static_cast<std::ptrdiff_t>(end_), [&](const PageLine& below) {
            return below.use == LineUse::dropped && below.reason == "credit" &&
                   below.text.find(line.text) != std::string_view::npos;
          });
      if (!credited) continue;
      facts_.author = std::string(line.text);
      line.use = LineUse::metadata;
      return;
    }
  }

  /// "Eastholm, 5 June 2017" above all else is where a letter was written, and no site.
  void forget_place_of_letter() {
    for (ToldDay& day : facts_.days) {
      if (day.kind != ToldDay::Kind::plain || day.name.empty() || !lines_[first_told_].text.starts_with(day.name) ||
          tokenize(day.name).tokens.size() > 1)
        continue;
      facts_.dropped.push_back({"date", day.name});
      day.name.clear();
    }
  }

  [[nodiscard]] bool tells_site_and_day(const PageLine& line) const {
    return std::any_of(facts_.days.begin(), facts_.days.end(), [&](const ToldDay& day) {
      return day.kind == ToldDay::Kind::plain && !day.name.empty() && line.text.starts_with(day.name);
    });
  }

  [[nodiscard]] static bool is_name(const PageLine& line) {
    return line.words.tokens.size() <= most_words_of_masthead && !ends_sentence(line.text) &&
           is_capitalised(line.words);
  }

  void read_masthead() {
    PageLine& line = lines_.front();
    const bool figures = std::any_of(line.words.tokens.begin(), line.words.tokens.end(),
                                     [](const Token& token) { return token.shape == Shape::number; });
    const bool item = line.use == LineUse::dropped && line.reason == "navigation" && reason_to_drop(line).empty();
    if ((!line.open() && !item) || !is_name(line) || figures || is_menu(line)) return;
    const bool above_menu = lines_[1].use == LineUse::dropped || is_menu(lines_[1]);
    if (line.words.tokens.size() < 2 && !above_menu) return;
    facts_.masthead = std::string(line.text);
  }

  /// What is left above the first prose: labels go, a lead stays.
  void sort_out_the_rest() {
    const bool web_page = is_web_page();
    for (std::size_t i = 0; i < first_prose_; ++i) {
      PageLine& line = lines_[i];
      if (!line.open()) continue;
      const bool above_title = title_ < end_ && i < title_;
      const bool label = line.heading == 0 && !line.list_item && line.words.tokens.size() <= most_words_of_label &&
                         !ends_sentence(line.text) && first_prose_ < end_;
      const bool menu = first_prose_ < end_ && is_menu(line);
      if (above_title || (web_page && (label || menu))) line.drop("navigation");
    }
  }

  std::vector<PageLine>& lines_;
  std::size_t end_;
  const Phrases& phrases_;
  HeaderFacts& facts_;
  bool blank_lines_;
  bool themes_follow_ = false;   ///< of front matter, below "tags:"
  bool author_follows_ = false;  ///< the same below "author:"
  std::size_t named_ = 0;        ///< the first line that tells an author
  std::size_t first_prose_ = 0;
  std::size_t first_told_ = static_cast<std::size_t>(-1);  ///< the first line that tells an author, a day or a label
  std::size_t last_told_ = 0;
  std::size_t title_ = 0;
};

}  // namespace

void read_header(Page& page, std::size_t end, const Phrases& phrases, HeaderFacts& facts) {
  HeaderReader(page, end, phrases, facts).read();
}

}  // namespace dateline
