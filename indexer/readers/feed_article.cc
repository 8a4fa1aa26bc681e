#include "indexer/readers/feed_article.h"

#include <optional>
#include <unordered_map>
#include <utility>

#include "common/language.h"
#include "common/text.h"
#include "indexer/mail_time.h"
#include "indexer/plain_text.h"
#include "indexer/readers/html_page.h"
#include "indexer/readers/html_page/item_properties.h"
#include "indexer/readers/html_page/markup_text.h"

namespace dateline {

namespace {

std::optional<std::string> known(std::string line) {
  return line.empty() ? std::nullopt : std::optional(std::move(line));
}

/// The day as it is written there, whatever the zone.
std::optional<Day> day_of(std::string_view written) {
  if (const auto time = parse_mail_time(written)) return time->day;
  return html::day_in(written);
}

bool has_paragraph_tags(std::string_view text) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    if (text.substr(at + 1, 1) == "p" || text.substr(at + 1, 1) == "P") return true;
  }
  return false;
}

/// Editors of blogs keep blank lines for paragraphs and make the tags when the page is shown.
std::string with_paragraph_tags(std::string_view text) {
  if (has_paragraph_tags(text)) return std::string(text);
  std::string tagged = "<p>";
  for (const std::string_view line : lines_of(text)) {
    if (trim(line).empty()) {
      tagged += "<p>";
    } else {
      tagged.append(line).append("<br>");
    }
  }
  return tagged;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '<') {
      out += "&lt;";
    } else if (c == '&') {
      out += "&amp;";
    } else {
      out += c;
    }
  }
  return out;
}

class FeedArticleReader {
 public:
  FeedArticleReader(const FeedItem& item, const Phrases& phrases) : item_(item), phrases_(phrases) {}

  Result<Article, std::string> read() {
    if (trim(item_.body.text).empty() && item_.comments.empty()) return std::string("an item without a text");
    read_facts();
    if (auto reason = read_body(); !reason.empty()) return reason;
    read_comments();
    return std::move(article_);
  }

 private:
  void fault(std::string reason) { article_.faults.push_back(Fault{"", "", std::move(reason)}); }

  void read_facts() {
    Metadata& meta = article_.meta;
    const bool plain = item_.title.markup == FeedMarkup::none;
    meta.title = known(plain ? plain_line(item_.title.text) : html::line_of_markup(item_.title.text));
    meta.source = known(html::line_of_markup(item_.source));
    meta.author = known(html::line_of_markup(item_.author));
    for (const std::string& theme : item_.themes) {
      if (auto line = known(html::line_of_markup(theme))) meta.themes.push_back(std::move(*line));
    }
    meta.language = language_code(item_.language).value_or("");
    read_url();
    if (item_.published.empty()) return;
    meta.published = day_of(item_.published);
    if (!meta.published) {
      fault("'" + item_.published_name + "' tells no day: '" + plain_line(item_.published).substr(0, 40) +
            "'; left out");
    }
  }

  void read_url() {
    const std::string url = plain_line(item_.url);
    if (url.starts_with("http://") || url.starts_with("https://")) {
      article_.meta.url = url;
    } else if (!url.empty()) {
      fault("the link of the item is no full address; left out");
    }
  }

  std::string read_body() {
    const FeedText& body = item_.body;
    const bool plain =
        body.markup == FeedMarkup::none || (body.markup != FeedMarkup::html && !html::may_be_markup(body.text));
    if (plain) {
      article_.paragraphs = paragraphs_of(plain_text(body.text));
      return {};
    }
    const std::string text =
        body.markup == FeedMarkup::written ? with_paragraph_tags(body.text) : std::string(body.text);
    const std::string page = "<!DOCTYPE html><html><head><title>" + escaped(article_.meta.title.value_or("")) +
                             "</title></head><body><article>" + text + "</article></body></html>";
    auto read = read_html_page(page, PageOrigin{std::nullopt, "utf-8"}, phrases_);
    if (!read) return read.failure();
    add_page(std::move(*read), text);
    return {};
  }

  void add_page(Article page, const std::string& text) {
    article_.paragraphs = std::move(page.paragraphs);
    article_.comments = std::move(page.comments);
    article_.dropped = std::move(page.dropped);
    for (Fault& one : page.faults) article_.faults.push_back(std::move(one));
    if (!article_.meta.author) article_.meta.author = std::move(page.meta.author);
    if (!article_.meta.published) article_.meta.published = page.meta.published;
    // A few words between links are furniture in a page; in a feed they are all that there is.
    if (article_.paragraphs.empty() && article_.comments.empty() && article_.dropped.empty()) {
      article_.paragraphs = html::paragraphs_of_markup(text);
    }
  }

  void read_comments() {
    if (!item_.comments.empty()) article_.comments.clear();
    std::unordered_map<std::string_view, unsigned> numbers;
    for (const FeedComment& told : item_.comments) {
      Comment comment;
      comment.paragraphs =
          html::paragraphs_of_markup(html::may_be_markup(told.text) ? with_paragraph_tags(told.text) : told.text);
      if (comment.paragraphs.empty()) continue;
      comment.number = static_cast<unsigned>(article_.comments.size() + 1);
      comment.author = known(html::line_of_markup(told.author));
      comment.posted = day_of(told.posted);
      if (const auto answered = numbers.find(told.parent); answered != numbers.end())
        comment.reply_to = answered->second;
      numbers.try_emplace(told.id, comment.number);
      article_.comments.push_back(std::move(comment));
    }
  }

  const FeedItem& item_;
  const Phrases& phrases_;
  Article article_;
};

}  // namespace

Result<Article, std::string> read_feed_article(const FeedItem& item, const Phrases& phrases) {
  return FeedArticleReader(item, phrases).read();
}

}  // namespace dateline
