#include "indexer/read_limits.h"

namespace dateline {

std::string UnpackBudget::exceeded() const {
  if (unpacked_ > limits_.most_unpacked) {
    return "unpacks to more than " + size_text(limits_.most_unpacked) + " (--max-unpacked)";
  }
  if (unpacked_ > limits_.judged_from && unpacked_ / limits_.highest_ratio > packed_) {
    return "unpacks to more than " + std::to_string(limits_.highest_ratio) + " times its size (--max-ratio)";
  }
  return {};
}

std::string size_text(std::uint64_t bytes) {
  if (bytes >= (1ULL << 30U) && bytes % (1ULL << 30U) == 0) return std::to_string(bytes >> 30U) + " GiB";
  return bytes >= (1U << 20U) ? std::to_string(bytes >> 20U) + " MiB" : std::to_string(bytes) + " bytes";
}

}  // namespace dateline
