#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::glass {

/// Compresses short texts of one kind, each to a raw deflate stream of its own.
///
/// With ISA-L (tag_compressor_isal.cc), which Debian has for two kinds of processors, all of them have one code: to get
/// ready for a tag of 300 to 1,400 bytes and to make a code for it alone takes libdeflate
/// (tag_compressor_libdeflate.cc, elsewhere) two thirds of its time. Any program that reads one reads the other.
class TagCompressor {
 public:
  TagCompressor();
  ~TagCompressor();
  TagCompressor(TagCompressor&&) noexcept;
  TagCompressor& operator=(TagCompressor&&) noexcept;

  /// Takes what is to be compressed next as an example of its kind. Requires that each byte that stands in the tags
  /// stands in the example.
  void get_ready_for(std::string_view example);

  /// nullopt where it would not be shorter. What is returned lives until the next call. Requires that it is ready.
  std::optional<std::string_view> compress(std::string_view tag);

 private:
  struct State;
  std::unique_ptr<State> state_;
  std::string out_;
};

}  // namespace dateline::glass
