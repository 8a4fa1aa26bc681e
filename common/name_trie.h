#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/context_words.h"
#include "common/lexicon.h"
#include "common/step_table.h"
#include "common/term_table.h"
#include "common/tokenizer.h"

namespace dateline {

/// What the trie says of a word: nothing, for most words of a text.
using TermNumber = std::uint32_t;
inline constexpr TermNumber unknown_term = 0;
inline constexpr TermNumber article_term = 1;  ///< any form of the Arabic article where it is one

/// A text's words with what is known of them. Views the tokenized text, which must outlive it.
struct KnownWords {
  const TokenizedText* text = nullptr;
  std::vector<TermNumber> terms;     ///< of each token
  std::vector<WordClasses> classes;  ///< of each token; article only where it is one
  std::vector<bool> headline;        ///< of each token: stands in a line where most words are capitalised
  std::vector<bool> shouted;         ///< of each token: stands in a line where most words are all capitals
  bool foreign = false;              ///< in another language than English, whose ordinary words are not known
  bool capital_nouns = false;        ///< in a language that writes nouns with capitals

  [[nodiscard]] std::size_t size() const { return terms.size(); }
  [[nodiscard]] const Token& token(std::size_t i) const { return text->tokens[i]; }
  [[nodiscard]] bool is(std::size_t i, WordClasses wanted) const { return i < size() && (classes[i] & wanted) != 0; }
  /// Whether word `i` follows the one before it after one space or hyphen, or the full stop of an abbreviation ("St.").
  [[nodiscard]] bool adjoins(std::size_t i) const;
  [[nodiscard]] bool capital(std::size_t i) const {
    return token(i).shape != Shape::lower && token(i).shape != Shape::number;
  }
};

/// One meaning of an alias.
struct NameSense {
  Lexicon::Index entry = 0;
  bool weak = false;
  bool derived = false;    ///< the alias without its article
  bool kind_only = false;  ///< a place's alias without its kind ("Tabqa Dam"): means it where the kind stands beside it
  bool other_name = false;  ///< the alias is not the one that the entry is listed under
  std::uint32_t cases = 0;  ///< two bits for each word that is no article: 0 any, 1 a capital, 2 all capitals
};

/// Tokens first .. last (end exclusive) are an alias of `senses`, of which at least one is written as it must be.
struct NameMatch {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t alias = 0;  ///< equal for equal aliases
  std::vector<NameSense> senses;
};

/// All aliases of the lexicon, word by word, beside the context words: one look-up a word tells whether it can begin
/// a name and what class of context word it is.
///
/// The article is one word whatever its form (al-, ez-, ash-), may be missing before a name that is long enough to
/// stand alone, and is passed over inside names: Deir ez-Zor, Deir al-Zor, Deir Zor. The kind at the end of a place's
/// alias may stand elsewhere or be named otherwise: the dam of Tabqa, Jirah airfield. Whether a word must be
/// capitalised depends on how the alias is written: "government forces" is found in lower case, "Hit" is not, "IS" only
/// in capitals. Immutable after construction; may serve many threads.
class NameTrie {
 public:
  explicit NameTrie(const Lexicon& lexicon);

  /// Linear in the number of tokens. A word that is not known as it is stands for a listed one of which it is a form in
  /// `language` (common/name_forms.h).
  [[nodiscard]] KnownWords read(const TokenizedText& text, std::string_view language = "en") const;

  /// The names of one type, leftmost and longest first, not overlapping.
  [[nodiscard]] std::vector<NameMatch> find(const KnownWords& words, NameType type) const;

  /// The senses of type `type` that tokens first .. last have exactly.
  [[nodiscard]] std::vector<NameSense> senses(const KnownWords& words, NameType type, std::size_t first,
                                              std::size_t last) const;

  /// What the context word means (feature codes, countries); empty for others.
  [[nodiscard]] const std::vector<std::string>& about(TermNumber term) const;

 private:
  using Node = StepTable::Node;

  TermNumber intern(std::string_view term);
  void add_alias(Lexicon::Index entry, std::string_view alias, bool weak, const std::vector<std::string>& weak_names);
  [[nodiscard]] bool is_unclear(const TokenizedText& alias, Lexicon::Index entry) const;
  void add_without_kind(const KnownWords& words, std::vector<TermNumber> pattern, NameSense sense);
  void add_pattern(const std::vector<TermNumber>& pattern, const NameSense& sense);
  Node add_step(Node node, TermNumber term);
  [[nodiscard]] Node step(Node node, TermNumber term) const;
  void mark_articles(KnownWords& words, bool is_name) const;
  [[nodiscard]] TermNumber number_of(const TokenizedText& text, std::size_t word, std::string_view language) const;
  [[nodiscard]] bool is_listed_form(std::string_view form, TermNumber term) const;
  [[nodiscard]] bool begins_alike(const TokenizedText& text, std::size_t article) const;
  [[nodiscard]] bool find_at(const KnownWords& words, NameType type, std::size_t first, NameMatch& match) const;
  void collect(const KnownWords& words, NameType type, Node node, std::size_t first, std::size_t last,
               std::vector<NameSense>& senses) const;

  const Lexicon& lexicon_;
  TermTable terms_;
  std::vector<WordClasses> classes_;             ///< of each term
  std::vector<Node> roots_;                      ///< first step of each term
  std::vector<std::uint8_t> begins_;             ///< of each term: a bit for each NameType of which it begins a name
  std::vector<std::vector<std::string>> about_;  ///< of each context word, whose terms are the first ones
  StepTable steps_;
  std::vector<std::vector<NameSense>> senses_;  ///< of each node
  std::vector<std::uint8_t> types_;             ///< of each node: a bit for each NameType that its senses have
};

}  // namespace dateline
