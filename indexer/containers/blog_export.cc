#include "indexer/containers/blog_export.h"

#include <algorithm>

namespace dateline {

std::string field_of(const FeedFields& fields, std::string_view name) {
  const auto found = fields.find(name);
  return found == fields.end() ? std::string() : found->second;
}

std::string first_of(std::initializer_list<std::string> values) {
  const auto* const found = std::find_if(values.begin(), values.end(), [](const auto& one) { return !one.empty(); });
  return found == values.end() ? std::string() : *found;
}

std::string why_unpublished(const FeedFields& item) {
  const std::string type = field_of(item, "wp:post_type");
  const std::string status = field_of(item, "wp:status");
  if (type != "post" && type != "page") return "type " + type;
  return status.empty() || status == "publish" ? "" : "status " + status;
}

std::vector<FeedComment> published_comments(const std::vector<FeedFields>& all) {
  std::vector<FeedComment> published;
  for (const FeedFields& comment : all) {
    const std::string type = field_of(comment, "wp:comment_type");
    if (field_of(comment, "wp:comment_approved") != "1" || (!type.empty() && type != "comment")) continue;
    published.push_back({field_of(comment, "wp:comment_id"), field_of(comment, "wp:comment_parent"),
                         field_of(comment, "wp:comment_author"),
                         first_of({field_of(comment, "wp:comment_date_gmt"), field_of(comment, "wp:comment_date")}),
                         field_of(comment, "wp:comment_content")});
  }
  return published;
}

}  // namespace dateline
