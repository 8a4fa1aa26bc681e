#pragma once

#include <functional>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/feed_item.h"

namespace dateline {

/// What stands in an element of a feed, by the names of the elements in it: "wp:status".
using FeedFields = std::map<std::string, std::string, std::less<>>;

/// Empty if there is no such field.
std::string field_of(const FeedFields& fields, std::string_view name);

/// The first that is not empty.
std::string first_of(std::initializer_list<std::string> values);

/// Why an item of a WordPress export, which has a type, is none for readers: "type attachment", "status draft". Empty
/// if it is one.
std::string why_unpublished(const FeedFields& item);

/// The comments that were approved; what only tells of a link from elsewhere (pingback, trackback) is none.
std::vector<FeedComment> published_comments(const std::vector<FeedFields>& all);

}  // namespace dateline
