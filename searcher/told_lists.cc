#include "searcher/told_lists.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

#include "common/calendar.h"

namespace dateline {

namespace {

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

/// "published 2017-06-05" or "no date", and what is known of the first publication.
std::string published_text(const Metadata& article) {
  std::string text = article.published ? "published " + iso_date(*article.published) : "no date";
  if (article.original_source || article.original_published) {
    text += "; first by " + article.original_source.value_or("another source");
    if (article.original_published) text += ", " + iso_date(*article.original_published);
  }
  return text;
}

}  // namespace

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
  return article.source ? *article.source + ", " + published_text(article) : published_text(article);
}

std::string comment_text(const CommentFacts& comment) {
  std::string text = "comment " + std::to_string(comment.number);
  if (comment.author) text += " by " + *comment.author;
  if (comment.posted) text += ", " + iso_date(*comment.posted);
  if (comment.reply_to) text += ", in reply to " + std::to_string(*comment.reply_to);
  return text;
}

std::string copy_text(const Copy& copy) {
  const Metadata& article = copy.article;
  const std::string day = article.published ? iso_date(*article.published) : "no date";
  return article.source.value_or("(no source)") + " (" + day + ")  " + article.position.file + "  " + copy.id;
}

std::string score_text(const Hit& hit) {
  std::string text = number(hit.score);
  const char* sign = " = ";
  for (const QueryPartScore& part : hit.explanation) {
    text += sign + part.part + " " + number(part.score);
    sign = " + ";
  }
  return text;
}

}  // namespace dateline
