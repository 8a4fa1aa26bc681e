#include "indexer/glass/deflater.h"

namespace dateline::glass {

namespace {

/// Longer ones are refused by tables anyway.
constexpr std::size_t never_longer_tags = 64'000'000;

bool is_worth_it(std::size_t size) { return size > Deflater::never_longer_than && size <= never_longer_tags; }

}  // namespace

void Deflater::compress(std::string_view tag_bytes, std::vector<DocumentTag>& tags, std::string& bytes) {
  find_repeats(tag_bytes, tags);
  const DeflateCode code(counts_);
  std::size_t begin = 0;
  for (std::size_t i = 0; i < tags.size(); begin = ends_[i++]) {
    std::string_view tag = tag_bytes.substr(0, tags[i].size);
    tag_bytes.remove_prefix(tag.size());
    if (ends_[i] != begin) {
      if (out_.size() < code.bound(tag.size())) out_.resize(code.bound(tag.size()));
      const char* const end = code.write(tag, std::span(repeats_).subspan(begin, ends_[i] - begin), out_.data());
      const auto size = static_cast<std::size_t>(end - out_.data());
      tags[i].compressed = size < tag.size();
      if (tags[i].compressed) tag = std::string_view(out_).substr(0, size);
    }
    tags[i].size = static_cast<std::uint32_t>(tag.size());
    bytes += tag;
  }
}

void Deflater::find_repeats(std::string_view tag_bytes, const std::vector<DocumentTag>& tags) {
  counts_ = {};
  repeats_.clear();
  ends_.clear();
  for (const DocumentTag& told : tags) {
    const std::string_view tag = tag_bytes.substr(0, told.size);
    tag_bytes.remove_prefix(tag.size());
    if (is_worth_it(tag.size())) {
      const std::size_t begin = repeats_.size();
      finder_.find(tag, repeats_);
      counts_.add(tag, std::span(repeats_).subspan(begin));
    }
    ends_.push_back(repeats_.size());
  }
}

}  // namespace dateline::glass
