#pragma once

#include <string>

#include "bench/corpus/cast.h"
#include "bench/corpus/random.h"
#include "bench/corpus/vocabulary.h"

namespace dateline::corpus {

/// Writes the sentences of one story: reports of who did what where and when, what was said of it, and between them
/// prose of made words, with the closed-class words, numbers, capitals, quotations and lengths that prose has.
class Reporter {
 public:
  Reporter(const Vocabulary& words, const Cast& cast, Day published, Random& random)
      : words_(words), cast_(cast), published_(published), random_(random) {}

  std::string headline();
  std::string paragraph(int sentences);
  std::string remark();  ///< what a reader writes below the story, one paragraph
  std::string person();  ///< "Dorek Tolam"

 private:
  std::string sentence();
  std::string event();
  std::string toll();
  std::string background();
  std::string geography();
  std::string quotation();
  std::string prose();

  std::string clause();
  std::string joined_clause();  ///< with the word that joins it to what stands before it
  std::string noun_phrase();
  std::string verb_phrase();
  std::string place();
  std::string force();
  std::string named_place();  ///< with what it is: "the village of X", "X's outskirts"
  std::string number();
  std::string quantity();  ///< a number, or a share of it
  std::string attribution();
  std::string day();

  const Vocabulary& words_;
  const Cast& cast_;
  Day published_;
  Random& random_;
};

}  // namespace dateline::corpus
