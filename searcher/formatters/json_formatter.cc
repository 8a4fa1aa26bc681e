#include "common/json_writer.h"
#include "searcher/formatters/formatters.h"
#include "searcher/formatters/json_hits.h"
#include "searcher/formatters/query_members.h"

namespace dateline {

namespace {

/// What stands before the hits.
void append_head(const Hits& hits, std::string& json) {
  json += "{\"format\": 1, \"generation\": ";
  append_json_text(json, hits.generation);
  json += ", " + query_members(hits) + ", \"total\": " + std::to_string(hits.total) + ", \"hits\": [";
}

void append_hit(const Hit& hit, const FieldChoice& fields, std::string& json) {
  JsonWriter out(json);
  out.begin_object();
  for (const HitField* field : fields) field->tell(hit, out.name(field->name));
  out.end_object();
}

/// Writes hit by hit, so that memory holds one of them as JSON at a time.
class JsonFormatter : public Formatter {
 public:
  explicit JsonFormatter(const FormatOptions& options) : options_(options) {}

  void write(const Hits& hits, std::ostream& out) override {
    const FieldChoice fields = printed_fields(options_, false, hits);
    std::string json;
    append_head(hits, json);
    const char* separator = "\n";
    for (const Hit& hit : hits.hits) {
      json += separator;
      append_hit(hit, fields, json);
      out << json;
      json.clear();
      separator = ",\n";
    }
    out << json << (hits.hits.empty() ? "" : "\n") << "]}\n";
  }

 private:
  FormatOptions options_;
};

class JsonLinesFormatter : public Formatter {
 public:
  explicit JsonLinesFormatter(const FormatOptions& options) : options_(options) {}

  void write(const Hits& hits, std::ostream& out) override {
    const FieldChoice fields = printed_fields(options_, false, hits);
    std::string json;
    for (const Hit& hit : hits.hits) {
      append_hit(hit, fields, json);
      out << json << '\n';
      json.clear();
    }
  }

 private:
  FormatOptions options_;
};

}  // namespace

void append_json_hits(const Hits& hits, const FieldChoice& fields, std::string& json) {
  append_head(hits, json);
  for (const Hit& hit : hits.hits) {
    if (&hit != &hits.hits.front()) json += ',';
    append_hit(hit, fields, json);
  }
  json += "]}";
}

std::unique_ptr<Formatter> make_json_formatter(const FormatOptions& options) {
  return std::make_unique<JsonFormatter>(options);
}

std::unique_ptr<Formatter> make_json_lines_formatter(const FormatOptions& options) {
  return std::make_unique<JsonLinesFormatter>(options);
}

}  // namespace dateline
