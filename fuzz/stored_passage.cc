#include "common/stored_passage.h"

#include <cstdint>
#include <string>

#include "common/error.h"
#include "common/seal.h"

namespace {

/// nullopt where they are refused.
std::optional<dateline::StoredPassage> decoded(std::string_view bytes) {
  try {
    return dateline::decode_stored_passage(bytes, {});
  } catch (const dateline::Error&) {
    return std::nullopt;
  }
}

}  // namespace

/// Any bytes, as they are and with a seal that fits: what is read as a passage has its spans within its text, and
/// written again it is the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  static_cast<void>(decoded(bytes));
  const auto read = decoded(dateline::sealed(bytes, ""));
  if (!read) return 0;
  const dateline::Mentions& mentions = read->passage.mentions;
  const auto check = [&](const dateline::Span& span) {
    if (span.begin > span.end || span.end > read->passage.text.size()) __builtin_trap();
  };
  for (const auto& mention : mentions.places) check(mention.span);
  for (const auto& mention : mentions.forces) check(mention.span);
  for (const auto& mention : mentions.dates) check(mention.span);
  const std::string written = dateline::encode(*read, {});
  const auto again = decoded(written);
  if (!again || dateline::encode(*again, {}) != written) __builtin_trap();
  return 0;
}
