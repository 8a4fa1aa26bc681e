#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "common/value_sink.h"

namespace dateline {

/// Writes values as JSON, behind what is in `json` already, without spaces or line feeds. What it writes is valid
/// whatever the texts hold, and safe to be shown; see append_json_text().
///
/// Ours, because printing took a tenth of a search as long as each hit was first a tree: a tree is a piece of memory
/// for each value, and its text was then gone through twice more.
class JsonWriter : public ValueSink {
 public:
  /// `json` must outlive it.
  explicit JsonWriter(std::string& json) : json_(json) {}

  void begin_object() override { begin('{'); }
  ValueSink& name(std::string_view name) override;
  void end_object() override { end('}'); }
  void begin_list() override { begin('['); }
  void end_list() override { end(']'); }

  void text(std::string_view text) override;
  void count(std::uint64_t number) override;
  void number(double number) override;
  void nothing() override;

  /// A whole value. Requires one that is not nested deeper than what a program makes itself.
  void tree(const nlohmann::ordered_json& value);

 private:
  void object(const nlohmann::ordered_json& value);
  void list(const nlohmann::ordered_json& value);
  void separate();
  void begin(char bracket);
  void end(char bracket);

  std::string& json_;
  bool follows_ = false;  ///< a value of the same list or object stands before
};

/// Appends `text` in quotation marks. JSON leaves DEL, the control characters U+0080 to U+009F and those that turn the
/// direction of writing as they are, and terminals obey them: here they are escaped, like those below U+0020. Bytes
/// that are no UTF-8 (of a file's name) become replacement characters.
void append_json_text(std::string& json, std::string_view text);

}  // namespace dateline
