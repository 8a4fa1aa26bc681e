#include "searcher/formatters/html_page/hit_article.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "common/calendar.h"
#include "common/terminal.h"
#include "searcher/formatters/html_page/html_text.h"
#include "searcher/formatters/html_page/marked_text.h"
#include "searcher/formatters/html_page/page_contents.h"
#include "searcher/formatters/web_address.h"

namespace dateline {

namespace {

std::string joined(const std::vector<std::string>& items) {
  std::string text;
  for (const std::string& item : items) text.append(text.empty() ? "" : "|").append(item);
  return text;
}

std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + html_text(value) + "\"";
}

/// Text that may run in the other direction than what stands around it.
std::string bdi(std::string_view text) { return "<bdi>" + html_text(text) + "</bdi>"; }

std::string day(const Day& day) { return "<time>" + iso_date(day) + "</time>"; }

std::string origin(const Metadata& article) {
  std::string text;
  if (article.source) text += bdi(*article.source) + ", ";
  text += article.published ? "published " + day(*article.published) : "no date";
  if (article.author) text += ", by " + bdi(*article.author);
  if (article.original_source || article.original_published) {
    text += "; first by " + bdi(article.original_source.value_or("another source"));
    if (article.original_published) text += ", " + day(*article.original_published);
  }
  return "<p class=\"origin\">" + text + "</p>\n";
}

std::string comment_line(const CommentFacts& comment) {
  std::string text = "Comment " + std::to_string(comment.number);
  if (comment.author) text += " by " + bdi(*comment.author);
  if (comment.posted) text += ", " + day(*comment.posted);
  if (comment.reply_to) text += ", in reply to " + std::to_string(*comment.reply_to);
  return "<p class=\"comment\">" + text + "</p>\n";
}

std::string told_line(std::string_view label, std::string_view kind, const std::vector<std::string>& items) {
  if (items.empty()) return "";
  std::string text;
  for (const std::string& item : items) {
    text.append(text.empty() ? "" : ", ").append("<span class=\"").append(kind).append("\">") += bdi(item) + "</span>";
  }
  return "<dt>" + std::string(label) + "</dt><dd>" + text + "</dd>\n";
}

/// Names, each once.
std::vector<std::string> names_of(const std::vector<NameMention>& mentions) {
  std::vector<std::string> names;
  for (const std::string& key : keys_of(mentions)) {
    for (const NameMention& mention : mentions) {
      if (mention.id != key) continue;
      names.push_back(mention.name);
      break;
    }
  }
  return names;
}

std::vector<std::string> days_of(const Passage& passage) {
  std::vector<std::string> days;
  for (const DateMention& mention : passage.mentions.dates) {
    std::string text = days_text(mention.days);
    if (std::find(days.begin(), days.end(), text) == days.end()) days.push_back(std::move(text));
  }
  return days;
}

std::string number(double score) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.2f", score);
  return text.data();
}

std::string score_line(const Hit& hit) {
  std::string text = number(hit.score);
  const char* sign = " = ";
  for (const QueryPartScore& part : hit.explanation) {
    text += sign + html_text(part.part) + " " + number(part.score);
    sign = " + ";
  }
  return "<dt>score</dt><dd>" + text + "</dd>\n";
}

std::string copy_lines(const Hit& hit) {
  if (!hit.also_in) {
    return hit.copies == 0 ? ""
                           : "<dt>copies</dt><dd>" + std::to_string(hit.copies) + " more with the same text</dd>\n";
  }
  std::string text;
  for (const Copy& copy : *hit.also_in) {
    const Metadata& article = copy.article;
    text += "<dt>also in</dt><dd>" + bdi(article.source.value_or("(no source)")) + ", " +
            (article.published ? day(*article.published) : "no date") + ", <code>" +
            html_text(shown(article.position.file)) + "</code></dd>\n";
  }
  return text;
}

std::string citation(const Hit& hit) {
  const Metadata& article = hit.stored.article;
  std::string text;
  if (article.url && is_web_address(*article.url)) {
    text += "<a rel=\"noopener noreferrer\"" + attribute("href", *article.url) + ">" + bdi(*article.url) + "</a><br>\n";
  } else if (article.url) {
    text += bdi(*article.url) + "<br>\n";
  }
  text += "file <code>" + html_text(shown(article.position.file)) + "</code>, passage <code>" + html_text(hit.id) +
          "</code>,\nsha256 <code>" + html_text(article.position.sha256) + "</code>";
  return "<footer class=\"citation\">" + text + "</footer>\n";
}

std::string opening(const Hit& hit) {
  const Mentions& mentions = hit.stored.passage.mentions;
  const std::string rank = std::to_string(hit.rank);
  return "<article class=\"hit\" tabindex=\"-1\"" + attribute("id", "hit-" + rank) +
         attribute("aria-labelledby", "title-" + rank) + attribute("data-place", joined(keys_of(mentions.places))) +
         attribute("data-force", joined(keys_of(mentions.forces))) +
         attribute("data-source", hit.stored.article.source.value_or("")) +
         attribute("data-when", joined(times_of(hit))) + ">\n<h2" + attribute("id", "title-" + rank) +
         "><span class=\"rank\">" + rank + ".</span> " + bdi(hit.stored.article.title.value_or("(no title)")) +
         "</h2>\n";
}

}  // namespace

std::string hit_article(const Hit& hit, bool explain) {
  const Passage& passage = hit.stored.passage;
  const std::string& language = hit.stored.article.language;
  std::string text = opening(hit) + origin(hit.stored.article);
  if (passage.comment) text += comment_line(*passage.comment);
  text += "<blockquote dir=\"auto\"" + (language.empty() ? "" : attribute("lang", language)) + ">\n" +
          marked_text(hit) + "\n</blockquote>\n";
  std::string told = told_line("told", "day", days_of(passage)) +
                     told_line("places", "place", names_of(passage.mentions.places)) +
                     told_line("forces", "force", names_of(passage.mentions.forces)) + copy_lines(hit);
  if (explain) told += score_line(hit);
  if (!told.empty()) text += "<dl>\n" + told + "</dl>\n";
  return text + citation(hit) + "</article>\n";
}

}  // namespace dateline
