#pragma once

#include <vector>

#include "common/name_notes.h"
#include "common/name_trie.h"

namespace dateline {

/// A run of capitalised words that no lexicon knows and that may be a name.
struct NameWindow {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  bool article = false;        ///< begins with the Arabic article: al-Qusur
  bool inner_article = false;  ///< Shilallah al-Kabirah
  bool head = false;           ///< begins with a word that begins place names: Bir Mulayhan
  bool kin = false;            ///< begins with a word that begins persons' names too: Abu Khashab
  bool doubtful = false;       ///< one plain word whose capital a sentence begin or a headline may explain
};

/// The windows among the tokens that are not `covered` by listed names. Left out are runs that end or begin as persons,
/// organisations and forces do, peoples, months, acronyms and words that a headline capitalises.
std::vector<NameWindow> find_name_windows(const KnownWords& words, const std::vector<bool>& covered,
                                          NameNotes* notes = nullptr);

}  // namespace dateline
