#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/article.h"
#include "common/tokenizer.h"

namespace dateline {

/// How the wording of a phrase is compared; see indexer/phrases/README.md.
enum class PhrasePlace : std::uint8_t {
  line_is,
  line_begins,
  line_ends,
  line_contains,
  label,   ///< begins the line and a colon follows
  button,  ///< one of the words of a line that holds nothing but buttons and figures
  paragraph_begins,
  paragraph_contains,
  cue  ///< says little alone; several of one kind and an address to the reader mark a paragraph
};

/// One line of phrases.tsv: a wording that marks a line or paragraph of a saved page.
struct Phrase {
  std::string kind;  ///< what it marks: the reason given to dropped text ("appeal", "thread"), or the metadata it
                     ///< introduces ("author", "published")
  PhrasePlace where = PhrasePlace::line_is;
  std::vector<std::string> terms;  ///< folded words; "#" stands for any number, "*" for any word
};

/// Where a phrase stands in a text; `phrase` lives as long as the Phrases do and no phrase is added.
struct PhraseMatch {
  const Phrase* phrase = nullptr;
  std::size_t begin = 0;  ///< words of the text, end exclusive
  std::size_t end = 0;
};

/// The phrases of a run: built-in ones and those of `--phrases FILE`.
class Phrases {
 public:
  /// Adds the lines of a TSV file with the header line `kind where wording`. Faulty lines are left out and returned.
  [[nodiscard]] std::vector<Fault> add(std::string_view tsv, const std::string& file);

  [[nodiscard]] const std::vector<Phrase>& all() const { return phrases_; }

  /// The phrases that stand in `text`, a line or a whole paragraph, where each is to be compared, by position.
  /// `line_begins` and `line_contains` are compared only with texts of at most `longest_line` words: a long line is
  /// prose.
  [[nodiscard]] std::vector<PhraseMatch> find(const TokenizedText& text) const;

  static constexpr std::size_t longest_line = 20;

 private:
  struct TermHash : std::hash<std::string_view> {
    using is_transparent = void;
  };

  [[nodiscard]] bool add_line(std::string_view line, std::string& reason);

  std::vector<Phrase> phrases_;
  std::unordered_map<std::string, std::vector<std::size_t>, TermHash, std::equal_to<>> by_first_term_;
};

/// The file that is built into the program.
std::string_view default_phrases_tsv();

}  // namespace dateline
