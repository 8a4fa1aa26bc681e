#include "indexer/article_language.h"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>
#include <array>

#include "common/language.h"
#include "common/text.h"

namespace dateline {

namespace {

constexpr std::size_t most_bytes = 2560;  ///< that a detection reads

/// Where this much of a text is in the language that is declared, no other can have the share of all that it needs to
/// overrule that; a detection costs as much as finding all names and days.
constexpr std::size_t enough_to_confirm = 650;  ///< bytes

// Below these a detection says nothing: measured on news wires, where what is taken for another language is a line of
// names, figures or abbreviations.
constexpr int least_share = 80;   ///< per cent of the text
constexpr int least_latin = 200;  ///< bytes of prose
constexpr int least_other = 40;   ///< in another script, which says the most by itself
constexpr int least_to_overrule = 600;
static_assert(enough_to_confirm * least_share > most_bytes * (100 - least_share));

/// Languages that are written so much alike that a declaration knows better.
constexpr std::array<std::string_view, 7> kin = {"bs hr me sh sr",  "da nb nn no",    "id ms",      "cs sk",
                                                 "ar ckb fa ps ur", "be bg mk ru uk", "ca es gl pt"};

struct Detection {
  std::string language;  ///< empty where it is not sure
  int bytes = 0;         ///< of prose
};

std::string code_of(CLD2::Language language) {
  if (language == CLD2::UNKNOWN_LANGUAGE) return {};
  return language_code(CLD2::LanguageCode(language)).value_or("");
}

Detection detect(std::string_view text) {
  text = text.substr(0, most_bytes);
  text = text.substr(0, valid_utf8_prefix(text));
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> shares{};
  std::array<double, 3> scores{};
  CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  Detection detection;
  bool reliable = false;
  CLD2::ExtDetectLanguageSummary(text.data(), static_cast<int>(text.size()), true, &hints, 0, languages.data(),
                                 shares.data(), scores.data(), nullptr, &detection.bytes, &reliable);
  const std::string language = code_of(languages[0]);
  const int least = script_of_language(language) == Script::latin ? least_latin : least_other;
  if (reliable && shares[0] >= least_share && detection.bytes >= least) detection.language = language;
  return detection;
}

std::string sample_of(const Article& article) {
  std::string sample;
  const auto add = [&](const std::vector<std::string>& paragraphs) {
    for (const std::string& paragraph : paragraphs) {
      if (sample.size() < most_bytes) sample.append(paragraph, 0, most_bytes).append("\n");
    }
  };
  add(article.paragraphs);
  if (sample.empty()) {
    for (const Comment& comment : article.comments) add(comment.paragraphs);
  }
  if (sample.empty()) sample = article.meta.title.value_or("");
  return sample;
}

bool are_kin(const std::string& one, const std::string& other) {
  return std::any_of(kin.begin(), kin.end(), [&](std::string_view family) {
    return family.find(one) != std::string_view::npos && family.find(other) != std::string_view::npos;
  });
}

}  // namespace

std::string detected_language(std::string_view text) { return detect(text).language; }

void settle_language(Article& article) {
  std::string& language = article.meta.language;
  const std::string sample = sample_of(article);
  if (!language.empty() && detected_language(std::string_view(sample).substr(0, enough_to_confirm)) == language) return;
  const Detection detection = detect(sample);
  if (language.empty()) {
    language = detection.language.empty() ? "en" : detection.language;
  } else if (detection.bytes >= least_to_overrule && !detection.language.empty() &&
             !are_kin(language, detection.language)) {
    language = detection.language;
  }
}

}  // namespace dateline
