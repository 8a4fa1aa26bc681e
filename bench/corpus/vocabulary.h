#pragma once

#include <cstdint>
#include <string>

#include "bench/corpus/random.h"

namespace dateline::corpus {

/// Made words in the frequencies of real ones.
///
/// A word is a made stem with an English ending, so that stemmers have their work. How often the stem of a rank occurs
/// follows the law of Zipf and Mandelbrot, p(rank) ~ (rank + offset)^-exponent, with constants chosen so that a corpus
/// has about 240,000 distinct terms in 20 million tokens, as news has; the vocabulary is open, so that larger corpora
/// have more.
class Vocabulary {
 public:
  Vocabulary();

  [[nodiscard]] std::string noun(Random& random) const;
  [[nodiscard]] std::string verb(Random& random) const;  ///< in the past, mostly
  [[nodiscard]] std::string adjective(Random& random) const;
  [[nodiscard]] std::string adverb(Random& random) const;

  /// A name of a person or of a village that no lexicon knows: capitalised, without ending.
  [[nodiscard]] std::string name(Random& random) const;

  /// The stem of a rank: two syllables for the first 150,000 or so, then three. No two ranks have the same.
  static std::string stem(std::uint64_t rank);

 private:
  [[nodiscard]] std::uint64_t rank(Random& random) const;

  double tail_;  ///< what bounds the integral of the law
};

}  // namespace dateline::corpus
