#include "common/seal.h"

#include <libdeflate.h>

#include <utility>

namespace dateline {

namespace {

constexpr unsigned bits_of_a_byte = 8;

std::uint32_t add(std::uint32_t checksum, std::string_view bytes) {
  if (bytes.empty()) return checksum;  // libdeflate takes a null pointer for the wish to begin anew
  return libdeflate_crc32(checksum, bytes.data(), bytes.size());
}

std::string seal_of(std::string_view record, std::string_view belongs_to) {
  std::uint32_t checksum = add(add(0, record), belongs_to);
  std::string seal;
  for (std::size_t i = 0; i < seal_size; ++i, checksum >>= bits_of_a_byte) {
    seal += static_cast<char>(checksum & 0xFFU);
  }
  return seal;
}

}  // namespace

std::uint32_t crc32_of(std::string_view bytes) { return add(0, bytes); }

std::string sealed(std::string record, std::string_view belongs_to) {
  const std::string seal = seal_of(record, belongs_to);
  return std::move(record) + seal;
}

std::optional<std::string_view> unsealed(std::string_view bytes, std::string_view belongs_to) {
  if (bytes.size() < seal_size) return std::nullopt;
  const std::string_view record = bytes.substr(0, bytes.size() - seal_size);
  if (bytes.substr(record.size()) != seal_of(record, belongs_to)) return std::nullopt;
  return record;
}

}  // namespace dateline
