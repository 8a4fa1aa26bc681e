#pragma once

#include <random>
#include <string>
#include <vector>

namespace dateline::test {

/// Words that nobody wrote, the same for the same seed.
inline std::vector<std::string> generated_words(std::size_t count, unsigned seed) {
  std::mt19937 random(seed);
  std::vector<std::string> words;
  for (std::size_t i = 0; i < count; ++i) words.push_back("w" + std::to_string(random() % 5000));
  return words;
}

inline std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

inline std::string generated_text(std::size_t words, unsigned seed) { return joined(generated_words(words, seed)); }

}  // namespace dateline::test
