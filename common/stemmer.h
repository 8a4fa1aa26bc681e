#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace dateline {

/// Snowball stems with a cache: news text repeats its words so much that 98.75 % of look-ups hit, which
/// makes stemming 2.6 times as fast as without (design, section 10). Not shared between threads.
class Stemmer {
 public:
  /// `language` is ISO 639-1; one that Snowball does not know leaves words as they are.
  explicit Stemmer(std::string_view language);
  ~Stemmer();
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;

  /// The stem of a folded term. The view holds until the next call.
  std::string_view stem(std::string_view term);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dateline
