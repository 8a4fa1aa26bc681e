#include "common/shared_texts.h"

#include <catch2/catch.hpp>
#include <limits>

#include "common/error.h"
#include "common/schema.h"

using namespace dateline;

namespace {

const std::string head = "shared-texts-bodies-00";

std::vector<SharedText> read_back(const std::vector<SharedText>& passages) {
  const auto metadata = encode_shared_texts(passages, 70'001, head);
  CHECK(metadata[0].first == head);
  const auto parts = static_cast<std::uint32_t>(metadata.size() - 1);
  CHECK(decode_shared_texts_head(metadata[0].second, head) == SharedTextsHead{parts, 70'001});
  std::vector<SharedText> read;
  for (std::uint32_t part = 0; part + 1 < metadata.size(); ++part) {
    const auto& [key, bytes] = metadata[part + 1];
    CHECK(key == shared_texts_key(head, part));
    for (const SharedText& passage : decode_shared_texts(bytes, head, part)) {
      CHECK(passage.document / documents_in_part == part);
      read.push_back(passage);
    }
  }
  return read;
}

}  // namespace

TEST_CASE("which passages share a text is read as it was written") {
  const std::uint32_t first = documents_in_part;
  for (const std::vector<SharedText>& passages : {std::vector<SharedText>{},
                                                  {{1, 0, 1}, {2, 0, 0}},
                                                  {{first - 1, 0}, {first, 0}, {first + 1, 1}, {3 * first, 1}},
                                                  {{7, 0}, {8, 1}, {300, 1}, {70'000, 0, 5000}, {1'000'000, 70'000}}}) {
    CHECK(read_back(passages) == passages);
  }
}

TEST_CASE("the last document that there can be has a part, too") {
  const std::uint32_t last = std::numeric_limits<std::uint32_t>::max();
  const auto metadata = encode_shared_texts({{last, last - 1}}, last, head);
  CHECK(decode_shared_texts_head(metadata[0].second, head) == SharedTextsHead{last / documents_in_part + 1, last});
  CHECK(decode_shared_texts(metadata.back().second, head, last / documents_in_part) ==
        std::vector<SharedText>{{last, last - 1}});
}

TEST_CASE(
    "a list of shared texts in which a bit has changed, that is cut short, or that is another part's or shard's is "
    "refused") {
  const auto metadata = encode_shared_texts({{7, 0}, {8, 1}, {300, 1}, {5000, 0}}, 2, head);
  const auto refused = [](const std::string& bytes) {
    CHECK_THROWS_AS(decode_shared_texts_head(bytes, head), Error);
    CHECK_THROWS_AS(decode_shared_texts(bytes, head, 0), Error);
  };
  refused(metadata[2].second);
  CHECK_THROWS_AS(decode_shared_texts_head(metadata[0].second, "shared-texts-bodies-01"), Error);
  CHECK_THROWS_AS(decode_shared_texts(metadata[1].second, "shared-texts-bodies-01", 0), Error);
  for (const std::string& whole : {metadata[0].second, metadata[1].second}) {
    for (std::size_t size = 0; size < whole.size(); ++size) refused(whole.substr(0, size));
    for (std::size_t bit = 0; bit < 8 * whole.size(); ++bit) {
      std::string damaged = whole;
      damaged[bit / 8] = static_cast<char>(static_cast<unsigned char>(damaged[bit / 8]) ^ (1U << bit % 8));
      refused(damaged);
    }
  }
}
