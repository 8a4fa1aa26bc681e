#include "common/name_key.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "common/text.h"
#include "common/tokenizer.h"
#include "common/transliteration.h"

namespace dateline {

namespace {

/// Keys and ids become terms of the index, which takes 245 bytes.
constexpr std::size_t longest_key = 64;
constexpr std::size_t longest_id = 160;

constexpr char kind_of_vowel(char c) {
  switch (c) {
    case 'a':
    case 'e':
      return 'a';
    case 'i':
    case 'y':
      return 'i';
    case 'o':
    case 'u':
    case 'v':
    case 'w':
      return 'u';
    default:
      return 0;
  }
}

constexpr bool is_vowel(char c) { return c == 'a' || c == 'i' || c == 'u'; }

struct Spelling {
  std::string_view letters;
  std::string_view sound;
};

/// By first letter, the longest of each first. Capital S is the sound of sh. A vowel's sound is its kind.
constexpr std::array<Spelling, 21> spellings = {
    {{"ch", "S"},  {"ck", "k"}, {"ce", "sa"},  {"ci", "si"}, {"cy", "si"}, {"dzh", "j"}, {"dh", "d"},
     {"dj", "j"},  {"ee", "i"}, {"gh", "g"},   {"kh", "k"},  {"mb", "nb"}, {"oo", "u"},  {"ph", "f"},
     {"sch", "S"}, {"sh", "S"}, {"tsch", "S"}, {"tch", "S"}, {"tsh", "S"}, {"th", "t"},  {"zh", "j"}}};

/// Where the spellings that begin with a letter begin, for each from a to the one behind z.
constexpr std::array<std::size_t, 27> first_spellings = [] {
  std::array<std::size_t, 27> firsts{};
  for (std::size_t letter = 0; letter < firsts.size(); ++letter) {
    while (firsts[letter] < spellings.size() && spellings[firsts[letter]].letters[0] < static_cast<char>('a' + letter))
      ++firsts[letter];
  }
  return firsts;
}();

constexpr bool are_by_first_letter() {
  for (std::size_t i = 1; i < spellings.size(); ++i) {
    if (spellings[i].letters[0] < spellings[i - 1].letters[0]) return false;
  }
  return true;
}
static_assert(are_by_first_letter());

constexpr std::span<const Spelling> spellings_from(char letter) {
  if (letter < 'a' || letter > 'z') return {};
  const auto at = static_cast<std::size_t>(letter - 'a');
  return std::span(spellings).subspan(first_spellings[at], first_spellings[at + 1] - first_spellings[at]);
}

constexpr char sound_of(char c) {
  switch (c) {
    case 'c':
    case 'q':
    case 'x':
      return 'k';
    case 'z':
      return 'd';
    default:
      return c;
  }
}

std::string_view first_word(std::string_view words) { return words.substr(0, words.find(' ')); }

/// Whether `word` before `next` is the article: al and el before anything, the assimilated forms before their letter.
bool is_article(std::string_view word, std::string_view next) {
  if (word.size() < 2 || word.size() > 3 || next.empty()) return false;
  const char vowel = word.front();
  if (vowel != 'a' && vowel != 'e' && vowel != 'i' && vowel != 'u') return false;
  const std::string_view ending = word.substr(1);
  if (ending == "l") return true;
  if (ending == "dh" || ending == "th") return next.starts_with(ending) || next.front() == ending.front();
  if (ending == "sh") return next.front() == 's';
  if (ending.size() != 1) return false;
  constexpr std::string_view assimilating = "rstdnz";
  return assimilating.find(ending.front()) != std::string_view::npos && next.front() == ending.front();
}

/// Albu is the article and Abu grown together.
std::string_view without_grown_article(std::string_view word) {
  if (word.size() >= 4 && (word.starts_with("albu") || word.starts_with("elbu") || word.starts_with("albo")))
    word.remove_prefix(2);
  return word;
}

/// The sounds of a name, vowels too: repeated ones once.
class Sounds {
 public:
  void add_word(std::string_view word) {
    word = without_grown_article(word);
    while (word.size() > 1 && word.back() == 'h' && kind_of_vowel(word[word.size() - 2]) != 0) word.remove_suffix(1);
    std::size_t position = first_letter(word);
    while (position < word.size()) position += add_next(word.substr(position));
  }

  [[nodiscard]] const std::string& with_vowels() const { return sounds_; }

  [[nodiscard]] std::string key() const {
    std::string consonants;
    for (const char c : sounds_) {
      if (!is_vowel(c)) consonants += c;
    }
    if (consonants.size() < 2) return {};
    if (consonants.size() > 2) return consonants.substr(0, longest_key);
    std::string key = sounds_.substr(0, longest_key);
    while (key.size() > 2 && key.back() == 'a') key.pop_back();
    return key;
  }

 private:
  /// w and y before a vowel are consonants at the begin of a word; "ou" is how French writes that w.
  std::size_t first_letter(std::string_view word) {
    const auto vowel_at = [&](std::size_t i) { return i < word.size() && kind_of_vowel(word[i]) != 0; };
    if (word.starts_with("ou") && vowel_at(2)) {
      add('w');
      return 2;
    }
    if (!word.empty() && (word.front() == 'w' || word.front() == 'y') && vowel_at(1)) {
      add(word.front());
      return 1;
    }
    return 0;
  }

  std::size_t add_next(std::string_view rest) {
    for (const Spelling& spelling : spellings_from(rest.front())) {
      if (!rest.starts_with(spelling.letters)) continue;
      for (const char sound : spelling.sound) add(sound);
      return spelling.letters.size();
    }
    const char vowel = kind_of_vowel(rest.front());
    add(vowel != 0 ? vowel : sound_of(rest.front()));
    return 1;
  }

  void add(char sound) {
    if (sounds_.empty() || sounds_.back() != sound) sounds_ += sound;
  }

  std::string sounds_;
};

Sounds sounds_of(std::string_view name) {
  const std::string latin = latin_letters(name);
  Sounds sounds;
  for (std::string_view rest = latin; !rest.empty();) {
    const std::string_view word = first_word(rest);
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    if (rest.empty() || !is_article(word, first_word(rest))) sounds.add_word(word);
  }
  return sounds;
}

}  // namespace

std::string name_key(std::string_view name) { return sounds_of(name).key(); }

std::string name_sounds(std::string_view name) { return key_and_sounds(name).sounds; }

NameSounds key_and_sounds(std::string_view name) {
  const Sounds sounds = sounds_of(name);
  std::string key = sounds.key();
  if (key.empty()) return {};
  return {std::move(key), sounds.with_vowels()};
}

bool is_telling_key(std::string_view key) { return std::none_of(key.begin(), key.end(), is_vowel) && key.size() >= 3; }

std::string unlisted_id(std::string_view name) {
  const std::string key = name_key(name);
  if (!key.empty()) return "~" + key;
  std::string terms = "~=" + joined_terms(name);
  if (terms.size() > longest_id) {
    std::size_t end = longest_id;
    while ((static_cast<unsigned char>(terms[end]) & 0xC0) == 0x80) --end;
    terms.resize(end);
  }
  return terms;
}

}  // namespace dateline
