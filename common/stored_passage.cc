#include "common/stored_passage.h"

#include <nlohmann/json.hpp>

#include "common/error.h"

namespace dateline {

namespace {

using Json = nlohmann::json;

template <class Value>
void put(Json& object, const char* key, const std::optional<Value>& value) {
  if (value) object[key] = *value;
}

void put_day(Json& object, const char* key, const std::optional<Day>& day) {
  if (day) object[key] = day->time_since_epoch().count();
}

template <class Value>
std::optional<Value> get(const Json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end()) return std::nullopt;
  return found->get<Value>();
}

Day day_of(std::int64_t days) { return Day{std::chrono::days{days}}; }

std::optional<Day> get_day(const Json& object, const char* key) {
  const auto days = get<std::int64_t>(object, key);
  return days ? std::optional(day_of(*days)) : std::nullopt;
}

Json encode_names(const std::vector<NameMention>& mentions) {
  Json list = Json::array();
  for (const NameMention& mention : mentions) {
    Json item = {{"b", mention.span.begin}, {"e", mention.span.end}, {"id", mention.id}, {"n", mention.name}};
    if (mention.via != Via::lexicon) item["v"] = static_cast<int>(mention.via);
    if (!mention.within.empty()) item["w"] = mention.within;
    if (mention.coordinates) item["at"] = {mention.coordinates->latitude, mention.coordinates->longitude};
    list.push_back(std::move(item));
  }
  return list;
}

std::vector<NameMention> decode_names(const Json& list) {
  std::vector<NameMention> mentions;
  for (const Json& item : list) {
    NameMention mention;
    mention.span = {item.at("b").get<std::uint32_t>(), item.at("e").get<std::uint32_t>()};
    mention.id = item.at("id").get<std::string>();
    mention.name = item.at("n").get<std::string>();
    mention.via = static_cast<Via>(item.value("v", 0));
    mention.within = item.value("w", std::vector<std::string>{});
    if (const auto at = item.find("at"); at != item.end()) {
      mention.coordinates = Coordinates{at->at(0).get<double>(), at->at(1).get<double>()};
    }
    mentions.push_back(std::move(mention));
  }
  return mentions;
}

Json encode_dates(const std::vector<DateMention>& mentions) {
  Json list = Json::array();
  for (const DateMention& mention : mentions) {
    list.push_back({mention.span.begin, mention.span.end, mention.days.from.time_since_epoch().count(),
                    mention.days.to.time_since_epoch().count()});
  }
  return list;
}

std::vector<DateMention> decode_dates(const Json& list) {
  std::vector<DateMention> mentions;
  for (const Json& item : list) {
    mentions.push_back({{item.at(0).get<std::uint32_t>(), item.at(1).get<std::uint32_t>()},
                        {day_of(item.at(2).get<std::int64_t>()), day_of(item.at(3).get<std::int64_t>())}});
  }
  return mentions;
}

Json encode_article(const Metadata& meta) {
  Json object = {{"id", meta.id},
                 {"format", meta.format},
                 {"file", meta.position.file},
                 {"offset", meta.position.offset},
                 {"length", meta.position.length},
                 {"sha256", meta.position.sha256},
                 {"language", meta.language}};
  put(object, "title", meta.title);
  put(object, "url", meta.url);
  put(object, "source", meta.source);
  put(object, "author", meta.author);
  put(object, "original_source", meta.original_source);
  put_day(object, "published", meta.published);
  put_day(object, "original_published", meta.original_published);
  if (!meta.regions.empty()) object["regions"] = meta.regions;
  if (!meta.themes.empty()) object["themes"] = meta.themes;
  return object;
}

Metadata decode_article(const Json& object) {
  Metadata meta;
  meta.id = object.at("id").get<std::string>();
  meta.format = object.at("format").get<std::string>();
  meta.position.file = object.at("file").get<std::string>();
  meta.position.offset = object.at("offset").get<std::uint64_t>();
  meta.position.length = object.at("length").get<std::uint64_t>();
  meta.position.sha256 = object.at("sha256").get<std::string>();
  meta.language = object.at("language").get<std::string>();
  meta.title = get<std::string>(object, "title");
  meta.url = get<std::string>(object, "url");
  meta.source = get<std::string>(object, "source");
  meta.author = get<std::string>(object, "author");
  meta.original_source = get<std::string>(object, "original_source");
  meta.published = get_day(object, "published");
  meta.original_published = get_day(object, "original_published");
  meta.regions = object.value("regions", std::vector<std::string>{});
  meta.themes = object.value("themes", std::vector<std::string>{});
  return meta;
}

Json encode_passage(const Passage& passage) {
  Json object = {{"kind", static_cast<int>(passage.kind)}, {"number", passage.number}, {"text", passage.text}};
  if (passage.part != 1) object["part"] = passage.part;
  if (passage.comment) {
    Json comment = {{"number", passage.comment->number}};
    put(comment, "author", passage.comment->author);
    put_day(comment, "posted", passage.comment->posted);
    put(comment, "reply_to", passage.comment->reply_to);
    object["comment"] = std::move(comment);
  }
  object["places"] = encode_names(passage.mentions.places);
  object["forces"] = encode_names(passage.mentions.forces);
  object["dates"] = encode_dates(passage.mentions.dates);
  return object;
}

Passage decode_passage(const Json& object) {
  Passage passage;
  passage.kind = static_cast<PassageKind>(object.at("kind").get<int>());
  passage.number = object.at("number").get<unsigned>();
  passage.part = object.value("part", 1U);
  passage.text = object.at("text").get<std::string>();
  if (const auto comment = object.find("comment"); comment != object.end()) {
    passage.comment = CommentFacts{comment->at("number").get<unsigned>(), get<std::string>(*comment, "author"),
                                   get_day(*comment, "posted"), get<unsigned>(*comment, "reply_to")};
  }
  passage.mentions.places = decode_names(object.at("places"));
  passage.mentions.forces = decode_names(object.at("forces"));
  passage.mentions.dates = decode_dates(object.at("dates"));
  return passage;
}

}  // namespace

std::string passage_id(std::string_view article_id, const Passage& passage) {
  std::string id(article_id);
  id += passage.kind == PassageKind::comment ? ":c" : ":b";
  id += std::to_string(passage.number);
  if (passage.part > 1) id += "." + std::to_string(passage.part);
  return id;
}

std::string encode(const StoredPassage& stored) {
  const Json object = {{"article", encode_article(stored.article)}, {"passage", encode_passage(stored.passage)}};
  return object.dump();
}

StoredPassage decode_stored_passage(std::string_view data) {
  try {
    const Json object = Json::parse(data);
    return {decode_article(object.at("article")), decode_passage(object.at("passage"))};
  } catch (const Json::exception&) {
    throw Error("a passage of the index cannot be read", "the index is damaged: run dateline-index check");
  }
}

}  // namespace dateline
