#include "indexer/readers/text_page/thread.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/text.h"
#include "indexer/readers/text_page/author_choice.h"
#include "indexer/readers/text_page/author_line.h"
#include "indexer/readers/text_page/comment_writer.h"
#include "indexer/readers/text_page/furniture.h"
#include "indexer/readers/text_page/inline_author.h"

namespace dateline {

namespace {

constexpr std::size_t most_heads = 8;  ///< each is tried with the whole rest of the page

bool is_end(const PageLine& line) {
  if (line.words.tokens.size() > Phrases::longest_line) return false;
  if (find_phrase(line, "thread-end") != nullptr) return true;
  return std::any_of(line.phrases.begin(), line.phrases.end(), [](const PhraseMatch& match) {
    const bool whole = match.phrase->where == PhrasePlace::line_is || match.phrase->where == PhrasePlace::line_begins;
    return whole && (match.phrase->kind == "related" || match.phrase->kind == "copyright");
  });
}

/// "???", ":-)" or a pictograph: a comment without a letter; "()" and the like are what is left of buttons.
bool speaks_in_signs(std::string_view text) {
  if (text.find_first_not_of("?!. ") == std::string_view::npos) return true;
  if (text.front() == ':' || text.front() == ';') return text.size() > 1;
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xF0; });
}

/// Why a line inside a thread is no comment. What readers write may speak of donations and rights.
std::string_view reason_in_thread(const PageLine& line) {
  const std::string_view reason = reason_to_drop(line);
  if (reason == "thread" || reason == "counter") return reason;
  if (is_row_of_buttons(line)) return "thread";
  if (line.words.tokens.empty() && !speaks_in_signs(line.text)) return "thread";
  const bool whole = std::any_of(line.phrases.begin(), line.phrases.end(), [](const PhraseMatch& match) {
    return match.phrase->where == PhrasePlace::line_is && is_reason(match.phrase->kind);
  });
  if (whole) return reason;
  return is_thread_head(line) ? "thread" : std::string_view();
}

/// The number that the word is in figures.
std::optional<std::size_t> number_of(std::string_view term) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(term.data(), term.data() + term.size(), number);
  if (error != std::errc() || end != term.data() + term.size()) return std::nullopt;
  return number;
}

/// "Jane Doe says" above a line of date and time is Jane Doe.
std::string name_without_verb(const PageLine& line) {
  for (const PhraseMatch& match : line.phrases) {
    if (match.phrase->kind == "thread-author" && match.begin > 0 && match.end == line.words.tokens.size())
      return std::string(trim(line.text.substr(0, line.words.tokens[match.begin].begin)));
  }
  return std::string(line.text);
}

class ThreadReader {
 public:
  ThreadReader(Page& page, Article& article) : page_(page), lines_(page.lines), article_(article) {}

  std::size_t read() {
    from_ = first_line_that_may_be_a_head();
    return read_lines();
  }

  std::size_t read_told() {
    may_be_bare_ = false;
    return read_lines();
  }

 private:
  std::size_t read_lines() {
    author_lines_.resize(lines_.size());
    for (std::size_t i = from_; i < lines_.size(); ++i) author_lines_[i] = read_author_line(lines_[i]);
    inline_authors_.resize(lines_.size());
    for (std::size_t i = from_; i < lines_.size(); ++i) inline_authors_[i] = read_inline_author(lines_[i]);
    std::size_t heads = 0;
    for (std::size_t i = from_; i < lines_.size() && heads < most_heads; ++i) {
      if (!is_thread_head(lines_[i])) continue;
      ++heads;
      if (read_below(i)) return i;
    }
    return read_without_head();
  }

  [[nodiscard]] std::size_t first_line_that_may_be_a_head() const {
    const auto prose = std::find_if(lines_.begin(), lines_.end(), [](const PageLine& line) {
      return is_prose(line) && reason_to_drop(line).empty();
    });
    return prose == lines_.end() ? std::min<std::size_t>(1, lines_.size())
                                 : static_cast<std::size_t>(prose - lines_.begin()) + 1;
  }

  bool read_below(std::size_t head) {
    const auto stated = stated_number(lines_[head]);
    if (stated && *stated == 0) return false;
    const bool found =
        (may_be_bare_ && some_tell_nothing(head + 1, stated) && read_bare_authors(head + 1, stated, true)) ||
        read_told_authors(head + 1) || (may_be_bare_ && read_inline_authors(head + 1, stated)) ||
        (may_be_bare_ && read_bare_authors(head + 1, stated, false));
    if (!found) return false;
    lines_[head].drop("thread");
    if (stated && *stated != article_.comments.size()) {
      article_.faults.push_back({"", "",
                                 "the page states " + std::to_string(*stated) + " comments and " +
                                     std::to_string(article_.comments.size()) + " were found"});
    }
    return true;
  }

  std::size_t read_without_head() {
    const auto is_sure = [&](std::size_t i) {
      return author_lines_[i] && author_lines_[i]->form <= AuthorLineForm::age && !author_lines_[i]->name.empty() &&
             !is_prose(lines_[i]);
    };
    std::size_t sure = 0;
    std::size_t first = lines_.size();
    for (std::size_t i = from_; i < lines_.size(); ++i) {
      if (!is_sure(i)) continue;
      first = std::min(first, i);
      const bool told_more =
          author_lines_[i]->posted || author_lines_[i]->form == AuthorLineForm::age || reply_below(i);
      sure += told_more ? 2 : 1;
    }
    if (sure < 2 || !read_told_authors(first)) return lines_.size();
    return first;
  }

  /// Whether a "Reply" or a line of date and time follows soon.
  [[nodiscard]] bool reply_below(std::size_t i) const {
    for (std::size_t next = i + 1; next < lines_.size() && next < i + 6; ++next) {
      if (reason_in_thread(lines_[next]) == "thread") return true;
      if (author_lines_[next] && author_lines_[next]->name.empty()) return true;
    }
    return false;
  }

  /// Lines that tell an author by themselves: only the surer forms if there are any, because a comment may hold a line
  /// of another form.
  [[nodiscard]] std::vector<bool> told_authors(std::size_t begin) const {
    bool sure = false;
    for (std::size_t i = begin; i < lines_.size(); ++i)
      sure = sure ||
             (author_lines_[i] && author_lines_[i]->form <= AuthorLineForm::age && !author_lines_[i]->name.empty());
    std::vector<bool> told(lines_.size() + 1, false);
    for (std::size_t i = begin; i < lines_.size(); ++i) {
      if (!author_lines_[i] || (is_thread_head(lines_[i]) && !lines_[i].text.starts_with('#'))) continue;
      told[i] = !sure || author_lines_[i]->form <= AuthorLineForm::age || author_lines_[i]->name.empty();
    }
    return told;
  }

  /// Whether line `i` is a name and the line below tells the time.
  [[nodiscard]] bool is_name_above_time(const std::vector<bool>& told, std::size_t i) const {
    return !told[i] && told[i + 1] && author_lines_[i + 1]->name.empty() && lines_[i].width <= 60 &&
           lines_[i].words.tokens.size() <= 6 && reason_at(i).empty() && !ends_with_full_stop(lines_[i].text) &&
           !stands_below_name(told, i);
  }

  /// What a name stands above is its comment, however short.
  [[nodiscard]] bool stands_below_name(const std::vector<bool>& told, std::size_t i) const {
    return i > 0 && told[i - 1] && !author_lines_[i - 1]->name.empty();
  }

  [[nodiscard]] bool begins_told_comment(const std::vector<bool>& told, std::size_t i) const {
    return (told[i] && !author_lines_[i]->name.empty()) || is_name_above_time(told, i);
  }

  /// Whether fewer authors tell themselves than the head states: pages may tell the time of some comments only.
  [[nodiscard]] bool some_tell_nothing(std::size_t begin, std::optional<std::size_t> stated) const {
    if (!stated) return false;
    const std::vector<bool> told = told_authors(begin);
    std::size_t count = 0;
    for (std::size_t i = begin; i < lines_.size(); ++i) {
      if (begins_told_comment(told, i)) ++count;
    }
    return count > 0 && count < *stated;
  }

  /// "JD" above "Jane Doe" is her picture.
  [[nodiscard]] bool is_picture(std::size_t i) const {
    return i + 1 < lines_.size() && is_initials_of(lines_[i], lines_[i + 1]);
  }

  [[nodiscard]] std::string_view reason_at(std::size_t i) const {
    return is_picture(i) ? std::string_view("thread") : reason_in_thread(lines_[i]);
  }

  bool read_told_authors(std::size_t begin) {
    const std::vector<bool> told = told_authors(begin);
    const auto begins_comment = [&](std::size_t i) { return begins_told_comment(told, i); };
    std::size_t first = begin;
    while (first < lines_.size() && !begins_comment(first)) ++first;
    if (first == lines_.size()) return false;
    for (std::size_t i = begin; i < first; ++i) {
      if (is_prose(lines_[i]) && reason_to_drop(lines_[i]).empty()) return false;
    }
    CommentWriter writer(article_);
    bool ended = false;
    for (std::size_t i = begin; i < lines_.size(); ++i) {
      PageLine& line = lines_[i];
      if (begins_comment(i)) {
        ended = false;
        if (told[i]) {
          writer.begin(line, *author_lines_[i]);
        } else {
          AuthorLine author = *author_lines_[i + 1];
          author.name = name_without_verb(line);
          split_answered(author);
          writer.begin(line, author);
          lines_[++i].use = LineUse::comment;
        }
      } else if (told[i] &&
                 (writer.awaits_text() ||
                  (writer.awaits_time() && (i + 1 == lines_.size() || begins_comment(i + 1) ||
                                            !reason_in_thread(lines_[i + 1]).empty() || is_end(lines_[i + 1]))))) {
        writer.add_time(line, *author_lines_[i]);
      } else {
        ended = ended || (i >= first && is_end(line));
        read_text(writer, i, ended || i < first);
      }
    }
    writer.finish();
    return true;
  }

  void read_text(CommentWriter& writer, std::size_t i, bool outside) {
    PageLine& line = lines_[i];
    const std::string_view reason = outside ? reason_to_drop(line) : reason_at(i);
    if (!reason.empty() || outside) {
      line.drop(reason.empty() ? "thread" : reason);
    } else if (!writer.add_answered(line)) {
      writer.add_text(line, line.text);
    }
  }

  /// "Name: text", each comment in its line or the first of its lines.
  bool read_inline_authors(std::size_t begin, std::optional<std::size_t> stated) {
    std::size_t end = begin;
    std::size_t authors = 0;
    std::size_t texts = 0;
    for (; end < lines_.size() && !is_end(lines_[end]); ++end) {
      if (!reason_in_thread(lines_[end]).empty()) continue;
      if (texts == 0 && !inline_authors_[end]) return false;
      ++texts;
      if (inline_authors_[end]) ++authors;
    }
    if (authors * 2 < texts || authors < (stated == 1U ? 1 : 2)) return false;
    CommentWriter writer(article_);
    for (std::size_t i = begin; i < lines_.size(); ++i) {
      if (i < end && inline_authors_[i] && reason_in_thread(lines_[i]).empty()) {
        AuthorLine author;
        author.name = inline_authors_[i]->name;
        writer.begin(lines_[i], author);
        writer.add_text(lines_[i], inline_authors_[i]->text);
      } else {
        read_text(writer, i, i >= end);
      }
    }
    writer.finish();
    return true;
  }

  /// If `exact`, only if there are as many as stated, and those that tell themselves are among them.
  bool read_bare_authors(std::size_t begin, std::optional<std::size_t> stated, bool exact) {
    std::vector<const PageLine*> candidates;
    std::size_t end = begin;
    bool links = false;  // sort links and the like tell that a thread follows
    for (; end < lines_.size(); ++end) {
      const PageLine& line = lines_[end];
      if (candidates.size() >= 2 && (is_end(line) || counts_again(end, stated))) break;
      if (reason_at(end).empty() && !is_end(line) && !tells_time_only(end)) {
        candidates.push_back(&line);
      } else {
        links = links || candidates.empty();
      }
    }
    while (!candidates.empty() && candidates.back()->width <= 1) candidates.pop_back();
    const AuthorChoice choice = choose_author_lines(candidates, page_.has_blank_lines, stated);
    if (choice.authors.empty() || (!choice.plausible && !(links && stated))) return false;
    if (exact && (choice.authors.size() != *stated || !holds_told(begin, candidates, choice))) return false;
    write_bare(begin, end, candidates, choice);
    return true;
  }

  [[nodiscard]] bool tells_time_only(std::size_t i) const {
    return author_lines_[i] && author_lines_[i]->name.empty() && author_lines_[i]->form != AuthorLineForm::numbered;
  }

  [[nodiscard]] bool holds_told(std::size_t begin, const std::vector<const PageLine*>& candidates,
                                const AuthorChoice& choice) const {
    const std::vector<bool> told = told_authors(begin);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      const auto line = static_cast<std::size_t>(candidates[i] - lines_.data());
      if (begins_told_comment(told, line) && !std::binary_search(choice.authors.begin(), choice.authors.end(), i))
        return false;
    }
    return true;
  }

  /// The stated number once more, near the end of the page and above another figure, stands below the thread.
  [[nodiscard]] bool counts_again(std::size_t i, std::optional<std::size_t> stated) const {
    return stated && lines_.size() - i <= 8 && i + 1 < lines_.size() && lines_[i].words.tokens.size() == 1 &&
           stated_number(lines_[i]) == stated && reason_to_drop(lines_[i + 1]) == "counter";
  }

  void write_bare(std::size_t begin, std::size_t end, const std::vector<const PageLine*>& candidates,
                  const AuthorChoice& choice) {
    CommentWriter writer(article_);
    std::size_t candidate = 0;
    std::size_t author = 0;
    for (std::size_t i = begin; i < lines_.size(); ++i) {
      PageLine& line = lines_[i];
      if (i >= end || candidate == candidates.size() || candidates[candidate] != &line) {
        drop_or_take_time(writer, i, i >= end);
        continue;
      }
      if (author < choice.authors.size() && choice.authors[author] == candidate) {
        AuthorLine bare;
        bare = author_lines_[i] && !author_lines_[i]->name.empty() ? *author_lines_[i] : bare;
        if (bare.name.empty()) bare.name = std::string(line.text);
        writer.begin(line, bare);
        ++author;
      } else {
        writer.add_text(line, line.text);
      }
      ++candidate;
    }
    writer.finish();
  }

  void drop_or_take_time(CommentWriter& writer, std::size_t i, bool outside) {
    const std::string_view reason = outside ? reason_to_drop(lines_[i]) : reason_at(i);
    if (!outside && reason.empty() && tells_time_only(i) && !article_.comments.empty()) {
      writer.add_time(lines_[i], *author_lines_[i]);
    } else {
      lines_[i].drop(reason.empty() ? "thread" : reason);
    }
  }

  Page& page_;
  std::vector<PageLine>& lines_;
  Article& article_;
  std::size_t from_ = 0;
  bool may_be_bare_ = true;
  std::vector<std::optional<AuthorLine>> author_lines_;
  std::vector<std::optional<InlineAuthor>> inline_authors_;
};

}  // namespace

std::optional<std::size_t> stated_number(const PageLine& head) {
  for (std::size_t i = 0; i < head.words.tokens.size(); ++i) {
    if (head.words.term(i) == "one") return 1;
    if (const auto number = number_of(head.words.term(i))) return number;
  }
  return std::nullopt;
}

std::size_t read_thread(Page& page, Article& article) { return ThreadReader(page, article).read(); }

std::size_t read_told_thread(Page& page, Article& article) { return ThreadReader(page, article).read_told(); }

}  // namespace dateline
