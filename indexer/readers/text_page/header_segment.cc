#include "indexer/readers/text_page/header_segment.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/text.h"
#include "indexer/readers/text_page/header_date.h"
#include "indexer/readers/text_page/page_lines.h"

namespace dateline {

std::string_view without_joints(std::string_view text) {
  constexpr std::array<std::string_view, 13> marks = {"\u00BB", "\u203A", ",",      ";",      ":", "|",     "-",
                                                      "\u2013", "\u2014", "\u2022", "\u00B7", "/", "\u060C"};
  for (bool cut = true; cut;) {
    cut = false;
    text = trim(text);
    for (const std::string_view mark : marks) {
      if (text.starts_with(mark)) text.remove_prefix(mark.size()), cut = true;
      if (text.ends_with(mark) && !text.empty() && text.find("://") == std::string_view::npos)
        text.remove_suffix(mark.size()), cut = true;
    }
    for (const std::string_view pair : {"()", "[]"}) {
      const bool opens = text.starts_with(pair[0]);
      const bool closes = text.ends_with(pair[1]);
      const bool halves = text.find(pair[0]) == std::string_view::npos || text.find(pair[1]) == std::string_view::npos;
      if (text.ends_with(pair[0])) text.remove_suffix(1), cut = true;
      if (opens && !text.empty() && (closes || halves)) text.remove_prefix(1), cut = true;
      if (closes && !text.empty() && (opens || halves)) text.remove_suffix(1), cut = true;
    }
  }
  return text;
}

namespace {

constexpr std::size_t most_words_of_site = 6;

/// Front matter quotes its values.
std::string_view unquoted(std::string_view value) {
  const bool quoted =
      value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front();
  return quoted ? trim(value.substr(1, value.size() - 2)) : value;
}

void add_list(std::vector<std::string>& list, std::string_view value) {
  for (const std::string_view item : split_list(value, ',')) {
    if (std::find(list.begin(), list.end(), item) == list.end()) list.emplace_back(item);
  }
}

/// Without the time that may follow: "Jane Doe at 10:14 AM".
std::string_view without_time(std::string_view name) {
  const TokenizedText words = tokenize(name);
  for (std::size_t i = 1; i + 1 < words.tokens.size(); ++i) {
    const bool leads = words.term(i) == "at" || words.term(i) == "on" || words.term(i) == "um";
    if (leads && words.tokens[i + 1].shape == Shape::number)
      return without_joints(name.substr(0, words.tokens[i].begin));
  }
  return name;
}

/// "Jane Doe" of "Jane Doe <jane@site>" and of front matter's "[Jane Doe, John Roe]".
std::string_view without_address(std::string_view name) {
  const std::size_t address = name.find(" <");
  return without_joints(address == std::string_view::npos ? name : name.substr(0, address));
}

class SegmentReader {
 public:
  SegmentReader(std::string_view text, const Phrases& phrases, HeaderFacts& facts, bool footer)
      : words_(tokenize(text)),
        matches_(phrases.find(words_)),
        dates_(find_header_dates(words_, facts.day_order)),
        facts_(facts),
        footer_(footer) {}

  /// False if the segment tells nothing.
  bool read() { return read_first() || read_label() || read_dates() || read_author(); }

 private:
  [[nodiscard]] const PhraseMatch* match_at(std::size_t begin, std::string_view kind) const {
    const PhraseMatch* longest = nullptr;
    for (const PhraseMatch& match : matches_) {
      if (match.begin == begin && match.phrase->kind == kind && match.phrase->where != PhrasePlace::cue &&
          (longest == nullptr || match.end > longest->end))
        longest = &match;
    }
    return longest;
  }

  [[nodiscard]] std::string_view written(std::size_t begin, std::size_t end) const {
    if (begin >= end) return {};
    const std::size_t from = begin == 0 ? 0 : words_.tokens[begin - 1].end;
    const std::size_t to = end == words_.tokens.size() ? words_.text.size() : words_.tokens[end].begin;
    return without_joints(words_.text.substr(from, to - from));
  }

  /// "Region: ...", "Theme: ...", "Title: ...".
  bool read_label() {
    for (const PhraseMatch& match : matches_) {
      if (match.phrase->where != PhrasePlace::label || match.begin != 0) continue;
      const std::string_view value = unquoted(written(match.end, words_.tokens.size()));
      if (take(match.phrase->kind, value)) return true;
    }
    // "Filed under Iraq" needs no colon.
    const PhraseMatch* theme = match_at(0, "theme");
    return theme != nullptr && dates_.empty() && take("theme", written(theme->end, words_.tokens.size()));
  }

  bool take(std::string_view kind, std::string_view value) {
    if (kind == "region") return add_list(facts_.regions, value), true;
    if (kind == "theme") return add_list(facts_.themes, value), true;
    if (value.empty()) return false;
    if (kind == "title") return set(facts_.title, value);
    if (kind == "source" && value.find("://") == std::string_view::npos) return set(facts_.source, value);
    if (kind == "site") return set(facts_.site, value);
    if (kind == "url" || kind == "source") return value.find('.') != std::string_view::npos && set(facts_.url, value);
    if (kind == "language") return set(facts_.language, value);
    if (kind == "author" && dates_.empty()) return set_author(facts_, without_address(value));
    return false;
  }

  static bool set(std::optional<std::string>& field, std::string_view value) {
    if (!field) field = std::string(value);
    return *field == value;
  }

  /// "This article was originally ..." is a note; "his memoir, originally published in 1931" is prose.
  [[nodiscard]] bool opens_note(const PhraseMatch& match) const {
    return match.begin == 0 || (match.begin <= 4 && (words_.term(0) == "this" || words_.term(0) == "article"));
  }

  /// "Originally published 2 June 2017 by Gazette", "The original source of this article is Gazette".
  bool read_first() {
    for (const PhraseMatch& match : matches_) {
      if (match.phrase->kind != "first" || !opens_note(match)) continue;
      std::string name = name_behind(match.end);
      if (!dates_.empty()) {
        const auto kind = dates_.front().doubtful ? ToldDay::Kind::doubtful : ToldDay::Kind::first;
        facts_.days.push_back({kind, dates_.front().day, name, std::string(words_.text)});
      }
      if (!name.empty() && !facts_.original_source) facts_.original_source = std::move(name);
      return !dates_.empty() || facts_.original_source;
    }
    return false;
  }

  /// The first run of words written as a name, from word `i` on.
  [[nodiscard]] std::string name_behind(std::size_t i) const {
    const auto in_date = [&](std::size_t word) {
      return std::any_of(dates_.begin(), dates_.end(),
                         [&](const HeaderDate& date) { return word >= date.begin && word < date.end; });
    };
    const auto is_name = [&](std::size_t word) {
      const Shape shape = words_.tokens[word].shape;
      return shape != Shape::lower && shape != Shape::number && !in_date(word);
    };
    while (i < words_.tokens.size() && !is_name(i)) ++i;
    std::size_t end = i;
    for (std::size_t next = i; next < words_.tokens.size() && !in_date(next); ++next) {
      if (next > i && words_.gap_before(next).find_first_of(".,;:)(") != std::string_view::npos) break;
      const bool joining = words_.term(next) == "of" || words_.term(next) == "the" || words_.term(next) == "and" ||
                           words_.term(next) == "for";
      if (is_name(next)) {
        end = next + 1;
      } else if (!joining) {
        break;
      }
    }
    std::string_view name = written(i, end);
    if (name.ends_with('.')) name.remove_suffix(1);
    return std::string(name);
  }

  bool read_dates() {
    if (dates_.empty() || dates_.size() > 3) return false;
    HeaderFacts read;
    std::size_t begin = 0;
    for (const HeaderDate& date : dates_) {
      if (!read_before(begin, date, read)) return false;
      begin = date.end;
    }
    if (!read_behind(begin, read)) return false;
    keep(read);
    return true;
  }

  /// What stands between `begin` and a date: a label, the name of a site, an author.
  bool read_before(std::size_t begin, const HeaderDate& date, HeaderFacts& read) const {
    ToldDay told;
    told.day = date.day;
    told.written = std::string(written(begin, date.end));
    std::size_t end = date.begin;
    for (const auto& [kind, meaning] :
         std::initializer_list<std::pair<std::string_view, ToldDay::Kind>>{{"updated", ToldDay::Kind::updated},
                                                                           {"published", ToldDay::Kind::published},
                                                                           {"date", ToldDay::Kind::dated}}) {
      for (std::size_t i = begin; i < date.begin && told.kind == ToldDay::Kind::plain; ++i) {
        const PhraseMatch* label = match_at(i, kind);
        if (label == nullptr || label->end > date.begin) continue;
        told.kind = meaning;
        end = i;
        if (i == begin && label->end < date.begin) read_name_or_connector(label->end, date.begin, read);
      }
    }
    if (date.doubtful) told.kind = ToldDay::Kind::doubtful;
    if (end > begin && is_connector(end - 1)) --end;
    if (footer_ && told.kind != ToldDay::Kind::published) return false;
    const PhraseMatch* by = end > begin ? match_at(begin, "author") : nullptr;
    if (by != nullptr) {
      set_author(read, written(by->end, end));
    } else if (end > begin) {
      if (end - begin > most_words_of_site) return false;
      told.name = std::string(written(begin, end));
      // A colon or a quotation belongs to a title: "Daily Report: Dam Handed Over, June 5, 2017".
      if (told.name.find_first_of(":\"?!") != std::string::npos || told.name.find("\u201C") != std::string::npos)
        return false;
    }
    read.days.push_back(std::move(told));
    return true;
  }

  /// Between a label and its date: "Posted by Jane Doe on June 7, 2017".
  void read_name_or_connector(std::size_t begin, std::size_t end, HeaderFacts& read) const {
    const PhraseMatch* by = match_at(begin, "author");
    if (by == nullptr) return;
    if (is_connector(end - 1)) --end;
    set_author(read, written(by->end, end));
  }

  [[nodiscard]] bool is_connector(std::size_t i) const {
    const std::string_view term = words_.term(i);
    return term == "on" || term == "at" || term == "am" || term == "le" || term == "el" || term == "the" ||
           term == "of";
  }

  /// What stands behind the last date: "by Jane Doe", "in Syria", "3 comments", a site.
  bool read_behind(std::size_t begin, HeaderFacts& read) const {
    const std::size_t end = words_.tokens.size();
    if (begin == end) return true;
    if (const PhraseMatch* by = match_at(begin, "author")) {
      set_author(read, written(by->end, end));
      return end - by->end <= 10;
    }
    // "Report, June 5, 2017: The Dam" is a title.
    if (trim(words_.gap_before(begin)).starts_with(':')) return false;
    if (end - begin > (read.days.back().kind == ToldDay::Kind::plain ? 3 : most_words_of_site)) return false;
    if (words_.term(begin) == "in") {
      add_list(read.themes, written(begin + 1, end));
    } else {
      read.dropped.push_back({"navigation", std::string(written(begin, end))});
    }
    return true;
  }

  void keep(HeaderFacts& read) {
    if (read.author && !set(facts_.author, *read.author)) facts_.dropped.push_back({"navigation", *read.author});
    for (ToldDay& day : read.days) facts_.days.push_back(std::move(day));
    for (const std::string& theme : read.themes) add_list(facts_.themes, theme);
    for (DroppedText& text : read.dropped) facts_.dropped.push_back(std::move(text));
  }

  /// "By Jane Doe", a name and no sentence.
  bool read_author() {
    if (footer_) return false;
    const PhraseMatch* by = match_at(0, "author");
    if (by == nullptr || by->end == words_.tokens.size() || words_.tokens.size() - by->end > 12) return false;
    std::string_view name = written(by->end, words_.tokens.size());
    const TokenizedText name_words = tokenize(name);
    if (words_.tokens.size() - by->end > 1 && !is_capitalised(name_words) &&
        name_words.tokens.front().shape != Shape::uncased)
      return false;
    if (ends_with_full_stop(name) && name_words.tokens.back().shape == Shape::lower) return false;
    return set_author(facts_, name);
  }

  /// A time of day behind the name is dropped.
  static bool set_author(HeaderFacts& facts, std::string_view name) {
    const std::string_view author = without_time(name);
    if (author.size() < name.size()) facts.dropped.push_back({"date", std::string(trim(name.substr(author.size())))});
    return set(facts.author, author);
  }

  TokenizedText words_;
  std::vector<PhraseMatch> matches_;
  std::vector<HeaderDate> dates_;
  HeaderFacts& facts_;
  bool footer_;
};

}  // namespace

bool read_header_segment(std::string_view segment, const Phrases& phrases, bool footer, HeaderFacts& facts) {
  return SegmentReader(segment, phrases, facts, footer).read();
}

}  // namespace dateline
