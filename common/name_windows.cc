#include "common/name_windows.h"

namespace dateline {

namespace {

using namespace word_class;

constexpr std::size_t longest_window = 5;

/// Words that are never a part of a window.
constexpr WordClasses excluded = plain | people | calendar | title | organisation | force_noun | force_head | of | in |
                                 from | and_ | including | verb | kind | actor | kind_adjective | direction;

class Windows {
 public:
  Windows(const KnownWords& words, const std::vector<bool>& covered, NameNotes* notes)
      : words_(words), covered_(covered), notes_(notes) {}

  std::vector<NameWindow> find() {
    std::vector<NameWindow> windows;
    for (std::size_t i = 0; i < words_.size();) {
      const std::size_t last = begins(i) ? end_of(i) : i;
      if (last == i) {
        ++i;
        continue;
      }
      const NameWindow found = window(i, last);
      if (const Verdict verdict = may_be_place(i, last); verdict.accepted) {
        windows.push_back(found);
      } else if (notes_ != nullptr) {
        notes_->at(found.first, found.last).decide(verdict);
      }
      i = last;
    }
    return windows;
  }

 private:
  [[nodiscard]] bool is_name_word(std::size_t i) const {
    if (i >= words_.size() || covered_[i]) return false;
    if (words_.terms[i] == article_term) return i + 1 < words_.size() && !covered_[i + 1];
    if (words_.is(i, excluded)) return words_.is(i, head | kin) && words_.capital(i);
    return words_.token(i).shape == Shape::capitalised;
  }

  [[nodiscard]] bool begins(std::size_t i) const { return is_name_word(i); }

  /// A hyphen binds the article only: Ithriyah-Khanasir is two names.
  [[nodiscard]] bool continues(std::size_t i) const {
    if (!is_name_word(i) || !words_.adjoins(i)) return false;
    if (words_.token(i - 1).possessive) return false;
    return !words_.token(i).hyphenated || words_.terms[i - 1] == article_term;
  }

  [[nodiscard]] std::size_t end_of(std::size_t first) const {
    std::size_t last = first + 1;
    while (last - first < longest_window && continues(last)) ++last;
    return words_.terms[last - 1] == article_term ? last - 1 : last;
  }

  /// Refused where the words beside it make it a person's, an organisation's or a force's name.
  [[nodiscard]] Verdict may_be_place(std::size_t first, std::size_t last) const {
    constexpr WordClasses before = title | force_head;
    constexpr WordClasses after = organisation | force_noun;
    if (first > 0 && words_.adjoins(first) && words_.is(first - 1, before) && !words_.is(first - 1, people))
      return refuse("follows a person's title or the first word of a force");
    const bool ends_otherwise =
        words_.adjoins(last) && words_.is(last, after) && !words_.is(last, kind) && !words_.token(last - 1).possessive;
    if (ends_otherwise) return refuse("the last word of an organisation or a force follows");
    return accept("may be a name");
  }

  [[nodiscard]] NameWindow window(std::size_t first, std::size_t last) const {
    NameWindow found;
    found.first = static_cast<std::uint32_t>(first);
    found.last = static_cast<std::uint32_t>(last);
    found.article = words_.terms[first] == article_term;
    for (std::size_t i = first + 1; i < last; ++i)
      found.inner_article = found.inner_article || words_.terms[i] == article_term;
    const bool more = last - first > 1;
    found.head = more && words_.is(first, head);
    found.kin = more && words_.is(first, kin);
    found.doubtful = !found.article && !found.head && (words_.token(first).starts_sentence || words_.headline[first]);
    return found;
  }

  const KnownWords& words_;
  const std::vector<bool>& covered_;
  NameNotes* notes_;
};

}  // namespace

std::vector<NameWindow> find_name_windows(const KnownWords& words, const std::vector<bool>& covered, NameNotes* notes) {
  return Windows(words, covered, notes).find();
}

}  // namespace dateline
