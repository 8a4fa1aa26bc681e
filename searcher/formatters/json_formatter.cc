#include <nlohmann/json.hpp>

#include "common/passage_json.h"
#include "searcher/formatters/formatters.h"
#include "searcher/formatters/query_members.h"

namespace dateline {

namespace {

using Json = nlohmann::ordered_json;

Json hit_json(const Hit& hit, const FieldChoice& fields) {
  Json json;
  for (const HitField* field : fields) json[std::string(field->name)] = field->value(hit);
  return json;
}

/// Writes hit by hit, so that memory holds one of them as JSON at a time.
class JsonFormatter : public Formatter {
 public:
  explicit JsonFormatter(const FormatOptions& options) : options_(options) {}

  void write(const Hits& hits, std::ostream& out) override {
    const FieldChoice fields = printed_fields(options_, false, hits);
    out << "{\"format\": 1, \"generation\": " << json_line(hits.generation) << ", " << query_members(hits)
        << ", \"total\": " << hits.total << ", \"hits\": [";
    const char* separator = "\n";
    for (const Hit& hit : hits.hits) {
      out << separator << json_line(hit_json(hit, fields));
      separator = ",\n";
    }
    out << (hits.hits.empty() ? "" : "\n") << "]}\n";
  }

 private:
  FormatOptions options_;
};

class JsonLinesFormatter : public Formatter {
 public:
  explicit JsonLinesFormatter(const FormatOptions& options) : options_(options) {}

  void write(const Hits& hits, std::ostream& out) override {
    const FieldChoice fields = printed_fields(options_, false, hits);
    for (const Hit& hit : hits.hits) out << json_line(hit_json(hit, fields)) << '\n';
  }

 private:
  FormatOptions options_;
};

}  // namespace

std::unique_ptr<Formatter> make_json_formatter(const FormatOptions& options) {
  return std::make_unique<JsonFormatter>(options);
}

std::unique_ptr<Formatter> make_json_lines_formatter(const FormatOptions& options) {
  return std::make_unique<JsonLinesFormatter>(options);
}

}  // namespace dateline
