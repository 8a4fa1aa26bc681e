#include "indexer/archive_decisions.h"

#include <catch2/catch.hpp>

#include "common/terms.h"
#include "indexer/article_register.h"
#include "tests/support/generated_text.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;

namespace {

Day june(unsigned day) { return Day{std::chrono::year{2017} / std::chrono::month{6} / std::chrono::day{day}}; }

/// An archive of one file, a record each line, as the first phase of a build leaves it.
class Archive {
 public:
  /// Returns the article's number.
  std::uint32_t add(Article article) {
    const auto number = read_.size();
    Metadata& meta = article.meta;
    meta.position.file = "a.jsonl";
    meta.position.offset = number;
    meta.position.sha256 = std::to_string(number);
    meta.record_id = hex_digits_of(1000 + number);
    meta.id = meta.url ? hex_digits_of(stable_hash(*meta.url)) : meta.record_id;
    const ArticleFacts facts =
        facts_of(std::move(article), "/a.jsonl", "line " + std::to_string(number + 1), read_.texts);
    REQUIRE(read_.known.admit(facts.identity, facts.path, facts.position).number == number);
    read_.paragraphs.add(number, facts.paragraphs);
    read_.add(facts, false);
    return number;
  }

  std::uint32_t add(std::optional<Day> published, std::vector<std::string> paragraphs, const std::string& url = "") {
    Article article;
    article.meta.published = published;
    if (!url.empty()) article.meta.url = url;
    article.paragraphs = std::move(paragraphs);
    return add(std::move(article));
  }

  /// Once.
  const ArchiveDecisions& decide(unsigned jobs = 2) {
    decided_ = dateline::decide(read_, jobs, [this](const Fault& fault) { faults_.push_back(fault); });
    return decided_;
  }

  [[nodiscard]] const std::vector<Fault>& faults() const { return faults_; }

  /// The metadata of an article as they are indexed.
  [[nodiscard]] Metadata identified(std::uint32_t number) const {
    Metadata meta = read_.article(number).meta;
    decided_.identify(number, meta);
    return meta;
  }

 private:
  TemporaryFolder folder_;
  LedgerTexts texts_{folder_.path()};
  ReadArticles read_{texts_, folder_.path()};
  ArchiveDecisions decided_{folder_.path()};
  std::vector<Fault> faults_;
};

std::string key_of(const std::string& text) { return copy_hash(tokenize(text)); }

const std::string dispatch = test::generated_text(60, 1);
const std::string site = "https://site.example";

}  // namespace

TEST_CASE("an archive whose articles have nothing in common needs no decision") {
  Archive archive;
  archive.add(june(1), {test::generated_text(60, 1)});
  archive.add(june(2), {test::generated_text(60, 2)});
  const ArchiveDecisions& decided = archive.decide();
  CHECK(decided.superseded == std::vector<bool>{false, false});
  CHECK(decided.further_captures == 0);
  CHECK(decided.copies == 0);
  CHECK(archive.faults().empty());
  CHECK_FALSE(decided.copy_keys.of(1).of(1));
  CHECK(Archive().decide().superseded.empty());
}

TEST_CASE("of reprints the one that was published first is the original, wherever it stands in the archive") {
  Archive archive;
  const std::string edited = "TABQA (Wire) " + dispatch;
  const auto undated = archive.add(std::nullopt, {edited});
  const auto late = archive.add(june(9), {edited + " more"});
  const auto first = archive.add(june(1), {dispatch});
  const auto same_day = archive.add(june(1), {edited});
  const ArchiveDecisions& decided = archive.decide();
  CHECK(decided.copies == 3);
  for (const std::uint32_t copy : {undated, late, same_day})
    CHECK(decided.copy_keys.of(copy).of(1) == key_of(dispatch));
  CHECK_FALSE(decided.copy_keys.of(first).of(1));
}

TEST_CASE("a passage that an edited reprint added is its own") {
  Archive archive;
  const std::string report = test::generated_text(150, 1);
  archive.add(june(1), {report});
  const auto edited = archive.add(june(2), {report + " as before", test::generated_text(90, 2)});
  const ArchiveDecisions& decided = archive.decide();
  CHECK(decided.copy_keys.of(edited).of(1) == key_of(report));
  CHECK_FALSE(decided.copy_keys.of(edited).of(2));
}

TEST_CASE("a capture that another stands for is no copy and repeats nothing") {
  const std::string line = "This line stands under every page of the site.";
  Archive archive;
  for (unsigned i = 0; i < 4; ++i)
    archive.add(june(1), {test::generated_text(60, 10 + i), line}, site + "/" + std::to_string(i));
  const auto capture = archive.add(june(1), {test::generated_text(60, 10), line}, site + "/0");
  const ArchiveDecisions& decided = archive.decide();
  CHECK(decided.superseded[capture]);
  CHECK(decided.further_captures == 1);
  CHECK(decided.copies == 0);
  Article article;
  article.meta.url = site;
  article.paragraphs = {"Words of its own.", line};
  decided.repeated.drop_from(article);
  CHECK(article.paragraphs.size() == 2);  // four articles are not five
}

TEST_CASE("what stands in five articles of a site is furniture, but not in five reprints of one text") {
  const std::string line = "This line stands under every page of the site.";
  const bool reprints = GENERATE(false, true);
  Archive archive;
  for (unsigned i = 0; i < 5; ++i) {
    archive.add(june(1), {test::generated_text(60, reprints ? 10 : 10 + i), line}, site + "/" + std::to_string(i));
  }
  const ArchiveDecisions& decided = archive.decide();
  Article article;
  article.meta.url = site;
  article.paragraphs = {"Words of its own.", line};
  decided.repeated.drop_from(article);
  CHECK(article.dropped.size() == (reprints ? 0U : 1U));
  CHECK(decided.copies == (reprints ? 4U : 0U));
}

TEST_CASE("different articles that claim one URL are all kept, known by their records, and told") {
  Archive archive;
  std::vector<std::uint32_t> numbers;
  for (unsigned i = 0; i < 3; ++i) numbers.push_back(archive.add(june(1), {test::generated_text(60, i)}, site));
  const auto other = archive.add(june(1), {test::generated_text(60, 7)}, site + "/other");
  const ArchiveDecisions& decided = archive.decide();
  CHECK(decided.further_captures == 0);
  REQUIRE(archive.faults().size() == 1);
  CHECK(describe(archive.faults()[0]) ==
        "/a.jsonl: line 1: 3 different articles claim the URL https://site.example; each is known by its own record "
        "instead");
  for (const std::uint32_t number : numbers) {
    CHECK(archive.identified(number).id == archive.identified(number).record_id);
    CHECK(archive.identified(number).url == site);
  }
  CHECK(archive.identified(other).id == hex_digits_of(stable_hash(site + "/other")));
}

TEST_CASE("an article whose URL is not trusted gets that at which it was captured") {
  Archive archive;
  archive.add(june(1), {test::generated_text(60, 1)}, site);
  Article captured;
  captured.meta.url = site;
  captured.meta.captured_url = site + "/2";
  captured.paragraphs = {test::generated_text(60, 2)};
  const auto number = archive.add(std::move(captured));
  archive.decide();
  CHECK(archive.identified(number).url == site + "/2");
}

TEST_CASE("what is decided does not depend on the number of jobs") {
  const auto told = [](unsigned jobs) {
    Archive archive;
    for (unsigned i = 0; i < 60; ++i) {
      const std::string text = test::generated_text(80, i % 20);
      archive.add(june(1 + i % 9), {i < 20 ? text : text + " by " + std::string(i % 9 + 1, 'x')},
                  i % 3 == 0 ? site + "/" + std::to_string(i % 21) : "");
    }
    const ArchiveDecisions& decided = archive.decide(jobs);
    CHECK(decided.copies > 20);
    CHECK(archive.faults().size() > 2);
    std::string text = std::to_string(decided.copies) + " " + std::to_string(decided.further_captures);
    for (std::uint32_t i = 0; i < 60; ++i) text += "\n" + decided.copy_keys.of(i).of(1).value_or("-");
    for (const Fault& fault : archive.faults()) text += "\n" + describe(fault);
    return text;
  };
  const std::string with_one = told(1);
  CHECK(told(2) == with_one);
  CHECK(told(7) == with_one);
}
