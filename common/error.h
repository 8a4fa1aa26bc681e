#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace dateline {

/// A fault of the run: nothing sensible can follow but a message and exit status 2.
///
/// `what()` says what is wrong and names the file or option; `hint()` says what to do about it, and
/// may be empty. Faults in data or in a query are values (`Result`, `Fault`), never this.
class Error : public std::runtime_error {
 public:
  explicit Error(const std::string& message, std::string hint = {})
      : std::runtime_error(message), hint_(std::move(hint)) {}

  [[nodiscard]] const std::string& hint() const { return hint_; }

 private:
  std::string hint_;
};

}  // namespace dateline
