#include "indexer/readers/pdf_document.h"

#include <catch2/catch.hpp>
#include <thread>

#include "indexer/article_parser.h"
#include "tests/support/archive_reading.h"
#include "tests/support/packed.h"
#include "tests/support/page_reading.h"
#include "tests/support/pdf.h"
#include "tests/support/warc.h"

using namespace dateline;
using namespace dateline::testing;

namespace {

using Texts = std::vector<std::string>;

const std::vector<PdfPage> report = {
    {{"Steppe Monitor", 72, 800, 8},
     {"Bridge south of Maskanah closed", 72, 740, 20},
     {"By Mona Sayegh", 72, 715},
     {"June 5, 2017", 72, 701},
     {"The road bridge south of Maskanah was closed to all lorries on Friday after", 72, 670},
     {"a span had given way, the dis-", 72, 657},
     {"trict council said. Cars may cross between seven and noon, one at a time.", 72, 644},
     {"A second bridge is open to carts only. It was built by the army in the", 72, 618},
     {"spring and will be", 72, 605},
     {"1", 300, 30, 8}},
    {{"Steppe Monitor", 72, 800, 8},
     {"taken down in July, an officer of its engineers said.", 72, 740},
     {"2", 300, 30, 8}}};

Result<Article, std::string> read(const std::string& bytes) { return read_pdf_document(bytes, default_phrases()); }

Record record_of(std::string bytes) {
  Record record;
  record.path = record.file = "a.pdf";
  record.format = RecordFormat::pdf_document;
  record.bytes = std::move(bytes);
  return record;
}

}  // namespace

TEST_CASE("a program without PDF support says so") {
  if (pdf::reads_pdf()) return;
  const auto article = ArticleParser(default_phrases()).parse(record_of(pdf_file(report)));
  REQUIRE_FALSE(article.ok());
  CHECK(describe(article.failure()) == "a.pdf: a PDF file; this dateline-index was built without PDF support");
}

TEST_CASE("a PDF is read as the page that was printed") {
  if (!pdf::reads_pdf()) return;
  const auto article = read(pdf_file(report, "/CreationDate (D:20170607120000Z) /Keywords (roads, bridges)"));
  REQUIRE(article.ok());
  CHECK(article->meta.title == "Bridge south of Maskanah closed");
  CHECK(article->meta.author == "Mona Sayegh");
  CHECK(article->meta.published == *parse_iso_date("2017-06-05"));
  CHECK(article->meta.captured == *parse_iso_date("2017-06-07") + std::chrono::hours{12});
  CHECK(article->meta.themes == Texts{"roads", "bridges"});
  CHECK(article->paragraphs ==
        Texts{"The road bridge south of Maskanah was closed to all lorries on Friday after a span had given way, the "
              "district council said. Cars may cross between seven and noon, one at a time.",
              "A second bridge is open to carts only. It was built by the army in the spring and will be taken down in "
              "July, an officer of its engineers said."});
  CHECK(dropped_for(*article, "navigation") == "Steppe Monitor\n1\n");
}

TEST_CASE("what the maker of a PDF noted counts where the page does not tell") {
  if (!pdf::reads_pdf()) return;
  const std::vector<PdfPage> note = {
      {{"The ferry below the dam takes six cars, and goes each hour while there is light.", 72, 700}}};
  const auto [info, title, author] =
      GENERATE(table<std::string, std::optional<std::string>, std::optional<std::string>>({
          {"/Title (The ferry at Tabqa) /Author (Olga Sinitsyna)", "The ferry at Tabqa", "Olga Sinitsyna"},
          {"/Title (Microsoft Word - ferry final.docx) /Author (osinit)", std::nullopt, std::nullopt},
          {"/Title (untitled) /Author ()", std::nullopt, std::nullopt},
          {"/Title (ferry.indd)", std::nullopt, std::nullopt},
          {"", std::nullopt, std::nullopt},
      }));
  const auto article = read(pdf_file(note, info));
  REQUIRE(article.ok());
  CHECK(article->meta.title == title);
  CHECK(article->meta.author == author);
  CHECK(article->meta.published == std::nullopt);
}

TEST_CASE("a PDF that cannot be read is a fault with the reason") {
  if (!pdf::reads_pdf()) return;
  const std::string zeros(64, '0');
  const std::string locked =
      "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + zeros + "> /U <" + zeros + "> >> /ID [<00><00>]";
  const auto [bytes, reason] = GENERATE_COPY(table<std::string, std::string>({
      {pdf_file(report, "", locked), "a PDF file that is protected by a password, not read"},
      {pdf_file({{}, {}}), "a PDF file without text, as a scan is; have its text recognised first"},
      {"%PDF-1.4\nnothing that follows is one", "a PDF file that is damaged, not read"},
      {pdf_file({}), "a PDF file that is damaged, not read"},
  }));
  const auto article = ArticleParser(default_phrases()).parse(record_of(bytes));
  REQUIRE_FALSE(article.ok());
  CHECK(describe(article.failure()) == "a.pdf: " + reason);
}

TEST_CASE("of a PDF that lost its end the text is read") {
  if (!pdf::reads_pdf()) return;
  const std::string bytes = pdf_file(report);
  CHECK(read(bytes.substr(0, bytes.find("startxref"))).ok());
}

TEST_CASE("a PDF of more pages than anybody printed is read up to a bound") {
  if (!pdf::reads_pdf()) return;
  pdf::TextLayer layer;
  layer.pages = {{{"Text", 72, 100, 100, 110, 10}}};
  layer.cut_short = "more than 5000 pages; what stands behind page 5000 is left out";
  const Article article = article_of(layer, default_phrases());
  REQUIRE(article.faults.size() == 1);
  CHECK(article.faults[0].reason == layer.cut_short);
}

TEST_CASE("PDF files stand in containers, also in web archives") {
  const std::string bytes = pdf_file(report);
  const TemporaryFolder folder;
  folder.write("a.zip", packed({{"report.pdf", bytes}}));
  folder.write("b.warc", captured(bytes, "Content-Type: application/pdf\r\n") +
                             warc_record("resource", "application/pdf", bytes));
  const ArchiveReading reading = read_archive(folder);
  if (!pdf::reads_pdf()) {
    CHECK(reading.counts.skipped_captures.at("application/pdf") == 2);
    return;
  }
  CHECK(reading.files() == Texts{"a.zip/report.pdf", "b.warc", "b.warc"});
  for (const Record& record : reading.records) {
    CHECK(record.format == RecordFormat::pdf_document);
    CHECK(record.bytes == bytes);
  }
}

TEST_CASE("PDF files are read by several threads at once as by one") {
  if (!pdf::reads_pdf()) return;
  const std::string bytes = pdf_file(report);
  const std::vector<std::string> expected = read(bytes)->paragraphs;
  std::vector<int> differing(4, 0);
  std::vector<std::thread> threads;
  for (int& count : differing) {
    threads.emplace_back([&] {
      for (int i = 0; i < 25; ++i) {
        const auto article = read(bytes);
        if (!article || article->paragraphs != expected) ++count;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(differing == std::vector<int>(4, 0));
}
