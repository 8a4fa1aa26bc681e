#include <algorithm>
#include <catch2/catch.hpp>
#include <limits>
#include <random>

#include "indexer/ledger/entries.h"
#include "indexer/ledger/fingerprint.h"
#include "indexer/ledger/framed_file.h"
#include "indexer/ledger/texts.h"
#include "tests/support/full_article.h"
#include "tests/support/generated_text.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;
namespace fs = std::filesystem;

namespace {

ArticleFacts some_facts() {
  ArticleFacts facts;
  facts.identity = {1, 2, ~std::uint64_t{0}, 4, 500, std::chrono::sys_seconds{std::chrono::seconds{-7}}, true, false};
  facts.outline.sketch.lane[5] = 200;
  facts.outline.sketch.has_words = true;
  facts.outline.published = Day{std::chrono::days{17000}};
  facts.paragraphs = {{3, 1ULL << 60U}, false};
  facts.digest[3] = 'x';
  facts.text = {2, 1ULL << 40U, 100, 300};
  facts.path = "a.zip/inner.txt";
  facts.position = "line 7";
  facts.faults = {{"a.zip", "byte 3", "odd"}, {"b", "", ""}};
  return facts;
}

FileEntry some_file() {
  FileEntry entry{
      "a/b.zip", "b.zip", {FileStamp{10, 1'700'000'000'000'000'001, -5}, true, std::string(32, '\xfe')}, {}, {5, 9}};
  entry.counts.files = 1;
  entry.counts.skipped_captures = {{"image/png", 300}};
  return entry;
}

WrittenEntry some_written() {
  WrittenEntry entry;
  entry.id = 77;
  entry.counts.articles = 1;
  entry.counts.dropped = {{"appeal", 2}};
  entry.counts.first_published = Day{std::chrono::days{-40'000}};
  entry.names = {1, 2, 3, 4};
  return entry;
}

NameCounts some_names() {
  return {{{"t-town", {3, {}}}, {"~mskn", {2, {{"Maskana", 2}, {"Maskanah", 1}}}}}, {{"army", {1, {}}}}};
}

/// Whatever decodes, every shorter piece of it must not, and no other bytes may do harm.
template <class Decode>
void require_safe(const std::string& bytes, const Decode& decode) {
  CHECK(decode(bytes));
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    if (decode(std::string_view(bytes).substr(0, size))) FAIL("cut to " << size << " of " << bytes.size() << " bytes");
  }
  CHECK_FALSE(decode(bytes + "x"));
  std::mt19937 random(1);
  for (int i = 0; i < 2000; ++i) {
    std::string damaged = bytes;
    for (auto hits = 1 + random() % 3; hits > 0; --hits)
      damaged[random() % damaged.size()] = static_cast<char>(random());
    (void)decode(damaged);
  }
}

}  // namespace

TEST_CASE("what stands in a ledger comes back, and damaged bytes do no harm") {
  const LedgerItem article = some_facts();
  const LedgerItem fault = Fault{"a.zip", "line 3", "no JSON"};
  const auto as_item = [](std::string_view bytes) { return decode_item(bytes, "a.zip"); };
  for (const LedgerItem& item : {article, fault}) {
    const std::string bytes = encode(item, "a.zip");
    require_safe(bytes, as_item);
    CHECK(encode(*as_item(bytes), "a.zip") == bytes);
  }
  const auto facts = std::get<ArticleFacts>(*as_item(encode(article, "a.zip")));
  CHECK(facts.identity.captured == some_facts().identity.captured);
  CHECK(facts.outline.published == some_facts().outline.published);
  CHECK(facts.paragraphs.keys == some_facts().paragraphs.keys);
  CHECK(facts.text.offset == 1ULL << 40U);
  CHECK(facts.path == "a.zip/inner.txt");
  CHECK(facts.faults.at(0).file == "a.zip");
  CHECK(facts.faults.at(1).file == "b");

  const std::string file = encode(some_file());
  require_safe(file, decode_file);
  CHECK(decode_file(file)->trace.stamp == some_file().trace.stamp);
  CHECK(decode_file(file)->counts.skipped_captures.at("image/png") == 300);
  const std::string written = encode(some_written());
  require_safe(written, decode_written);
  CHECK(encode(*decode_written(written)) == written);
  const std::string names = encode(some_names());
  require_safe(names, decode_names);
  CHECK(encode(*decode_names(names)) == names);
}

TEST_CASE("names that are taken off are gone, and more than there are is refused") {
  NameCounts sum = some_names();
  sum.add(some_names());
  CHECK(sum.take_off(some_names()));
  CHECK(encode(sum) == encode(some_names()));
  CHECK(sum.take_off(some_names()));
  CHECK(encode(sum) == encode(NameCounts{}));
  CHECK_FALSE(sum.take_off(some_names()));
}

TEST_CASE("entries of a file come back one by one, and lengths that lie are no entries") {
  const TemporaryFolder folder;
  FramedWriter writer(folder.path() / "entries");
  const std::vector<std::string> entries = {"", "one", std::string(300'000, 'x'), "two"};
  for (const std::string& entry : entries) writer.add(entry);
  writer.finish();
  const AppendedFile file = open_to_read(folder.path() / "entries");
  FramedReader reader(file, 0, file.size(), 16);
  for (const std::string& entry : entries) CHECK((reader.next() == entry));
  CHECK_FALSE(reader.next());
  CHECK(reader.complete());
  FramedReader cut(file, 0, file.size() - 1);
  while (cut.next()) {
  }
  CHECK_FALSE(cut.complete());
}

TEST_CASE("texts come back, from a file that was carried over too, and damage is told") {
  const TemporaryFolder folder;
  fs::create_directories(folder.path() / "one");
  fs::create_directories(folder.path() / "two");
  std::vector<TextSegment> segments;
  TextPlace place;
  {
    LedgerTexts texts(folder.path() / "one");
    place = texts.add("a text");
    (void)texts.add("");
    segments = texts.finish();
  }
  REQUIRE(segments.size() == 1);
  LedgerTexts texts(folder.path() / "two", folder.path() / "one", segments);
  const TextPlace kept = texts.settle(place);
  CHECK(kept.segment == place.segment);
  CHECK(texts.get(kept) == "a text");
  CHECK(texts.get(texts.add("another")) == "another");
  CHECK_THROWS_AS(texts.get({9, 0, 1, 1}), LedgerDamage);
  CHECK_THROWS_AS(texts.get({1, 0, 1000, 1}), LedgerDamage);
  CHECK_THROWS_AS(texts.get({1, ~std::uint64_t{0}, 10, 1}), LedgerDamage);
  CHECK_THROWS_AS(texts.get({1, place.offset, place.packed, ~std::uint32_t{0}}), LedgerDamage);
  CHECK_THROWS_AS(texts.get({1, place.offset, place.packed - 1, place.length}), LedgerDamage);
  segments.front().bytes += 1;
  CHECK_THROWS_AS(LedgerTexts(folder.path() / "two", folder.path() / "one", segments), LedgerDamage);
}

TEST_CASE("a text of any length comes back, whether it can be made shorter or not") {
  const TemporaryFolder folder;
  LedgerTexts texts(folder.path());
  const std::size_t length = GENERATE(0U, 1U, 18U, 130U, 65'535U, 65'536U, 1'000'000U);
  std::mt19937 random(7);
  std::string noise(length, '\0');
  std::generate(noise.begin(), noise.end(), [&] { return static_cast<char>(random()); });
  const std::string even(length, 'e');
  const TextPlace of_noise = texts.add(noise);
  const TextPlace of_even = texts.add(even);
  CHECK(of_noise.packed < length + length / 1000 + 32);
  CHECK(of_even.packed <= length / 100 + 128);
  CHECK((texts.get(of_noise) == noise));
  CHECK((texts.get(of_even) == even));
}

TEST_CASE("files of texts stay few, and those that are mostly waste are written anew") {
  const auto worth = [](const std::vector<TextSegment>& segments) { return worth_carrying(segments); };
  CHECK(worth({{1, 100, 100}, {2, 10, 10}}) == std::vector<bool>{true, true});
  CHECK(worth({{1, 100, 100}, {2, 10, 10}, {3, 10, 10}}) == std::vector<bool>{true, false, true});
  CHECK(worth({{1, 100, 49}, {2, 10, 10}}) == std::vector<bool>{false, true});
  CHECK(worth({{1, 15, 15}, {2, 10, 10}, {3, 5, 5}}) == std::vector<bool>{false, true, true});
}

TEST_CASE("the part that has changed is named, the program before all others") {
  const Fingerprint before = fingerprint_of({}, {});
  CHECK(reading_changes(before, before).empty());
  ReadLimits limits;
  limits.deepest_nesting = 5;
  CHECK(reading_changes(before, fingerprint_of({}, limits)) == "the limits of reading");
  Knowledge knowledge;
  knowledge.files = {{"places", "a.tsv", "1"}};
  CHECK(reading_changes(before, fingerprint_of(knowledge, {})).empty());
  CHECK(fingerprint_of(knowledge, {}).lexicons != before.lexicons);
  Fingerprint other = fingerprint_of({}, limits);
  other.reading["the program"] += "x";
  CHECK(reading_changes(before, other) == "the program");
}
