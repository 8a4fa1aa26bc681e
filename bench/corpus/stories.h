#pragma once

#include <cstdint>
#include <vector>

#include "bench/corpus/cast.h"
#include "bench/corpus/vocabulary.h"
#include "common/article.h"

namespace dateline::corpus {

/// The articles of a corpus, each of which depends on the seed and its number only, so that any corpus is the begin of
/// a larger one, and can be written one article after another in any form.
class Stories {
 public:
  /// `lexicon` must outlive it.
  Stories(const Lexicon& lexicon, std::uint64_t seed);

  /// `number` counts from 0. One in 33 is a reprint of an earlier one, by another publisher.
  [[nodiscard]] Article article(std::uint64_t number) const;

 private:
  struct Publisher {
    std::string name;
    std::string host;
  };

  [[nodiscard]] Article told(std::uint64_t number) const;
  [[nodiscard]] std::vector<Comment> thread(class Reporter& reporter, Random& random, Day published) const;

  Vocabulary words_;
  CastingOffice office_;
  std::uint64_t seed_;
  std::vector<Publisher> publishers_;
};

/// Bytes of title, body and comments: what the size of a corpus means.
std::uint64_t text_bytes(const Article& article);

}  // namespace dateline::corpus
