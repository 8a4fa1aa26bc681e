#pragma once

#include <functional>
#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>

namespace dateline {

/// SHA-256 of bytes that come piece by piece.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;

  void add(std::string_view bytes);

  /// 32 bytes. Nothing can be added after that.
  [[nodiscard]] std::string finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// SHA-256 of `bytes`, 64 lower-case hex digits.
std::string sha256(std::string_view bytes);

/// The same of all that `in` gives, which is never held as a whole; empty where it cannot be read. Each piece that was
/// read is given to `also`, 256 KiB at a time, the last one shorter.
std::string sha256(std::istream& in, const std::function<void(std::string_view)>& also = {});

}  // namespace dateline
