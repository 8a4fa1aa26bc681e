#include "common/shared_texts.h"

#include <limits>
#include <span>

#include "common/byte_coding.h"
#include "common/damage.h"
#include "common/schema.h"
#include "common/seal.h"

namespace dateline {

namespace {

constexpr std::size_t least_bytes = 3;

[[noreturn]] void refuse() { throw index_damage("the index does not tell which of its passages are copies"); }

std::uint64_t begin_of(std::uint32_t part) { return std::uint64_t{part} * documents_in_part; }

std::string encoded(std::span<const SharedText> passages, std::string_view head, std::uint32_t part) {
  ByteWriter out;
  out.number(passages.size());
  std::uint64_t before = begin_of(part);
  for (const SharedText& passage : passages) {
    out.number(passage.document - before);
    out.number(passage.text);
    out.number(passage.rank);
    before = passage.document;
  }
  return sealed(out.bytes(), shared_texts_key(head, part));
}

}  // namespace

std::string shared_texts_key_of(std::string_view shard) {
  return (std::string(schema::shared_texts) += '-').append(shard);
}

std::string shared_texts_key(std::string_view head, std::uint32_t part) {
  return (std::string(head) += '-') += std::to_string(part);
}

std::vector<std::pair<std::string, std::string>> encode_shared_texts(const std::vector<SharedText>& passages,
                                                                     std::uint32_t texts, std::string_view head) {
  const std::uint32_t parts = passages.empty() ? 0 : passages.back().document / documents_in_part + 1;
  ByteWriter out;
  out.number(parts);
  out.number(texts);
  std::vector<std::pair<std::string, std::string>> metadata = {{std::string(head), sealed(out.bytes(), head)}};
  std::size_t begin = 0;
  for (std::uint32_t part = 0; part < parts; ++part) {
    std::size_t end = begin;
    while (end < passages.size() && passages[end].document / documents_in_part == part) ++end;
    metadata.emplace_back(shared_texts_key(head, part),
                          encoded(std::span(passages).subspan(begin, end - begin), head, part));
    begin = end;
  }
  return metadata;
}

SharedTextsHead decode_shared_texts_head(std::string_view bytes, std::string_view head) {
  constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
  const auto record = unsealed(bytes, head);
  if (!record) refuse();
  ByteReader in(*record);
  const std::uint64_t parts = in.number();
  const std::uint64_t texts = in.number();
  if (!in.complete() || parts > most / documents_in_part + 1 || texts > most) refuse();
  return {static_cast<std::uint32_t>(parts), static_cast<std::uint32_t>(texts)};
}

std::vector<SharedText> decode_shared_texts(std::string_view bytes, std::string_view head, std::uint32_t part) {
  const auto record = unsealed(bytes, shared_texts_key(head, part));
  if (!record) refuse();
  ByteReader in(*record);
  std::vector<SharedText> passages(in.count(least_bytes));
  std::uint64_t document = begin_of(part);
  for (SharedText& passage : passages) {
    document += in.number();
    passage.document = static_cast<std::uint32_t>(document);
    passage.text = static_cast<std::uint32_t>(in.number());
    passage.rank = static_cast<std::uint32_t>(in.number());
  }
  if (!in.complete()) refuse();
  return passages;
}

}  // namespace dateline
