#include "indexer/feed_item.h"

#include <nlohmann/json.hpp>

namespace dateline {

namespace {

using Json = nlohmann::json;

Json json_of(const FeedText& text) { return Json::array({text.text, static_cast<int>(text.markup)}); }

FeedText text_in(const Json& json) { return {json.at(0), static_cast<FeedMarkup>(json.at(1).get<int>())}; }

}  // namespace

std::string encode_feed_item(const FeedItem& item) {
  Json comments = Json::array();
  for (const FeedComment& comment : item.comments) {
    comments.push_back(Json::array({comment.id, comment.parent, comment.author, comment.posted, comment.text}));
  }
  const Json json = {{"id", item.id},
                     {"title", json_of(item.title)},
                     {"url", item.url},
                     {"author", item.author},
                     {"source", item.source},
                     {"language", item.language},
                     {"published", item.published},
                     {"published_name", item.published_name},
                     {"body", json_of(item.body)},
                     {"themes", item.themes},
                     {"comments", std::move(comments)}};
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

FeedItem decode_feed_item(std::string_view bytes) {
  const Json json = Json::parse(bytes);
  FeedItem item;
  item.id = json.at("id");
  item.title = text_in(json.at("title"));
  item.url = json.at("url");
  item.author = json.at("author");
  item.source = json.at("source");
  item.language = json.at("language");
  item.published = json.at("published");
  item.published_name = json.at("published_name");
  item.body = text_in(json.at("body"));
  item.themes = json.at("themes").get<std::vector<std::string>>();
  for (const Json& comment : json.at("comments")) {
    item.comments.push_back({comment.at(0), comment.at(1), comment.at(2), comment.at(3), comment.at(4)});
  }
  return item;
}

}  // namespace dateline
