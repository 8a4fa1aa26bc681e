#include "indexer/article_register.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "common/terms.h"

using namespace dateline;

namespace {

Article article_of(const std::string& id, const std::string& content, bool with_url = false) {
  Article article;
  article.meta.id = id;
  article.meta.position.sha256 = content;
  if (with_url) article.meta.url = "https://example.org/";
  return article;
}

}  // namespace

TEST_CASE("a second article with an identifier is refused and the first one's file named") {
  ArticleRegister known;
  Article first = article_of("1", "x");
  Article second = article_of("1", "x");
  Article other = article_of("2", "x");
  CHECK(known.admit(first, "a.txt").number == 0);
  const Admission refused = known.admit(second, "b.txt");
  CHECK_FALSE(refused.number);
  CHECK(refused.refusal == "same article as a.txt; left out");
  CHECK(known.admit(other, "c.txt").number == 1);
  CHECK(known.further_captures() == 0);
}

TEST_CASE("files of one name in two sources are two articles if their content differs") {
  ArticleRegister known;
  Article first = article_of("1", "x");
  Article second = article_of("1", "y");
  Article copy = article_of("1", "x");
  CHECK(known.admit(first, "a/p.txt").number == 0);
  CHECK(known.admit(second, "b/p.txt").number == 1);
  CHECK(second.meta.id != "1");
  CHECK(second.meta.id.size() == 16);
  CHECK(known.admit(copy, "c/p.txt").refusal == "same article as a/p.txt; left out");
}

TEST_CASE("records of one file with one id are the same article") {
  ArticleRegister known;
  Article first = article_of("1", "x");
  Article second = article_of("1", "y");
  second.meta.position.offset = 80;
  CHECK(known.admit(first, "a.jsonl", "line 1").number == 0);
  CHECK(known.admit(second, "a.jsonl", "line 2").refusal == "same article as line 1; left out");
  CHECK(known.admit(second, "b.jsonl", "line 2").number == 1);
}

TEST_CASE("a file that is given twice is read once, and its records are not copies of one another") {
  ArticleRegister known;
  const bool with_url = GENERATE(true, false);
  Article first = article_of("1", "x", with_url);
  Article again = article_of("1", "x", with_url);
  CHECK(known.admit(first, "a.jsonl", "line 1").number == 0);
  CHECK(known.admit(again, "a.jsonl", "line 1").refusal == "given twice; read once");
  CHECK(known.further_captures() == 0);
}

TEST_CASE("of the captures of a page the newest with a body stands for all") {
  struct Capture {
    std::optional<int> hour;  ///< when it was saved
    bool has_body;
    std::string content;
  };
  struct Row {
    std::vector<Capture> captures;
    std::size_t standing;
  };
  const auto [captures, standing] = GENERATE(values<Row>({
      {{{1, true, "a"}, {2, true, "b"}, {3, true, "c"}}, 2},
      {{{3, true, "a"}, {1, true, "b"}, {2, true, "c"}}, 0},
      {{{1, true, "a"}, {3, false, "b"}, {2, true, "c"}}, 2},  // the newest was empty
      {{{1, false, "a"}, {2, false, "b"}}, 1},                 // there is only a title
      {{{{}, true, "a"}, {{}, true, "b"}}, 0},                 // nobody knows: the first one
      {{{{}, true, "a"}, {1, true, "b"}, {{}, true, "c"}}, 1},
      {{{1, true, "b"}, {{}, true, "a"}}, 0},
      {{{{}, false, "a"}, {{}, true, "b"}}, 1},
  }));
  ArticleRegister known;
  std::optional<std::uint32_t> number_of_standing;
  for (std::size_t i = 0; i < captures.size(); ++i) {
    Article article = article_of("1", captures[i].content, true);
    if (captures[i].hour) article.meta.captured = std::chrono::sys_seconds(std::chrono::hours(*captures[i].hour));
    if (captures[i].has_body) article.paragraphs = {"Text."};
    const Admission admission = known.admit(article, "archive-" + std::to_string(i));
    CHECK(admission.refusal.empty());
    if (i == standing) number_of_standing = admission.number;
  }
  REQUIRE(number_of_standing.has_value());
  CHECK_FALSE(known.superseded().at(*number_of_standing));
  CHECK(std::count(known.superseded().begin(), known.superseded().end(), false) == 1);
  CHECK(known.further_captures() == captures.size() - 1);
}

TEST_CASE("of two captures of one moment the content decides, not the order of the archive") {
  for (const bool turned : {false, true}) {
    ArticleRegister known;
    std::vector<std::string> contents = {"a", "b"};
    if (turned) std::reverse(contents.begin(), contents.end());
    std::string standing;
    for (const std::string& content : contents) {
      Article article = article_of("1", content, true);
      article.meta.captured = std::chrono::sys_seconds(std::chrono::hours(1));
      if (known.admit(article, content).number) standing = content;
    }
    CHECK(standing == (stable_hash("a") < stable_hash("b") ? "a" : "b"));
  }
}
