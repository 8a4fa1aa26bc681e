#pragma once

#include <string>
#include <string_view>

#include "common/article.h"

namespace dateline {

/// An article as bytes (common/byte_coding.h), on its way from one phase of a build to the next, and from one update to
/// the next (see ledger/texts.h). What may be unknown begins with a byte that says whether it is known. It is no file
/// format: the program that wrote it reads it.
///
/// Faults are left out, because they are reported by then, and of what was dropped all but the reason.
std::string encode_article(const Article& article);

/// Throws Error if `bytes` are not what encode_article made: the disk is at fault.
Article decode_article(std::string_view bytes);

}  // namespace dateline
