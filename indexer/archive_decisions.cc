#include "indexer/archive_decisions.h"

#include <algorithm>
#include <atomic>
#include <mutex>

#include "common/terms.h"
#include "indexer/copy_groups.h"
#include "indexer/passage_copies.h"
#include "indexer/passage_splitter.h"
#include "indexer/stop_request.h"
#include "indexer/worker_threads.h"

namespace dateline {

namespace {

/// Articles that may be copies of one another, two or more, in the order in which they were published.
using Group = std::vector<std::uint32_t>;

std::uint64_t place_of(std::uint32_t article, std::uint32_t passage) {
  return (std::uint64_t{article} << 32U) | passage;
}

std::vector<Group> groups_of(const ReadArticles& read, const std::vector<std::uint32_t>& first_of) {
  std::unordered_map<std::uint32_t, Group> by_first;
  for (std::uint32_t article = 0; article < first_of.size(); ++article) {
    if (first_of[article] == article) continue;
    Group& group = by_first[first_of[article]];
    if (group.empty()) group.push_back(first_of[article]);
    group.push_back(article);
  }
  std::vector<Group> groups;
  groups.reserve(by_first.size());
  for (auto& [first, group] : by_first) groups.push_back(std::move(group));
  for (Group& group : groups) {
    std::sort(group.begin(), group.end(), [&](std::uint32_t a, std::uint32_t b) {
      return std::pair(read.outlines[a].published.value_or(Day::max()), a) <
             std::pair(read.outlines[b].published.value_or(Day::max()), b);
    });
  }
  return groups;
}

/// What was decided of one group, or of many.
struct GroupDecisions {
  CopyKeys keys;
  std::uint64_t copies = 0;
};

void decide_group(const ReadArticles& read, const Group& group, const RepeatedParagraphs& repeated,
                  GroupDecisions& decisions) {
  PassageCopies copies;
  for (const std::uint32_t number : group) {
    stop_if_asked();
    Article article = read.article(number);
    repeated.drop_from(article);
    const std::vector<Passage> passages = split_passages(article);
    const PassageCopies::Found found = copies.add(passages);
    decisions.copies += found.is_copy ? 1 : 0;
    for (std::size_t i = 0; i < passages.size(); ++i) {
      if (!found.keys[i] || found.keys[i] == copy_hash(tokenize(passages[i].text))) continue;
      decisions.keys.set(number, passages[i].number, *found.keys[i]);
    }
  }
}

GroupDecisions decide_groups(const ReadArticles& read, const std::vector<Group>& groups,
                             const RepeatedParagraphs& repeated, unsigned jobs) {
  GroupDecisions all;
  std::mutex mutex;
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    GroupDecisions own;
    for (std::size_t i = next++; i < groups.size(); i = next++) decide_group(read, groups[i], repeated, own);
    const std::lock_guard lock(mutex);
    all.keys.add(own.keys);
    all.copies += own.copies;
  };
  run_on_threads(
      jobs, work, [] {}, [&] { next = groups.size(); });
  return all;
}

Fault shared_url(const ReadArticles& read, const CapturedPage& page, std::size_t articles) {
  const Metadata first = read.article(page.captures.front().number).meta;
  return {page.path, page.position,
          std::to_string(articles) + " different articles claim the URL " + first.url.value_or("") +
              "; each is known by its own record instead"};
}

void decide_captures(const ReadArticles& read, ArchiveDecisions& decisions) {
  decisions.superseded.resize(read.outlines.size());
  const CapturedText text{[&](std::uint32_t article) -> const TextSketch& { return read.outlines[article].sketch; },
                          [&](std::uint32_t article) { return read.article(article).paragraphs; }};
  for (const CapturedPage& page : read.captured) {
    stop_if_asked();
    const PageDecision decided = decide_page(page.captures, text);
    for (const std::uint32_t article : decided.superseded) decisions.superseded[article] = true;
    decisions.further_captures += decided.superseded.size();
    if (decided.articles.size() == 1) continue;
    decisions.faults.push_back(shared_url(read, page, decided.articles.size()));
    for (const Capture& own : decided.articles) decisions.own_ids[own.number] = hex_digits_of(own.record_id);
  }
}

}  // namespace

void CopyKeys::set(std::uint32_t article, std::uint32_t passage, const std::string& key) {
  keys_[place_of(article, passage)] = number_of(key);
}

std::optional<std::string> CopyKeys::of(std::uint32_t article, std::uint32_t passage) const {
  const auto found = keys_.find(place_of(article, passage));
  if (found == keys_.end()) return std::nullopt;
  return hex_digits_of(found->second);
}

void CopyKeys::add_to(DecisionMarks& marks) const {
  for (const auto& [place, key] : keys_) {
    const auto article = static_cast<std::uint32_t>(place >> 32U);
    mark(marks, article, stable_hash(hex_digits_of(place & 0xFFFFFFFFU) + hex_digits_of(key)));
  }
}

void ArchiveDecisions::identify(std::uint32_t article, Metadata& meta) const {
  const auto found = own_ids.find(article);
  if (found == own_ids.end()) return;
  meta.id = found->second;
  if (meta.captured_url) meta.url = meta.captured_url;
}

ArchiveDecisions decide(ReadArticles& read, unsigned jobs) {
  ArchiveDecisions decisions;
  decide_captures(read, decisions);
  const auto articles = static_cast<std::uint32_t>(read.outlines.size());
  const std::vector<std::uint32_t> first_of = group_copies(articles, [&](std::uint32_t article) {
    return decisions.superseded[article] ? nullptr : &read.outlines[article].sketch;
  });
  const auto standing_of = [&](std::uint32_t article) {
    return ParagraphCounter::Standing{read.outlines[article].publisher, first_of[article],
                                      decisions.superseded[article]};
  };
  decisions.repeated = read.paragraphs.repeated(articles, standing_of);
  GroupDecisions of_groups = decide_groups(read, groups_of(read, first_of), decisions.repeated, jobs);
  decisions.copy_keys = std::move(of_groups.keys);
  decisions.copies = of_groups.copies;
  decisions.marks = decisions.repeated.marks();
  decisions.copy_keys.add_to(decisions.marks);
  return decisions;
}

}  // namespace dateline
