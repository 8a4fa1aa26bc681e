#pragma once

#include <string_view>

namespace dateline {

/// What a rule of a recogniser decides, with the reason, so that the rule and what `inspect --explain` says of it
/// cannot drift apart. The reason is a literal: words for people, which may be put better at any time.
struct Verdict {
  bool accepted = false;
  std::string_view reason;

  explicit operator bool() const { return accepted; }
};

constexpr Verdict accept(std::string_view reason) { return {true, reason}; }
constexpr Verdict refuse(std::string_view reason) { return {false, reason}; }

}  // namespace dateline
