#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// The forms in which a lexicon may list a word that its sentence has changed, likeliest first.
///
///     بالرقة -> الرقة   Arabic writes "and", "in", "to", "so" and "as" as a part of the next word
///     Пальмире -> Пальмира   Russian nouns have cases
///     Halep'te -> Halep   Turkish sets endings off from names by an apostrophe
///     Bagdads -> Bagdad   German has a genitive
///
/// Guesses by the letters alone, so only what a lexicon lists is to be believed of them. `word` is as written and
/// `term` its folded form; results are folded. Empty for other languages, and for what is left with less than three
/// letters.
std::vector<std::string> listed_forms(std::string_view language, std::string_view word, std::string_view term);

}  // namespace dateline
