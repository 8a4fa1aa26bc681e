#include "common/shared_texts.h"

#include <limits>
#include <span>

#include "common/byte_coding.h"
#include "common/damage.h"
#include "common/schema.h"
#include "common/seal.h"

namespace dateline {

namespace {

constexpr std::size_t least_bytes = 2;

[[noreturn]] void refuse() { throw index_damage("the index does not tell which of its passages are copies"); }

std::uint64_t begin_of(std::uint32_t part) { return std::uint64_t{part} * documents_in_part; }

std::string encoded(std::span<const SharedText> passages, std::uint32_t part) {
  ByteWriter out;
  out.number(passages.size());
  std::uint64_t before = begin_of(part);
  for (const SharedText& passage : passages) {
    out.number(passage.document - before);
    out.number(passage.text);
    before = passage.document;
  }
  return sealed(out.bytes(), shared_texts_key(part));
}

}  // namespace

std::string shared_texts_key(std::uint32_t part) {
  return std::string(schema::shared_texts) + "-" + std::to_string(part);
}

std::vector<std::pair<std::string, std::string>> encode_shared_texts(const std::vector<SharedText>& passages) {
  const std::uint32_t parts = passages.empty() ? 0 : passages.back().document / documents_in_part + 1;
  const std::string head_key(schema::shared_texts);
  ByteWriter head;
  head.number(parts);
  std::vector<std::pair<std::string, std::string>> metadata = {{head_key, sealed(head.bytes(), head_key)}};
  std::size_t begin = 0;
  for (std::uint32_t part = 0; part < parts; ++part) {
    std::size_t end = begin;
    while (end < passages.size() && passages[end].document / documents_in_part == part) ++end;
    metadata.emplace_back(shared_texts_key(part), encoded(std::span(passages).subspan(begin, end - begin), part));
    begin = end;
  }
  return metadata;
}

std::uint32_t decode_shared_text_parts(std::string_view head) {
  const auto record = unsealed(head, schema::shared_texts);
  if (!record) refuse();
  ByteReader in(*record);
  const std::uint64_t parts = in.number();
  if (!in.complete() || begin_of(1) * parts > begin_of(1) + std::numeric_limits<std::uint32_t>::max()) refuse();
  return static_cast<std::uint32_t>(parts);
}

std::vector<SharedText> decode_shared_texts(std::string_view bytes, std::uint32_t part) {
  const auto record = unsealed(bytes, shared_texts_key(part));
  if (!record) refuse();
  ByteReader in(*record);
  std::vector<SharedText> passages(in.count(least_bytes));
  std::uint64_t document = begin_of(part);
  for (SharedText& passage : passages) {
    document += in.number();
    passage = {static_cast<std::uint32_t>(document), static_cast<std::uint32_t>(in.number())};
  }
  if (!in.complete()) refuse();
  return passages;
}

}  // namespace dateline
