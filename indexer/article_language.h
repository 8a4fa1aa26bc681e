#pragma once

#include <string>
#include <string_view>

#include "common/article.h"

namespace dateline {

/// The language that `text` is surely in, as language_code() gives it; empty where it is too short, mixed or no prose,
/// such as a table of prices. Compact Language Detector 2 tells, from the first kilobytes.
std::string detected_language(std::string_view text);

/// Gives an article its language: the declared one, else the one detected in its body (without a body, in its comments
/// or its title), else English.
///
/// A declared language gives way to a long text that is surely in another: publishers' page templates declare English
/// over pages in Arabic. That is no fault of the article. Neighbours that a detector takes for one another (Serbian and
/// Croatian, Norwegian and Danish) do not overrule a declaration.
void settle_language(Article& article);

}  // namespace dateline
