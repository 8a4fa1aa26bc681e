#include "indexer/write_plan.h"

#include <algorithm>

#include "common/byte_coding.h"
#include "common/terms.h"
#include "indexer/record_sorter.h"
#include "indexer/sha256.h"

namespace dateline {

namespace {

/// Some 450 passages of bodies and as many of comments. With a quarter of that terms are numbered, sorted and stemmed
/// for fewer documents, and there are more runs to be merged: a build took 5 % more; with twice as much 2 % more.
constexpr std::uint64_t most_bytes = 384U << 10U;
constexpr std::size_t most_articles = 1024;

void cut_batches(const ReadArticles& read, WritePlan& plan) {
  ScratchReader<AdmittedArticle> articles(read.articles);
  ScratchReader<std::uint32_t> numbers(plan.articles);
  std::uint64_t bytes = 0;
  plan.batches = {0};
  for (std::size_t i = 0; i < plan.articles.size(); ++i) {
    if (bytes >= most_bytes || i - plan.batches.back() >= most_articles) {
      plan.batches.push_back(i);
      bytes = 0;
    }
    bytes += articles[numbers[i]].text_length;
  }
  if (plan.batches.back() < plan.articles.size()) plan.batches.push_back(plan.articles.size());
}

/// No article may be taken for another when one is deleted.
bool is_each_once(const ScratchArray<std::uint64_t>& ids, const std::filesystem::path& work_folder) {
  RecordSorter<std::uint64_t> sorter(work_folder);
  ScratchReader<std::uint64_t> in_order(ids);
  for (std::uint64_t i = 0; i < ids.size(); ++i) sorter.add(in_order[i]);
  std::optional<std::uint64_t> before;
  SortedStream<std::uint64_t> sorted = sorter.sorted();
  while (const auto id = sorted.next()) {
    if (before == id) return false;
    before = id;
  }
  return true;
}

}  // namespace

std::uint64_t WrittenDigests::id(std::uint32_t article) const { return id(article, read_.articles[article]); }

std::uint64_t WrittenDigests::id(std::uint32_t article, const AdmittedArticle& admitted) const {
  const auto own = decisions_.own_ids.find(article);
  return own ? own->id : admitted.id;
}

ArticleDigest WrittenDigests::of(std::uint32_t article) const {
  const AdmittedArticle admitted = read_.articles[article];
  const auto mark = decisions_.marks.find(article);
  const std::uint64_t own_id = id(article, admitted);
  ByteWriter bytes;
  bytes.raw({admitted.digest.data(), admitted.digest.size()});
  bytes.fixed(own_id);
  bytes.flag(decisions_.own_ids.find(article).has_value());
  bytes.flag(mark.has_value());
  if (mark) bytes.fixed(mark->sum);
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
  WritePlan plan(read.work_folder);
  ScratchArray<std::uint32_t> all(read.work_folder);
  ScratchReader<AdmittedArticle> articles(read.articles);
  for (std::uint32_t article = 0; article < read.size(); ++article) {
    if (decisions.superseded[article]) continue;
    const AdmittedArticle& admitted = articles[article];
    const std::uint64_t id = digests.id(article, admitted);
    if (!share.holds(id)) {
      plan.elsewhere.push_back(id);
      continue;
    }
    plan.indexed.push_back(id);
    all.push_back(article);
    const bool comparable = last != nullptr && admitted.all_noted;
    if (!comparable || !last->carry_written(id, digests.of(article))) plan.articles.push_back(article);
  }
  const std::size_t carried = all.size() - plan.articles.size();
  plan.anew = last == nullptr || (last->written() - carried) * most_deleted_in > last->written() ||
              !is_each_once(plan.indexed, read.work_folder);
  if (plan.anew) plan.articles = std::move(all);
  cut_batches(read, plan);
  return plan;
}

}  // namespace dateline
