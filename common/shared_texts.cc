#include "common/shared_texts.h"

#include "common/byte_coding.h"
#include "common/damage.h"
#include "common/seal.h"

namespace dateline {

namespace {

constexpr std::string_view belongs_to = "shared texts";
constexpr std::size_t least_bytes = 2;

}  // namespace

std::string encode_shared_texts(const std::vector<SharedText>& passages) {
  ByteWriter out;
  out.number(passages.size());
  std::uint32_t before = 0;
  for (const SharedText& passage : passages) {
    out.number(passage.document - before);
    out.number(passage.text);
    before = passage.document;
  }
  return sealed(out.bytes(), belongs_to);
}

std::vector<SharedText> decode_shared_texts(std::string_view bytes) {
  std::vector<SharedText> passages;
  if (const auto record = unsealed(bytes, belongs_to)) {
    ByteReader in(*record);
    passages.resize(in.count(least_bytes));
    std::uint32_t document = 0;
    for (SharedText& passage : passages) {
      document += static_cast<std::uint32_t>(in.number());
      passage = {document, static_cast<std::uint32_t>(in.number())};
    }
    if (in.complete()) return passages;
  }
  throw index_damage("the index does not tell which of its passages are copies");
}

}  // namespace dateline
