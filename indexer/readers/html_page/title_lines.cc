#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "common/text.h"
#include "common/tokenizer.h"
#include "indexer/readers/html_page/page_facts.h"
#include "indexer/readers/html_page/page_text.h"
#include "indexer/readers/html_page/text_line.h"

namespace dateline::html {

namespace {

constexpr std::size_t blocks_above = 3;
constexpr std::size_t blocks_below = 6;
constexpr std::size_t longest_line = 160;
constexpr std::size_t most_words = 24;

/// Where no heading is marked as such, as in views for printing: the first line that <title> begins with.
std::optional<std::size_t> line_in_title(const std::vector<Block>& blocks, const PageFacts& facts) {
  constexpr std::size_t most_blocks = 30;
  for (std::size_t i = 0; i < blocks.size() && i < most_blocks; ++i) {
    const std::string line = joined_terms(blocks[i].text);
    if (line.find(' ') == std::string::npos) continue;
    for (const Fact& fact : facts) {
      if (fact.field == Field::title && joined_terms(fact.value).starts_with(line)) return i;
    }
  }
  return std::nullopt;
}

/// The first h1, else the first heading that <title> holds.
std::optional<std::size_t> title_among(const std::vector<Block>& blocks, const Document& document,
                                       const PageFacts& facts) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Tag tag = document[blocks[i].node].tag;
    if (!is_heading(tag) || joined_terms(blocks[i].text).empty()) continue;
    const auto tells = [&](const Fact& fact) {
      return fact.field == Field::title &&
             joined_terms(fact.value).find(joined_terms(blocks[i].text)) != std::string::npos;
    };
    if (!std::any_of(facts.begin(), facts.end(), tells)) continue;
    if (tag == Tag::h1) return i;
    if (!found) found = i;
  }
  return found ? found : line_in_title(blocks, facts);
}

class TitleLines {
 public:
  TitleLines(const Phrases& phrases, PageFacts& facts) : phrases_(phrases), facts_(facts) {}

  /// False behind a line of prose: the body has begun.
  bool read(const Block& block) {
    if (block.text.size() > longest_line) return false;
    for (const std::string_view written : lines_of(block.text)) {
      TextLine text(written, phrases_);
      const PageLine& line = text.line();
      if (line.words.tokens.size() > most_words) return false;
      if (line.dates.size() == 1 && !line.dates.front().doubtful)
        facts_.push_back({Field::published, Origin::line, iso_date(line.dates.front().day), block.node});
      read_author(line, block.node);
    }
    return true;
  }

 private:
  /// What is introduced as an author: "By Jane Doe".
  void read_author(const PageLine& line, NodeIndex node) {
    for (const PhraseMatch& match : line.phrases) {
      if (match.begin == 0 && match.phrase->kind == "author" && match.phrase->where == PhrasePlace::label)
        facts_.push_back({Field::author, Origin::line, std::string(line.text), node});
    }
    for (const std::string_view word : {"By ", "by ", "BY ", "Von ", "von ", "Par ", "Por ", "Di "}) {
      if (line.text.starts_with(word) && is_capitalised(line.words))
        facts_.push_back({Field::author, Origin::line, std::string(line.text), node});
    }
  }

  const Phrases& phrases_;
  PageFacts& facts_;
};

}  // namespace

void read_title_lines(const PageView& view, const Phrases& phrases, PageFacts& facts) {
  const std::vector<Block> blocks = blocks_in(view, 0);
  const auto title = title_among(blocks, view.document(), facts);
  if (!title) return;
  TitleLines lines(phrases, facts);
  for (std::size_t i = *title + 1; i < blocks.size() && i <= *title + blocks_below; ++i) {
    if (!lines.read(blocks[i])) break;
  }
  for (std::size_t i = *title; i-- > 0 && i + blocks_above >= *title;) {
    if (!lines.read(blocks[i])) break;
  }
}

}  // namespace dateline::html
