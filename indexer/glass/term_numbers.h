#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::glass {

/// Numbers terms from 0 as they are met. For one thread.
class TermNumbers {
 public:
  /// Throws Xapian::InvalidArgumentError for a new term that Xapian would not take.
  std::uint32_t number_of(std::string_view term);

  /// Until the next new term.
  [[nodiscard]] std::string_view term(std::uint32_t number) const {
    return std::string_view(bytes_).substr(terms_[number].begin, terms_[number].size);
  }

  [[nodiscard]] std::size_t size() const { return terms_.size(); }

  /// All numbers, in the order of their terms as bytes.
  [[nodiscard]] const std::vector<std::uint32_t>& sorted();

  /// Forgets all, but not how much room they took.
  void clear();

 private:
  struct Term {
    std::uint64_t begin = 0;
    std::uint32_t size = 0;
    std::uint32_t hash = 0;
  };
  struct Sorted {
    std::uint64_t beginning = 0;  ///< eight bytes of the term, so that most comparisons are one of numbers
    std::uint32_t number = 0;
  };

  void grow();

  std::string bytes_;
  std::vector<Term> terms_;
  std::vector<std::uint32_t> places_;  ///< by hash: number + 1, or 0; a power of two of them, at most half are in use
  std::vector<Sorted> sorting_;
  std::vector<std::uint32_t> sorted_;
};

/// Eight bytes of a text, zero bytes behind a shorter one, as a number: where they differ, they sort as the texts do.
std::uint64_t beginning_of(std::string_view text);

}  // namespace dateline::glass
