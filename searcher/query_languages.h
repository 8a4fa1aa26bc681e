#pragma once

#include <cstddef>
#include <limits>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "common/stemmer.h"
#include "common/tokenizer.h"
#include "searcher/query_ast.h"

namespace dateline {

/// Under which stems the index may hold a word of the query.
///
/// A word is stemmed in the languages that the query asks for (`lang:`), else in the main language of the index; a word
/// in a script in which the main language is not written, in the most frequent language of the index that is: whoever
/// types Arabic means no English.
class QueryLanguages {
 public:
  using Stems = std::set<std::string, std::less<>>;

  /// The languages of the index, the main one first; English where there is none.
  explicit QueryLanguages(std::vector<std::string> of_index);

  /// Of word `index` in the languages `asked`; none asked means as above.
  Stems stems(const TokenizedText& words, std::size_t index, const std::vector<std::string>& asked);

  /// Whether `typed` says nothing on its own in the languages `asked`; none asked means as above.
  [[nodiscard]] bool is_stop_word(const std::string& typed, const std::vector<std::string>& asked) const;

  [[nodiscard]] const std::vector<std::string>& of_index() const { return of_index_; }

  Stemmers& stemmers() { return stemmers_; }

 private:
  [[nodiscard]] const std::string& language_of(std::string_view word) const;

  std::vector<std::string> of_index_;
  Stemmers stemmers_;
};

/// The languages that the `lang:` among the operands of a conjunction ask for, but for operand `dropped`.
std::vector<std::string> languages_asked(const query::And& conjunction,
                                         std::size_t dropped = std::numeric_limits<std::size_t>::max());

}  // namespace dateline
