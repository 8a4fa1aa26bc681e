#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::glass {

/// The terms of a document as the termlist table holds them: its length, how many there are, and each without the
/// beginning that it has in common with the one before.
class TermListCoding {
 public:
  /// Begins the list of a document; `length` is the sum of all occurrences.
  void begin(std::uint64_t length, std::size_t terms);

  /// Terms come in ascending order, and as many as were told. They must live until the next one.
  void add(std::string_view term, std::uint32_t occurrences);

  /// The list, until the next one begins.
  [[nodiscard]] std::string_view bytes() const { return std::string_view(bytes_).substr(0, size_); }

 private:
  std::string bytes_;     ///< as many as were ever needed
  std::size_t size_ = 0;  ///< of those that are the list
  std::string_view last_;
};

}  // namespace dateline::glass
