#include "indexer/article_register.h"

#include <catch2/catch.hpp>
#include <tuple>

#include "common/terms.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;

namespace {

Article article_of(const std::string& id, const std::string& content, bool with_url = false) {
  Article article;
  article.meta.id = id;
  article.meta.position.sha256 = content;
  if (with_url) article.meta.url = "https://example.org/";
  return article;
}

Admission admit(ArticleRegister& known, const Article& article, const std::string& path,
                const std::string& position = "") {
  return known.admit(identity_of(article), path, position);
}

std::vector<CapturedPage> pages_of(ArticleRegister& known) {
  std::vector<CapturedPage> pages;
  known.each_captured_page([&](const CapturedPage& page) { pages.push_back(page); });
  return pages;
}

}  // namespace

TEST_CASE("a second article with an identifier is refused and the first one's file named") {
  const TemporaryFolder folder;
  ArticleRegister known(folder.path());
  Article first = article_of("1", "x");
  Article second = article_of("1", "x");
  Article other = article_of("2", "x");
  CHECK(admit(known, first, "a.txt").number == 0);
  const Admission refused = admit(known, second, "b.txt");
  CHECK_FALSE(refused.number);
  CHECK(refused.refusal == "same article as a.txt; left out");
  CHECK(admit(known, other, "c.txt").number == 1);
  CHECK(pages_of(known).empty());
}

TEST_CASE("files of one name in two sources are two articles if their content differs") {
  const TemporaryFolder folder;
  ArticleRegister known(folder.path());
  Article first = article_of("1", "x");
  Article second = article_of("1", "y");
  Article copy = article_of("1", "x");
  CHECK(admit(known, first, "a/p.txt").number == 0);
  const Admission told_apart = admit(known, second, "b/p.txt");
  CHECK(told_apart.number == 1);
  CHECK(told_apart.told_apart);
  CHECK(identity_of(second).told_apart != identity_of(copy).told_apart);
  CHECK(admit(known, copy, "c/p.txt").refusal == "same article as a/p.txt; left out");
}

TEST_CASE("records of one file with one id are the same article") {
  const TemporaryFolder folder;
  ArticleRegister known(folder.path());
  Article first = article_of("1", "x");
  Article second = article_of("1", "y");
  second.meta.position.offset = 80;
  CHECK(admit(known, first, "a.jsonl", "line 1").number == 0);
  CHECK(admit(known, second, "a.jsonl", "line 2").refusal == "same article as line 1; left out");
  CHECK(admit(known, second, "b.jsonl", "line 2").number == 1);
}

TEST_CASE("a file that is given twice is read once, and its records are not copies of one another") {
  const TemporaryFolder folder;
  ArticleRegister known(folder.path());
  const bool with_url = GENERATE(true, false);
  Article first = article_of("1", "x", with_url);
  Article again = article_of("1", "x", with_url);
  CHECK(admit(known, first, "a.jsonl", "line 1").number == 0);
  CHECK(admit(known, again, "a.jsonl", "line 1").refusal == "given twice; read once");
  CHECK(pages_of(known).empty());
}

TEST_CASE("articles with one URL are all admitted, and told as one page in the order of the archive") {
  const TemporaryFolder folder;
  ArticleRegister known(folder.path());
  Article first = article_of("1", "x", true);
  first.meta.record_id = "a";
  Article other = article_of("2", "x", true);
  Article second = article_of("1", "y", true);
  second.meta.record_id = "b";
  second.meta.captured = std::chrono::sys_seconds(std::chrono::hours(1));
  second.paragraphs = {"Text."};
  CHECK(admit(known, first, "a.jsonl", "line 1").number == 0);
  CHECK(admit(known, other, "b.jsonl").number == 1);
  CHECK(admit(known, second, "c.jsonl").number == 2);
  const std::vector<CapturedPage> pages = pages_of(known);
  REQUIRE(pages.size() == 1);
  CHECK(pages[0].path == "a.jsonl");
  CHECK(pages[0].position == "line 1");
  REQUIRE(pages[0].captures.size() == 2);
  const auto& [earlier, later] = std::tie(pages[0].captures[0], pages[0].captures[1]);
  CHECK(earlier.number == 0);
  CHECK(earlier.record_id == 0xa);
  CHECK(earlier.captured == Capture::unknown_time);
  CHECK_FALSE(earlier.has_body);
  CHECK(later.number == 2);
  CHECK(later.record_id == 0xb);
  CHECK(later.captured == second.meta.captured);
  CHECK(later.content == stable_hash("y"));
  CHECK(later.has_body);
}

TEST_CASE("what a capture is known by without its URL is nobody else's identifier") {
  const TemporaryFolder folder;
  ArticleRegister known(folder.path());
  const auto admit_article = [&](const std::string& id, const std::string& record, const std::string& path,
                                 bool with_url) {
    Article article = article_of(id, path, with_url);
    article.meta.record_id = record;
    CHECK(admit(known, article, path).number);
  };
  admit_article("1", "1", "home", true);  // it was captured where it claims to be
  admit_article("1", "a", "of-1", true);
  admit_article("2", "a", "of-2", true);
  admit_article("2", "a", "again", true);
  admit_article("1", "c", "of-c", true);
  admit_article("c", "c", "a file", false);
  const std::vector<CapturedPage> pages = pages_of(known);
  REQUIRE(pages.size() == 2);
  const auto id = [&](std::size_t page, std::size_t capture) { return pages[page].captures[capture].record_id; };
  CHECK(id(0, 0) == 1);
  CHECK(id(0, 1) == 0xa);
  CHECK(id(0, 2) == stable_hash(hex_digits_of(0xc) + hex_digits_of(stable_hash("of-c"))));
  CHECK(id(1, 0) == stable_hash(hex_digits_of(0xa) + hex_digits_of(stable_hash("of-2"))));
  CHECK(id(1, 1) == stable_hash(hex_digits_of(0xa) + hex_digits_of(stable_hash("again"))));
}
