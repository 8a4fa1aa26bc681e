#pragma once

#include <brotli/encode.h>

#include <stdexcept>
#include <string>
#include <string_view>

/// `bytes` compressed with brotli.
inline std::string brotli(std::string_view bytes) {
  std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
  std::string compressed(size, '\0');
  const auto* const from = reinterpret_cast<const std::uint8_t*>(bytes.data());
  auto* const into = reinterpret_cast<std::uint8_t*>(compressed.data());
  if (BrotliEncoderCompress(9, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.size(), from, &size, into) ==
      BROTLI_FALSE) {
    throw std::runtime_error("no brotli");
  }
  compressed.resize(size);
  return compressed;
}
