#include "indexer/glass/deflater.h"

#include <zlib.h>

#include <catch2/catch.hpp>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

using namespace dateline::glass;

namespace {

/// What zlib, with which Xapian reads, makes of a raw stream; nothing where it is damaged or goes on.
std::optional<std::string> inflated(std::string_view compressed, std::size_t size) {
  z_stream zlib{};
  if (inflateInit2(&zlib, -15) != Z_OK) return std::nullopt;
  std::string input(compressed);
  std::string bytes(size + 1, '\0');
  zlib.next_in = reinterpret_cast<Bytef*>(input.data());
  zlib.avail_in = static_cast<uInt>(input.size());
  zlib.next_out = reinterpret_cast<Bytef*>(bytes.data());
  zlib.avail_out = static_cast<uInt>(bytes.size());
  const int status = inflate(&zlib, Z_FINISH);
  bytes.resize(zlib.total_out);
  const bool whole = status == Z_STREAM_END && zlib.avail_in == 0;
  inflateEnd(&zlib);
  return whole ? std::optional(bytes) : std::nullopt;
}

/// Compresses tags together and takes them apart again; also how many of them were compressed.
struct Trip {
  std::vector<std::string> tags;
  std::size_t compressed = 0;
  std::size_t size = 0;
};

Trip trip(Deflater& deflater, const std::vector<std::string>& tags) {
  std::string plain;
  std::vector<DocumentTag> told;
  for (const std::string& tag : tags) {
    told.push_back({DocumentTag::Kind::data, false, 1, static_cast<std::uint32_t>(tag.size())});
    plain += tag;
  }
  std::string bytes = "before";
  deflater.compress(plain, told, bytes);
  REQUIRE(bytes.starts_with("before"));
  std::string_view left = std::string_view(bytes).substr(6);
  Trip result;
  for (std::size_t i = 0; i < told.size(); ++i) {
    const std::string_view tag = left.substr(0, told[i].size);
    left.remove_prefix(tag.size());
    if (told[i].compressed) ++result.compressed;
    result.size += tag.size();
    if (told[i].compressed) REQUIRE(tag.size() < tags[i].size());
    result.tags.push_back(told[i].compressed ? inflated(tag, tags[i].size()).value_or("damaged") : std::string(tag));
  }
  REQUIRE(left.empty());
  return result;
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

std::string random_bytes(std::mt19937& random, std::size_t size, unsigned kinds) {
  std::string bytes;
  for (std::size_t i = 0; i < size; ++i) bytes += static_cast<char>(random() % kinds);
  return bytes;
}

}  // namespace

TEST_CASE("zlib reads what tags are compressed to, whatever stands in them") {
  std::mt19937 random(1);
  std::string of_all_bytes;
  for (int byte = 0; byte < 256; ++byte) of_all_bytes += static_cast<char>(byte);
  const std::string far = random_bytes(random, 32'768, 256);
  const std::vector<std::vector<std::string>> batches = {
      {},
      {""},
      {"a short one stays"},
      {repeated("a", 19)},
      {repeated("a", 1'000'000)},
      {repeated("abc", 86) + "abd" + repeated("abc", 87)},
      {of_all_bytes, repeated(of_all_bytes, 3)},
      {"four of each four of each", "", "and four of each, and then four of each again"},
      {far + far, "x" + far + "y" + far, far.substr(0, 32'767) + far},
      {"no four of these stand twice"},
      {repeated("one", 40), repeated("one", 40), repeated("one", 40)},
  };
  Deflater deflater;
  for (const auto& tags : batches) CHECK(trip(deflater, tags).tags == tags);
}

TEST_CASE("zlib reads tags of any bytes, batch after batch") {
  std::mt19937 random(7);
  Deflater deflater;
  for (int batch = 0; batch < 60; ++batch) {
    std::vector<std::string> tags;
    for (unsigned tag = 0; tag < random() % 40; ++tag) {
      tags.push_back(random_bytes(random, random() % 600, 1 + random() % 256));
      if (random() % 2 == 0) tags.back() += tags.back().substr(tags.back().size() / 3);
    }
    REQUIRE(trip(deflater, tags).tags == tags);
  }
}

TEST_CASE("a tag is compressed where that makes it shorter, and no tag of up to 18 bytes") {
  std::mt19937 random(3);
  Deflater deflater;
  const std::vector<std::string> tags = {repeated("x", 18), random_bytes(random, 400, 256),
                                         repeated("a few words ", 40)};
  const Trip result = trip(deflater, tags);
  CHECK(result.tags == tags);
  CHECK(result.compressed == 1);
  CHECK(result.size < 18 + 400 + 240);
}
