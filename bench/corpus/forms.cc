#include "bench/corpus/forms.h"

#include <nlohmann/json.hpp>

#include "bench/corpus/told_days.h"

namespace dateline::corpus {

namespace {

using Json = nlohmann::ordered_json;

Json json_of(const Comment& comment) {
  Json json{{"author", *comment.author}, {"posted", iso_date(*comment.posted)}, {"text", comment.paragraphs.at(0)}};
  if (comment.reply_to) json["reply_to"] = *comment.reply_to;
  return json;
}

std::string quoted(const std::string& text) {
  std::string markup;
  for (const char c : text) {
    if (c == '&')
      markup += "&amp;";
    else if (c == '<')
      markup += "&lt;";
    else if (c == '"')
      markup += "&quot;";
    else
      markup += c;
  }
  return markup;
}

std::string count_of(const Article& article) {
  const std::size_t count = article.comments.size();
  return std::to_string(count) + (count == 1 ? " Comment" : " Comments");
}

std::string head_of(const Metadata& meta) {
  const std::string title = quoted(*meta.title);
  const std::string day = iso_date(*meta.published);
  return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + title + "</title>\n" +
         "<link rel=\"canonical\" href=\"" + *meta.url + "\">\n<meta property=\"og:title\" content=\"" + title +
         "\">\n" + "<meta property=\"og:site_name\" content=\"" + quoted(*meta.source) +
         "\">\n<meta property=\"og:type\" content=\"article\">\n" +
         "<meta property=\"article:published_time\" content=\"" + day +
         "T06:40:00+00:00\">\n<meta name=\"author\" content=\"" + quoted(*meta.author) + "\">\n</head>\n";
}

std::string item_of(const Comment& comment) {
  const std::string number = std::to_string(comment.number);
  const std::string day = iso_date(*comment.posted);
  return "<li id=\"comment-" + number +
         "\" class=\"comment depth-1\"><article class=\"comment-body\">\n"
         "<footer class=\"comment-meta\"><div class=\"comment-author vcard\"><b class=\"fn\">" +
         quoted(*comment.author) +
         "</b> <span class=\"says\">says:</span></div>\n<div class=\"comment-metadata\"><time datetime=\"" + day +
         "T09:00:00+00:00\">" + written_day(*comment.posted) +
         "</time></div></footer>\n<div class=\"comment-content\"><p>" + quoted(comment.paragraphs.at(0)) +
         "</p></div></article></li>\n";
}

std::string list_of(const Article& article) {
  if (article.comments.empty()) return {};
  std::string markup = "<div id=\"comments\" class=\"comments-area\">\n<h2 class=\"comments-title\">" +
                       count_of(article) + "</h2>\n<ol class=\"comment-list\">\n";
  for (const Comment& comment : article.comments) markup += item_of(comment);
  return markup + "</ol>\n</div>\n";
}

}  // namespace

std::string json_line(const Article& article, std::uint64_t number) {
  const Metadata& meta = article.meta;
  Json json{{"id", std::to_string(number)}, {"url", *meta.url},
            {"title", *meta.title},         {"published", iso_date(*meta.published)},
            {"author", *meta.author},       {"source", *meta.source},
            {"language", meta.language},    {"regions", meta.regions},
            {"themes", meta.themes},        {"paragraphs", article.paragraphs}};
  if (!article.comments.empty()) {
    Json& comments = json["comments"] = Json::array();
    for (const Comment& comment : article.comments) comments.push_back(json_of(comment));
  }
  return json.dump() + "\n";
}

std::string text_page(const Article& article) {
  const Metadata& meta = article.meta;
  std::string page = *meta.title + "\n\nBy " + *meta.author + "\n" + *meta.source + ", " +
                     written_day(*meta.published) + "\n\n" + *meta.url + "\n\n";
  for (const std::string& paragraph : article.paragraphs) page += paragraph + "\n\n";
  if (article.comments.empty()) return page;
  page += count_of(article) + "\n\n";
  for (const Comment& comment : article.comments) {
    page += *comment.author + " says:\n" + written_day(*comment.posted) + " at 9:00 am\n\n" + comment.paragraphs.at(0) +
            "\n\n";
  }
  return page;
}

std::string html_page(const Article& article) {
  const Metadata& meta = article.meta;
  std::string page =
      head_of(meta) +
      "<body class=\"single-post\">\n<header class=\"site-header\"><nav><ul><li><a href=\"/\">Front page</a></li>"
      "<li><a href=\"/world/\">World</a></li><li><a href=\"/maps/\">Maps</a></li></ul></nav></header>\n"
      "<main>\n<article class=\"post\">\n<header class=\"entry-header\"><h1 class=\"entry-title\">" +
      quoted(*meta.title) + "</h1>\n<div class=\"entry-meta\"><time datetime=\"" + iso_date(*meta.published) +
      "T06:40:00+00:00\">" + written_day(*meta.published) + "</time> <span class=\"byline\">by " +
      quoted(*meta.author) + "</span></div></header>\n<div class=\"entry-content\">\n";
  for (const std::string& paragraph : article.paragraphs) page += "<p>" + quoted(paragraph) + "</p>\n";
  return page + "</div>\n</article>\n" + list_of(article) +
         "</main>\n<footer class=\"site-footer\"><p>All rights reserved.</p></footer>\n</body>\n</html>\n";
}

std::string warc_record(const Article& article) {
  const std::string page = html_page(article);
  const std::string answer =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + std::to_string(page.size()) +
      "\r\n\r\n" + page;
  return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + *article.meta.url +
         "\r\nWARC-Date: " + iso_date(*article.meta.published) +
         "T12:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " +
         std::to_string(answer.size()) + "\r\n\r\n" + answer + "\r\n\r\n";
}

}  // namespace dateline::corpus
