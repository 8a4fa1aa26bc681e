#pragma once

#include <xapian.h>

#include <string>
#include <string_view>

namespace dateline {

/// As most articles of `passages` write the name whose whole_term() is `term`; of several that are as frequent, the
/// first in the order of bytes. So it does not depend on the numbers of documents. Empty where none has the term.
std::string written_name(const Xapian::Database& passages, std::string_view term);

}  // namespace dateline
