#include "indexer/readers/text_page/author_line.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "common/text.h"

namespace dateline {

namespace {

constexpr std::size_t most_words = 24;
constexpr std::size_t most_words_of_name = 8;

enum class Role : std::uint8_t { open, told, rest };

/// A name without the marks around it. A full stop stays after an initial: "Marta V."
std::string_view without_marks(std::string_view text) {
  const auto is_mark = [](std::string_view mark_of) {
    for (const std::string_view mark :
         {"|",      ",",      ":",      ";",      "(", ")",      "[",      "]",      "-",      "\u2013", "\u2014",
          "\u2022", "\u00B7", "\u203A", "\u00BB", "#", "\u2026", "\u2192", "\u27A4", "\u25B8", ">"}) {
      if (mark_of.starts_with(mark)) return mark.size();
    }
    return std::size_t{0};
  };
  for (text = trim(text); !text.empty(); text = trim(text)) {
    const std::size_t size = is_mark(text);
    if (size == 0) break;
    text.remove_prefix(size);
  }
  for (text = trim(text); !text.empty(); text = trim(text)) {
    std::size_t begin = text.size() - 1;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
    if (is_mark(text.substr(begin)) == 0) break;
    text = text.substr(0, begin);
  }
  return text;
}

class AuthorLineReader {
 public:
  explicit AuthorLineReader(const PageLine& line) : line_(line), roles_(line.words.tokens.size(), Role::open) {}

  std::optional<AuthorLine> read() {
    find_date();
    find_age();
    find_verb();
    find_number();
    if (!said_ && !age_ && !dated_ && !numbered_) return std::nullopt;
    if (!take_name()) return std::nullopt;
    result_.form = said_    ? AuthorLineForm::says
                   : age_   ? AuthorLineForm::age
                   : dated_ ? AuthorLineForm::dated
                            : AuthorLineForm::numbered;
    if (result_.name.empty() && said_) return std::nullopt;
    return result_;
  }

 private:
  void mark(std::size_t begin, std::size_t end, Role role) {
    for (; begin < end; ++begin) roles_[begin] = role;
  }

  [[nodiscard]] std::string_view term(std::size_t i) const { return line_.words.term(i); }

  void find_date() {
    const auto& dates = line_.dates;
    if (dates.size() != 1) return;
    dated_ = true;
    if (!dates.front().doubtful) result_.posted = dates.front().day;
    mark(dates.front().begin, dates.front().end, Role::told);
    mark_connector_before(dates.front().begin);
  }

  void mark_connector_before(std::size_t i) {
    if (i > 0 && (term(i - 1) == "on" || term(i - 1) == "at" || term(i - 1) == "am" || term(i - 1) == "le"))
      mark(i - 1, i, Role::told);
  }

  void find_age() {
    const PhraseMatch* found = find_phrase(line_, "age");
    if (found == nullptr) return;
    age_ = true;
    mark(found->begin, found->end, Role::rest);
  }

  /// "says:" or "said..." at the end, or behind the date; "Posted by" at the begin.
  void find_verb() {
    for (const PhraseMatch& match : line_.phrases) {
      if (match.phrase->kind != "thread-author") continue;
      const bool begins = match.phrase->where == PhrasePlace::line_begins || match.phrase->where == PhrasePlace::label;
      if (begins ? match.begin > 0 : !verb_closes(match)) continue;
      said_ = true;
      mark(match.begin, match.end, Role::told);
    }
  }

  [[nodiscard]] bool verb_closes(const PhraseMatch& match) const {
    for (std::size_t i = match.end; i < roles_.size(); ++i) {
      if (roles_[i] == Role::open) return false;
    }
    const std::string_view text = line_.text;
    return text.ends_with(":") || text.ends_with("...") || text.ends_with("\u2026") || text.ends_with("\uFF1A") ||
           (result_.posted && match.end < roles_.size());
  }

  /// "#3", "3." or "3)" at the begin.
  void find_number() {
    if (roles_.size() < 2 || line_.words.tokens.front().shape != Shape::number || roles_.front() != Role::open) return;
    if (term(0).size() > 5) return;
    const bool marked = line_.words.gap_before(0).ends_with("#");
    const std::string_view gap = line_.words.gap_before(1);
    if (!marked && !gap.starts_with(". ") && !gap.starts_with(") ")) return;
    roles_.front() = Role::rest;
    numbered_ = marked;
  }

  /// The words between those that are told apart; false if there is more than a name.
  bool take_name() {
    std::size_t begin = 0;
    while (begin < roles_.size() && roles_[begin] != Role::open) ++begin;
    std::size_t end = begin;
    while (end < roles_.size() && roles_[end] == Role::open) ++end;
    if (end - begin > most_words_of_name) return false;
    take_answered(begin, end);
    std::size_t others = 0;
    for (std::size_t i = end; i < roles_.size(); ++i) {
      if (roles_[i] == Role::open) ++others;
    }
    if (others > 3) return false;
    result_.name = std::string(without_marks(written(begin, end)));
    if (name_is_sentence()) return false;
    collect_rest(end);
    return true;
  }

  [[nodiscard]] std::string_view written(std::size_t begin, std::size_t end) const {
    if (begin == end) return {};
    const auto& tokens = line_.words.tokens;
    const std::size_t from = begin == 0 ? 0 : tokens[begin - 1].end;
    const std::size_t to = end == tokens.size() ? line_.text.size() : tokens[end].begin;
    return line_.text.substr(from, to - from);
  }

  [[nodiscard]] bool name_is_sentence() const {
    return ends_with_full_stop(result_.name) && count_code_points(result_.name) > 24;
  }

  /// "Name  Other", "Name > Other", "Name in reply to Other": the second answers the first.
  void take_answered(std::size_t begin, std::size_t& end) {
    for (std::size_t i = begin + 1; i < end; ++i) {
      const std::string_view gap = line_.words.gap_before(i);
      const bool arrow = gap.find("  ") != std::string_view::npos || gap.find('>') != std::string_view::npos ||
                         gap.find("\u2192") != std::string_view::npos || gap.find("\u27A4") != std::string_view::npos ||
                         gap.find("\u25B8") != std::string_view::npos || gap.find("\u21AA") != std::string_view::npos;
      const std::size_t words = arrow ? 0 : words_of_reply(i);
      if ((!arrow && words == 0) || i + words >= end) continue;
      result_.reply_to = std::string(without_marks(written(i + words, end)));
      mark(i, end, Role::told);
      end = i;
      return;
    }
  }

  /// How many words say "in reply to" at word `i`.
  [[nodiscard]] std::size_t words_of_reply(std::size_t i) const {
    for (const PhraseMatch& match : line_.phrases) {
      if (match.phrase->kind == "reply" && match.begin == i) return match.end - match.begin;
    }
    return 0;
  }

  void collect_rest(std::size_t name_end) {
    for (std::size_t i = 0; i < roles_.size(); ++i) {
      if (roles_[i] == Role::told || (roles_[i] == Role::open && i < name_end)) continue;
      if (!result_.rest.empty()) result_.rest += ' ';
      result_.rest += line_.words.written(i);
    }
  }

  const PageLine& line_;
  std::vector<Role> roles_;
  AuthorLine result_;
  bool said_ = false;
  bool age_ = false;
  bool dated_ = false;
  bool numbered_ = false;
};

}  // namespace

void split_answered(AuthorLine& author) {
  for (const std::string_view gap : {"  ", " > ", "\u2192", "\u27A4", "\u25B8", "\u21AA"}) {
    const std::size_t found = author.name.find(gap);
    if (found == std::string::npos || found == 0) continue;
    author.reply_to = std::string(without_marks(std::string_view(author.name).substr(found)));
    author.name = std::string(without_marks(std::string_view(author.name).substr(0, found)));
    return;
  }
}

std::optional<AuthorLine> read_author_line(const PageLine& line) {
  if (line.words.tokens.empty() || line.words.tokens.size() > most_words || line.width > 200) return std::nullopt;
  return AuthorLineReader(line).read();
}

}  // namespace dateline
