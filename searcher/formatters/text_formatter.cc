#include <algorithm>
#include <array>
#include <cstdio>
#include <span>
#include <string>
#include <vector>

#include "common/calendar.h"
#include "common/terminal.h"
#include "common/text.h"
#include "searcher/formatters/formatters.h"
#include "searcher/screen_text.h"

/// For reading:
///
///      1. Army units reach Maskanah
///         Daily Example, published 2017-06-05
///         Late on Friday the Tiger Forces entered Maskana ...
///         told    2017-06-02 (Late on Friday)
///         places  Maskanah (Maskana), Aleppo
///         forces  Tiger Forces
///         file    wire/2017-06-05.txt
///         id      5f0c3a1e9b7d2846:b2
///         also in Other Example (2017-06-07)  mirror/12.html  9b1d0c22f07a4e35:b2
namespace dateline {

namespace {

constexpr std::size_t indent = 4;           ///< of everything below the title
constexpr std::size_t label_width = 8;      ///< of "places  " and its like
constexpr std::size_t narrowest_text = 20;  ///< columns, however narrow the terminal is

constexpr std::string_view bold = "\x1b[1m";
constexpr std::string_view faint = "\x1b[2m";
constexpr std::string_view marked = "\x1b[1;31m";
constexpr std::string_view plain = "\x1b[0m";

std::string number(double score) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.2f", score);
  return text.data();
}

/// "2017", "2017-06", "2017-06-05" or "2017-05-20..2017-06-05".
std::string days_text(const DayRange& days) {
  if (days.from == days.to) return iso_date(days.from);
  const std::string from = iso_date(days.from);
  const std::chrono::year_month_day first{days.from};
  if (days == year_range(first.year())) return from.substr(0, 4);
  if (days == month_range(first.year() / first.month())) return from.substr(0, 7);
  return from + ".." + iso_date(days.to);
}

/// Something that a passage tells of, with the words that tell of it where they are others.
struct Told {
  std::string key;
  std::string name;
  std::vector<std::string> words;

  void add(const std::string& word) {
    if (word != name && std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
  }
};

Told& entry_of(std::vector<Told>& list, const std::string& key, const std::string& name) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const Told& told) { return told.key == key; });
  if (found != list.end()) return *found;
  list.push_back({key, name, {}});
  return list.back();
}

/// "Maskanah (Maskana), Aleppo"
std::string list_text(const std::vector<Told>& list) {
  std::string text;
  for (const Told& told : list) {
    if (!text.empty()) text += ", ";
    text += told.name;
    for (std::size_t i = 0; i < told.words.size(); ++i) text += (i == 0 ? " (" : ", ") + told.words[i];
    if (!told.words.empty()) text += ")";
  }
  return text;
}

/// What stands in the passage, on one line.
std::string words_at(const Passage& passage, Span span) {
  std::string words = passage.text.substr(span.begin, span.end - span.begin);
  std::replace_if(
      words.begin(), words.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return words;
}

std::string names_text(const Passage& passage, const std::vector<NameMention>& mentions) {
  std::vector<Told> list;
  for (const NameMention& mention : mentions) {
    entry_of(list, mention.id, mention.name).add(words_at(passage, mention.span));
  }
  return list_text(list);
}

std::string told_text(const Passage& passage) {
  std::vector<Told> list;
  for (const DateMention& mention : passage.mentions.dates) {
    const std::string days = days_text(mention.days);
    entry_of(list, days, days).add(words_at(passage, mention.span));
  }
  return list_text(list);
}

std::string origin_text(const Metadata& article) {
  std::string text = article.source.value_or("");
  if (!text.empty()) text += ", ";
  text += article.published ? "published " + iso_date(*article.published) : "no date";
  if (article.original_source || article.original_published) {
    text += "; first by " + article.original_source.value_or("another source");
    if (article.original_published) text += ", " + iso_date(*article.original_published);
  }
  return text;
}

std::string comment_text(const CommentFacts& comment) {
  std::string text = "comment " + std::to_string(comment.number);
  if (comment.author) text += " by " + *comment.author;
  if (comment.posted) text += ", " + iso_date(*comment.posted);
  if (comment.reply_to) text += ", in reply to " + std::to_string(*comment.reply_to);
  return text;
}

/// "Lake Wire (2017-06-05)  wire/2017-06-05.txt  5f0c3a1e9b7d2846:b2"
std::string copy_text(const Copy& copy) {
  const Metadata& article = copy.article;
  const std::string day = article.published ? iso_date(*article.published) : "no date";
  return article.source.value_or("(no source)") + " (" + day + ")  " + article.position.file + "  " + copy.id;
}

std::string score_text(const Hit& hit) {
  std::string text = number(hit.score);
  const char* sign = " = ";
  for (const ScorePart& part : hit.explanation) {
    text += sign + part.part + " " + number(part.score);
    sign = " + ";
  }
  return text;
}

class TextFormatter : public Formatter {
 public:
  explicit TextFormatter(const FormatOptions& options)
      : options_(options), width_(std::max<std::size_t>(options.width, indent + label_width + narrowest_text)) {}

  void write(const Hits& hits, std::ostream& out) override {
    bool first = true;
    for (const Hit& hit : hits.hits) {
      if (!first) out << '\n';
      first = false;
      write_hit(hit, out);
    }
  }

 private:
  void write_hit(const Hit& hit, std::ostream& out) const {
    const Metadata& article = hit.stored.article;
    const Passage& passage = hit.stored.passage;
    const std::string rank = std::to_string(hit.rank) + ". ";
    out << std::string(indent > rank.size() ? indent - rank.size() : 0, ' ') << rank;
    write_lines(article.title.value_or("(no title)"), {}, std::max(indent, rank.size()), bold, out);
    write_indented(origin_text(article), out);
    if (passage.comment) write_indented(comment_text(*passage.comment), out);
    write_passage(hit, out);
    write_labelled("told", told_text(passage), out);
    write_labelled("places", names_text(passage, passage.mentions.places), out);
    write_labelled("forces", names_text(passage, passage.mentions.forces), out);
    if (hit.copies > 0) write_labelled("copies", std::to_string(hit.copies) + " more with the same text", out);
    if (options_.explain) write_labelled("score", score_text(hit), out);
    write_unbroken("file", article.position.file, out);
    write_unbroken("id", hit.id, out);
    if (hit.also_in) write_copies(hit, out);
  }

  void write_copies(const Hit& hit, std::ostream& out) const {
    for (const Copy& copy : *hit.also_in) write_unbroken("also in", copy_text(copy), out);
    const std::size_t unlisted = hit.copies - hit.also_in->size();
    if (unlisted > 0) write_labelled("also in", std::to_string(unlisted) + " more", out);
  }

  void write_passage(const Hit& hit, std::ostream& out) const {
    std::string text = hit.stored.passage.text;
    std::replace(text.begin(), text.end(), '\t', ' ');
    for (const std::string_view line : lines_of(text)) {
      out << std::string(indent, ' ');
      write_lines(line, spans_within(hit.highlights, static_cast<std::size_t>(line.data() - text.data()), line.size()),
                  indent, {}, out);
    }
  }

  /// The parts of `spans` that lie in `length` bytes from `begin`, as bytes of these.
  static std::vector<Span> spans_within(const std::vector<Span>& spans, std::size_t begin, std::size_t length) {
    std::vector<Span> within;
    for (const Span& span : spans) {
      const std::size_t from = std::max<std::size_t>(span.begin, begin);
      const std::size_t to = std::min<std::size_t>(span.end, begin + length);
      if (from < to)
        within.push_back({static_cast<std::uint32_t>(from - begin), static_cast<std::uint32_t>(to - begin)});
    }
    return within;
  }

  void write_indented(std::string_view text, std::ostream& out) const {
    out << std::string(indent, ' ');
    write_lines(text, {}, indent, {}, out);
  }

  void write_labelled(std::string_view label, std::string_view text, std::ostream& out) const {
    if (text.empty()) return;
    write_label(label, out);
    write_lines(text, {}, indent + label_width, {}, out);
  }

  /// On one line however long, so that it can be copied.
  void write_unbroken(std::string_view label, std::string_view text, std::ostream& out) const {
    write_label(label, out);
    out << shown(text) << '\n';
  }

  void write_label(std::string_view label, std::ostream& out) const {
    out << std::string(indent, ' ') << (options_.colour ? faint : "") << label << (options_.colour ? plain : "")
        << std::string(label_width - label.size(), ' ');
  }

  /// Writes a paragraph whose first line begins where the cursor is, at column `margin`, like the others.
  void write_lines(std::string_view text, const std::vector<Span>& marks, std::size_t margin, std::string_view style,
                   std::ostream& out) const {
    const std::vector<Cell> cells = cells_of(text);
    std::span<const Span> ahead = marks;
    bool first = true;
    for (const CellRange& line : wrap(cells, width_ - margin)) {
      if (!first) out << std::string(margin, ' ');
      first = false;
      write_line(std::span(cells).subspan(line.first, line.last - line.first), ahead, style, out);
      out << '\n';
    }
  }

  /// `ahead` are the marks that end behind the begin of the line; those that end on it are taken off.
  void write_line(std::span<const Cell> cells, std::span<const Span>& ahead, std::string_view style,
                  std::ostream& out) const {
    std::string_view painted;
    for (const Cell& cell : cells) {
      while (!ahead.empty() && ahead.front().end <= cell.offset) ahead = ahead.subspan(1);
      const bool inside = !ahead.empty() && ahead.front().begin <= cell.offset;
      const std::string_view wanted = options_.colour ? (inside ? marked : style) : std::string_view{};
      if (wanted != painted) out << (painted.empty() ? "" : plain) << wanted;
      painted = wanted;
      out << cell.shown;
    }
    if (!painted.empty()) out << plain;
  }

  FormatOptions options_;
  std::size_t width_;
};

}  // namespace

std::unique_ptr<Formatter> make_text_formatter(const FormatOptions& options) {
  return std::make_unique<TextFormatter>(options);
}

}  // namespace dateline
