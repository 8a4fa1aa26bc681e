#include <malloc.h>

#include <catch2/catch.hpp>
#include <cstring>

#include "indexer/write_plan.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;

namespace {

/// Numbers for each article, as different as hashes are.
std::uint64_t hash_of(std::uint32_t article, std::uint64_t what) {
  std::uint64_t number = (article + 1) * 0x9e3779b97f4a7c15ULL + what * 0xbf58476d1ce4e5b9ULL;
  for (int i = 0; i < 2; ++i) number = (number ^ (number >> 31U)) * 0x94d049bb133111ebULL;
  return number ^ (number >> 31U);
}

/// No two of them have anything in common but the publisher and a paragraph.
ArticleFacts facts_of(std::uint32_t article) {
  ArticleFacts facts;
  facts.identity.id = hash_of(article, 1);
  facts.identity.record_id = hash_of(article, 2);
  facts.identity.content = hash_of(article, 3);
  facts.identity.has_body = true;
  facts.outline.sketch.has_words = true;
  for (std::size_t lane = 0; lane < TextSketch::lanes; lane += sizeof(std::uint64_t)) {
    const std::uint64_t lanes = hash_of(article, 4 + lane);
    std::memcpy(&facts.outline.sketch.lane[lane], &lanes, sizeof(lanes));
  }
  facts.paragraphs.keys = {7, hash_of(article, 100)};
  facts.path = "/archive/a folder/file " + std::to_string(article) + ".txt";
  return facts;
}

std::size_t bytes_in_use() {
  const auto all = ::mallinfo2();
  return all.uordblks + all.hblkhd;
}

struct BytesInUse {
  std::size_t read;     ///< when all articles have been read
  std::size_t decided;  ///< when it is known which are to be written
};

BytesInUse bytes_in_use_with(std::uint32_t articles) {
  const TemporaryFolder folder;
  const std::size_t before = bytes_in_use();
  LedgerTexts texts(folder.path());
  ReadArticles read(texts, folder.path());
  FirstSeen first_seen("20261122T030102Z", folder.path());
  for (std::uint32_t article = 0; article < articles; ++article) {
    const ArticleFacts facts = facts_of(article);
    (void)read.known.admit(facts.identity, facts.path);
    read.add(facts, false);
    read.paragraphs.add(article, facts.paragraphs);
  }
  CHECK(read.known.admitted() == articles);
  BytesInUse bytes{};
  bytes.read = bytes_in_use() - before;
  const ArchiveDecisions decisions = decide(read, 1, [](const Fault& fault) { FAIL(describe(fault)); });
  const WrittenDigests digests(read, decisions, first_seen);
  const WritePlan plan = plan_writing(read, decisions, digests, nullptr, {});
  CHECK(plan.articles.size() == articles);
  CHECK(decisions.marks.size() == articles);
  for (std::uint64_t i = 0; i < articles; ++i) first_seen.add(plan.indexed[i]);
  CHECK(first_seen.write(folder.path()) == articles);
  bytes.decided = bytes_in_use() - before;
  return bytes;
}

}  // namespace

TEST_CASE("memory does not grow with the articles of an archive") {
  constexpr std::uint32_t few = 50'000;
  constexpr std::uint32_t many = 100'000;
  constexpr std::size_t most_of_each_more = 4;
  const BytesInUse of_few = bytes_in_use_with(few);
  const BytesInUse of_many = bytes_in_use_with(many);
  CHECK(of_many.read <= of_few.read + (many - few) * most_of_each_more);
  CHECK(of_many.decided <= of_few.decided + (many - few) * most_of_each_more);
}
