#include "indexer/sha256.h"

#include <openssl/evp.h>

#include <array>
#include <istream>
#include <memory>
#include <vector>

#include "common/error.h"

namespace dateline {

namespace {

void require(int succeeded) {
  if (succeeded != 1) throw Error("SHA-256 is not available: libcrypto refuses it");
}

class Digest {
 public:
  Digest() : context_(EVP_MD_CTX_new(), EVP_MD_CTX_free) {
    require(context_ != nullptr && EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) == 1 ? 1 : 0);
  }

  void add(std::string_view bytes) { require(EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size())); }

  std::string finish() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    require(EVP_DigestFinal_ex(context_.get(), digest.data(), &size));
    std::string hex;
    hex.reserve(std::size_t{size} * 2);
    for (unsigned i = 0; i < size; ++i) {
      hex += "0123456789abcdef"[digest[i] >> 4U];
      hex += "0123456789abcdef"[digest[i] & 0xFU];
    }
    return hex;
  }

 private:
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context_;
};

}  // namespace

std::string sha256(std::string_view bytes) {
  Digest digest;
  digest.add(bytes);
  return digest.finish();
}

std::string sha256(std::istream& in) {
  constexpr std::size_t chunk = 256U << 10U;
  Digest digest;
  std::vector<char> buffer(chunk);
  if (!in) return {};
  while (in) {
    in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    digest.add({buffer.data(), static_cast<std::size_t>(in.gcount())});
  }
  return in.bad() ? std::string{} : digest.finish();
}

}  // namespace dateline
