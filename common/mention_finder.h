#pragma once

#include <memory>
#include <span>
#include <vector>

#include "common/article.h"
#include "common/explanation.h"
#include "common/lexicon.h"
#include "common/tokenizer.h"

namespace dateline {

/// Finds the places, forces and days of an article's passages.
///
/// Runs the recognisers over all passages of one article together, because an article explains its own
/// words: an abbreviation that it introduces, the region that it is about, the day that "the same day" means. Overlaps
/// are settled: a token belongs to one mention at most (the longer one; a force before a place, so that "Aleppo
/// Military Council" tells of no Aleppo; a date before both). Expensive to make (compiles the lexicon), cheap to use;
/// one may serve many threads at once.
class MentionFinder {
 public:
  /// `lexicon` must outlive the finder.
  explicit MentionFinder(const Lexicon& lexicon);
  ~MentionFinder();
  MentionFinder(MentionFinder&&) noexcept;
  MentionFinder& operator=(MentionFinder&&) noexcept;

  /// Fills in `mentions` of every passage. The passages stand in the order of the article: the title (if any),
  /// the body, the comments. Mentions of each kind are sorted by their begin. Returns the words of each passage, which
  /// view its text.
  ///
  /// Where `explanation` is given, what was considered and why it was chosen or refused is put there, too; it costs
  /// memory and time.
  std::vector<TokenizedText> find_mentions(const Metadata& meta, std::span<Passage> passages,
                                           ArticleExplanation* explanation = nullptr) const;

 private:
  struct Recognisers;
  std::unique_ptr<const Recognisers> recognisers_;
};

}  // namespace dateline
