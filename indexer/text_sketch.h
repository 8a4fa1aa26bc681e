#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "common/tokenizer.h"

/// How alike two texts are, told by the runs of words that they share (shingles; A. Broder, "On the resemblance and
/// containment of documents", 1997), and a sketch of a text from which it can be estimated without the text.
namespace dateline {

inline constexpr std::size_t words_in_shingle = 4;

/// One hash for each run of four words as folded, in their order. A shorter text that has words is one run.
std::vector<std::uint64_t> shingles_of(const TokenizedText& words);

/// What is kept of a body until all are read: for each of 96 orders of all shingles, eight bits of the first one that
/// the body has (MinHash; eight bits do, because two texts then agree by chance in 1 of 256 lanes: P. Li and A. König,
/// "b-Bit minwise hashing", 2010).
///
/// A body of fewer than `fewest_shingles` has one that stands for all of its words, so that it resembles only its
/// equals: short notices are alike by form.
struct TextSketch {
  static constexpr std::size_t lanes = 96;
  static constexpr std::size_t fewest_shingles = 30;

  std::array<std::uint8_t, lanes> lane{};
  bool has_words = false;
};

/// Of a body, of which the words of each paragraph are given; where its paragraphs begin and end makes no difference.
/// Linear in the length of the text.
TextSketch sketch_of(std::span<const TokenizedText> paragraphs);

/// An estimate of what share of all shingles of two bodies they have in common; its standard error is at most 0.05. 0
/// where one has no words.
double resemblance(const TextSketch& one, const TextSketch& other);

}  // namespace dateline
