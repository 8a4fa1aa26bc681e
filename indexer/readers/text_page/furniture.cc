#include "indexer/readers/text_page/furniture.h"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include "common/text.h"

namespace dateline {

namespace {

constexpr std::array<std::string_view, 10> reasons = {"appeal",       "copyright",  "counter", "credit",
                                                      "disclaimer",   "navigation", "related", "sharing",
                                                      "subscription", "thread"};

/// Paragraphs longer than this are prose whatever they hold; disclaimers run to 120 words.
constexpr std::size_t longest_marked_paragraph = 260;

bool is_counter(const PageLine& line) {
  const auto& tokens = line.words.tokens;
  return !tokens.empty() && tokens.size() <= 4 && line.heading == 0 && !line.list_item &&
         std::all_of(tokens.begin(), tokens.end(), [](const Token& token) { return token.shape == Shape::number; });
}

bool counts(const PageLine& line) {
  return std::any_of(line.words.tokens.begin(), line.words.tokens.end(),
                     [](const Token& token) { return token.shape == Shape::number; });
}

bool is_address(std::string_view text) {
  return text.find(' ') == std::string_view::npos &&
         (text.find("://") != std::string_view::npos || text.starts_with("www.") ||
          (text.find('@') != std::string_view::npos && text.find('.') != std::string_view::npos));
}

bool tells_address(std::string_view text) {
  return text.find("://") != std::string_view::npos || text.find("www.") != std::string_view::npos ||
         text.find('@') != std::string_view::npos;
}

/// For each word whether it stands within quotation marks: a quoted appeal is news.
std::vector<bool> quoted_words(const TokenizedText& words) {
  std::vector<bool> quoted(words.tokens.size(), false);
  bool inside = false;
  for (std::size_t i = 0; i < words.tokens.size(); ++i) {
    const std::string_view gap = words.gap_before(i);
    if (gap.find("\u201D") != std::string_view::npos || gap.find("\u00BB") != std::string_view::npos) inside = false;
    if (gap.find("\u201C") != std::string_view::npos || gap.find("\u00AB") != std::string_view::npos) inside = true;
    if (std::count(gap.begin(), gap.end(), '"') % 2 == 1) inside = !inside;
    quoted[i] = inside;
  }
  return quoted;
}

/// How many different cues of a kind stand outside quotation marks.
std::size_t count_cues(const PageLine& line, const std::vector<bool>& quoted, std::string_view kind) {
  std::set<const Phrase*> found;
  for (const PhraseMatch& match : line.phrases) {
    if (match.phrase->where == PhrasePlace::cue && match.phrase->kind == kind && !quoted[match.begin])
      found.insert(match.phrase);
  }
  return found.size();
}

/// A paragraph that addresses its reader ("you", "please", "we offer") or sends him to an address, with several cues of
/// one kind.
std::string_view reason_by_cues(const PageLine& line) {
  const bool any = std::any_of(line.phrases.begin(), line.phrases.end(),
                               [](const PhraseMatch& match) { return match.phrase->where == PhrasePlace::cue; });
  if (!any || line.words.tokens.size() > longest_marked_paragraph) return {};
  const std::vector<bool> quoted = quoted_words(line.words);
  const bool tells = tells_address(line.text);
  const bool addresses = count_cues(line, quoted, "address") > 0;
  if (!addresses && !tells) return {};
  const std::size_t needed = addresses && tells ? 2 : 3;
  for (const std::string_view kind : {"appeal", "disclaimer", "subscription"}) {
    if (count_cues(line, quoted, kind) >= needed) return kind;
  }
  return {};
}

/// A phrase of a line at its place; a credit that closes as a sentence is a sentence.
bool marks(const PhraseMatch& match, const PageLine& line) {
  const Phrase& phrase = *match.phrase;
  if (phrase.where == PhrasePlace::cue || phrase.where == PhrasePlace::button || !is_reason(phrase.kind)) return false;
  if (line.words.tokens.size() > longest_marked_paragraph) return false;
  if (phrase.kind == "related" && phrase.where == PhrasePlace::label) return !is_prose(line);
  const bool of_paragraph =
      phrase.where == PhrasePlace::paragraph_begins || phrase.where == PhrasePlace::paragraph_contains;
  if (of_paragraph && quoted_words(line.words)[match.begin]) return false;
  if (phrase.kind == "credit") return line.text.starts_with('(') || !ends_with_full_stop(line.text);
  return true;
}

bool begins_with_copyright_sign(std::string_view text) {
  return text.starts_with("\u00A9") || text.starts_with("(c) ") || text.starts_with("(C) ");
}

/// The end of the block that begins at `begin`.
std::size_t end_of_block(const Page& page, std::size_t begin, std::size_t end) {
  std::size_t i = begin + 1;
  while (i < end && !page.lines[i].starts_block) ++i;
  return i;
}

bool has_label(const PageLine& line) {
  return std::any_of(line.phrases.begin(), line.phrases.end(),
                     [](const PhraseMatch& match) { return match.phrase->where == PhrasePlace::label; });
}

bool lists_items(std::string_view reason) {
  return reason == "counter" || reason == "navigation" || reason == "sharing" || reason == "subscription" ||
         reason == "thread";
}

/// Whether the line tells metadata, even in a block of menu items.
bool tells_metadata(const PageLine& line) {
  const PhraseMatch* by = find_phrase(line, "author");
  return has_label(line) || (by != nullptr && by->begin == 0) || !line.dates.empty();
}

/// The reason for which at least two lines of a block, or half of it, were dropped as counters, menu items and the
/// like; empty if there is none or the block holds more than short lines.
std::string_view reason_of_block(const Page& page, std::size_t first, std::size_t last) {
  std::string_view reason;
  std::size_t dropped = 0;
  for (std::size_t i = first; i < last; ++i) {
    const PageLine& line = page.lines[i];
    if (line.words.tokens.size() > 10 || ends_with_full_stop(line.text)) return {};
    if (line.use != LineUse::dropped || !lists_items(line.reason) || is_address(line.text)) continue;
    reason = line.reason;
    ++dropped;
  }
  return dropped >= 2 || dropped * 2 >= last - first ? reason : std::string_view();
}

/// In a block of short lines of which some are counters, menu items and the like, all are.
void drop_lists_of_items(Page& page, std::size_t begin, std::size_t end) {
  for (std::size_t first = begin; first < end;) {
    const std::size_t last = end_of_block(page, first, end);
    const std::string_view reason = reason_of_block(page, first, last);
    for (std::size_t i = first; !reason.empty() && i < last; ++i) {
      PageLine& line = page.lines[i];
      const bool item = reason == "counter" || line.words.tokens.size() <= 3;
      if (line.open() && item && line.heading == 0 && !tells_metadata(line)) line.drop(reason);
    }
    first = last;
  }
}

bool heads_a_list(const PageLine& line) {
  if (line.use != LineUse::dropped || line.reason != "related") return false;
  return std::any_of(line.phrases.begin(), line.phrases.end(), [](const PhraseMatch& match) {
    return match.phrase->kind == "related" && match.phrase->where == PhrasePlace::line_is;
  });
}

/// What stands below "Related articles": titles, links and list items up to the next prose.
void drop_related(Page& page, std::size_t begin, std::size_t end) {
  bool below = false;
  for (std::size_t i = begin; i < end; ++i) {
    PageLine& line = page.lines[i];
    const PhraseMatch* theme = find_phrase(line, "theme");
    const bool listed = !is_prose(line) && line.heading == 0 && !ends_with_full_stop(line.text) &&
                        (theme == nullptr || theme->begin > 0);
    below = (below && listed) || heads_a_list(line);
    if (below && line.open()) line.drop("related");
  }
}

}  // namespace

bool is_reason(std::string_view kind) { return std::find(reasons.begin(), reasons.end(), kind) != reasons.end(); }

bool is_thread_head(const PageLine& line) {
  return line.words.tokens.size() <= 14 && !ends_with_full_stop(line.text) &&
         find_phrase(line, "thread-head") != nullptr && find_phrase(line, "thread-end") == nullptr;
}

std::string_view reason_to_drop(const PageLine& line) {
  if (line.front_matter) return {};
  for (const PhraseMatch& match : line.phrases) {
    if (marks(match, line)) return match.phrase->kind;
  }
  if (is_counter(line) && line.dates.empty()) return "counter";
  if (is_thread_head(line) && counts(line)) return "thread";
  if (line.words.tokens.size() <= Phrases::longest_line && begins_with_copyright_sign(line.text)) return "copyright";
  if (is_address(line.text)) return "navigation";
  return reason_by_cues(line);
}

namespace {

/// "3y", "12h", "5mo".
bool is_short_age(std::string_view term) {
  const std::size_t figures = std::min(term.find_first_not_of("0123456789"), term.size());
  if (figures == 0 || figures > 3) return false;
  const std::string_view unit = term.substr(figures);
  return unit == "y" || unit == "yr" || unit == "mo" || unit == "w" || unit == "wk" || unit == "d" || unit == "h" ||
         unit == "hr" || unit == "m" || unit == "min" || unit == "s";
}

}  // namespace

bool is_row_of_buttons(const PageLine& line) {
  const std::size_t count = line.words.tokens.size();
  if (count < 2 || count > Phrases::longest_line || ends_with_full_stop(line.text)) return false;
  std::vector<bool> told(count, false);
  bool any = false;
  for (const PhraseMatch& match : line.phrases) {
    if (match.phrase->where != PhrasePlace::button) continue;
    any = true;
    std::fill(told.begin() + static_cast<std::ptrdiff_t>(match.begin),
              told.begin() + static_cast<std::ptrdiff_t>(match.end), true);
  }
  for (std::size_t i = 0; any && i < count; ++i) {
    if (!told[i] && line.words.tokens[i].shape != Shape::number && !is_short_age(line.words.term(i))) return false;
  }
  return any;
}

bool is_menu(const PageLine& line) {
  if (line.heading > 0 || ends_with_full_stop(line.text) || line.words.tokens.size() < 2) return false;
  std::size_t items = 1;
  std::size_t words_of_item = 1;
  for (std::size_t i = 1; i < line.words.tokens.size(); ++i) {
    const std::string_view gap = line.words.gap_before(i);
    const bool parted = gap.find_first_of("|/\t") != std::string_view::npos ||
                        gap.find("  ") != std::string_view::npos || gap.find("\u2022") != std::string_view::npos ||
                        gap.find("\u00B7") != std::string_view::npos || gap.find("\u203A") != std::string_view::npos ||
                        gap.find("\u00BB") != std::string_view::npos || gap.find(" > ") != std::string_view::npos;
    words_of_item = parted ? 1 : words_of_item + 1;
    if (parted) ++items;
    if (words_of_item > 3) return false;
  }
  return items >= 2;
}

void drop_furniture(Page& page, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    PageLine& line = page.lines[i];
    if (!line.open()) continue;
    const std::string_view reason = reason_to_drop(line);
    const bool part_of_byline = reason == "counter" && tells_metadata(line);
    if (!reason.empty() && !part_of_byline) line.drop(reason);
  }
  drop_lists_of_items(page, begin, end);
  drop_related(page, begin, end);
}

}  // namespace dateline
