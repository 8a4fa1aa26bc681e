#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

/// What a document is told of itself, as a Xapian::Document is, whoever writes it.
class DocumentSink {
 public:
  virtual ~DocumentSink() = default;

  /// A term occurs at a position; one that is told twice counts once, its occurrences add up.
  virtual void add_posting(std::string_view term, std::uint32_t position, std::uint32_t occurrences = 1) = 0;

  /// A term occurs, nobody asks where.
  virtual void add_term(std::string_view term, std::uint32_t occurrences = 1) = 0;

  /// A term that can only be filtered by.
  void add_boolean_term(std::string_view term) { add_term(term, 0); }

  virtual void add_value(std::uint32_t slot, std::string_view value) = 0;

  virtual void set_data(std::string_view data) = 0;
};

}  // namespace dateline
