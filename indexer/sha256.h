#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

namespace dateline {

/// SHA-256 of `bytes`, 64 lower-case hex digits.
std::string sha256(std::string_view bytes);

/// The same of all that `in` gives, which is never held as a whole; empty where it cannot be read.
std::string sha256(std::istream& in);

}  // namespace dateline
