#include "indexer/readers/text_page/header_facts.h"

#include <algorithm>
#include <utility>

#include "common/text.h"
#include "indexer/readers/text_page/bare_byline.h"
#include "indexer/readers/text_page/header_segment.h"

namespace dateline {

namespace {

constexpr std::size_t most_words = 40;
constexpr std::size_t most_words_of_site = 6;

/// The parts of a line between "|", bullets and wide gaps.
std::vector<std::string_view> segments_of(std::string_view text) {
  std::vector<std::string_view> segments;
  std::size_t begin = 0;
  const auto add = [&](std::size_t end) {
    const std::string_view segment = without_joints(text.substr(begin, end - begin));
    if (!segment.empty()) segments.push_back(segment);
  };
  for (std::size_t i = 0; i < text.size();) {
    std::size_t cut = 0;
    for (const std::string_view mark : {"|", "\u2022", "\u00B7", "   ", "  ", " \u2014 ", " / ", " // "}) {
      if (text.substr(i).starts_with(mark)) cut = std::max(cut, mark.size());
    }
    if (cut == 0) {
      ++i;
      continue;
    }
    add(i);
    i += cut;
    begin = i;
  }
  add(text.size());
  return segments;
}

/// A segment beside a byline or a date that is short enough to be the name of the site.
bool is_site_name(std::string_view segment) {
  const TokenizedText words = tokenize(segment);
  return !words.tokens.empty() && words.tokens.size() <= most_words_of_site && is_capitalised(words) &&
         words.tokens.front().shape != Shape::number;
}

bool stands_first(std::string_view segment, const PageLine& line) { return segment.data() == line.text.data(); }

bool read_line(const PageLine& line, const Phrases& phrases, HeaderFacts& facts, bool footer) {
  if (line.words.tokens.empty() || line.words.tokens.size() > most_words) return false;
  HeaderFacts read = facts;
  const std::vector<std::string_view> segments = segments_of(line.text);
  std::vector<std::string_view> others;
  std::size_t told = 0;
  for (const std::string_view segment : segments) {
    if (read_header_segment(segment, phrases, footer, read)) {
      ++told;
    } else {
      others.push_back(segment);
    }
  }
  if (told == 0 || (footer && !others.empty()) || others.size() > 3) return false;
  const bool counted = std::any_of(others.begin(), others.end(), [](std::string_view other) {
    const TokenizedText words = tokenize(other);
    return !words.tokens.empty() && words.tokens.front().shape == Shape::number;
  });
  for (const std::string_view other : others) {
    // "by Jane Doe | June 4, 2017 | Roads, Water | 2 comments"
    if (other.find(',') != std::string_view::npos || (counted && is_site_name(other) && &other != &others.front())) {
      for (const std::string_view theme : split_list(other, ',')) read.themes.emplace_back(theme);
    } else if (!read.author && !footer && stands_first(other, line) && is_persons_name(other, phrases)) {
      read.author = std::string(other);
    } else if (!read.site && is_site_name(other)) {
      read.site = std::string(other);
    } else if (tokenize(other).tokens.size() <= most_words_of_site) {
      read.dropped.push_back({"navigation", std::string(other)});
    } else {
      return false;
    }
  }
  facts = std::move(read);
  return true;
}

}  // namespace

bool read_header_line(const PageLine& line, const Phrases& phrases, HeaderFacts& facts) {
  return read_line(line, phrases, facts, false);
}

bool read_footer_line(const PageLine& line, const Phrases& phrases, HeaderFacts& facts) {
  return read_line(line, phrases, facts, true);
}

}  // namespace dateline
