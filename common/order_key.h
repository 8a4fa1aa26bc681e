#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/article.h"

/// What puts passages in order that a search ranks alike, and names a passage (value slot `schema::order_slot`). It
/// does not depend on the numbers of documents, which are others after every update and in every shard: 4 bytes for the
/// day of publication, the earliest first and an unknown one last; the identifier of the article; 4 bytes for the
/// number of the passage, of which the first bit tells a comment, and 2 for its part. Numbers have their highest byte
/// first, so that keys are compared as bytes.
namespace dateline {

std::string order_key(const std::optional<Day>& published, std::string_view article, const Passage& passage);

/// The article of an order key; empty where it is none.
std::string_view article_of(std::string_view order_key);

}  // namespace dateline
