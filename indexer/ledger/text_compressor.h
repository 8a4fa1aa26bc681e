#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace dateline {

/// Deflates the texts of a ledger, each to a zlib stream of its own, which has a checksum. For one thread.
///
/// With ISA-L (text_compressor_isal.cc), which Debian has for two kinds of processors, all texts have one code that was
/// made beforehand: an article takes a third of the time that libdeflate (text_compressor_libdeflate.cc, elsewhere)
/// takes at its fastest level to make one for it, and becomes a sixth larger. Any program that reads one reads the
/// other.
class TextCompressor {
 public:
  TextCompressor();
  ~TextCompressor();
  TextCompressor(const TextCompressor&) = delete;
  TextCompressor& operator=(const TextCompressor&) = delete;

  /// Until the next call.
  std::string_view compress(std::string_view text);

 private:
  struct State;
  std::unique_ptr<State> state_;
  std::string out_;
};

}  // namespace dateline
