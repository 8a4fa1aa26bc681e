#include "indexer/formats.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "indexer/readers/pdf_document/text_layer.h"

using namespace dateline;

namespace {

std::string contents(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), {});
}

}  // namespace

TEST_CASE("each form stands in the register once, with all that is told of it") {
  std::vector<FileForm> forms;
  for (const Format& format : formats()) {
    INFO(format.name);
    CHECK(std::find(forms.begin(), forms.end(), format.form) == forms.end());
    forms.push_back(format.form);
    CHECK_FALSE(format.name.empty());
    CHECK(format.usual_names.starts_with('.'));
    CHECK_FALSE(format.told_by.empty());
    CHECK_FALSE(format.holds.empty());
  }
}

TEST_CASE("a signature tells one form") {
  for (const Format& format : formats()) {
    for (const Signature& signature : format.signatures) {
      const std::string sample = std::string(signature.offset, 'x') + std::string(signature.bytes);
      REQUIRE(find_signature(sample) != nullptr);
      CHECK(find_signature(sample)->form == format.form);
      CHECK(find_signature(sample.substr(0, sample.size() - 1)) == nullptr);
    }
  }
}

TEST_CASE("the page that tells people what is read is the register") {
  const std::string text = describe_formats();
  const std::string table = text.substr(0, text.find("\n\n") + 1);
  CHECK(contents(README).find(table) != std::string::npos);
}

TEST_CASE("what is not compiled in is told") {
  CHECK(list_formats(false) == (pdf::reads_pdf() ? "" : "PDF"));
  CHECK(list_formats(true).starts_with("text, Markdown, HTML, JSON Lines, "));
  CHECK(describe_formats().ends_with(pdf::reads_pdf() ? "\nCompiled in: all of them.\n"
                                                      : "\nCompiled in: all but PDF.\n"));
}
