#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/value_sink.h"
#include "searcher/hit.h"

/// What is known of a hit, field by field: the one place where the fields of json, jsonl, csv and tsv are named and
/// ordered (docs/OUTPUT-FORMATS.md).
namespace dateline {

/// Where a field stands unless `--fields` says otherwise.
enum class FieldUse {
  everywhere,
  tables,        ///< csv and tsv only: one value out of what is nested in JSON
  with_copies,   ///< everywhere, where --copies asked for it
  with_explain,  ///< everywhere, where --explain asked for it
};

/// What a format and a search give.
struct FieldScope {
  bool table = false;  ///< csv and tsv
  bool copies = false;
  bool explain = false;
};

struct HitField {
  std::string_view name;
  FieldUse use = FieldUse::everywhere;
  void (*tell)(const Hit& hit, ValueSink& out) = nullptr;
};

/// In the order of the output. They live as long as the program.
std::span<const HitField> hit_fields();

/// Which fields a format prints, in order. They point into `hit_fields()`.
using FieldChoice = std::vector<const HitField*>;

/// What is printed where nothing is asked for.
FieldChoice usual_fields(const FieldScope& scope);

/// The fields that `list` ("title,published,text") names, in its order. Throws Error for a name that there is not, with
/// the nearest ones as hint, for one named twice, and for what is not in `scope`.
FieldChoice chosen_fields(std::string_view list, const FieldScope& scope);

}  // namespace dateline
