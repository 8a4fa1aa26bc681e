#include "searcher/article_text.h"

#include <algorithm>
#include <ostream>

#include "searcher/hyperlinks.h"
#include "searcher/painted_text.h"
#include "searcher/told_lists.h"

namespace dateline {

namespace {

constexpr std::size_t label_width = 8;   ///< of "author  " and its like
constexpr std::size_t mark_width = 3;    ///< of ">  "
constexpr std::size_t margin = 9;        ///< of the text, behind "> c12.2  "
constexpr std::size_t deepest_step = 4;  ///< answers to answers are set in, but not without end
constexpr std::size_t step = 2;

std::string counted(std::size_t number, const char* thing) {
  return std::to_string(number) + " " + thing + (number == 1 ? "" : "s");
}

/// Writes it part by part.
class ArticleWriter {
 public:
  ArticleWriter(const ScreenOptions& options, std::ostream& out) : screen_(options, out), out_(out) {}

  void head(const Metadata& article, const std::filesystem::path& saved_as) {
    screen_.paragraph(article.title.value_or("(no title)"), 0, Emphasis::title);
    screen_.paragraph(origin_text(article), 0);
    line("author", article.author);
    line("url", article.url, web_uri(article.url));
    line("file", article.position.file, saved_as.empty() ? "" : file_uri(host_name(), saved_as));
    line("sha256", article.position.sha256);
    line("id", article.id);
  }

  void body(const ArticleView& view) {
    if (view.passages_before > 0) remark("… " + counted(view.passages_before, "passage") + " before");
    for (const ShownPassage& shown : view.body) {
      out_ << '\n';
      passage(shown, margin);
    }
  }

  void comments(const std::vector<ShownPassage>& comments) {
    for (const ShownPassage& shown : comments) {
      const Passage& said = shown.hit.stored.passage;
      const std::size_t indent = margin + step * std::min<std::size_t>(shown.depth, deepest_step);
      if (said.part == 1) {
        out_ << '\n';
        screen_.spaces(indent);
        screen_.paragraph(said.comment ? comment_text(*said.comment) : "comment", indent, Emphasis::label);
      }
      passage(shown, indent);
    }
  }

  void foot(const ArticleView& view) {
    std::string text;
    if (view.passages_after > 0) text = "… " + counted(view.passages_after, "passage") + " after";
    if (view.comments.empty() && view.all_comments > 0) {
      text += (text.empty() ? "" : ", ") + counted(view.all_comments, "comment");
    }
    if (!text.empty()) remark(text);
  }

 private:
  void line(std::string_view label, const std::optional<std::string>& text, std::string_view link = {}) {
    if (!text) return;
    screen_.label(label, label_width);
    screen_.unbroken(*text, link);
  }

  void remark(std::string_view text) {
    out_ << '\n';
    screen_.spaces(margin);
    screen_.paragraph(text, margin, Emphasis::label);
  }

  void passage(const ShownPassage& shown, std::size_t indent) {
    const Passage& passage = shown.hit.stored.passage;
    const std::string place = shown.hit.id.substr(shown.hit.id.find(':') + 1);
    const Emphasis emphasis = shown.chosen ? Emphasis::title : Emphasis::label;
    screen_.label(shown.chosen ? ">" : "", mark_width, emphasis);
    screen_.label(place, indent - mark_width, emphasis);
    bool first = true;
    for (const PaintedText& paragraph : paragraphs_of(painted_passage(passage, {}))) {
      if (!first) screen_.spaces(indent);
      first = false;
      screen_.paragraph(paragraph, indent);
    }
    if (first) out_ << '\n';
  }

  ScreenWriter screen_;
  std::ostream& out_;
};

}  // namespace

void write_article(const ArticleView& view, const std::filesystem::path& saved_as, const ScreenOptions& options,
                   std::ostream& out) {
  ArticleWriter writer(options, out);
  writer.head(view.meta, saved_as);
  writer.body(view);
  writer.comments(view.comments);
  writer.foot(view);
}

}  // namespace dateline
