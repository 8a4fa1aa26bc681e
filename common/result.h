#pragma once

#include <cassert>
#include <utility>
#include <variant>

namespace dateline {

/// A value, or the reason why there is none.
///
/// For faults in data and in queries, which the caller reports before it goes on. Faults of the run
/// (no disk, no index) throw `Error` instead. `Failure` must differ from `Value`.
template <class Value, class Failure>
class [[nodiscard]] Result {
 public:
  Result(Value value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Failure failure) : state_(std::in_place_index<1>, std::move(failure)) {}

  [[nodiscard]] bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  /// Requires ok().
  [[nodiscard]] const Value& value() const& {
    assert(ok());
    return std::get<0>(state_);
  }
  [[nodiscard]] Value& value() & {
    assert(ok());
    return std::get<0>(state_);
  }
  [[nodiscard]] Value&& value() && {
    assert(ok());
    return std::get<0>(std::move(state_));
  }
  const Value& operator*() const& { return value(); }
  Value& operator*() & { return value(); }
  const Value* operator->() const { return &value(); }
  Value* operator->() { return &value(); }

  /// Requires !ok().
  [[nodiscard]] const Failure& failure() const {
    assert(!ok());
    return std::get<1>(state_);
  }

 private:
  std::variant<Value, Failure> state_;
};

}  // namespace dateline
