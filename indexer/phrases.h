#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"

namespace dateline {

/// One line of phrases.tsv: a wording that marks a line or block of a saved page as something other than the article.
struct Phrase {
  std::string
      kind;  ///< reason it gives a dropped block: "appeal", "disclaimer", "sharing", "subscription", "thread", ...
  std::string where;    ///< how it is compared: see indexer/phrases/README.md
  std::string wording;  ///< folded
};

/// The phrases of a run: built-in ones and those of `--phrases FILE`.
class Phrases {
 public:
  /// Adds the lines of a TSV file with a header line. Faulty lines are left out and returned.
  std::vector<Fault> add(std::string_view tsv, const std::string& file);

  [[nodiscard]] const std::vector<Phrase>& all() const { return phrases_; }

 private:
  std::vector<Phrase> phrases_;
};

/// The file that is built into the program.
std::string_view default_phrases_tsv();

}  // namespace dateline
