#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "searcher/environment.h"

/// Where words on a screen lead to (the OSC 8 sequences of terminals).
namespace dateline {

/// Whether the terminal is known to have hyperlinks: those that have not print their bytes. By the variables with which
/// such terminals name themselves; inside screen or a dumb terminal there are none.
bool terminal_has_links(const Environment& environment);

/// The URI of an absolute path on this machine: file://HOST/PATH, with everything escaped that is no unreserved
/// character of RFC 3986.
std::string file_uri(std::string_view host, const std::filesystem::path& file);

/// A web address (is_web_address()) as it may be sent to a terminal: in printable ASCII. Empty for any other.
std::string web_uri(const std::optional<std::string>& url);

/// The name of this machine.
std::string host_name();

}  // namespace dateline
