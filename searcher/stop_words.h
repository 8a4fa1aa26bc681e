#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// Whether a word of a query says nothing on its own in that language (ISO 639-1): "the", "of". Such a word beside
/// others is not asked for: nearly every passage holds it, so it would cost much and tell nothing. In capitals a word
/// is a name: IS, US.
///
/// The words stand in searcher/stop_words.tsv.
bool is_stop_word(std::string_view typed, std::string_view language);

}  // namespace dateline
