#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "common/article.h"

namespace dateline {

/// A passage, comment or article as it was typed: "5f0c3a1e9b7d2846:b2", "5f0c3a1e:c12.2", "5f0c3a1e9b7d2846".
struct PassageReference {
  std::string article;  ///< its identifier, or the begin of it, of 8 digits or more
  struct Place {
    PassageKind kind = PassageKind::body;
    unsigned number = 1;
    std::optional<unsigned> part;  ///< of a comment; nothing means all of it
    friend bool operator==(const Place&, const Place&) = default;
  };
  std::optional<Place> place;  ///< nothing means the article
  friend bool operator==(const PassageReference&, const PassageReference&) = default;
};

inline constexpr std::size_t article_digits = 16;
inline constexpr std::size_t fewest_digits = 8;

/// nullopt for what is no identifier.
std::optional<PassageReference> parse_reference(std::string_view typed);

/// As it is written: "5f0c3a1e9b7d2846:b2".
std::string to_string(const PassageReference& reference);

/// Whether `passage` is meant, or a part of what is meant, in the right article.
bool means(const PassageReference& reference, const Passage& passage);

}  // namespace dateline
