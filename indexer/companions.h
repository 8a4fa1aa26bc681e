#pragma once

#include <string_view>

namespace dateline {

/// Whether a file of this name, in a folder or a container, is known to be no article: it is hidden, a backup, or what
/// browsers save beside a page (pictures, style sheets, scripts, fonts).
bool is_no_article(std::string_view path);

}  // namespace dateline
