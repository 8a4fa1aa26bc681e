#include "common/place_context.h"

#include "common/text.h"

namespace dateline {

namespace {

using namespace word_class;

constexpr std::size_t longest_company = 4;

/// Reads leftwards from a name.
class LeftContext {
 public:
  LeftContext(const KnownWords& words, std::size_t first, PlaceContext& context)
      : words_(words), context_(context), at_(first) {}

  void read() {
    if (after_colon()) context_.kinds = true;
    if (!back()) return;
    for (int passed = 0; passed < 3 && passes_over(); ++passed) {
      if (!back()) return;
    }
    if (words_.is(at_, of)) return read_of();
    if (words_.is(at_, kind) && words_.token(at_).shape == Shape::lower) return add_kind();
    if (words_.is(at_, in)) context_.in = true;
    if (words_.is(at_, from)) context_.from = true;
    if (words_.is(at_, verb)) context_.verb = true;
    if (words_.is(at_, including)) context_.kinds = opens_list_of_kinds();
  }

 private:
  bool back() {
    if (at_ == 0 || !words_.adjoins(at_)) return false;
    --at_;
    return true;
  }

  /// "four checkpoints: X, Y"
  [[nodiscard]] bool after_colon() const {
    return at_ > 0 && trim(words_.text->gap_before(at_)) == ":" && words_.is(at_ - 1, kind) &&
           words_.text->term(at_ - 1).ends_with('s');
  }

  [[nodiscard]] bool passes_over() const {
    return words_.is(at_, direction | kind_adjective) || words_.text->term(at_) == "the";
  }

  void add_kind() {
    context_.kind = true;
    if (words_.text->term(at_).ends_with('s')) context_.kinds = true;
    context_.kind_words.push_back(words_.terms[at_]);
  }

  void read_of() {
    if (!back()) return;
    context_.of = !words_.is(at_, organisation);
    if (words_.is(at_, kind)) add_kind();
    if (words_.is(at_, direction)) context_.direction = true;
    if (words_.is(at_, verb)) context_.verb = true;
  }

  /// "several villages, including X": a kind within the few words before.
  [[nodiscard]] bool opens_list_of_kinds() const {
    for (std::size_t i = at_; i > 0 && at_ - i < 3 && !words_.token(i).starts_sentence; --i) {
      if (words_.is(i - 1, kind) && words_.text->term(i - 1).ends_with('s')) return true;
    }
    return false;
  }

  const KnownWords& words_;
  PlaceContext& context_;
  std::size_t at_;
};

void read_right(const KnownWords& words, std::size_t last, PlaceContext& context) {
  std::size_t at = last;
  for (int passed = 0; passed < 2 && words.adjoins(at) && words.is(at, kind_adjective); ++passed) ++at;
  if (!words.adjoins(at) || !words.is(at, kind)) return;
  if (words.token(last - 1).possessive || words.is(at + 1, of)) return;
  context.kind = true;
  context.kinds = context.kinds || words.text->term(at).ends_with('s');
  context.kind_words.push_back(words.terms[at]);
}

bool is_spaced(const KnownWords& words, std::size_t i) { return words.adjoins(i) && !words.token(i).hyphenated; }

/// Fleeing, Besieged, Formerly: what begins a sentence before a place, where a first name would be none of them.
bool may_begin_sentence(std::string_view term) {
  return term.ends_with("ing") || term.ends_with("ed") || term.ends_with("ly");
}

/// A capitalised word of which nothing is known and which no headline or sentence begin explains.
bool is_strange_name(const KnownWords& words, const std::vector<bool>& covered, std::size_t i) {
  // A function word in another language, or any noun in German.
  if (words.capital_nouns || (words.foreign && words.token(i).starts_sentence)) return false;
  const Shape shape = words.token(i).shape;
  if ((shape != Shape::capitalised && shape != Shape::initial) || words.classes[i] != 0) return false;
  if (covered[i] || words.headline[i]) return false;
  return !words.token(i).starts_sentence || !may_begin_sentence(words.text->term(i));
}

/// "US$5", "HK$"
bool is_in_currency(const KnownWords& words, std::size_t first, std::size_t last) {
  return words.text->gap_before(last).starts_with('$') || (first > 0 && words.text->gap_before(first).ends_with('$'));
}

/// "Bank of X", "Voice of X"; the South Bank of X is a river's.
bool names_house(const KnownWords& words, std::size_t first) {
  if (first < 2 || !words.adjoins(first) || !words.adjoins(first - 1)) return false;
  if (first > 2 && words.is(first - 3, direction)) return false;
  const std::string_view joint = words.text->term(first - 1);
  return (words.is(first - 1, of) || joint == "de") && words.is(first - 2, house) && words.capital(first - 2);
}

/// "X Gas and Electric Co", "X Airlines": the last word is at most `longest_company` words away.
bool names_company(const KnownWords& words, const std::vector<bool>& covered, std::size_t last) {
  for (std::size_t i = last; i < words.size() && i < last + longest_company; ++i) {
    if (!words.adjoins(i) || words.token(i - 1).possessive || covered[i] || words.headline[i]) return false;
    const bool joint = words.is(i, and_) && i > last;
    if (!joint && !words.capital(i)) return false;
    if (words.is(i, company)) return true;
  }
  return false;
}

/// "X Times", "X Daily News"
bool names_paper(const KnownWords& words, std::size_t last) {
  return last < words.size() && is_spaced(words, last) && words.is(last, masthead) && words.capital(last) &&
         !words.token(last - 1).possessive;
}

}  // namespace

PlaceContext place_context(const KnownWords& words, std::size_t first, std::size_t last) {
  PlaceContext context;
  LeftContext(words, first, context).read();
  read_right(words, last, context);
  return context;
}

bool is_actor(const KnownWords& words, std::size_t first, std::size_t last) {
  const bool before = first > 0 && words.token(first).hyphenated && words.is(first - 1, actor);
  const bool after = last < words.size() && words.token(last).hyphenated && words.is(last, actor);
  return before || after;
}

Verdict stands_for_itself(const KnownWords& words, const std::vector<bool>& covered, const PlaceContext& context,
                          std::size_t first, std::size_t last) {
  constexpr Verdict by_itself = accept("stands for itself");
  if (is_actor(words, first, last)) return refuse("a hyphen makes it an actor");
  if (is_in_currency(words, first, last)) return refuse("a part of a currency's name");
  if (names_house(words, first)) return refuse("a part of an institution's name");
  if (names_paper(words, last)) return refuse("a part of a newspaper's name");
  if (!context.in && !context.strong() && names_company(words, covered, last))
    return refuse("a part of a company's name");
  if (first > 0 && is_spaced(words, first)) {
    if (words.is(first - 1, title) && !context.any()) return refuse("follows a person's title");
    if (is_strange_name(words, covered, first - 1)) return refuse("follows another name, as a person's does");
    const bool longer_name = words.is(first - 1, head | kin) && words.capital(first - 1) && !covered[first - 1];
    if (longer_name) return refuse("follows a word that begins a longer name");
  }
  if (last >= words.size() || !is_spaced(words, last) || words.token(last - 1).possessive) return by_itself;
  if (words.terms[last] == article_term && last + 1 < words.size())
    return covered[last + 1] || words.headline[last] ? by_itself : refuse("an article and another name follow");
  if (!context.any() && is_strange_name(words, covered, last))
    return refuse("another name follows, as a person's does");
  return by_itself;
}

bool joins_list(const KnownWords& words, std::size_t left, std::size_t right, bool& closes) {
  if (right >= words.size() || right <= left) return false;
  if (right == left + 1) {
    const std::string_view gap = trim(words.text->gap_before(right));
    return gap == "," || gap == "/" || gap == "&" || words.token(right).hyphenated;
  }
  if (right != left + 2 || !words.is(left + 1, and_) || !words.adjoins(right)) return false;
  const std::string_view gap = trim(words.text->gap_before(left + 1));
  closes = true;
  return gap.empty() || gap == ",";
}

}  // namespace dateline
