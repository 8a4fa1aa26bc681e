#pragma once

#include <string_view>

namespace dateline {

/// Writes all of `bytes` to an open file, however the system cuts them. False with errno where it cannot.
bool write_all(int file, std::string_view bytes);

}  // namespace dateline
