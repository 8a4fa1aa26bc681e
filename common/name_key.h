#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// Folds the transliterations of one name to one key: a consonant skeleton without article, vowels,
/// doubled letters and word boundaries (Maskana, Maskanah, Meskene -> mskn).
///
/// A key joins names that are already known to be names; it never makes a name out of a word, because on free text a
/// bare skeleton finds "Ariqah" in "Iraq". Empty where too little is left to be compared (fewer than three consonants).
/// Arabic script is transliterated first, so that a name and its Arabic form share a key where they can.
std::string name_key(std::string_view name);

/// The id of a name that no lexicon knows: "~" and its key, or "~=" and its joined terms where it has no key.
std::string unlisted_id(std::string_view name);

}  // namespace dateline
