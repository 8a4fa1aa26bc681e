#include "indexer/repeated_paragraphs.h"

#include <catch2/catch.hpp>
#include <set>

#include "tests/support/temporary_folder.h"
#include "tests/support/words_of.h"

using namespace dateline;

namespace {

/// Articles that are counted and then rid of what is repeated.
class Archive {
 public:
  void add(const std::string& url, std::vector<std::string> paragraphs, std::optional<std::uint32_t> copy_of = {}) {
    groups_.push_back(copy_of.value_or(static_cast<std::uint32_t>(articles_.size())));
    Article& article = articles_.emplace_back();
    article.meta.url = url;
    article.paragraphs = std::move(paragraphs);
  }

  void leave_out(std::uint32_t article) { left_out_ = article; }

  /// Those that have a paragraph that is repeated.
  [[nodiscard]] const std::set<std::uint32_t>& marked() const { return marked_; }

  /// All articles, without what is repeated.
  std::vector<Article> rid() {
    const TemporaryFolder folder;
    ParagraphCounter counter(folder.path());
    for (auto number = static_cast<std::uint32_t>(articles_.size()); number-- > 0;) {
      counter.add(number, paragraph_keys(articles_[number], test::words_of(articles_[number].paragraphs)));
    }
    const RepeatedParagraphs repeated = counter.repeated(
        static_cast<std::uint32_t>(articles_.size()),
        [&](std::uint32_t number) {
          return ParagraphCounter::Standing{publisher_of(articles_[number].meta), groups_[number], left_out_ == number};
        },
        [&](std::uint32_t number, std::uint64_t /*key*/) { marked_.insert(number); });
    for (Article& article : articles_) repeated.drop_from(article);
    return articles_;
  }

 private:
  std::vector<Article> articles_;
  std::vector<std::uint32_t> groups_;
  std::optional<std::uint32_t> left_out_;
  std::set<std::uint32_t> marked_;
};

const std::string appeal = "We live on what our readers give.";

std::string text(int number) { return "Report number " + std::to_string(number) + " tells of a convoy."; }

}  // namespace

TEST_CASE("a paragraph in five articles of a publisher and a tenth of them is dropped from all") {
  struct Row {
    int with;
    int without;
    bool dropped;
  };
  const auto [with, without, dropped] = GENERATE(values<Row>({
      {5, 0, true},
      {4, 0, false},
      {5, 45, true},
      {5, 46, false},
      {40, 360, true},
      {40, 361, false},
  }));
  Archive archive;
  for (int i = 0; i < with; ++i) archive.add("https://post.example/" + std::to_string(i), {text(i), appeal});
  for (int i = 0; i < without; ++i) archive.add("https://post.example/other/" + std::to_string(i), {text(1000 + i)});
  const std::vector<Article> rid = archive.rid();
  for (int i = 0; i < with; ++i) {
    const Article& article = rid[static_cast<std::size_t>(i)];
    CHECK(article.paragraphs.size() == (dropped ? 1 : 2));
    CHECK(article.paragraphs[0] == text(i));
    REQUIRE(article.dropped.size() == (dropped ? 1 : 0));
    if (dropped) CHECK(article.dropped[0].reason == "repeated");
    if (dropped) CHECK(article.dropped[0].text == appeal);
  }
  CHECK(archive.marked().size() == (dropped ? static_cast<std::size_t>(with) : 0));
}

TEST_CASE("each publisher is counted by itself") {
  Archive archive;
  for (int i = 0; i < 8; ++i) archive.add("https://p" + std::to_string(i) + ".example/", {text(i), appeal});
  for (const Article& article : archive.rid()) CHECK(article.paragraphs.size() == 2);
}

TEST_CASE("copies of one text, and captures that are left out, are no repetition") {
  Archive archive;
  for (int i = 0; i < 4; ++i) archive.add("https://post.example/" + std::to_string(i), {text(i), appeal});
  for (int i = 4; i < 12; ++i) archive.add("https://post.example/" + std::to_string(i), {text(0), appeal}, 0);
  archive.add("https://post.example/12", {text(12), appeal});
  archive.leave_out(12);
  const std::vector<Article> rid = archive.rid();
  for (std::size_t i = 0; i < 12; ++i) CHECK(rid[i].paragraphs.size() == 2);
}

TEST_CASE("an article of which no other word would be left keeps its body") {
  Archive archive;
  for (int i = 0; i < 6; ++i) archive.add("https://post.example/" + std::to_string(i), {text(i), "***", appeal});
  archive.add("https://post.example/6", {appeal, "***"});
  const std::vector<Article> rid = archive.rid();
  CHECK(rid[0].paragraphs == std::vector{text(0)});
  CHECK(rid[6].paragraphs == std::vector<std::string>{appeal, "***"});
  CHECK(rid[6].dropped.empty());
}

TEST_CASE("case and punctuation make no difference; a paragraph that stands twice in an article counts once") {
  Archive archive;
  for (int i = 0; i < 4; ++i) archive.add("https://post.example/" + std::to_string(i), {text(i), appeal, appeal});
  archive.add("http://www.post.example/4", {text(4), "WE LIVE on what our readers give!"});
  const std::vector<Article> rid = archive.rid();
  for (const Article& article : rid) CHECK(article.paragraphs.size() == 1);
}

TEST_CASE("more paragraphs than fit into one block on disk are counted") {
  Archive archive;
  for (int i = 0; i < 300; ++i) {
    std::vector<std::string> paragraphs = {appeal};
    for (int j = 0; j < 1500; ++j) paragraphs.push_back(std::to_string(i) + " and " + std::to_string(j));
    archive.add("https://post.example/" + std::to_string(i), paragraphs);
  }
  for (const Article& article : archive.rid()) CHECK(article.paragraphs.size() == 1500);
}

TEST_CASE("the publisher is the host, else the source, else the top folder") {
  std::vector<Metadata> all(7);
  all[0].url = "https://www.post.example/a";
  all[0].source = "Post";
  all[1].url = "http://post.example:80/b";
  all[2].source = "The Post";
  all[2].position.file = "a/1.txt";
  all[3].source = "THE POST";
  all[4].position.file = "a/b/1.txt";
  all[5].position.file = "a/c.txt";
  all[6].position.file = "a";
  CHECK(publisher_of(all[0]) == publisher_of(all[1]));
  CHECK(publisher_of(all[2]) == publisher_of(all[3]));
  CHECK(publisher_of(all[4]) == publisher_of(all[5]));
  CHECK(publisher_of(all[0]) != publisher_of(all[2]));
  CHECK(publisher_of(all[2]) != publisher_of(all[4]));
  CHECK(publisher_of(all[4]) != publisher_of(all[6]));
}
