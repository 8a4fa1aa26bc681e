#pragma once

#include <filesystem>

namespace dateline {

/// The configuration file that is read where none is named: $XDG_CONFIG_HOME/dateline/config, else
/// ~/.config/dateline/config; empty where neither variable is set. One file serves both programs: lines above any
/// section are for both, `[search]` is for dateline-search, `[build]` for dateline-index.
std::filesystem::path default_config_file();

}  // namespace dateline
