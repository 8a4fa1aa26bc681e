#include "common/config_file.h"

#include <cstdlib>

namespace dateline {

std::filesystem::path default_config_file() {
  const auto folder = [](const char* variable) {
    const char* value = std::getenv(variable);
    return std::filesystem::path(value == nullptr ? "" : value);
  };
  if (const auto config = folder("XDG_CONFIG_HOME"); config.is_absolute()) return config / "dateline" / "config";
  if (const auto home = folder("HOME"); home.is_absolute()) return home / ".config" / "dateline" / "config";
  return {};
}

}  // namespace dateline
