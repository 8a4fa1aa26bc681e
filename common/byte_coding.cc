#include "common/byte_coding.h"

namespace dateline {

namespace {

constexpr unsigned bits_of_a_byte = 7;
constexpr unsigned more = 0x80;
constexpr unsigned most_bits = 64;
constexpr std::size_t bytes_of_a_hash = 8;

}  // namespace

void ByteWriter::number(std::uint64_t value) {
  for (; value >= more; value >>= bits_of_a_byte) bytes_ += static_cast<char>((value & (more - 1)) | more);
  bytes_ += static_cast<char>(value);
}

void ByteWriter::signed_number(std::int64_t value) {
  const auto bits = static_cast<std::uint64_t>(value);
  number(value < 0 ? ~(bits << 1U) : bits << 1U);
}

void ByteWriter::fixed(std::uint64_t value) {
  for (std::size_t i = 0; i < bytes_of_a_hash; ++i, value >>= 8U) bytes_ += static_cast<char>(value & 0xFFU);
}

void ByteWriter::text(std::string_view text) {
  number(text.size());
  bytes_ += text;
}

std::string_view ByteReader::raw(std::size_t size) {
  if (size > left_.size()) {
    ok_ = false;
    left_ = {};
    return {};
  }
  const std::string_view taken = left_.substr(0, size);
  left_.remove_prefix(size);
  return taken;
}

std::uint64_t ByteReader::number() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < most_bits; shift += bits_of_a_byte) {
    const std::string_view byte = raw(1);
    if (byte.empty()) return 0;
    const auto bits = static_cast<unsigned char>(byte.front());
    value |= static_cast<std::uint64_t>(bits & (more - 1)) << shift;
    if ((bits & more) == 0) return value;
  }
  ok_ = false;
  return 0;
}

std::int64_t ByteReader::signed_number() {
  const std::uint64_t bits = number();
  return static_cast<std::int64_t>((bits & 1U) != 0 ? ~(bits >> 1U) : bits >> 1U);
}

std::uint64_t ByteReader::fixed() {
  const std::string_view bytes = raw(bytes_of_a_hash);
  std::uint64_t value = 0;
  for (std::size_t i = bytes.size(); i-- > 0;) value = (value << 8U) | static_cast<unsigned char>(bytes[i]);
  return value;
}

bool ByteReader::flag() {
  const std::string_view byte = raw(1);
  if (!byte.empty() && static_cast<unsigned char>(byte.front()) > 1) ok_ = false;
  return byte == std::string_view("\1", 1);
}

std::string_view ByteReader::text() { return raw(count()); }

std::size_t ByteReader::count(std::size_t least) {
  const std::uint64_t value = number();
  if (value <= left_.size() / least) return static_cast<std::size_t>(value);
  ok_ = false;
  return 0;
}

}  // namespace dateline
