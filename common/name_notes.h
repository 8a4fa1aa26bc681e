#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include "common/explanation.h"
#include "common/lexicon.h"
#include "common/name_trie.h"

namespace dateline {

/// What a recogniser notes of one name while it decides, in the order of its rules. A later verdict replaces an earlier
/// one, but of several refusals the first stays: a listed name that was refused may be looked at again as a window.
class NameNote {
 public:
  explicit NameNote(const Lexicon& lexicon) : lexicon_(&lexicon) {}

  /// Of the name as a whole.
  void decide(Verdict verdict);
  void decide(Verdict verdict, const NameMention& mention);
  void consider(const NameSense& sense, Verdict verdict);
  /// Of a sense that was considered, as those below.
  void choose(Lexicon::Index entry, Verdict otherwise);
  void score(Lexicon::Index entry, std::span<const ScorePart> parts, std::optional<NearestPlace> nearest);
  void join(Lexicon::Index entry, const JoinedSpelling& spelling);
  /// The verdict of the chosen sense, or of the only one; else `otherwise`.
  [[nodiscard]] Verdict of_senses(Verdict otherwise) const;

  NameExplanation explained;

 private:
  SenseExplanation& sense(Lexicon::Index entry);
  const Lexicon* lexicon_;
};

/// The notes of one passage, of its places or of its forces.
///
/// The recognisers are handed a pointer that is null where nobody asks for reasons: then deciding costs nothing more.
class NameNotes {
 public:
  /// Both must outlive the notes.
  NameNotes(const Lexicon& lexicon, const TokenizedText& text) : lexicon_(&lexicon), text_(&text) {}

  /// The note of the name at tokens first .. last.
  NameNote& at(std::uint32_t first, std::uint32_t last);

  /// Sorted by their begin, the shorter first; the senses of each with the chosen one first. Leaves nothing.
  [[nodiscard]] std::vector<NameExplanation> take();

 private:
  const Lexicon* lexicon_;
  const TokenizedText* text_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, NameNote> names_;
};

/// Null where nothing is noted.
inline NameNote* note_at(NameNotes* notes, std::uint32_t first, std::uint32_t last) {
  return notes == nullptr ? nullptr : &notes->at(first, last);
}

/// Leaves the senses that `rule` accepts; each verdict is noted.
template <class Rule>
void keep_accepted(std::vector<NameSense>& senses, NameNote* note, const Rule& rule) {
  std::erase_if(senses, [&](const NameSense& sense) {
    const Verdict verdict = rule(sense);
    if (note != nullptr) note->consider(sense, verdict);
    return !verdict.accepted;
  });
}

}  // namespace dateline
