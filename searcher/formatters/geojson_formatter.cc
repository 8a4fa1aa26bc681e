#include <algorithm>
#include <nlohmann/json.hpp>

#include "common/calendar.h"
#include "common/passage_json.h"
#include "searcher/formatters/formatters.h"
#include "searcher/formatters/located_places.h"
#include "searcher/formatters/query_members.h"

namespace dateline {

namespace {

using Json = nlohmann::ordered_json;

std::string words_at(const Passage& passage, Span span) {
  return passage.text.substr(span.begin, span.end - span.begin);
}

/// Days as 2017-06-05 or 2017-06-01..2017-06-30, and the first and last of all, by which maps filter.
void put_told(const Passage& passage, Json& properties) {
  Json told = Json::array();
  std::optional<DayRange> whole;
  for (const DateMention& mention : passage.mentions.dates) {
    const DayRange& days = mention.days;
    told.push_back(days.from == days.to ? iso_date(days.from) : iso_date(days.from) + ".." + iso_date(days.to));
    whole = whole ? DayRange{std::min(whole->from, days.from), std::max(whole->to, days.to)} : days;
  }
  properties["told"] = std::move(told);
  properties["told_from"] = whole ? Json(iso_date(whole->from)) : Json(nullptr);
  properties["told_to"] = whole ? Json(iso_date(whole->to)) : Json(nullptr);
}

Json properties_of(const Hit& hit, const NameMention& place) {
  const Metadata& article = hit.stored.article;
  const Passage& passage = hit.stored.passage;
  Json properties;
  properties["rank"] = hit.rank;
  properties["passage"] = hit.id;
  properties["kind"] = passage.kind == PassageKind::comment ? "comment" : "body";
  properties["place"] = place.name;
  properties["place_id"] = place.id;
  properties["mention"] = words_at(passage, place.span);
  properties["title"] = text_json(article.title);
  properties["text"] = passage.text;
  put_told(passage, properties);
  properties["published"] = day_json(article.published);
  properties["source"] = text_json(article.source);
  properties["author"] = text_json(article.author);
  properties["url"] = text_json(article.url);
  properties["file"] = article.position.file;
  properties["sha256"] = article.position.sha256;
  properties["generation"] = hit.generation;
  return properties;
}

Json feature_of(const Hit& hit, const NameMention& place) {
  Json feature;
  feature["type"] = "Feature";
  feature["id"] = hit.id + "/" + place.id;
  feature["geometry"] = Json{{"type", "Point"},
                             {"coordinates", Json::array({place.coordinates->longitude, place.coordinates->latitude})}};
  feature["properties"] = properties_of(hit, place);
  return feature;
}

/// RFC 7946. What it does not name stands in foreign members of the collection, behind the features, because only then
/// is it known which passages have no point.
class GeoJsonFormatter : public Formatter {
 public:
  void write(const Hits& hits, std::ostream& out) override {
    out << "{\"type\": \"FeatureCollection\", \"features\": [";
    std::size_t without_point = 0;
    const char* separator = "\n";
    for (const Hit& hit : hits.hits) {
      const std::vector<const NameMention*> places = located_places(hit.stored.passage);
      if (places.empty()) ++without_point;
      for (const NameMention* place : places) {
        out << separator << json_line(feature_of(hit, *place));
        separator = ",\n";
      }
    }
    out << (hits.hits.size() == without_point ? "" : "\n")
        << "], \"format\": 1, \"generation\": " << json_line(hits.generation) << ", " << query_members(hits)
        << ", \"total\": " << hits.total << ", \"passages\": " << hits.hits.size()
        << ", \"passages_without_point\": " << without_point << "}\n";
  }
};

}  // namespace

std::unique_ptr<Formatter> make_geojson_formatter(const FormatOptions& /*options*/) {
  return std::make_unique<GeoJsonFormatter>();
}

}  // namespace dateline
