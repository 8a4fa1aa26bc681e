#pragma once

#include <cstdlib>
#include <functional>
#include <optional>
#include <string>

namespace dateline {

/// What an environment variable says; nothing where it is not set.
using Environment = std::function<std::optional<std::string>(const char* name)>;

/// That of this process.
inline std::optional<std::string> environment_variable(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

}  // namespace dateline
