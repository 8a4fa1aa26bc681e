#pragma once

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"
#include "common/text.h"
#include "common/tokenizer.h"
#include "indexer/phrases.h"
#include "indexer/readers/text_page/header_date.h"
#include "indexer/readers/text_page/markdown.h"

/// Shows that nothing vanishes from a page: for tests of the reader and for runs over whole folders of pages.
namespace dateline::testing {

/// What an article tells, as words.
class ToldWords {
 public:
  ToldWords(const Article& article, const Phrases& phrases) {
    for (const std::string& paragraph : article.paragraphs) add_text(paragraph);
    for (const DroppedText& dropped : article.dropped) {
      add_text(dropped.text);
      add_value(dropped.text);
    }
    for (const Comment& comment : article.comments) {
      if (comment.author) add_value(*comment.author);
      if (comment.posted) days_.insert(*comment.posted);
      for (const std::string& paragraph : comment.paragraphs) add_text(paragraph);
      // "Name: text" in one line
      if (comment.author && !comment.paragraphs.empty()) add_text(*comment.author + " " + comment.paragraphs.front());
    }
    add_metadata(article.meta);
    add_labels(phrases);
  }

  /// Whether the line stands in a text as it is, or each of its words is one of a value, a day that is known or a
  /// label.
  [[nodiscard]] bool account_for(std::string_view line) const {
    const TokenizedText words = tokenize(line);
    if (words.tokens.empty()) return true;
    if (texts_.find(" " + joined_terms(line) + " ") != std::string::npos) return true;
    std::vector<bool> told(words.tokens.size(), false);
    bool value = false;
    for (const DayOrder order : {DayOrder::day_first, DayOrder::month_first}) {
      for (const HeaderDate& date : find_header_dates(words, order)) {
        if (!days_.contains(date.day)) continue;
        value = true;
        std::fill(told.begin() + static_cast<std::ptrdiff_t>(date.begin),
                  told.begin() + static_cast<std::ptrdiff_t>(date.end), true);
      }
    }
    for (std::size_t i = 0; i < told.size(); ++i) {
      const std::string term(words.term(i));
      value = value || values_.contains(term);
      if (!told[i] && !values_.contains(term) && !labels_.contains(term)) return false;
    }
    return value;
  }

 private:
  void add_text(std::string_view text) { texts_ += " " + joined_terms(text) + " \n"; }

  void add_value(std::string_view text) {
    const TokenizedText words = tokenize(text);
    for (std::size_t i = 0; i < words.tokens.size(); ++i) values_.emplace(words.term(i));
  }

  void add_metadata(const Metadata& meta) {
    for (const auto& value : {meta.title, meta.url, meta.source, meta.author, meta.original_source}) {
      if (value) add_value(*value);
    }
    for (const std::string& region : meta.regions) add_value(region);
    for (const std::string& theme : meta.themes) add_value(theme);
    add_value(meta.language);
    if (meta.published) days_.insert(*meta.published);
    if (meta.original_published) days_.insert(*meta.original_published);
  }

  void add_labels(const Phrases& phrases) {
    for (const Phrase& phrase : phrases.all()) {
      constexpr std::array<std::string_view, 14> kinds = {"author", "published", "date",    "first",        "source",
                                                          "site",   "url",       "title",   "language",     "region",
                                                          "theme",  "reply",     "updated", "thread-author"};
      if (std::find(kinds.begin(), kinds.end(), phrase.kind) == kinds.end()) continue;
      labels_.insert(phrase.terms.begin(), phrase.terms.end());
    }
    labels_.insert({"on", "at", "in", "and"});
  }

  std::string texts_;
  std::set<std::string> values_;
  std::set<std::string> labels_;
  std::set<Day> days_;
};

/// The lines of a page that hold a letter or digit and are in none of metadata, body, comments and dropped text.
/// Markdown markup and link targets do not count; words are compared folded.
inline std::vector<std::string> unaccounted_lines(std::string_view page, const Article& article,
                                                  const Phrases& phrases) {
  const ToldWords told(article, phrases);
  std::vector<std::string> missing;
  for (std::string_view line : lines_of(page)) {
    line = trim(line);
    while (line.starts_with('>') || line.starts_with('#')) line = trim(line.substr(1));
    const std::string plain = without_markup(line);
    if (!told.account_for(plain)) missing.push_back(plain);
  }
  return missing;
}

}  // namespace dateline::testing
