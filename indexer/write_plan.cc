#include "indexer/write_plan.h"

#include <algorithm>

#include "common/byte_coding.h"
#include "common/terms.h"
#include "indexer/sha256.h"

namespace dateline {

namespace {

/// About 300 passages, the size that Xapian writes fastest (design, section 10).
constexpr std::uint64_t most_bytes = 96U << 10U;
constexpr std::size_t most_articles = 256;

void cut_batches(const ReadArticles& read, WritePlan& plan) {
  std::uint64_t bytes = 0;
  plan.batches = {0};
  for (std::size_t i = 0; i < plan.articles.size(); ++i) {
    if (bytes >= most_bytes || i - plan.batches.back() >= most_articles) {
      plan.batches.push_back(i);
      bytes = 0;
    }
    bytes += read.articles[plan.articles[i]].text.length;
  }
  if (plan.batches.back() < plan.articles.size()) plan.batches.push_back(plan.articles.size());
}

/// No article may be taken for another when one is deleted.
bool is_each_once(std::vector<std::uint64_t> ids) {
  std::sort(ids.begin(), ids.end());
  return std::adjacent_find(ids.begin(), ids.end()) == ids.end();
}

}  // namespace

std::uint64_t WrittenDigests::id(std::uint32_t article) const {
  const auto own = decisions_.own_ids.find(article);
  return own == decisions_.own_ids.end() ? read_.articles[article].id : number_of(own->second);
}

ArticleDigest WrittenDigests::of(std::uint32_t article) const {
  const auto mark = decisions_.marks.find(article);
  const std::uint64_t own_id = id(article);
  ByteWriter bytes;
  bytes.raw({read_.articles[article].digest.data(), read_.articles[article].digest.size()});
  bytes.fixed(own_id);
  bytes.flag(decisions_.own_ids.count(article) > 0);
  bytes.flag(mark != decisions_.marks.end());
  if (mark != decisions_.marks.end()) bytes.fixed(mark->second);
  bytes.text(first_seen_.of(hex_digits_of(own_id)));
  Sha256 sha;
  sha.add(bytes.bytes());
  const std::string all = sha.finish();
  ArticleDigest digest{};
  std::copy_n(all.begin(), digest.size(), digest.begin());
  return digest;
}

WritePlan plan_writing(const ReadArticles& read, const ArchiveDecisions& decisions, const WrittenDigests& digests,
                       LastLedger* last, const ArticleShare& share) {
  WritePlan plan;
  std::vector<std::uint32_t> all;
  for (std::uint32_t article = 0; article < read.articles.size(); ++article) {
    if (decisions.superseded[article]) continue;
    const std::uint64_t id = digests.id(article);
    if (!share.holds(id)) {
      plan.elsewhere.push_back(id);
      continue;
    }
    plan.indexed.push_back(id);
    all.push_back(article);
    const bool comparable = last != nullptr && read.articles[article].all_noted;
    if (!comparable || !last->carry_written(id, digests.of(article))) plan.articles.push_back(article);
  }
  const std::size_t carried = all.size() - plan.articles.size();
  plan.anew =
      last == nullptr || (last->written() - carried) * most_deleted_in > last->written() || !is_each_once(plan.indexed);
  if (plan.anew) plan.articles = std::move(all);
  cut_batches(read, plan);
  return plan;
}

}  // namespace dateline
