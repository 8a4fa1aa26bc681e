#pragma once

#include <zlib.h>

#include <optional>
#include <string>
#include <string_view>

namespace dateline::glass {

/// Compresses tags as Xapian does: raw deflate at zlib's usual level, those of more than 18 bytes, and only where it
/// saves anything. Short tags, as most are, get a small window: a large one takes longer to clear than to fill. For one
/// thread.
class Deflater {
 public:
  static constexpr std::size_t never_longer_than = 18;

  Deflater();
  ~Deflater();
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;

  /// What a tag is compressed to, until the next one; nothing where it is to stay as it is.
  std::optional<std::string_view> compress(std::string_view tag);

 private:
  z_stream for_short_{};
  z_stream for_long_{};
  std::string out_;
};

}  // namespace dateline::glass
