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

std::string hex_of(std::string_view bytes) {
  std::string hex;
  hex.reserve(bytes.size() * 2);
  for (const char byte : bytes) {
    const auto bits = static_cast<unsigned char>(byte);
    hex += "0123456789abcdef"[bits >> 4U];
    hex += "0123456789abcdef"[bits & 0xFU];
  }
  return hex;
}

}  // namespace

struct Sha256::State {
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(), EVP_MD_CTX_free};
};

Sha256::Sha256() : state_(std::make_unique<State>()) {
  const auto& context = state_->context;
  require(context != nullptr && EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) == 1 ? 1 : 0);
}

Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes) {
  require(EVP_DigestUpdate(state_->context.get(), bytes.data(), bytes.size()));
}

std::string Sha256::finish() {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned size = 0;
  require(EVP_DigestFinal_ex(state_->context.get(), digest.data(), &size));
  return {digest.begin(), digest.begin() + size};
}

std::string sha256(std::string_view bytes) {
  Sha256 digest;
  digest.add(bytes);
  return hex_of(digest.finish());
}

std::string sha256(std::istream& in, const std::function<void(std::string_view)>& also) {
  constexpr std::size_t chunk = 256U << 10U;
  Sha256 digest;
  std::vector<char> buffer(chunk);
  if (!in) return {};
  while (in) {
    in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    const std::string_view piece(buffer.data(), static_cast<std::size_t>(in.gcount()));
    digest.add(piece);
    if (also) also(piece);
  }
  return in.bad() ? std::string{} : hex_of(digest.finish());
}

}  // namespace dateline
