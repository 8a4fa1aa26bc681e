#include <algorithm>
#include <ostream>
#include <string>

#include "searcher/excerpt.h"
#include "searcher/formatters/formatters.h"
#include "searcher/hyperlinks.h"
#include "searcher/painted_text.h"
#include "searcher/screen_writer.h"
#include "searcher/told_lists.h"

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

constexpr std::size_t indent = 4;       ///< of everything below the title
constexpr std::size_t label_width = 8;  ///< of "places  " and its like
constexpr std::size_t most_lines = 5;   ///< of a passage that is cut

class TextFormatter : public Formatter {
 public:
  explicit TextFormatter(const FormatOptions& options) : options_(options) {
    // What a narrow terminal can show at all is told by its widest margin.
    const auto narrowest = static_cast<unsigned>(indent + label_width + ScreenWriter::narrowest_text);
    options_.screen.width = std::max(options_.screen.width, narrowest);
    if (options_.screen.links) host_ = host_name();
  }

  void write(const Hits& hits, std::ostream& out) override {
    ScreenWriter screen(options_.screen, out);
    bool first = true;
    for (const Hit& hit : hits.hits) {
      if (!first) out << '\n';
      first = false;
      write_head(hit, out, screen);
      write_passage(hit, screen);
      write_mentions(hit.stored.passage, screen);
      write_foot(hit, screen);
      if (hit.also_in) write_copies(hit, screen);
    }
  }

 private:
  static void write_head(const Hit& hit, std::ostream& out, ScreenWriter& screen) {
    const Metadata& article = hit.stored.article;
    const std::string rank = std::to_string(hit.rank) + ". ";
    screen.spaces(indent > rank.size() ? indent - rank.size() : 0);
    out << rank;
    screen.paragraph(article.title.value_or("(no title)"), std::max(indent, rank.size()), Emphasis::title,
                     web_uri(article.url));
    write_indented(origin_text(article), screen);
    if (hit.stored.passage.comment) write_indented(comment_text(*hit.stored.passage.comment), screen);
  }

  void write_passage(const Hit& hit, ScreenWriter& screen) const {
    PaintedText text = painted_passage(hit.stored.passage, hit.highlights);
    if (!options_.screen.whole) {
      const std::size_t columns = screen.room(indent) * most_lines;
      text = with_ellipses(text, excerpt(hit.stored.passage.text, hit.highlights, columns));
    }
    for (const PaintedText& paragraph : paragraphs_of(text)) {
      screen.spaces(indent);
      screen.paragraph(paragraph, indent);
    }
  }

  static void write_mentions(const Passage& passage, ScreenWriter& screen) {
    write_labelled("told", told_text(passage), Emphasis::day, screen);
    write_labelled("places", names_text(passage, passage.mentions.places), Emphasis::place, screen);
    write_labelled("forces", names_text(passage, passage.mentions.forces), Emphasis::force, screen);
  }

  void write_foot(const Hit& hit, ScreenWriter& screen) const {
    if (hit.copies > 0) {
      write_labelled("copies", std::to_string(hit.copies) + " more with the same text", Emphasis::none, screen);
    }
    if (options_.explain) write_labelled("score", score_text(hit), Emphasis::none, screen);
    write_unbroken("file", hit.stored.article.position.file, hit.saved_as.empty() ? "" : file_uri(host_, hit.saved_as),
                   screen);
    write_unbroken("id", hit.id, {}, screen);
  }

  static void write_copies(const Hit& hit, ScreenWriter& screen) {
    for (const Copy& copy : *hit.also_in) write_unbroken("also in", copy_text(copy), {}, screen);
    const std::size_t unlisted = hit.copies - hit.also_in->size();
    if (unlisted > 0) write_labelled("also in", std::to_string(unlisted) + " more", Emphasis::none, screen);
  }

  static void write_indented(std::string_view text, ScreenWriter& screen) {
    screen.spaces(indent);
    screen.paragraph(text, indent);
  }

  static void write_labelled(std::string_view label, std::string_view text, Emphasis emphasis, ScreenWriter& screen) {
    if (text.empty()) return;
    screen.spaces(indent);
    screen.label(label, label_width);
    screen.paragraph(text, indent + label_width, emphasis);
  }

  static void write_unbroken(std::string_view label, std::string_view text, std::string_view link,
                             ScreenWriter& screen) {
    screen.spaces(indent);
    screen.label(label, label_width);
    screen.unbroken(text, link);
  }

  FormatOptions options_;
  std::string host_;
};

}  // namespace

std::unique_ptr<Formatter> make_text_formatter(const FormatOptions& options) {
  return std::make_unique<TextFormatter>(options);
}

}  // namespace dateline
