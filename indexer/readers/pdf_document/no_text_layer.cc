#include "indexer/readers/pdf_document/text_layer.h"

/// What stands in for text_layer.cc in a program that is built without poppler.
namespace dateline::pdf {

bool reads_pdf() { return false; }

Result<TextLayer, std::string> read_text_layer(std::string_view /*bytes*/) {
  return std::string("a PDF file; this dateline-index was built without PDF support");
}

}  // namespace dateline::pdf
