#pragma once

#include <xapian.h>

#include <string>

#include "indexer/document_sink.h"

namespace dateline {

/// A document of Xapian's own.
class XapianSink : public DocumentSink {
 public:
  void add_posting(std::string_view term, std::uint32_t position, std::uint32_t occurrences) override {
    document_.add_posting(std::string(term), position, occurrences);
  }
  void add_term(std::string_view term, std::uint32_t occurrences) override {
    document_.add_term(std::string(term), occurrences);
  }
  void add_value(std::uint32_t slot, std::string_view value) override { document_.add_value(slot, std::string(value)); }
  void set_data(std::string_view data) override { document_.set_data(std::string(data)); }

  [[nodiscard]] const Xapian::Document& document() const { return document_; }

 private:
  Xapian::Document document_;
};

}  // namespace dateline
