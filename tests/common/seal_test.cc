#include "common/seal.h"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("a seal is the CRC-32 of the record and of what it belongs to, low byte first") {
  // The check value of CRC-32, of the digits 1 to 9, is CBF43926.
  for (const std::string_view nothing : {std::string_view(""), std::string_view()}) {
    CHECK(sealed("123456789", nothing) == "123456789\x26\x39\xF4\xCB");
  }
  CHECK(sealed("1234", "56789") == "1234\x26\x39\xF4\xCB");
  CHECK(sealed("", "") == std::string(4, '\0'));
}

TEST_CASE("what was sealed comes back, and only with what it belongs to") {
  for (const std::string record : {"", "a", "a record"}) {
    const std::string bytes = sealed(record, "place");
    CHECK(unsealed(bytes, "place") == record);
    CHECK_FALSE(unsealed(bytes, "plave").has_value());
    CHECK_FALSE(unsealed(bytes, "").has_value());
    CHECK_FALSE(unsealed(bytes + "a", "place").has_value());
    CHECK_FALSE(unsealed(bytes.substr(1), "place").has_value());
  }
  for (const char* bytes : {"", "a", "abc"}) CHECK_FALSE(unsealed(bytes, "").has_value());
}
