#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Takes values one by one as they are told, so that what tells them (hit_fields.h, passage_json.h) names and orders
/// them once, whatever becomes of them: a line of JSON (json_writer.h), which is written so without a tree in between,
/// or a tree (json_tree.h).
///
/// A value is one call of text(), count(), number() or nothing(); or begin_list(), values and end_list(); or
/// begin_object(), for each member name() and a value, and end_object().
class ValueSink {
 public:
  ValueSink() = default;
  ValueSink(const ValueSink&) = delete;
  ValueSink& operator=(const ValueSink&) = delete;
  virtual ~ValueSink() = default;

  virtual void begin_object() = 0;
  virtual ValueSink& name(std::string_view name) = 0;  ///< returns the sink, which is told the value next
  virtual void end_object() = 0;
  virtual void begin_list() = 0;
  virtual void end_list() = 0;

  virtual void text(std::string_view text) = 0;
  virtual void count(std::uint64_t number) = 0;
  virtual void number(double number) = 0;
  virtual void nothing() = 0;

  void text_or_nothing(const std::optional<std::string>& text) { text ? this->text(*text) : nothing(); }

  void texts(const std::vector<std::string>& list) {
    begin_list();
    for (const std::string& item : list) text(item);
    end_list();
  }
};

}  // namespace dateline
