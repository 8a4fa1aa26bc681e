#include "indexer/brotli.h"

#include <brotli/decode.h>

#include <array>
#include <memory>
#include <new>

namespace dateline {

namespace {

struct FreeDecoder {
  void operator()(BrotliDecoderState* decoder) const { BrotliDecoderDestroyInstance(decoder); }
};

std::string fault_after(BrotliDecoderResult result) {
  return result == BROTLI_DECODER_RESULT_ERROR              ? "the compressed body is damaged"
         : result == BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT ? "the compressed body ends early"
                                                            : "";
}

}  // namespace

Inflated unpack_brotli(std::string_view bytes, std::uint64_t most, UnpackBudget& budget) {
  const std::unique_ptr<BrotliDecoderState, FreeDecoder> decoder(
      BrotliDecoderCreateInstance(nullptr, nullptr, nullptr));
  if (decoder == nullptr) throw std::bad_alloc();
  Inflated unpacked;
  std::array<std::uint8_t, 16U << 10U> part{};
  const auto* next = reinterpret_cast<const std::uint8_t*>(bytes.data());
  std::size_t left = bytes.size();
  auto result = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
  while (result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT) {
    std::uint8_t* out = part.data();
    std::size_t room = part.size();
    result = BrotliDecoderDecompressStream(decoder.get(), &left, &next, &room, &out, nullptr);
    const std::size_t count = part.size() - room;
    budget.add_unpacked(count);
    unpacked.too_long = unpacked.bytes.size() + count > most;
    if (unpacked.too_long) return unpacked;
    unpacked.bytes.append(reinterpret_cast<const char*>(part.data()), count);
    unpacked.fault = budget.exceeded();
    if (!unpacked.fault.empty()) return unpacked;
  }
  unpacked.fault = fault_after(result);
  return unpacked;
}

}  // namespace dateline
