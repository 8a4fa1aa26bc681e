#include "common/language.h"

#include <algorithm>
#include <array>

#include "common/text.h"

namespace dateline {

namespace {

struct Code {
  std::string_view written;
  std::string_view code;
};

/// ISO 639-2 (both its forms, where it has two) of languages that have a code of two letters and in which news is
/// written, and the codes that ISO 639-1 has withdrawn.
constexpr std::array<Code, 89> other_codes = {{
    {"alb", "sq"}, {"amh", "am"}, {"ara", "ar"}, {"arb", "ar"}, {"arm", "hy"}, {"aze", "az"}, {"bel", "be"},
    {"ben", "bn"}, {"bos", "bs"}, {"bul", "bg"}, {"bur", "my"}, {"cat", "ca"}, {"ces", "cs"}, {"chi", "zh"},
    {"cze", "cs"}, {"dan", "da"}, {"deu", "de"}, {"dut", "nl"}, {"ell", "el"}, {"eng", "en"}, {"est", "et"},
    {"eus", "eu"}, {"fas", "fa"}, {"fin", "fi"}, {"fra", "fr"}, {"fre", "fr"}, {"geo", "ka"}, {"ger", "de"},
    {"gle", "ga"}, {"gre", "el"}, {"hau", "ha"}, {"heb", "he"}, {"hin", "hi"}, {"hrv", "hr"}, {"hun", "hu"},
    {"hye", "hy"}, {"in", "id"},  {"ind", "id"}, {"ita", "it"}, {"iw", "he"},  {"ji", "yi"},  {"jpn", "ja"},
    {"kat", "ka"}, {"kaz", "kk"}, {"kor", "ko"}, {"kur", "ku"}, {"lav", "lv"}, {"lit", "lt"}, {"mac", "mk"},
    {"may", "ms"}, {"mkd", "mk"}, {"mon", "mn"}, {"msa", "ms"}, {"mya", "my"}, {"nep", "ne"}, {"nld", "nl"},
    {"nob", "nb"}, {"nor", "no"}, {"pan", "pa"}, {"per", "fa"}, {"pol", "pl"}, {"por", "pt"}, {"pus", "ps"},
    {"ron", "ro"}, {"rum", "ro"}, {"rus", "ru"}, {"slk", "sk"}, {"slo", "sk"}, {"slv", "sl"}, {"som", "so"},
    {"spa", "es"}, {"sqi", "sq"}, {"srp", "sr"}, {"swa", "sw"}, {"swe", "sv"}, {"tam", "ta"}, {"tat", "tt"},
    {"tel", "te"}, {"tgk", "tg"}, {"tha", "th"}, {"tir", "ti"}, {"tur", "tr"}, {"ukr", "uk"}, {"urd", "ur"},
    {"uzb", "uz"}, {"vie", "vi"}, {"yid", "yi"}, {"zho", "zh"}, {"zul", "zu"},
}};

constexpr std::array<std::string_view, 4> no_language = {"mis", "mul", "und", "zxx"};

constexpr std::array<std::string_view, 6> in_arabic = {"ar", "ckb", "fa", "ps", "ug", "ur"};
constexpr std::array<std::string_view, 9> in_cyrillic = {"be", "bg", "kk", "mk", "mn", "ru", "sr", "tg", "uk"};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& codes, std::string_view code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

}  // namespace

std::optional<std::string> language_code(std::string_view tag) {
  std::string code = fold(tag.substr(0, tag.find_first_of("-_")));
  const bool letters = std::all_of(code.begin(), code.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!letters || (code.size() != 2 && code.size() != 3) || contains(no_language, code)) return std::nullopt;
  const auto known = std::find_if(other_codes.begin(), other_codes.end(), [&](Code c) { return c.written == code; });
  if (known != other_codes.end()) code = known->code;
  return code;
}

Script script_of_word(std::string_view word) {
  if (word.empty()) return Script::other;
  std::size_t begin = 0;
  const char32_t c = next_code_point(word, begin);
  if (c < 0x250 || (c >= 0x1E00 && c < 0x1F00)) return Script::latin;
  if (c >= 0x370 && c < 0x400) return Script::greek;
  if (c >= 0x400 && c < 0x530) return Script::cyrillic;
  if (c >= 0x590 && c < 0x600) return Script::hebrew;
  if ((c >= 0x600 && c < 0x780) || (c >= 0x8A0 && c < 0x900) || (c >= 0xFB50 && c < 0xFF00)) return Script::arabic;
  return Script::other;
}

Script script_of_language(std::string_view code) {
  if (contains(in_arabic, code)) return Script::arabic;
  if (contains(in_cyrillic, code)) return Script::cyrillic;
  if (code == "el") return Script::greek;
  if (code == "he" || code == "yi") return Script::hebrew;
  return Script::latin;
}

}  // namespace dateline
