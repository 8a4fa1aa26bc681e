#include "common/stemmer.h"

#include <xapian.h>

#include <unordered_map>

namespace dateline {

namespace {

/// Enough for the vocabulary of some thousand articles; then the cache begins anew, so that a hostile archive cannot
/// fill the memory.
constexpr std::size_t most_cached_stems = 200'000;

struct ViewHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view view) const { return std::hash<std::string_view>{}(view); }
};

Xapian::Stem make_stem(std::string_view language) {
  try {
    return Xapian::Stem(std::string(language));
  } catch (const Xapian::InvalidArgumentError&) {
    return Xapian::Stem();
  }
}

}  // namespace

struct Stemmer::State {
  explicit State(std::string_view language) : snowball(make_stem(language)) {}

  Xapian::Stem snowball;
  std::unordered_map<std::string, std::string, ViewHash, std::equal_to<>> stems;
};

Stemmer::Stemmer(std::string_view language) : state_(std::make_unique<State>(language)) {}
Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

std::string_view Stemmer::stem(std::string_view term) {
  auto& stems = state_->stems;
  if (const auto found = stems.find(term); found != stems.end()) return found->second;
  if (stems.size() >= most_cached_stems) stems.clear();
  std::string word(term);
  std::string stem = state_->snowball(word);
  return stems.emplace(std::move(word), std::move(stem)).first->second;
}

}  // namespace dateline
