#pragma once

#include <cstddef>

#include "common/dates/date_expression.h"
#include "common/dates/date_lexemes.h"

/// What the words around a date tell of it.
namespace dateline {

/// Whether the sentence speaks of what was or of what is to come, where it tells the time `begin` .. `end`. The nearest
/// verb before it decides, else the first after it: "said on Monday it will" told it on a Monday that was.
Tense tense_around(const Lexemes& words, std::size_t begin, std::size_t end);

/// Whether a date is that of a dateline: "BEIRUT, June 3 (Agency) -", "Damascus, 3 June 2017 -", at the begin of a
/// line.
bool is_dateline(const Lexemes& words, const DateExpression& expression);

}  // namespace dateline
