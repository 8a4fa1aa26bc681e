#include "common/name_trie.h"

#include <algorithm>

#include "common/name_forms.h"
#include "common/text.h"

namespace dateline {

namespace {

constexpr std::uint32_t no_node = 0;
constexpr std::size_t longest_alias = 16;  ///< words, as many as NameSense::cases holds
constexpr std::size_t shortest_bare_name = 5;
constexpr std::size_t shortest_clear_name = 4;       ///< letters, in a script without capitals
constexpr std::uint64_t great_population = 500'000;  ///< of a place of which a shorter name is believed

enum CaseNeed : std::uint32_t { any_case = 0, capital_case = 1, upper_case = 2 };

constexpr std::uint8_t bit_of(NameType type) { return static_cast<std::uint8_t>(1U << static_cast<unsigned>(type)); }

bool is_letter_shape(Shape shape) { return shape != Shape::number && shape != Shape::uncased; }

/// How word `i` of an alias must be written in text. Kinds and directions within a name vary: Tiger forces.
CaseNeed case_need(const KnownWords& alias, std::size_t i, bool first) {
  constexpr WordClasses free = word_class::kind | word_class::kind_adjective | word_class::force_noun;
  const Shape shape = alias.token(i).shape;
  if (shape == Shape::lower || !is_letter_shape(shape) || alias.is(i, word_class::direction)) return any_case;
  if (shape == Shape::upper) return upper_case;
  return !first && alias.is(i, free) ? any_case : capital_case;
}

bool is_written(Shape shape, bool shouted, std::uint32_t need) {
  if (need == any_case || shape == Shape::uncased || shape == Shape::number) return true;
  if (need == capital_case) return shape != Shape::lower;
  return shape == Shape::upper && !shouted;
}

/// How many longer words of a line there are, and how they are written.
struct LineCounts {
  std::size_t words = 0;
  std::size_t not_lower = 0;
  std::size_t upper = 0;

  void count(const Token& token) {
    if (token.end - token.begin <= 3 || !is_letter_shape(token.shape)) return;
    ++words;
    not_lower += token.shape != Shape::lower ? 1U : 0U;
    upper += token.shape == Shape::upper ? 1U : 0U;
  }

  [[nodiscard]] bool headline() const { return words >= 3 && not_lower * 10 >= words * 8; }
  [[nodiscard]] bool shouted() const { return words >= 2 && upper * 10 >= words * 8; }
};

void mark(std::vector<bool>& marks, std::size_t begin, std::size_t end) {
  std::fill(marks.begin() + static_cast<std::ptrdiff_t>(begin), marks.begin() + static_cast<std::ptrdiff_t>(end), true);
}

void describe_lines(KnownWords& words) {
  const std::vector<Token>& tokens = words.text->tokens;
  words.headline.assign(tokens.size(), false);
  words.shouted.assign(tokens.size(), false);
  for (std::size_t begin = 0; begin < tokens.size();) {
    std::size_t end = begin;
    LineCounts counts;
    do {
      counts.count(tokens[end]);
      ++end;
    } while (end < tokens.size() && !tokens[end].starts_line);
    if (counts.headline()) mark(words.headline, begin, end);
    if (counts.shouted()) mark(words.shouted, begin, end);
    begin = end;
  }
}

}  // namespace

bool KnownWords::adjoins(std::size_t i) const {
  if (i == 0 || i >= size()) return false;
  if (token(i).hyphenated || token(i - 1).elided) return true;
  const std::string_view gap = text->gap_before(i);
  return gap == " " || gap == "\xC2\xA0" || gap == "-" || (gap == ". " && is(i - 1, word_class::abbreviation));
}

NameTrie::NameTrie(const Lexicon& lexicon) : lexicon_(lexicon) {
  senses_.emplace_back();  // no_node, the root
  types_.push_back(0);
  intern("\x01unknown");
  intern("\x01article");
  for (const ContextWord& word : context_words()) {
    const TermNumber term = intern(word.word);
    classes_[term] = word.classes;
    about_.resize(term + 1);
    about_[term] = word.about;
  }
  for (Lexicon::Index i = 0; i < lexicon.entries().size(); ++i) {
    const LexiconEntry& entry = lexicon.entries()[i];
    std::vector<std::string> weak;
    for (const std::string& alias : entry.weak_aliases) weak.push_back(joined_terms(alias));
    for (const std::string& alias : entry.weak_aliases) add_alias(i, alias, true, weak);
    if (!entry.name_is_weak) add_alias(i, entry.name, false, weak);
    for (const std::string& alias : entry.aliases) add_alias(i, alias, false, weak);
  }
}

TermNumber NameTrie::intern(std::string_view term) {
  const TermNumber number = terms_.add(term);
  if (number == classes_.size()) {
    classes_.push_back(0);
    roots_.push_back(no_node);
    begins_.push_back(0);
  }
  return number;
}

/// Nearly every three letters are a word as well (and if, he was) where no capital tells a name.
bool NameTrie::is_unclear(const TokenizedText& alias, Lexicon::Index entry) const {
  if (alias.tokens.size() != 1 || alias.tokens[0].shape != Shape::uncased) return false;
  if (count_code_points(alias.term(0)) >= shortest_clear_name) return false;
  const LexiconEntry& named = lexicon_.entries()[entry];
  return named.type == NameType::place && named.population < great_population;
}

void NameTrie::add_alias(Lexicon::Index entry, std::string_view alias, bool weak,
                         const std::vector<std::string>& weak_names) {
  const TokenizedText text = tokenize(alias);
  for (std::size_t i = 0; i < text.tokens.size(); ++i) intern(text.term(i));
  KnownWords words = read(text);
  mark_articles(words, true);
  std::size_t first = words.size() > 1 && text.term(0) == "the" ? 1 : 0;
  std::vector<TermNumber> pattern;
  std::string bare;
  NameSense sense{entry, weak, false, false, alias != lexicon_.entries()[entry].name, 0};
  sense.weak = weak || is_unclear(text, entry);
  const bool leading_article = words.is(first, word_class::article);
  for (std::size_t i = first; i < words.size(); ++i) {
    if (words.is(i, word_class::article)) continue;
    if (pattern.size() == longest_alias) return;
    sense.cases |= static_cast<std::uint32_t>(case_need(words, i, pattern.empty())) << (2 * pattern.size());
    pattern.push_back(words.terms[i]);
    bare += (bare.empty() ? "" : " ") + std::string(text.term(i));
  }
  if (pattern.empty()) return;
  add_without_kind(words, pattern, sense);
  if (!leading_article) return add_pattern(pattern, sense);
  const bool stands_alone = bare.size() >= shortest_bare_name && classes_[pattern.front()] == 0 &&
                            std::find(weak_names.begin(), weak_names.end(), bare) == weak_names.end();
  sense.derived = true;
  if (stands_alone) add_pattern(pattern, sense);
  sense.derived = false;
  pattern.insert(pattern.begin(), article_term);
  add_pattern(pattern, sense);
}

void NameTrie::add_without_kind(const KnownWords& words, std::vector<TermNumber> pattern, NameSense sense) {
  if (lexicon_.entries()[sense.entry].type != NameType::place || sense.weak) return;
  if (!words.is(words.size() - 1, word_class::kind)) return;
  constexpr WordClasses kinds = word_class::kind | word_class::kind_adjective;
  while (!pattern.empty() && (classes_[pattern.back()] & kinds) != 0) pattern.pop_back();
  if (pattern.empty() || (classes_[pattern.front()] & ~(word_class::head | word_class::kin)) != 0) return;
  sense.kind_only = true;
  add_pattern(pattern, sense);
}

void NameTrie::add_pattern(const std::vector<TermNumber>& pattern, const NameSense& sense) {
  Node node = no_node;
  const std::uint8_t type = bit_of(lexicon_.entries()[sense.entry].type);
  begins_[pattern.front()] |= type;
  for (const TermNumber term : pattern) {
    const Node next = step(node, term);
    node = next == no_node ? add_step(node, term) : next;
  }
  types_[node] |= type;
  for (NameSense& known : senses_[node]) {
    if (known.entry != sense.entry) continue;
    known.weak = known.weak || (sense.weak && !known.derived);
    known.derived = known.derived && sense.derived;
    known.kind_only = known.kind_only && sense.kind_only;
    known.other_name = known.other_name && sense.other_name;
    known.cases = known.cases < sense.cases ? known.cases : sense.cases;
    return;
  }
  senses_[node].push_back(sense);
}

NameTrie::Node NameTrie::add_step(Node node, TermNumber term) {
  const auto next = static_cast<Node>(senses_.size());
  senses_.emplace_back();
  types_.push_back(0);
  if (node == no_node) {
    roots_[term] = next;
  } else {
    steps_.add(node, term, next);
  }
  return next;
}

NameTrie::Node NameTrie::step(Node node, TermNumber term) const {
  return node == no_node ? roots_[term] : steps_.find(node, term);
}

bool NameTrie::is_listed_form(std::string_view form, TermNumber term) const {
  if (begins_[term] == 0) return classes_[term] == 0;
  if (count_code_points(form) >= shortest_clear_name || roots_[term] == no_node) return true;
  const std::vector<NameSense>& senses = senses_[roots_[term]];
  return std::any_of(senses.begin(), senses.end(), [](const NameSense& sense) { return !sense.weak; });
}

TermNumber NameTrie::number_of(const TokenizedText& text, std::size_t word, std::string_view language) const {
  const TermNumber known = terms_.find(text.term(word));
  const Shape shape = text.tokens[word].shape;
  const bool own = known != TermTable::none && (begins_[known] != 0 || classes_[known] != 0);
  const bool name = shape == Shape::uncased || shape == Shape::capitalised;
  if (own || !name) return known == TermTable::none ? unknown_term : known;
  for (const std::string& form : listed_forms(language, text.written(word), text.term(word))) {
    const TermNumber term = terms_.find(form);
    if (term == TermTable::none) continue;
    const TermNumber next = word + 1 < text.tokens.size() ? terms_.find(text.term(word + 1)) : TermTable::none;
    const bool longer = roots_[term] != no_node && next != TermTable::none && step(roots_[term], next) != no_node;
    if (longer || is_listed_form(form, term)) return term;
  }
  return known == TermTable::none ? unknown_term : known;
}

KnownWords NameTrie::read(const TokenizedText& text, std::string_view language) const {
  KnownWords words;
  words.text = &text;
  words.foreign = language != "en" && !language.empty();
  words.capital_nouns = language == "de";
  words.terms.reserve(text.tokens.size());
  words.classes.reserve(text.tokens.size());
  for (std::size_t i = 0; i < text.tokens.size(); ++i) {
    const TermNumber term = number_of(text, i, language);
    words.terms.push_back(term);
    words.classes.push_back(classes_[term]);
  }
  describe_lines(words);
  mark_articles(words, false);
  return words;
}

bool NameTrie::begins_alike(const TokenizedText& text, std::size_t article) const {
  const std::string_view ending = text.term(article).substr(1);
  const std::string_view next = text.term(article + 1);
  return ending == "l" || next.front() == ending.front();
}

/// "as" and "an" are English words unless a hyphen or a capital joins them to a name.
void NameTrie::mark_articles(KnownWords& words, bool is_name) const {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if ((words.classes[i] & word_class::article) == 0) continue;
    const bool before_name = i + 1 < words.size() && words.adjoins(i + 1) && begins_alike(*words.text, i) &&
                             (words.capital(i + 1) || words.token(i + 1).hyphenated);
    const bool any_article = words.text->term(i).substr(1) == "l";
    const bool written = any_article || words.token(i + 1 < words.size() ? i + 1 : i).hyphenated ||
                         (words.capital(i) && (is_name || !words.token(i).starts_sentence) && !words.headline[i]);
    if (before_name && written) {
      words.terms[i] = article_term;
      words.classes[i] = word_class::article;
    } else {
      words.classes[i] &= ~word_class::article;
    }
  }
}

void NameTrie::collect(const KnownWords& words, NameType type, Node node, std::size_t first, std::size_t last,
                       std::vector<NameSense>& senses) const {
  if ((types_[node] & bit_of(type)) == 0) return;
  const bool mixed = types_[node] != bit_of(type);
  for (const NameSense& sense : senses_[node]) {
    if (mixed && lexicon_.entries()[sense.entry].type != type) continue;
    std::uint32_t cases = sense.cases;
    bool written = true;
    for (std::size_t i = first; i < last && written; ++i) {
      if (words.terms[i] == article_term) continue;
      written = is_written(words.token(i).shape, words.shouted[i], cases & 3U);
      cases >>= 2U;
    }
    if (written) senses.push_back(sense);
  }
}

bool NameTrie::find_at(const KnownWords& words, NameType type, std::size_t first, NameMatch& match) const {
  match.last = 0;
  Node node = no_node;
  std::vector<NameSense> senses;
  for (std::size_t i = first; i < words.size() && i < first + 2 * longest_alias; ++i) {
    if (i > first && !words.adjoins(i)) break;
    if (i > first && words.terms[i] == article_term) continue;
    node = words.terms[i] == unknown_term ? no_node : step(node, words.terms[i]);
    if (node == no_node) break;
    collect(words, type, node, first, i + 1, senses);
    if (senses.empty()) continue;
    match = {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(i + 1), node, std::move(senses)};
    senses.clear();
  }
  return match.last > 0;
}

std::vector<NameMatch> NameTrie::find(const KnownWords& words, NameType type) const {
  std::vector<NameMatch> matches;
  NameMatch match;
  for (std::size_t i = 0; i < words.size();) {
    if ((begins_[words.terms[i]] & bit_of(type)) == 0 || !find_at(words, type, i, match)) {
      ++i;
      continue;
    }
    i = match.last;
    matches.push_back(std::move(match));
  }
  return matches;
}

std::vector<NameSense> NameTrie::senses(const KnownWords& words, NameType type, std::size_t first,
                                        std::size_t last) const {
  std::vector<NameSense> senses;
  Node node = no_node;
  for (std::size_t i = first; i < last; ++i) {
    if (i > first && words.terms[i] == article_term) continue;
    node = step(node, words.terms[i]);
    if (node == no_node) return senses;
  }
  if (node != no_node) collect(words, type, node, first, last, senses);
  return senses;
}

const std::vector<std::string>& NameTrie::about(TermNumber term) const {
  static const std::vector<std::string> nothing;
  return term < about_.size() ? about_[term] : nothing;
}

}  // namespace dateline
