#include "common/byte_coding.h"

#include <catch2/catch.hpp>
#include <limits>
#include <vector>

using namespace dateline;

TEST_CASE("numbers and texts come back as they were written, one after the other") {
  const std::vector<std::uint64_t> numbers = {0, 1, 127, 128, 16383, 16384, std::numeric_limits<std::uint64_t>::max()};
  const std::vector<std::int64_t> differences = {
      0, 1, -1, 63, -64, 64, std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min()};
  ByteWriter out;
  for (const auto number : numbers) out.number(number);
  for (const auto number : differences) out.signed_number(number);
  out.text("text");
  out.fixed(0x0102030405060708U);
  out.flag(true);
  out.flag(false);
  out.text("");
  out.raw("raw");
  ByteReader in(out.bytes());
  for (const auto number : numbers) CHECK(in.number() == number);
  for (const auto number : differences) CHECK(in.signed_number() == number);
  CHECK(in.text() == "text");
  CHECK(in.fixed() == 0x0102030405060708U);
  CHECK(in.flag());
  CHECK_FALSE(in.flag());
  CHECK(in.text().empty());
  CHECK_FALSE(in.complete());
  CHECK(in.raw(3) == "raw");
  CHECK(in.complete());
}

TEST_CASE("small numbers take one byte, whatever their sign") {
  ByteWriter out;
  out.number(127);
  out.signed_number(-64);
  out.signed_number(63);
  CHECK(out.bytes() == "\x7F\x7F\x7E");
  out.number(300);
  CHECK(out.bytes().substr(3) == "\xAC\x02");
}

TEST_CASE("bytes that end early or mean nothing are not ok, and nothing is read beyond them") {
  const std::string endless(11, '\xFF');
  CHECK([&] {
    ByteReader in(endless);
    in.number();
    return !in.ok();
  }());
  struct Case {
    std::string bytes;
    void (*read)(ByteReader&);
  };
  const std::vector<Case> cases = {
      {"", [](ByteReader& in) { CHECK(in.number() == 0); }},
      {"\x80", [](ByteReader& in) { CHECK(in.number() == 0); }},
      {"\5abcd", [](ByteReader& in) { CHECK(in.text().empty()); }},
      {"\2", [](ByteReader& in) { CHECK_FALSE(in.flag()); }},
      {"", [](ByteReader& in) { CHECK_FALSE(in.flag()); }},
      {"1234567", [](ByteReader& in) { CHECK(in.fixed() == 0); }},
      {"\3123456", [](ByteReader& in) { CHECK(in.count(3) == 0); }},
      {"ab", [](ByteReader& in) { CHECK(in.raw(3).empty()); }},
  };
  for (const Case& one : cases) {
    ByteReader in(one.bytes);
    one.read(in);
    CHECK_FALSE(in.ok());
    CHECK_FALSE(in.complete());
  }
}
