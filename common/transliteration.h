#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// A name in the letters a to z, digits and single spaces, as a hurried reporter would spell it: Arabic and Cyrillic
/// letters by their usual English value, other letters by what folding leaves of them. The Arabic article becomes
/// a word of its own. Letters of other scripts are left out. Only for comparing, never for showing.
std::string latin_letters(std::string_view name);

}  // namespace dateline
