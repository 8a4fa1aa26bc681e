#include "common/calendar.h"
#include "common/text.h"
#include "searcher/formatters/formatters.h"
#include "searcher/formatters/markdown_text.h"

/// For notes:
///
///     > Late on Friday the Tiger Forces entered Maskana\.
///
///     — Ada Writer, “Units reach the town”, Daily Example, 2017-06-05, <https://example.org/1>;
///     file `wire/2017-06-05.txt`, sha256 `9f86…`, passage `5f0c3a1e9b7d2846:b2`
///
/// The citation is one line.
namespace dateline {

namespace {

void append(std::string& list, const std::string& item) { list.append(list.empty() ? "" : ", ").append(item); }

void append_text(std::string& list, const std::optional<std::string>& text) {
  if (text) append(list, markdown_text(*text));
}

std::string day_text(const std::optional<Day>& day) { return day ? iso_date(*day) : "no date"; }

/// Who speaks in a comment is not who wrote the article.
std::string comment_citation(const CommentFacts& comment) {
  std::string text = comment.author ? markdown_text(*comment.author) : "an unnamed reader";
  if (comment.posted) append(text, iso_date(*comment.posted));
  append(text, "comment " + std::to_string(comment.number));
  if (comment.reply_to) text += " in reply to " + std::to_string(*comment.reply_to);
  return text + " on: ";
}

std::string article_citation(const Metadata& article) {
  std::string text;
  append_text(text, article.author);
  append(text, article.title ? "“" + markdown_text(*article.title) + "”" : "no title");
  append_text(text, article.source);
  append(text, day_text(article.published));
  if (article.original_source || article.original_published) {
    append(text, "first published by " + markdown_text(article.original_source.value_or("another source")));
    if (article.original_published) append(text, iso_date(*article.original_published));
  }
  if (article.url) append(text, markdown_address(*article.url));
  return text;
}

void write_quotation(std::string_view passage, std::ostream& out) {
  bool first = true;
  for (const std::string_view paragraph : lines_of(passage)) {
    const std::string text = markdown_text(paragraph);
    if (text.empty()) continue;
    out << (first ? "> " : ">\n> ") << text << '\n';
    first = false;
  }
}

void write_citation(const Hit& hit, std::ostream& out) {
  const SourcePosition& position = hit.stored.article.position;
  const auto& comment = hit.stored.passage.comment;
  out << "— " << (comment ? comment_citation(*comment) : "") << article_citation(hit.stored.article) << "; file "
      << markdown_code(position.file) << ", sha256 " << markdown_code(position.sha256) << ", passage "
      << markdown_code(hit.id) << '\n';
}

class MarkdownFormatter : public Formatter {
 public:
  void write(const Hits& hits, std::ostream& out) override {
    const char* separator = "";
    for (const Hit& hit : hits.hits) {
      out << separator;
      separator = "\n";
      write_quotation(hit.stored.passage.text, out);
      out << '\n';
      write_citation(hit, out);
    }
  }
};

}  // namespace

std::unique_ptr<Formatter> make_markdown_formatter(const FormatOptions& /*options*/) {
  return std::make_unique<MarkdownFormatter>();
}

}  // namespace dateline
