#include "indexer/readers/html_page/code_page.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace dateline::html {

namespace {

using Letters = std::array<std::uint8_t, 12>;

/// The commonest letters of Russian, in windows-1251: о е а и н т с р в л к м, small ones.
constexpr Letters russian = {0xEE, 0xE5, 0xE0, 0xE8, 0xED, 0xF2, 0xF1, 0xF0, 0xE2, 0xEB, 0xEA, 0xEC};
/// The commonest letters of Arabic, in windows-1256: alef, lam, ya, meem, waw, noon, ra, ta, ba, ain, dal, seen.
constexpr Letters arabic = {0xC7, 0xE1, 0xED, 0xE3, 0xE6, 0xE4, 0xD1, 0xCA, 0xC8, 0xDA, 0xCF, 0xD3};

bool is_high(char c) { return static_cast<unsigned char>(c) >= 0x80; }

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_one_of(const Letters& letters, char c) {
  return std::find(letters.begin(), letters.end(), static_cast<std::uint8_t>(c)) != letters.end();
}

}  // namespace

std::string_view code_page_of(std::string_view bytes) {
  std::size_t in_own_words = 0;
  std::size_t among_latin = 0;
  std::size_t of_russian = 0;
  std::size_t of_arabic = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (!is_high(bytes[i])) continue;
    of_russian += is_one_of(russian, bytes[i]) ? 1U : 0U;
    of_arabic += is_one_of(arabic, bytes[i]) ? 1U : 0U;
    const char before = i > 0 ? bytes[i - 1] : ' ';
    const char behind = i + 1 < bytes.size() ? bytes[i + 1] : ' ';
    if (is_ascii_letter(before) || is_ascii_letter(behind)) {
      ++among_latin;
    } else if (is_high(before) || is_high(behind)) {
      ++in_own_words;
    }
  }
  if (in_own_words <= 2 * among_latin) return "windows-1252";
  return of_arabic > of_russian ? "windows-1256" : "windows-1251";
}

}  // namespace dateline::html
