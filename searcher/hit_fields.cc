#include "searcher/hit_fields.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

#include "common/error.h"
#include "common/nearest.h"
#include "common/passage_json.h"
#include "common/terminal.h"
#include "common/text.h"
#include "searcher/query_error.h"

namespace dateline {

namespace {

using Json = nlohmann::ordered_json;

const Metadata& article(const Hit& hit) { return hit.stored.article; }
const Passage& passage(const Hit& hit) { return hit.stored.passage; }

/// Four decimals: the last bits of a sum of weights differ between machines.
double rounded(double score) { return std::round(score * 1e4) / 1e4; }

Json explanation_json(const Hit& hit) {
  Json list = Json::array();
  for (const ScorePart& part : hit.explanation)
    list.push_back(Json{{"part", part.part}, {"score", rounded(part.score)}});
  return list;
}

Json copies_json(const Hit& hit) {
  Json list = Json::array();
  if (!hit.also_in) return list;
  for (const Copy& copy : *hit.also_in) {
    const Metadata& other = copy.article;
    list.push_back(Json{{"id", copy.id},
                        {"source", text_json(other.source)},
                        {"published", day_json(other.published)},
                        {"url", text_json(other.url)},
                        {"title", text_json(other.title)},
                        {"file", other.position.file},
                        {"offset", other.position.offset},
                        {"length", other.position.length},
                        {"sha256", other.position.sha256}});
  }
  return list;
}

/// Of listed names only: an unlisted one has none.
Json ids_of(const std::vector<NameMention>& mentions) {
  Json list = Json::array();
  for (const NameMention& mention : mentions) {
    if (mention.via != Via::context) list.push_back(mention.id);
  }
  return list;
}

/// Of the first place whose position is known.
Json first_coordinate(const Hit& hit, double Coordinates::*which) {
  for (const NameMention& mention : passage(hit).mentions.places) {
    if (mention.coordinates) return (*mention.coordinates).*which;
  }
  return nullptr;
}

Json earliest_told(const Hit& hit) {
  const auto& dates = passage(hit).mentions.dates;
  if (dates.empty()) return nullptr;
  const auto before = [](const DateMention& a, const DateMention& b) { return a.days.from < b.days.from; };
  return iso_date(std::min_element(dates.begin(), dates.end(), before)->days.from);
}

Json latest_told(const Hit& hit) {
  const auto& dates = passage(hit).mentions.dates;
  if (dates.empty()) return nullptr;
  const auto before = [](const DateMention& a, const DateMention& b) { return a.days.to < b.days.to; };
  return iso_date(std::max_element(dates.begin(), dates.end(), before)->days.to);
}

/// A field of the comment, null of a body.
Json of_comment(const Hit& hit, const char* field) {
  return passage(hit).comment ? comment_json(*passage(hit).comment)[field] : Json(nullptr);
}

constexpr auto in_tables = FieldUse::tables;
constexpr auto everywhere = FieldUse::everywhere;

constexpr std::array fields = {
    HitField{"rank", everywhere, [](const Hit& hit) { return Json(hit.rank); }},
    HitField{"score", everywhere, [](const Hit& hit) { return Json(rounded(hit.score)); }},
    HitField{"id", everywhere, [](const Hit& hit) { return Json(hit.id); }},
    HitField{"kind", everywhere,
             [](const Hit& hit) { return Json(passage(hit).kind == PassageKind::comment ? "comment" : "body"); }},
    HitField{"text", everywhere, [](const Hit& hit) { return Json(passage(hit).text); }},
    HitField{"highlights", everywhere, [](const Hit& hit) { return spans_json(passage(hit).text, hit.highlights); }},
    HitField{"title", everywhere, [](const Hit& hit) { return text_json(article(hit).title); }},
    HitField{"url", everywhere, [](const Hit& hit) { return text_json(article(hit).url); }},
    HitField{"source", everywhere, [](const Hit& hit) { return text_json(article(hit).source); }},
    HitField{"author", everywhere, [](const Hit& hit) { return text_json(article(hit).author); }},
    HitField{"file", everywhere, [](const Hit& hit) { return Json(article(hit).position.file); }},
    HitField{"offset", everywhere, [](const Hit& hit) { return Json(article(hit).position.offset); }},
    HitField{"length", everywhere, [](const Hit& hit) { return Json(article(hit).position.length); }},
    HitField{"sha256", everywhere, [](const Hit& hit) { return Json(article(hit).position.sha256); }},
    HitField{"published", everywhere, [](const Hit& hit) { return day_json(article(hit).published); }},
    HitField{"language", everywhere, [](const Hit& hit) { return Json(article(hit).language); }},
    HitField{"regions", everywhere, [](const Hit& hit) { return Json(article(hit).regions); }},
    HitField{"themes", everywhere, [](const Hit& hit) { return Json(article(hit).themes); }},
    HitField{"comment", everywhere,
             [](const Hit& hit) { return passage(hit).comment ? comment_json(*passage(hit).comment) : Json(nullptr); }},
    HitField{"comment_author", in_tables, [](const Hit& hit) { return of_comment(hit, "author"); }},
    HitField{"comment_posted", in_tables, [](const Hit& hit) { return of_comment(hit, "posted"); }},
    HitField{"comment_reply_to", in_tables, [](const Hit& hit) { return of_comment(hit, "reply_to"); }},
    HitField{"places", everywhere, [](const Hit& hit) { return places_json(passage(hit)); }},
    HitField{"place_ids", in_tables, [](const Hit& hit) { return ids_of(passage(hit).mentions.places); }},
    HitField{"lat", in_tables, [](const Hit& hit) { return first_coordinate(hit, &Coordinates::latitude); }},
    HitField{"lon", in_tables, [](const Hit& hit) { return first_coordinate(hit, &Coordinates::longitude); }},
    HitField{"forces", everywhere, [](const Hit& hit) { return forces_json(passage(hit)); }},
    HitField{"force_ids", in_tables, [](const Hit& hit) { return ids_of(passage(hit).mentions.forces); }},
    HitField{"dates", everywhere, [](const Hit& hit) { return dates_json(passage(hit)); }},
    HitField{"told_from", in_tables, earliest_told},
    HitField{"told_to", in_tables, latest_told},
    HitField{"copies", everywhere, [](const Hit& hit) { return Json(hit.copies); }},
    HitField{"generation", everywhere, [](const Hit& hit) { return Json(hit.generation); }},
    HitField{"also_in", FieldUse::with_copies, copies_json},
    HitField{"explanation", FieldUse::with_explain, explanation_json},
};

bool given(const HitField& field, const FieldScope& scope) {
  switch (field.use) {
    case FieldUse::everywhere:
      return true;
    case FieldUse::tables:
      return scope.table;
    case FieldUse::with_copies:
      return scope.copies;
    case FieldUse::with_explain:
      return scope.explain;
  }
  return true;
}

[[noreturn]] void refuse_unknown(std::string_view name, const FieldScope& scope) {
  NearestWords nearest(name, 3);
  std::string all;
  for (const HitField& field : fields) {
    if (!given(field, {scope.table, true, true})) continue;
    nearest.offer(field.name);
    all.append(all.empty() ? "" : ", ").append(field.name);
  }
  std::string near;
  for (const std::string& word : nearest.best_first()) near.append(near.empty() ? "" : ", ").append(word);
  throw Error("--fields: a hit has no field '" + shown(query::excerpt(name)) + "'",
              near.empty() ? "fields are " + all : "did you mean " + near + "?");
}

const HitField& field_named(std::string_view name, const FieldScope& scope) {
  const auto* const found =
      std::find_if(fields.begin(), fields.end(), [&](const HitField& f) { return f.name == name; });
  if (found == fields.end()) refuse_unknown(name, scope);
  if (given(*found, scope)) return *found;
  const std::string quoted = "--fields: '" + std::string(name) + "'";
  if (found->use == FieldUse::tables) throw Error(quoted + " is a column of csv and tsv only");
  throw Error(quoted + " is known only with " + (found->use == FieldUse::with_copies ? "--copies" : "--explain"));
}

}  // namespace

std::span<const HitField> hit_fields() { return fields; }

FieldChoice usual_fields(const FieldScope& scope) {
  FieldChoice choice;
  for (const HitField& field : fields) {
    if (given(field, scope)) choice.push_back(&field);
  }
  return choice;
}

FieldChoice chosen_fields(std::string_view list, const FieldScope& scope) {
  FieldChoice choice;
  while (true) {
    const std::size_t comma = std::min(list.find(','), list.size());
    const std::string_view name = trim(list.substr(0, comma));
    if (name.empty()) throw Error("--fields: a name is missing", "for example --fields title,published,text");
    const HitField& field = field_named(name, scope);
    if (std::find(choice.begin(), choice.end(), &field) != choice.end()) {
      throw Error("--fields: '" + std::string(name) + "' is named twice");
    }
    choice.push_back(&field);
    if (comma == list.size()) return choice;
    list.remove_prefix(comma + 1);
  }
}

}  // namespace dateline
