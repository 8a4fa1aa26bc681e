#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"

namespace dateline {

/// Why a part of a text stands out.
enum class Emphasis : std::uint8_t { none, title, label, match, place, force, day };

/// Text of which each byte is painted.
struct PaintedText {
  std::string text;
  std::vector<Emphasis> paint;  ///< of each byte

  void append(std::string_view more, Emphasis emphasis = Emphasis::none);

  /// `part` of it.
  [[nodiscard]] PaintedText cut(Span part) const;
};

/// The text of a passage with its places, forces and days, and the matches above all of them. A tab is a space.
PaintedText painted_passage(const Passage& passage, std::span<const Span> matches);

/// The parts of `whole` one after the other, with "…" where something was left out. Requires sorted parts of it.
PaintedText with_ellipses(const PaintedText& whole, std::span<const Span> parts);

/// The paragraphs of it, without their line feeds. At least one, maybe empty, unless the text is empty.
std::vector<PaintedText> paragraphs_of(const PaintedText& text);

}  // namespace dateline
