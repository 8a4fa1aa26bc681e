#pragma once

#include <zlib.h>

#include <stdexcept>
#include <string>
#include <string_view>

/// `bytes` compressed: in zlib's own form with 15 window bits, in none with -15, as gzip with 31.
inline std::string zlib_stream(std::string_view bytes, int window_bits) {
  z_stream zlib{};
  if (deflateInit2(&zlib, Z_DEFAULT_COMPRESSION, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::runtime_error("no zlib");
  }
  std::string input(bytes);
  std::string compressed(deflateBound(&zlib, static_cast<uLong>(bytes.size())) + 64, '\0');
  zlib.next_in = reinterpret_cast<Bytef*>(input.data());
  zlib.avail_in = static_cast<uInt>(input.size());
  zlib.next_out = reinterpret_cast<Bytef*>(compressed.data());
  zlib.avail_out = static_cast<uInt>(compressed.size());
  const int status = deflate(&zlib, Z_FINISH);
  compressed.resize(zlib.total_out);
  deflateEnd(&zlib);
  if (status != Z_STREAM_END) throw std::runtime_error("gzip failed");
  return compressed;
}

/// `bytes` as one gzip member.
inline std::string gzip(std::string_view bytes) { return zlib_stream(bytes, 15 + 16); }
