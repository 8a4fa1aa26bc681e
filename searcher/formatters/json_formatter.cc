#include <cmath>
#include <nlohmann/json.hpp>

#include "common/passage_json.h"
#include "searcher/formatters/formatters.h"

namespace dateline {

namespace {

using Json = nlohmann::ordered_json;

/// Four decimals: the last bits of a sum of weights differ between machines.
double rounded(double score) { return std::round(score * 1e4) / 1e4; }

Json explanation_json(const std::vector<ScorePart>& parts) {
  Json list = Json::array();
  for (const ScorePart& part : parts) list.push_back(Json{{"part", part.part}, {"score", rounded(part.score)}});
  return list;
}

void put_article(const Metadata& article, Json& hit) {
  hit["title"] = text_json(article.title);
  hit["url"] = text_json(article.url);
  hit["source"] = text_json(article.source);
  hit["author"] = text_json(article.author);
  hit["file"] = article.position.file;
  hit["offset"] = article.position.offset;
  hit["length"] = article.position.length;
  hit["sha256"] = article.position.sha256;
  hit["published"] = day_json(article.published);
  hit["language"] = article.language;
  hit["regions"] = article.regions;
  hit["themes"] = article.themes;
}

Json copies_json(const std::vector<Copy>& copies) {
  Json list = Json::array();
  for (const Copy& copy : copies) {
    const Metadata& article = copy.article;
    list.push_back(Json{{"id", copy.id},
                        {"source", text_json(article.source)},
                        {"published", day_json(article.published)},
                        {"url", text_json(article.url)},
                        {"title", text_json(article.title)},
                        {"file", article.position.file},
                        {"offset", article.position.offset},
                        {"length", article.position.length},
                        {"sha256", article.position.sha256}});
  }
  return list;
}

Json hit_json(const Hit& hit, bool explain) {
  const Passage& passage = hit.stored.passage;
  Json json;
  json["rank"] = hit.rank;
  json["score"] = rounded(hit.score);
  json["id"] = hit.id;
  json["kind"] = passage.kind == PassageKind::comment ? "comment" : "body";
  json["text"] = passage.text;
  json["highlights"] = spans_json(passage.text, hit.highlights);
  put_article(hit.stored.article, json);
  json["comment"] = passage.comment ? comment_json(*passage.comment) : Json(nullptr);
  json["places"] = places_json(passage);
  json["forces"] = forces_json(passage);
  json["dates"] = dates_json(passage);
  json["copies"] = hit.copies;
  json["generation"] = hit.generation;
  if (hit.also_in) json["also_in"] = copies_json(*hit.also_in);
  if (explain) json["explanation"] = explanation_json(hit.explanation);
  return json;
}

/// Writes hit by hit, so that memory holds one of them as JSON at a time.
class JsonFormatter : public Formatter {
 public:
  explicit JsonFormatter(bool explain) : explain_(explain) {}

  void write(const Hits& hits, std::ostream& out) override {
    out << "{\"format\": 1, \"generation\": " << json_line(hits.generation) << ", \"query\": " << json_line(hits.query)
        << ", \"total\": " << hits.total << ", \"hits\": [";
    const char* separator = "\n";
    for (const Hit& hit : hits.hits) {
      out << separator << json_line(hit_json(hit, explain_));
      separator = ",\n";
    }
    out << (hits.hits.empty() ? "" : "\n") << "]}\n";
  }

 private:
  bool explain_;
};

class JsonLinesFormatter : public Formatter {
 public:
  explicit JsonLinesFormatter(bool explain) : explain_(explain) {}

  void write(const Hits& hits, std::ostream& out) override {
    for (const Hit& hit : hits.hits) out << json_line(hit_json(hit, explain_)) << '\n';
  }

 private:
  bool explain_;
};

}  // namespace

std::unique_ptr<Formatter> make_json_formatter(const FormatOptions& options) {
  return std::make_unique<JsonFormatter>(options.explain);
}

std::unique_ptr<Formatter> make_json_lines_formatter(const FormatOptions& options) {
  return std::make_unique<JsonLinesFormatter>(options.explain);
}

}  // namespace dateline
