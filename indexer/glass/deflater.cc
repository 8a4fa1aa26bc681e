#include "indexer/glass/deflater.h"

namespace dateline::glass {

namespace {

/// Longer ones are refused by tables anyway.
constexpr std::size_t never_longer_tags = 64'000'000;

bool is_worth_it(std::size_t size) { return size > Deflater::never_longer_than && size <= never_longer_tags; }

}  // namespace

void Deflater::compress(std::string_view tag_bytes, std::vector<DocumentTag>& tags, std::string& bytes) {
  if (tags.empty()) return;
  compressor_.get_ready_for(tag_bytes);
  for (DocumentTag& told : tags) {
    std::string_view tag = tag_bytes.substr(0, told.size);
    tag_bytes.remove_prefix(tag.size());
    if (is_worth_it(tag.size())) {
      const auto shorter = compressor_.compress(tag);
      told.compressed = shorter.has_value();
      tag = shorter.value_or(tag);
    }
    told.size = static_cast<std::uint32_t>(tag.size());
    bytes += tag;
  }
}

}  // namespace dateline::glass
