#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

/// The terms of words' stems in a language.
class StemTerms {
 public:
  virtual ~StemTerms() = default;

  /// Until the next call.
  virtual std::string_view of(std::string_view word) = 0;

  /// Tells the language from all others; 0: it cannot.
  [[nodiscard]] virtual std::uint64_t language() const = 0;
};

/// What a document is told of itself, as a Xapian::Document is, whoever writes it.
class DocumentSink {
 public:
  virtual ~DocumentSink() = default;

  /// A term occurs at a position; one that is told twice counts once, its occurrences add up.
  virtual void add_posting(std::string_view term, std::uint32_t position, std::uint32_t occurrences = 1) = 0;

  /// A term occurs, nobody asks where.
  virtual void add_term(std::string_view term, std::uint32_t occurrences = 1) = 0;

  /// A word occurs at a position, and with it the term of its stem.
  virtual void add_word(std::string_view word, std::uint32_t position, StemTerms& stems) {
    add_posting(word, position);
    add_term(stems.of(word));
  }

  /// A term that can only be filtered by.
  void add_boolean_term(std::string_view term) { add_term(term, 0); }

  virtual void add_value(std::uint32_t slot, std::string_view value) = 0;

  virtual void set_data(std::string_view data) = 0;
};

}  // namespace dateline
