#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/calendar.h"

/// What puts passages in order that a search ranks alike, and names the article of a passage (value slot
/// `schema::order_slot`). It does not depend on the numbers of documents, which are others after every update and in
/// every shard: 4 bytes for the day of publication, the earliest first and an unknown one last, compared as bytes; then
/// the identifier of the article.
namespace dateline {

std::string order_key(const std::optional<Day>& published, std::string_view article);

/// The article of an order key; empty where it is none.
std::string_view article_of(std::string_view order_key);

}  // namespace dateline
