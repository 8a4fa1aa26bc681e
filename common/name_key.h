#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// Folds the transliterations of one name to one key: a consonant skeleton without article, vowels,
/// doubled letters and word boundaries (Maskana, Maskanah, Meskene -> mskn).
///
/// A key joins names that are already known to be names; it never makes a name out of a word, because on free text a
/// bare skeleton finds "Ariqah" in "Iraq". Arabic and Cyrillic script are transliterated first, so that a name and its
/// forms in them share a key where they can.
///
/// What is levelled, because English-language reports write it either way: al-, el- and the assimilated articles (ar-,
/// ash-, ez-) before their letter; Abu, Bu and Albu; q k kh; g gh; t th; d dh z; j dj zh; s but not sh ch sch; n and m
/// before b; w and v and y within a word, which are vowels; h at the end of a word. Kept apart is h elsewhere.
///
/// Two consonants say little (Raqqa, Rukn, Iraq), so a name that has no more keeps its vowels, three kinds of them
/// (a e, i y, o u w), save a or e at its end: Raqqa, Rakkah -> rak, but Ariqah -> arik. One consonant makes no key.
std::string name_key(std::string_view name);

/// The sounds that the key is made of, with the vowels between the consonants in their three kinds (Tabqa -> tabka), so
/// that two names of one key can be compared. Empty where there is no key.
std::string name_sounds(std::string_view name);

/// Both at once, for half of the price.
struct NameSounds {
  std::string key;
  std::string sounds;
};
NameSounds key_and_sounds(std::string_view name);

/// Whether a key has three consonants or more: only such a key may tell that a spelling found in text means an entry.
bool is_telling_key(std::string_view key);

/// The id of a name that no lexicon knows: "~" and its key, or "~=" and its joined terms where it has no key.
std::string unlisted_id(std::string_view name);

}  // namespace dateline
