#include "common/character.h"

#include <utf8proc.h>

namespace dateline {

Character classify_wide(char32_t c) {
  switch (c) {
    case U'\u2018':
    case U'\u2019':
    case U'\u201B':
    case U'\u02BB':
    case U'\u02BC':
    case U'\u02BE':
    case U'\u02BF':
    case U'\u02B9':
    case U'\u02C8':
    case U'\u00B4':
    case U'\u2032':
      return Character::apostrophe;
    case U'\u2010':
    case U'\u2011':
    case U'\u2012':
    case U'\u2013':
      return Character::hyphen;
    case U'\u00AD':  // a soft hyphen only tells where a word may be broken
    case U'\u200C':
    case U'\u200D':
      return Character::mark;
    default:
      break;
  }
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT:
      return Character::capital;
    case UTF8PROC_CATEGORY_LL:
      return Character::letter;
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
      return Character::uncased;
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
      return Character::digit;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
      return Character::mark;
    default:
      return Character::other;
  }
}

}  // namespace dateline
