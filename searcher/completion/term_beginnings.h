#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Values of a field of articles (source, author, theme, region, lang, url, or id) that begin like `beginning` and
/// stand in `passages`: the most frequent first, at most `most`, as the articles write them. Throws Error where the
/// index is damaged.
std::vector<std::string> terms_beginning(const Xapian::Database& passages, std::string_view field,
                                         std::string_view beginning, std::size_t most);

/// Whether `field` is one that terms_beginning() knows values of.
bool is_completed_from_terms(std::string_view field);

}  // namespace dateline
