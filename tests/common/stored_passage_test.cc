#include "common/stored_passage.h"

#include <catch2/catch.hpp>

#include "common/error.h"
#include "common/order_key.h"
#include "common/seal.h"

using namespace dateline;

namespace {

StoredPassage full_passage() {
  StoredPassage stored;
  stored.article.id = "0123456789abcdef";
  stored.article.format = "text";
  stored.article.position = {"a/b.txt", 12, 345, std::string(64, 'f')};
  stored.article.title = "A \"title\"";
  stored.article.url = "https://example.org/a";
  stored.article.language = "en";
  stored.article.published = Day{std::chrono::days{17322}};
  stored.article.regions = {"Levant"};
  stored.passage.kind = PassageKind::comment;
  stored.passage.number = 12;
  stored.passage.part = 2;
  stored.passage.text = "Maskana, \xD9\x85";
  stored.passage.comment = CommentFacts{12, "reader", std::nullopt, 3};
  stored.passage.mentions.places = {{{0, 7}, "sy-maskanah", "Maskanah", Via::key, {"sy"}, Coordinates{35.96, 38.04}}};
  stored.passage.mentions.dates = {{{1, 3}, {Day{std::chrono::days{1}}, Day{std::chrono::days{4}}}}};
  stored.passage.mentions.forces = {{{0, 7}, "~x", "Maskana", Via::context, {}, {}}};
  return stored;
}

constexpr std::string_view some_key = "order key";

std::string damage_of(std::string_view data, std::string_view about = some_key) {
  try {
    static_cast<void>(decode_stored_passage(data, about));
    return "none";
  } catch (const Error& error) {
    return error.what() + (" | " + error.hint());
  }
}

const std::string damaged =
    "a passage of the index cannot be read | the index is damaged: run dateline-index check, or dateline-index "
    "rollback";

}  // namespace

TEST_CASE("a stored passage comes back as it went in") {
  const StoredPassage before = full_passage();
  const StoredPassage after = decode_stored_passage(encode(before, some_key), some_key);
  CHECK(encode(after, some_key) == encode(before, some_key));
  CHECK(after.article.title == before.article.title);
  CHECK(after.article.position.sha256 == before.article.position.sha256);
  CHECK(after.article.published == before.article.published);
  CHECK_FALSE(after.article.author.has_value());
  CHECK(after.article.regions == before.article.regions);
  CHECK(after.passage.kind == PassageKind::comment);
  CHECK(after.passage.part == 2);
  CHECK(after.passage.text == before.passage.text);
  CHECK(after.passage.comment->author == "reader");
  CHECK(after.passage.comment->reply_to == 3U);
  const NameMention& place = after.passage.mentions.places.front();
  CHECK(place.span == Span{0, 7});
  CHECK(place.via == Via::key);
  CHECK(place.within == std::vector<std::string>{"sy"});
  CHECK(place.coordinates->longitude == 38.04);
  CHECK_FALSE(after.passage.mentions.forces.front().coordinates.has_value());
  CHECK(after.passage.mentions.dates.front().days.to == Day{std::chrono::days{4}});
}

TEST_CASE("a record tells everything at the limits of what can be told") {
  StoredPassage stored;
  stored.article.position.offset = ~std::uint64_t{0};
  stored.article.published = std::chrono::year::min() / std::chrono::January / 1;
  stored.article.original_published = std::chrono::year::max() / std::chrono::December / 31;
  stored.passage.number = ~0U;
  const StoredPassage after = decode_stored_passage(encode(stored, {}), {});
  CHECK(after.article.position.offset == ~std::uint64_t{0});
  CHECK(after.article.published == stored.article.published);
  CHECK(after.article.original_published == stored.article.original_published);
  CHECK(after.passage.number == ~0U);
}

TEST_CASE("a passage is named by its article, what it is a part of, and its number") {
  StoredPassage stored = full_passage();
  CHECK(passage_id("00ff", stored.passage) == "00ff:c12.2");
  stored.passage.part = 1;
  CHECK(passage_id("00ff", stored.passage) == "00ff:c12");
  stored.passage.kind = PassageKind::body;
  CHECK(passage_id("00ff", stored.passage) == "00ff:b12");
}

TEST_CASE("a record whose place is known otherwise tells by itself whether it is what was written") {
  const StoredPassage before = full_passage();
  const std::string own_key = order_key(before.article.published, before.article.id, before.passage);
  const std::string record = encode(before, own_key);
  CHECK(encode(decode_stored_passage(record), own_key) == record);
  CHECK_THROWS_AS(decode_stored_passage(encode(before, some_key)), Error);
  CHECK_THROWS_AS(decode_stored_passage(""), Error);
  for (std::size_t byte = 0; byte < record.size(); ++byte) {
    INFO(byte);
    std::string other = record;
    other[byte] = static_cast<char>(other[byte] ^ 0x10);
    CHECK_THROWS_AS(decode_stored_passage(other), Error);
    CHECK_THROWS_AS(decode_stored_passage(std::string_view(record).substr(0, byte)), Error);
  }
}

TEST_CASE("a record that is cut anywhere is refused") {
  const std::string record = encode(full_passage(), some_key);
  CHECK(damage_of(record) == "none");
  for (std::size_t size = 0; size < record.size(); ++size) {
    INFO(size);
    CHECK(damage_of(record.substr(0, size)) == damaged);
  }
  CHECK(damage_of(record + '\0') == damaged);
}

TEST_CASE("a record of which any bit turned over is refused") {
  const std::string record = encode(full_passage(), some_key);
  for (std::size_t bit = 0; bit < 8 * record.size(); ++bit) {
    INFO(bit);
    std::string turned = record;
    turned[bit / 8] = static_cast<char>(static_cast<unsigned char>(turned[bit / 8]) ^ (1U << bit % 8));
    CHECK(damage_of(turned) == damaged);
  }
}

TEST_CASE("the record of another document is refused") {
  const std::string record = encode(full_passage(), some_key);
  CHECK(damage_of(record, "order kez") == damaged);
  CHECK(damage_of(record, "order key ") == damaged);
  CHECK(damage_of(record, "") == damaged);
}

TEST_CASE("a record with a seal that fits is refused where no passage is so") {
  const auto with = [](auto change) {
    StoredPassage stored = full_passage();
    change(stored);
    return encode(stored, some_key);
  };
  const std::string text_ends = with([](StoredPassage& stored) { stored.passage.mentions.places[0].span.end = 12; });
  const std::string begins = with([](StoredPassage& stored) { stored.passage.mentions.places[0].span = {12, 12}; });
  const std::string days = with([](StoredPassage& stored) {
    std::swap(stored.passage.mentions.dates[0].days.from, stored.passage.mentions.dates[0].days.to);
  });
  const std::string year =
      with([](StoredPassage& stored) { stored.article.published = Day{std::chrono::days{1} * (1 << 30)}; });
  const std::string kind = with([](StoredPassage& stored) { stored.passage.kind = static_cast<PassageKind>(3); });
  const std::string via =
      with([](StoredPassage& stored) { stored.passage.mentions.forces[0].via = static_cast<Via>(3); });
  for (const std::string& record : {text_ends, begins, days, year, kind, via}) CHECK(damage_of(record) == damaged);
  for (const char* bytes : {"", "{}", "\x01", "\x02", "\x01garbage"}) {
    CHECK(damage_of(sealed(bytes, some_key)) == damaged);
    CHECK(damage_of(bytes) == damaged);
  }
  const std::string whole = encode(full_passage(), some_key);
  const std::string_view record = *unsealed(whole, some_key);
  CHECK(damage_of(sealed(std::string(record), some_key)) == "none");
  CHECK(damage_of(sealed(std::string(record) + '\0', some_key)) == damaged);
  for (std::size_t size = 0; size < record.size(); ++size) {
    CHECK(damage_of(sealed(std::string(record.substr(0, size)), some_key)) == damaged);
  }
}
