#include "common/stemmer.h"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <utility>

#include "common/character.h"
#include "common/stem_cache.h"
#include "common/text.h"

namespace dateline {

namespace {

/// Each stemmer holds a cache; an archive that names hundreds of languages does not fill the memory.
constexpr std::size_t most_stemmers = 16;

/// Languages whose stemmers know endings by marked letters.
constexpr std::array<std::string_view, 17> with_marks = {"ca", "da", "de", "es", "eu", "fi", "fr", "ga", "hu",
                                                         "it", "lt", "nb", "nl", "no", "pt", "ro", "sv"};

/// Languages whose stemmers take off endings only.
constexpr std::array<std::string_view, 18> with_endings_only = {"ca", "da", "de", "en", "es", "eu", "fi", "fr", "hu",
                                                                "it", "nb", "nl", "no", "pt", "ro", "ru", "sv", "tr"};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& languages, std::string_view language) {
  return std::find(languages.begin(), languages.end(), language) != languages.end();
}

bool is_plain(std::string_view written) { return std::all_of(written.begin(), written.end(), is_ascii); }

/// The name before "'de" and other endings; all of it where there is none.
std::string_view without_turkish_ending(std::string_view written) {
  for (const std::string_view apostrophe : {"'", "\u2019"}) {
    const std::size_t found = written.find(apostrophe);
    if (found != std::string_view::npos && found > 1) return written.substr(0, found);
  }
  return written;
}

/// A capital I has no dot, unlike in other languages, and its small letter none either.
std::string turkish_lowered(std::string_view written) {
  std::string dotless;
  for (const char c : written) dotless += c == 'I' ? std::string_view("\u0131") : std::string_view(&c, 1);
  std::string small = lowered(dotless);
  // A dotted capital I becomes an i with a combining dot.
  for (std::size_t dot = small.find("\u0307"); dot != std::string::npos; dot = small.find("\u0307"))
    small.erase(dot, 2);
  return small;
}

/// The Arabic article with the particles before it. Snowball takes endings first, and leaves the article on what is
/// short then.
constexpr std::array<std::string_view, 11> arabic_articles = {"وبال", "فبال", "وكال", "ولل", "فلل", "وال",
                                                              "فال",  "بال",  "كال",  "لل",  "ال"};
constexpr std::size_t fewest_arabic_bytes = 6;  ///< of a word without its article: three letters

std::string_view without_arabic_article(std::string_view term) {
  for (const std::string_view article : arabic_articles) {
    if (term.starts_with(article) && term.size() >= article.size() + fewest_arabic_bytes)
      return term.substr(article.size());
  }
  return term;
}

Xapian::Stem make_stem(std::string_view language) {
  try {
    return Xapian::Stem(std::string(language));
  } catch (const Xapian::InvalidArgumentError&) {
    return Xapian::Stem();
  }
}

}  // namespace

struct Stemmer::State {
  explicit State(std::string_view language)
      : snowball(make_stem(language)),
        arabic(language == "ar"),
        turkish(language == "tr"),
        marks(turkish || contains(with_marks, language)),
        keeps_first_byte(contains(with_endings_only, language)) {}

  /// Folded.
  [[nodiscard]] std::string stem_as_written(std::string_view written) const {
    if (!turkish) return fold(snowball(lowered(written)));
    const std::string_view name = without_turkish_ending(written);
    return fold(name.size() < written.size() ? std::string(name) : snowball(turkish_lowered(written)));
  }

  Xapian::Stem snowball;
  bool arabic;
  bool turkish;
  bool marks;  ///< a word as written may have another stem
  bool keeps_first_byte;
  StemCache stems;
  StemCache written_stems;
};

Stemmer::Stemmer(std::string_view language) : state_(std::make_unique<State>(language)) {}
Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

std::string_view Stemmer::stem(std::string_view term) {
  if (const auto known = state_->stems.find(term)) return *known;
  const std::string_view begun = state_->arabic ? without_arabic_article(term) : term;
  return state_->stems.add(term, state_->snowball(std::string(begun)));
}

WordStems Stemmer::stems(const TokenizedText& words, std::size_t index) {
  std::string as_written = stem_as_written(words, index);
  return {stem(words.term(index)), std::move(as_written)};
}

std::string Stemmer::stem_as_written(const TokenizedText& words, std::size_t index) {
  if (!state_->marks) return {};
  const std::string_view written = words.written(index);
  if (written.size() > 2 * longest_term) return {};
  if (is_plain(written) && !(state_->turkish && written.find('\'') != std::string_view::npos)) return {};
  auto found = state_->written_stems.find(written);
  if (!found) found = state_->written_stems.add(written, state_->stem_as_written(written));
  return *found == stem(words.term(index)) ? std::string() : std::string(*found);
}

bool Stemmer::keeps_first_byte() const { return state_->keeps_first_byte; }

Stemmer& Stemmers::of(std::string_view language) {
  if (const auto found = stemmers_.find(language); found != stemmers_.end()) return found->second;
  if (stemmers_.size() >= most_stemmers) stemmers_.clear();
  return stemmers_.emplace(language, Stemmer(language)).first->second;
}

}  // namespace dateline
