#include "searcher/best_matches.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <set>

#include "common/order_key.h"
#include "common/schema.h"
#include "common/terms.h"
#include "searcher/shared_copies.h"
#include "tests/support/shared_texts.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;

namespace {

struct SmallPassage {
  std::string article;
  std::optional<Day> published;
  unsigned frequency = 1;  ///< of the word that is searched for
  std::string copy_key;
};

std::string sortable(const std::optional<Day>& day, const char* unknown) {
  return day ? Xapian::sortable_serialise(static_cast<double>(day->time_since_epoch().count())) : unknown;
}

void add_passages(const std::vector<SmallPassage>& passages, Xapian::WritableDatabase& shard) {
  for (const SmallPassage& passage : passages) {
    Xapian::Document document;
    document.add_term("Zdam", passage.frequency);
    document.add_value(schema::published_slot, sortable(passage.published, ""));
    document.add_value(schema::published_or_last_slot, sortable(passage.published, "\xff"));
    document.add_value(schema::order_slot, order_key(passage.published, passage.article, Passage{}));
    if (!passage.copy_key.empty()) {
      document.add_value(schema::copy_slot, passage.copy_key);
      document.add_boolean_term(std::string(schema::copy_hash) + passage.copy_key);
    }
    shard.add_document(document);
  }
}

Xapian::WritableDatabase shard_of(const std::vector<SmallPassage>& passages) {
  Xapian::WritableDatabase shard("", Xapian::DB_BACKEND_INMEMORY);
  add_passages(passages, shard);
  test::note_shared_texts(shard);
  return shard;
}

/// Few days, few scores, many copies: everything ties with something.
std::vector<SmallPassage> tied_passages(unsigned count, unsigned texts) {
  std::mt19937 generator(count);
  const auto random = [&] { return static_cast<unsigned>(generator()); };
  std::vector<SmallPassage> passages;
  for (unsigned i = 0; i < count; ++i) {
    SmallPassage passage{"article" + std::to_string(i), std::nullopt, 1 + random() % 3, ""};
    if (random() % 8 != 0) passage.published = *parse_iso_date("2017-06-01") + std::chrono::days(random() % 5);
    if (random() % 4 != 0) passage.copy_key = hex_digits_of(stable_hash(std::to_string(random() % texts)));
    passages.push_back(passage);
  }
  return passages;
}

BestMatches best(const SharedCopies& copies, SortOrder sort, std::size_t wanted) {
  Xapian::Enquire enquire(copies.passages());
  enquire.set_query(Xapian::Query("Zdam"));
  BestMatches found = best_matches(enquire, copies, MatchOrder(sort), wanted, Counting::exact);
  read_order_keys(copies, found.texts);
  return found;
}

BestMatches best(const Xapian::Database& shard, SortOrder sort, std::size_t wanted) {
  return best(SharedCopies(shard), sort, wanted);
}

/// The passages in shards in a folder that are searched as one, with a note of what they share beside them.
SharedCopies noted_shards_of(const std::vector<SmallPassage>& passages, std::size_t count,
                             const std::filesystem::path& folder) {
  std::vector<Xapian::Database> shards;
  std::vector<std::string> heads;
  Xapian::Database all;
  for (std::size_t shard = 0; shard < count; ++shard) {
    const auto at = [&](std::size_t part) {
      return passages.begin() + static_cast<std::ptrdiff_t>(passages.size() * part * part / (count * count));
    };
    Xapian::WritableDatabase one((folder / std::to_string(shard)).string(), Xapian::DB_CREATE_OR_OVERWRITE);
    add_passages({at(shard), at(shard + 1)}, one);
    one.commit();
    shards.push_back(one);
    heads.push_back(shared_texts_key_of("bodies-0" + std::to_string(shard)));
    all.add_database(shards.back());
  }
  Xapian::WritableDatabase names("", Xapian::DB_BACKEND_INMEMORY);
  test::note_shared_texts(shards, heads, names);
  std::vector<NotedShard> noted;
  for (std::size_t shard = 0; shard < count; ++shard) noted.push_back({shards[shard], names, heads[shard]});
  return {all, noted};
}

std::vector<std::string> articles(const std::vector<Match>& matches) {
  std::vector<std::string> found;
  for (const Match& match : matches) found.emplace_back(article_of(match.order_key));
  return found;
}

std::set<std::string> texts_among(const std::vector<SmallPassage>& passages) {
  std::set<std::string> texts;
  for (const SmallPassage& one : passages) texts.insert(one.copy_key.empty() ? one.article : one.copy_key);
  return texts;
}

}  // namespace

TEST_CASE("the first matches are the first of all, each text once, whatever the numbers of the documents") {
  const SortOrder sort = GENERATE(SortOrder::relevance, SortOrder::published, SortOrder::published_latest_first);
  const unsigned texts = GENERATE(3U, 900U);
  std::vector<SmallPassage> passages = tied_passages(3000, texts);
  const BestMatches all = best(shard_of(passages), sort, passages.size());
  CHECK(all.complete);
  CHECK(all.matches == passages.size());
  CHECK(all.texts.size() == texts_among(passages).size());
  CHECK(std::is_sorted(all.texts.begin(), all.texts.end(), MatchOrder(sort)));
  const std::vector<std::string> expected = articles(all.texts);
  std::shuffle(passages.begin(), passages.end(), std::mt19937(1));
  const Xapian::Database other = shard_of(passages);
  for (const std::size_t wanted :
       {std::size_t{0}, std::size_t{1}, std::size_t{10}, std::size_t{400}, expected.size()}) {
    CAPTURE(texts, wanted);
    const BestMatches first = best(other, sort, wanted);
    CHECK(first.matches == passages.size());
    CHECK(first.repeats == passages.size() - expected.size());
    REQUIRE(first.texts.size() >= std::min(wanted, expected.size()));
    std::vector<std::string> found = articles(first.texts);
    CHECK(std::equal(found.begin(), found.end(), expected.begin()));
  }
}

TEST_CASE("shards with a note beside them give what one shard gives") {
  const SortOrder sort = GENERATE(SortOrder::relevance, SortOrder::published, SortOrder::published_latest_first);
  const unsigned texts = GENERATE(3U, 900U);
  const std::size_t shards = GENERATE(2U, 5U);
  const std::vector<SmallPassage> passages = tied_passages(12'000, texts);
  const TemporaryFolder folder;
  const SharedCopies several = noted_shards_of(passages, shards, folder.path());
  const Xapian::Database one = shard_of(passages);
  for (const std::size_t wanted : {std::size_t{10}, std::size_t{400}, passages.size()}) {
    CAPTURE(texts, shards, wanted);
    const BestMatches expected = best(one, sort, wanted);
    const BestMatches found = best(several, sort, wanted);
    CHECK(found.matches == passages.size());
    CHECK(found.repeats == expected.repeats);
    const std::size_t shown = std::min(wanted, texts_among(passages).size());
    REQUIRE(std::min(found.texts.size(), expected.texts.size()) >= shown);
    const auto first = [&](const BestMatches& best) {
      std::vector<std::string> all = articles(best.texts);
      all.resize(shown);
      return all;
    };
    CHECK(first(found) == first(expected));
  }
}

TEST_CASE(
    "of many matches in several shards without such a note it is not known how many repeat another, of few it is") {
  const std::vector<SmallPassage> passages = tied_passages(4000, 900);
  Xapian::Database shards;
  const auto middle = passages.begin() + 1700;
  shards.add_database(shard_of({passages.begin(), middle}));
  shards.add_database(shard_of({middle, passages.end()}));
  const BestMatches first = best(shards, SortOrder::relevance, 10);
  CHECK_FALSE(first.complete);
  CHECK(first.matches == passages.size());
  CHECK_FALSE(first.repeats.has_value());
  const BestMatches all = best(shards, SortOrder::relevance, passages.size());
  CHECK(all.repeats == passages.size() - texts_among(passages).size());
}

TEST_CASE("where nobody counts it is not known how many repeat another") {
  const Xapian::Database shard = shard_of(tied_passages(1100, 900));
  Xapian::Enquire enquire(shard);
  enquire.set_query(Xapian::Query("Zdam"));
  const MatchOrder order(SortOrder::relevance);
  CHECK_FALSE(best_matches(enquire, SharedCopies(shard), order, 10, Counting::none).repeats.has_value());
}

TEST_CASE("a shard that does not note which texts are shared gives the same matches") {
  const std::vector<SmallPassage> passages = tied_passages(3000, 900);
  const Xapian::Database noted = shard_of(passages);
  Xapian::WritableDatabase other = shard_of(passages);
  other.set_metadata(std::string(schema::shared_texts), "");
  const SortOrder sort = GENERATE(SortOrder::relevance, SortOrder::published);
  for (const std::size_t wanted : {std::size_t{10}, std::size_t{900}}) {
    const BestMatches first = best(other, sort, wanted);
    CHECK(first.repeats.has_value() == first.complete);
    const std::vector<std::string> expected = articles(best(noted, sort, wanted).texts);
    const std::vector<std::string> found = articles(first.texts);
    REQUIRE(std::min(found.size(), expected.size()) >= wanted);
    CHECK(std::equal(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(wanted), expected.begin()));
  }
}

TEST_CASE("of very many matches that rank alike the first are found") {
  std::vector<SmallPassage> passages = tied_passages(20'000, 900);
  for (SmallPassage& passage : passages) passage.frequency = 1;
  const Xapian::Database shard = shard_of(passages);
  const std::vector<std::string> expected = articles(best(shard, SortOrder::relevance, passages.size()).texts);
  std::shuffle(passages.begin(), passages.end(), std::mt19937(1));
  const std::vector<std::string> found = articles(best(shard_of(passages), SortOrder::relevance, 20).texts);
  CHECK(expected.size() == texts_among(passages).size());
  REQUIRE(found.size() >= 20);
  CHECK(std::equal(found.begin(), found.end(), expected.begin()));
}

TEST_CASE("where nothing matches there is nothing, and that is all") {
  const BestMatches none = best(shard_of({}), SortOrder::relevance, 10);
  CHECK(none.texts.empty());
  CHECK(none.complete);
  CHECK(none.matches == 0);
}

TEST_CASE("passages that repeat another are counted, by their terms or one by one") {
  const unsigned texts = GENERATE(1U, 3U, 900U, 100000U);
  const std::vector<SmallPassage> passages = tied_passages(3000, texts);
  const bool is_served = GENERATE(false, true);
  const SharedCopies copies(shard_of(passages), is_served);
  const Xapian::Query query("Zdam");
  for (const std::size_t at_once : {1'000'000U, 700U, 1U}) {
    const std::size_t repeats = copies.repeats_among(query, passages.size(), at_once);
    CHECK(passages.size() - repeats == texts_among(passages).size());
    CHECK(copies.repeats_among(Xapian::Query("Znowhere"), 0, at_once) == 0);
  }
}
