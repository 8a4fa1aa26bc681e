#include <cmath>
#include <nlohmann/json.hpp>

#include "common/passage_json.h"
#include "indexer/explanation_format.h"

namespace dateline {

namespace {

using Json = nlohmann::ordered_json;

/// Thousandths say enough of points, shares and kilometres.
double rounded(double number) { return std::round(number * 1000) / 1000; }

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(text); }

Json score_json(const std::vector<ScorePart>& score) {
  if (score.empty()) return nullptr;
  Json parts;
  double total = 0;
  for (const ScorePart& part : score) {
    parts[std::string(part.name)] = rounded(part.points);
    total += part.points;
  }
  parts["total"] = rounded(total);
  return parts;
}

Json sense_json(const SenseExplanation& sense) {
  Json item;
  item["id"] = sense.id;
  item["name"] = sense.name;
  item["kind"] = sense.kind;
  item["countries"] = sense.countries;
  item["weak"] = sense.weak;
  item["derived"] = sense.derived;
  item["kind_only"] = sense.kind_only;
  item["accepted"] = sense.verdict.accepted;
  item["chosen"] = sense.chosen;
  item["reason"] = text_or_null(sense.verdict.reason);
  item["score"] = score_json(sense.score);
  item["nearest"] = nullptr;
  if (sense.nearest) item["nearest"] = {{"id", sense.nearest->id}, {"km", rounded(sense.nearest->km)}};
  item["spelling"] = nullptr;
  if (sense.joined)
    item["spelling"] = {
        {"listed", sense.joined->listed}, {"difference", sense.joined->difference}, {"most", sense.joined->most}};
  return item;
}

/// {"mention", "begin", "end", "accepted", "reason"}: what names and days have in common.
template <class Explanation>
std::vector<Json> decided_json(const std::vector<Explanation>& explained, const Passage& passage) {
  std::vector<Span> spans;
  spans.reserve(explained.size());
  for (const Explanation& one : explained) spans.push_back(one.span);
  const std::vector<Span> offsets = code_points_of(passage.text, spans);
  std::vector<Json> items;
  items.reserve(explained.size());
  for (std::size_t i = 0; i < explained.size(); ++i) {
    Json& item = items.emplace_back();
    item["mention"] = std::string_view(passage.text).substr(spans[i].begin, spans[i].end - spans[i].begin);
    item["begin"] = offsets[i].begin;
    item["end"] = offsets[i].end;
    item["accepted"] = explained[i].verdict.accepted;
    item["reason"] = text_or_null(explained[i].verdict.reason);
  }
  return items;
}

Json names_json(const std::vector<NameExplanation>& names, const Passage& passage) {
  std::vector<Json> items = decided_json(names, passage);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const NameExplanation& name = names[i];
    const bool listed = name.verdict.accepted && name.via != Via::context;
    items[i]["by"] = text_or_null(name.by);
    items[i]["id"] = listed ? Json(name.id) : Json(nullptr);
    items[i]["name"] = text_or_null(name.name);
    items[i]["via"] = name.verdict ? Json(name_of(name.via)) : Json(nullptr);
    items[i]["around"] = name.around;
    items[i]["key"] = text_or_null(name.key);
    items[i]["senses"] = Json::array();
    for (const SenseExplanation& sense : name.senses) items[i]["senses"].push_back(sense_json(sense));
  }
  return items;
}

Json days_json(const std::vector<DayExplanation>& days, const Passage& passage) {
  std::vector<Json> items = decided_json(days, passage);
  for (std::size_t i = 0; i < days.size(); ++i) {
    const DayExplanation& day = days[i];
    items[i]["from"] = day.days ? Json(iso_date(day.days->from)) : Json(nullptr);
    items[i]["to"] = day.days ? Json(iso_date(day.days->to)) : Json(nullptr);
    items[i]["precision"] = day.days ? Json(precision_of(*day.days)) : Json(nullptr);
    items[i]["tense"] = text_or_null(day.tense);
    items[i]["counted_from"] = day_json(day.counted_from);
  }
  return items;
}

}  // namespace

nlohmann::ordered_json explanation_json(const ArticleExplanation& explanation, std::span<const Passage> passages) {
  const DayReading reading = explanation.passages.empty() ? DayReading{} : explanation.passages.front().reading;
  Json object;
  object["regime"] = text_or_null(reading.regime);
  object["reason"] = text_or_null(reading.reason);
  object["anchor"] = day_json(reading.anchor);
  object["countries"] = Json::array();
  for (const CountryExplanation& country : explanation.countries)
    object["countries"].push_back({{"country", country.country},
                                   {"weight", rounded(country.weight)},
                                   {"share", rounded(country.share)},
                                   {"named", country.named}});
  const bool titled = !passages.empty() && passages.front().kind == PassageKind::title;
  object["title"] = titled ? explanation_json(explanation.passages.front(), passages.front()) : Json(nullptr);
  return object;
}

nlohmann::ordered_json explanation_json(const PassageExplanation& explanation, const Passage& passage) {
  Json object;
  object["regime"] = text_or_null(explanation.reading.regime);
  object["anchor"] = day_json(explanation.reading.anchor);
  object["places"] = names_json(explanation.places, passage);
  object["forces"] = names_json(explanation.forces, passage);
  object["dates"] = days_json(explanation.days, passage);
  return object;
}

}  // namespace dateline
