#pragma once

#include <string_view>

namespace dateline::html {

/// Which of "windows-1252", "windows-1251" and "windows-1256" the bytes of a page are most likely written in.
///
/// Where bytes beyond ASCII stand among ASCII letters, the language is written in Latin letters (1252). Where they make
/// up words of their own, it is Russian or Arabic, whichever of both has those letters the commonest that are.
std::string_view code_page_of(std::string_view bytes);

}  // namespace dateline::html
