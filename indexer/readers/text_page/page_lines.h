#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/tokenizer.h"
#include "indexer/phrases.h"
#include "indexer/readers/text_page/header_date.h"

namespace dateline {

/// What a line of a page turned out to be.
enum class LineUse : std::uint8_t { open, metadata, body, comment, dropped };

/// One line of a page that is not blank, without its markup; lines that were wrapped at a column are one again.
struct PageLine {
  std::string_view text;             ///< plain; views the page
  TokenizedText words;               ///< of `text`
  std::vector<PhraseMatch> phrases;  ///< in `words`
  std::vector<HeaderDate> dates;     ///< in `words`, read in the order of the page
  std::size_t width = 0;             ///< code points of `text`
  std::size_t indent = 0;            ///< columns; a tab is four
  unsigned heading = 0;              ///< level of a Markdown heading, else 0
  bool list_item = false;            ///< a marker was cut off
  bool linked = false;               ///< all of the line is one link
  bool starts_block = false;         ///< a blank line, a rule or a page break stands before it
  bool after_page_break = false;     ///< a form feed stands before it
  bool front_matter = false;         ///< between the two "---" at the top
  LineUse use = LineUse::open;
  std::string_view reason;  ///< of a dropped line; views a constant or the phrases

  [[nodiscard]] bool open() const { return use == LineUse::open; }
  void drop(std::string_view why) {
    use = LineUse::dropped;
    reason = why;
  }
};

/// The lines of a saved page that show anything, in order. Move only: the lines view the text.
class Page {
 public:
  Page(std::string_view text, const Phrases& phrases);
  Page(const Page&) = delete;
  Page& operator=(const Page&) = delete;
  Page(Page&&) = default;
  Page& operator=(Page&&) = default;
  ~Page() = default;

  std::vector<PageLine> lines;
  DayOrder day_order = DayOrder::unknown;
  bool has_blank_lines = false;  ///< blocks are told apart, so that a line within one belongs to its neighbours

 private:
  std::vector<char> plain_;  ///< not a string: its bytes must stay where they are when the page is moved
};

/// The phrase of this kind that stands in the line; nullptr if none does.
const PhraseMatch* find_phrase(const PageLine& line, std::string_view kind);

/// Whether the text closes as a sentence does: with a full stop or its like, quotation marks and brackets left aside.
bool ends_sentence(std::string_view text);

/// Whether the text closes with a full stop, so that it is neither a title nor a question.
bool ends_with_full_stop(std::string_view text);

/// Whether the text begins with a lower-case letter.
bool begins_lower(const TokenizedText& words);

/// Whether a line is told by itself to be prose, as no title, name or menu is.
bool is_prose(const PageLine& line);

/// Whether most words of a line begin with a capital, as in names and titles. False without a word.
bool is_capitalised(const TokenizedText& words);

/// With one blank where several stand: menus and answers are told by wide gaps, text is not.
std::string single_spaced(std::string_view text);

/// Letters and digits of the words, folded, one after another: "South Front" and "southfront" are the same.
std::string squashed(const TokenizedText& words);

}  // namespace dateline
