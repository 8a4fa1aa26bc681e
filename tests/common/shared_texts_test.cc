#include "common/shared_texts.h"

#include <catch2/catch.hpp>
#include <limits>

#include "common/error.h"

using namespace dateline;

TEST_CASE("which passages share a text is read as it was written") {
  const std::uint32_t last = std::numeric_limits<std::uint32_t>::max();
  for (const std::vector<SharedText>& passages :
       {std::vector<SharedText>{}, {{1, 0}, {2, 0}}, {{7, 0}, {8, 1}, {300, 1}, {70'000, 0}, {last, 70'000}}}) {
    CHECK(decode_shared_texts(encode_shared_texts(passages)) == passages);
  }
}

TEST_CASE("a list of shared texts in which a bit has changed, or that is cut short, is refused") {
  const std::string whole = encode_shared_texts({{7, 0}, {8, 1}, {300, 1}, {70'000, 0}});
  for (std::size_t size = 0; size < whole.size(); ++size) {
    CHECK_THROWS_AS(decode_shared_texts(std::string_view(whole).substr(0, size)), Error);
  }
  for (std::size_t bit = 0; bit < 8 * whole.size(); ++bit) {
    std::string damaged = whole;
    damaged[bit / 8] = static_cast<char>(static_cast<unsigned char>(damaged[bit / 8]) ^ (1U << bit % 8));
    CHECK_THROWS_AS(decode_shared_texts(damaged), Error);
  }
}
