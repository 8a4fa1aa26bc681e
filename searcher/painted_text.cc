#include "searcher/painted_text.h"

#include <algorithm>

#include "common/text.h"

namespace dateline {

namespace {

constexpr std::string_view ellipsis = "…";

void put(PaintedText& text, Span part, Emphasis emphasis) {
  const std::size_t end = std::min<std::size_t>(part.end, text.paint.size());
  for (std::size_t i = part.begin; i < end; ++i) text.paint[i] = emphasis;
}

bool is_blank(char c) { return c == ' ' || c == '\n'; }

}  // namespace

void PaintedText::append(std::string_view more, Emphasis emphasis) {
  text += more;
  paint.resize(text.size(), emphasis);
}

PaintedText PaintedText::cut(Span part) const {
  return {text.substr(part.begin, part.end - part.begin), {paint.begin() + part.begin, paint.begin() + part.end}};
}

PaintedText painted_passage(const Passage& passage, std::span<const Span> matches) {
  PaintedText painted;
  painted.append(passage.text);
  std::replace(painted.text.begin(), painted.text.end(), '\t', ' ');
  for (const DateMention& mention : passage.mentions.dates) put(painted, mention.span, Emphasis::day);
  for (const NameMention& mention : passage.mentions.forces) put(painted, mention.span, Emphasis::force);
  for (const NameMention& mention : passage.mentions.places) put(painted, mention.span, Emphasis::place);
  for (const Span& match : matches) put(painted, match, Emphasis::match);
  return painted;
}

PaintedText with_ellipses(const PaintedText& whole, std::span<const Span> parts) {
  PaintedText shown;
  for (const Span& part : parts) {
    if (!shown.text.empty()) shown.append(" ");
    if (part.begin > 0) shown.append(std::string(ellipsis) + " ");
    Span words = part;
    while (words.begin > 0 && words.begin < words.end && is_blank(whole.text[words.begin])) ++words.begin;
    const PaintedText cut = whole.cut(words);
    shown.text += cut.text;
    shown.paint.insert(shown.paint.end(), cut.paint.begin(), cut.paint.end());
    while (!shown.text.empty() && is_blank(shown.text.back())) shown.text.pop_back();
    shown.paint.resize(shown.text.size());
  }
  if (!parts.empty() && parts.back().end < whole.text.size()) shown.append(" " + std::string(ellipsis));
  return shown;
}

std::vector<PaintedText> paragraphs_of(const PaintedText& text) {
  std::vector<PaintedText> paragraphs;
  for (const std::string_view line : lines_of(text.text)) {
    const auto begin = static_cast<std::uint32_t>(line.data() - text.text.data());
    paragraphs.push_back(text.cut({begin, begin + static_cast<std::uint32_t>(line.size())}));
  }
  return paragraphs;
}

}  // namespace dateline
