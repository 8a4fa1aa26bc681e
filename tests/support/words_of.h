#pragma once

#include <string>
#include <vector>

#include "common/tokenizer.h"

namespace dateline::test {

/// The words of each text; the texts must outlive them.
inline std::vector<TokenizedText> words_of(const std::vector<std::string>& texts) {
  std::vector<TokenizedText> words;
  for (const std::string& text : texts) words.push_back(tokenize(text));
  return words;
}

}  // namespace dateline::test
