#include "searcher/hit_fields.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "common/error.h"
#include "common/nearest.h"
#include "common/passage_json.h"
#include "common/terminal.h"
#include "common/text.h"
#include "searcher/query_error.h"

namespace dateline {

namespace {

const Metadata& article(const Hit& hit) { return hit.stored.article; }
const Passage& passage(const Hit& hit) { return hit.stored.passage; }

/// Four decimals: the last bits of a sum of weights differ between machines.
double rounded(double score) { return std::round(score * 1e4) / 1e4; }

void tell_explanation(const Hit& hit, ValueSink& out) {
  out.begin_list();
  for (const QueryPartScore& part : hit.explanation) {
    out.begin_object();
    out.name("part").text(part.part);
    out.name("score").number(rounded(part.score));
    out.end_object();
  }
  out.end_list();
}

void tell_copy(const Copy& copy, ValueSink& out) {
  const Metadata& other = copy.article;
  out.begin_object();
  out.name("id").text(copy.id);
  out.name("source").text_or_nothing(other.source);
  tell_day(other.published, out.name("published"));
  out.name("url").text_or_nothing(other.url);
  out.name("title").text_or_nothing(other.title);
  out.name("file").text(other.position.file);
  out.name("offset").count(other.position.offset);
  out.name("length").count(other.position.length);
  out.name("sha256").text(other.position.sha256);
  out.end_object();
}

void tell_copies(const Hit& hit, ValueSink& out) {
  out.begin_list();
  if (hit.also_in) {
    for (const Copy& copy : *hit.also_in) tell_copy(copy, out);
  }
  out.end_list();
}

/// Of listed names only: an unlisted one has none.
void tell_ids(const std::vector<NameMention>& mentions, ValueSink& out) {
  out.begin_list();
  for (const NameMention& mention : mentions) {
    if (mention.via != Via::context) out.text(mention.id);
  }
  out.end_list();
}

/// Of the first place whose position is known.
void tell_first_coordinate(const Hit& hit, double Coordinates::*which, ValueSink& out) {
  for (const NameMention& mention : passage(hit).mentions.places) {
    if (mention.coordinates) return out.number((*mention.coordinates).*which);
  }
  out.nothing();
}

void tell_earliest_told(const Hit& hit, ValueSink& out) {
  std::optional<Day> earliest;
  for (const DateMention& mention : passage(hit).mentions.dates)
    earliest = std::min(earliest.value_or(mention.days.from), mention.days.from);
  tell_day(earliest, out);
}

void tell_latest_told(const Hit& hit, ValueSink& out) {
  std::optional<Day> latest;
  for (const DateMention& mention : passage(hit).mentions.dates)
    latest = std::max(latest.value_or(mention.days.to), mention.days.to);
  tell_day(latest, out);
}

void tell_comment_of(const Hit& hit, ValueSink& out) {
  passage(hit).comment ? tell_comment(*passage(hit).comment, out) : out.nothing();
}

void tell_comment_author(const Hit& hit, ValueSink& out) {
  out.text_or_nothing(passage(hit).comment ? passage(hit).comment->author : std::nullopt);
}

void tell_comment_posted(const Hit& hit, ValueSink& out) {
  tell_day(passage(hit).comment ? passage(hit).comment->posted : std::nullopt, out);
}

void tell_comment_reply_to(const Hit& hit, ValueSink& out) {
  const std::optional<CommentFacts>& comment = passage(hit).comment;
  comment && comment->reply_to ? out.count(*comment->reply_to) : out.nothing();
}

constexpr auto in_tables = FieldUse::tables;
constexpr auto everywhere = FieldUse::everywhere;

constexpr std::array fields = {
    HitField{"rank", everywhere, [](const Hit& hit, ValueSink& out) { out.count(hit.rank); }},
    HitField{"score", everywhere, [](const Hit& hit, ValueSink& out) { out.number(rounded(hit.score)); }},
    HitField{"id", everywhere, [](const Hit& hit, ValueSink& out) { out.text(hit.id); }},
    HitField{"kind", everywhere,
             [](const Hit& hit, ValueSink& out) {
               out.text(passage(hit).kind == PassageKind::comment ? "comment" : "body");
             }},
    HitField{"text", everywhere, [](const Hit& hit, ValueSink& out) { out.text(passage(hit).text); }},
    HitField{"highlights", everywhere,
             [](const Hit& hit, ValueSink& out) { tell_spans(passage(hit).text, hit.highlights, out); }},
    HitField{"title", everywhere, [](const Hit& hit, ValueSink& out) { out.text_or_nothing(article(hit).title); }},
    HitField{"url", everywhere, [](const Hit& hit, ValueSink& out) { out.text_or_nothing(article(hit).url); }},
    HitField{"source", everywhere, [](const Hit& hit, ValueSink& out) { out.text_or_nothing(article(hit).source); }},
    HitField{"author", everywhere, [](const Hit& hit, ValueSink& out) { out.text_or_nothing(article(hit).author); }},
    HitField{"file", everywhere, [](const Hit& hit, ValueSink& out) { out.text(article(hit).position.file); }},
    HitField{"offset", everywhere, [](const Hit& hit, ValueSink& out) { out.count(article(hit).position.offset); }},
    HitField{"length", everywhere, [](const Hit& hit, ValueSink& out) { out.count(article(hit).position.length); }},
    HitField{"sha256", everywhere, [](const Hit& hit, ValueSink& out) { out.text(article(hit).position.sha256); }},
    HitField{"published", everywhere, [](const Hit& hit, ValueSink& out) { tell_day(article(hit).published, out); }},
    HitField{"language", everywhere, [](const Hit& hit, ValueSink& out) { out.text(article(hit).language); }},
    HitField{"regions", everywhere, [](const Hit& hit, ValueSink& out) { out.texts(article(hit).regions); }},
    HitField{"themes", everywhere, [](const Hit& hit, ValueSink& out) { out.texts(article(hit).themes); }},
    HitField{"comment", everywhere, tell_comment_of},
    HitField{"comment_author", in_tables, tell_comment_author},
    HitField{"comment_posted", in_tables, tell_comment_posted},
    HitField{"comment_reply_to", in_tables, tell_comment_reply_to},
    HitField{"places", everywhere, [](const Hit& hit, ValueSink& out) { tell_places(passage(hit), out); }},
    HitField{"place_ids", in_tables,
             [](const Hit& hit, ValueSink& out) { tell_ids(passage(hit).mentions.places, out); }},
    HitField{"lat", in_tables,
             [](const Hit& hit, ValueSink& out) { tell_first_coordinate(hit, &Coordinates::latitude, out); }},
    HitField{"lon", in_tables,
             [](const Hit& hit, ValueSink& out) { tell_first_coordinate(hit, &Coordinates::longitude, out); }},
    HitField{"forces", everywhere, [](const Hit& hit, ValueSink& out) { tell_forces(passage(hit), out); }},
    HitField{"force_ids", in_tables,
             [](const Hit& hit, ValueSink& out) { tell_ids(passage(hit).mentions.forces, out); }},
    HitField{"dates", everywhere, [](const Hit& hit, ValueSink& out) { tell_dates(passage(hit), out); }},
    HitField{"told_from", in_tables, tell_earliest_told},
    HitField{"told_to", in_tables, tell_latest_told},
    HitField{"copies", everywhere, [](const Hit& hit, ValueSink& out) { out.count(hit.copies); }},
    HitField{"generation", everywhere, [](const Hit& hit, ValueSink& out) { out.text(hit.generation); }},
    HitField{"also_in", FieldUse::with_copies, tell_copies},
    HitField{"explanation", FieldUse::with_explain, tell_explanation},
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
