#pragma once

#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "common/value_sink.h"

namespace dateline {

/// Makes a tree of the values that it is told.
class JsonTree : public ValueSink {
 public:
  using Json = nlohmann::ordered_json;

  void begin_object() override { open_.push_back(&add(Json::object())); }
  ValueSink& name(std::string_view name) override {
    name_ = name;
    return *this;
  }
  void end_object() override { open_.pop_back(); }
  void begin_list() override { open_.push_back(&add(Json::array())); }
  void end_list() override { open_.pop_back(); }

  void text(std::string_view text) override { add(text); }
  void count(std::uint64_t number) override { add(number); }
  void number(double number) override { add(number); }
  void nothing() override { add(nullptr); }

  /// Requires that a whole value was told.
  [[nodiscard]] Json take() { return std::move(root_); }

 private:
  /// Holds as long as it is open, because nothing is added beside it meanwhile.
  Json& add(Json value) {
    if (open_.empty()) return root_ = std::move(value);
    Json& outer = *open_.back();
    if (outer.is_array()) return outer.emplace_back(std::move(value));
    return outer[name_] = std::move(value);
  }

  Json root_;
  std::string name_;
  std::vector<Json*> open_;
};

/// The value that `tell` tells a sink.
template <class Tell>
nlohmann::ordered_json tree_of(const Tell& tell) {
  JsonTree tree;
  tell(tree);
  return tree.take();
}

}  // namespace dateline
