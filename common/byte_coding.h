#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

/// Appends numbers and texts to bytes that ByteReader reads. A number takes seven bits a byte, low ones first, the
/// eighth says that more follow; a text begins with its length. No byte of a text has a meaning.
class ByteWriter {
 public:
  void number(std::uint64_t value);
  void signed_number(std::int64_t value);  ///< small ones take little room, whatever their sign
  void fixed(std::uint64_t value);         ///< eight bytes, low one first: for hashes and the bits of a double
  void flag(bool value) { bytes_ += value ? '\1' : '\0'; }
  void text(std::string_view text);
  void raw(std::string_view bytes) { bytes_ += bytes; }  ///< whose length the reader knows

  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

/// Reads what ByteWriter has written, or any other bytes: what they do not hold comes as zero or empty, and from then
/// on `ok()` is false. Nothing is read beyond their end. The bytes must outlive the reader.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : left_(bytes) {}

  std::uint64_t number();
  std::int64_t signed_number();
  std::uint64_t fixed();
  bool flag();
  std::string_view text();
  std::string_view raw(std::size_t size);

  /// A number of things of which each takes at least `least` bytes: damage asks for no more memory than there are
  /// bytes.
  std::size_t count(std::size_t least = 1);

  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] bool at_end() const { return left_.empty(); }

  /// All was read, and all was as it should be.
  [[nodiscard]] bool complete() const { return ok_ && left_.empty(); }

 private:
  std::string_view left_;
  bool ok_ = true;
};

}  // namespace dateline
