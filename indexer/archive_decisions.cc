#include "indexer/archive_decisions.h"

#include <atomic>
#include <mutex>
#include <tuple>

#include "common/terms.h"
#include "indexer/copy_groups.h"
#include "indexer/passage_copies.h"
#include "indexer/passage_splitter.h"
#include "indexer/stop_request.h"
#include "indexer/worker_threads.h"

namespace dateline {

namespace {

using ReportFault = std::function<void(const Fault&)>;

/// Articles that may be copies of one another, two or more, in the order in which they were published.
using Group = std::vector<std::uint32_t>;

std::uint64_t place_of(std::uint32_t article, std::uint32_t passage) {
  return (std::uint64_t{article} << 32U) | passage;
}

struct InGroup {
  std::uint32_t first;
  std::uint32_t article;
  Day published;
  friend bool operator<(const InGroup& a, const InGroup& b) {
    return std::tie(a.first, a.published, a.article) < std::tie(b.first, b.published, b.article);
  }
};

/// Hands out the groups one after another. For many threads at once.
class Groups {
 public:
  Groups(const ReadArticles& read, const std::vector<std::uint32_t>& first_of) : members_(read.work_folder) {
    std::vector<bool> is_in(first_of.size());
    const auto add = [&](std::uint32_t article, std::uint32_t first) {
      if (is_in[article]) return;
      is_in[article] = true;
      members_.add({first, article, read.articles[article].published});
    };
    for (std::uint32_t article = 0; article < first_of.size(); ++article) {
      const std::uint32_t first = first_of[article];
      if (first == article) continue;
      add(first, first);
      add(article, first);
    }
    sorted_.emplace(members_.sorted());
    ahead_ = sorted_->next();
  }

  /// nullopt when there are no more.
  std::optional<Group> next() {
    const std::lock_guard lock(mutex_);
    if (!ahead_) return std::nullopt;
    const std::uint32_t first = ahead_->first;
    Group group;
    for (; ahead_ && ahead_->first == first; ahead_ = sorted_->next()) group.push_back(ahead_->article);
    return group;
  }

  void give_up() {
    const std::lock_guard lock(mutex_);
    ahead_.reset();
  }

 private:
  RecordSorter<InGroup> members_;
  std::mutex mutex_;
  std::optional<SortedStream<InGroup>> sorted_;
  std::optional<InGroup> ahead_;
};

/// A passage of a body, and the copy key that it gets.
struct PassageKey {
  std::uint64_t place;
  std::uint64_t key;
  friend bool operator<(const PassageKey& a, const PassageKey& b) {
    return std::tie(a.place, a.key) < std::tie(b.place, b.key);
  }
};

/// What was decided of one group.
struct GroupDecisions {
  std::vector<PassageKey> keys;
  std::uint64_t copies = 0;
};

GroupDecisions decide_group(const ReadArticles& read, const Group& group, const RepeatedParagraphs& repeated) {
  GroupDecisions decisions;
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
      decisions.keys.push_back({place_of(number, passages[i].number), number_of(*found.keys[i])});
    }
  }
  return decisions;
}

/// Something that was decided of an article.
struct Decision {
  std::uint64_t article;
  std::uint64_t hash;
  friend bool operator<(const Decision& a, const Decision& b) {
    return std::tie(a.article, a.hash) < std::tie(b.article, b.hash);
  }
};

class Decider {
 public:
  Decider(ReadArticles& read, unsigned jobs, const ReportFault& report)
      : read_(read),
        jobs_(jobs),
        report_(report),
        decided_(read.work_folder),
        passage_keys_(read.work_folder),
        marks_(read.work_folder) {}

  ArchiveDecisions run() {
    decide_captures();
    const std::vector<std::uint32_t> first_of = group_copies(read_.sketches, decided_.superseded, read_.work_folder);
    decide_paragraphs(first_of);
    decide_groups(first_of);
    settle_copy_keys();
    settle_marks();
    return std::move(decided_);
  }

 private:
  void decide_captures() {
    decided_.superseded.resize(read_.size());
    RecordSorter<ArchiveDecisions::OwnId> own_ids(read_.work_folder);
    const CapturedText text{[this](std::uint32_t article) { return read_.sketches[article]; },
                            [this](std::uint32_t article) { return read_.article(article).paragraphs; }};
    read_.known.each_captured_page([&](const CapturedPage& page) {
      stop_if_asked();
      const PageDecision decided = decide_page(page.captures, text);
      for (const std::uint32_t article : decided.superseded) decided_.superseded[article] = true;
      decided_.further_captures += decided.superseded.size();
      if (decided.articles.size() == 1) return;
      report_(shared_url(page, decided.articles.size()));
      for (const Capture& own : decided.articles) own_ids.add({own.number, own.record_id});
    });
    SortedStream<ArchiveDecisions::OwnId> sorted = own_ids.sorted();
    while (const auto own = sorted.next()) decided_.own_ids.push_back(*own);
  }

  [[nodiscard]] Fault shared_url(const CapturedPage& page, std::size_t articles) const {
    const Metadata first = read_.article(page.captures.front().number).meta;
    return {page.path, page.position,
            std::to_string(articles) + " different articles claim the URL " + first.url.value_or("") +
                "; each is known by its own record instead"};
  }

  void decide_paragraphs(const std::vector<std::uint32_t>& first_of) {
    ScratchReader<AdmittedArticle> articles(read_.articles);
    const auto standing_of = [&](std::uint32_t article) {
      return ParagraphCounter::Standing{articles[article].publisher, first_of[article], decided_.superseded[article]};
    };
    decided_.repeated = read_.paragraphs.repeated(
        read_.size(), standing_of, [this](std::uint32_t article, std::uint64_t key) { mark(article, key); });
  }

  void decide_groups(const std::vector<std::uint32_t>& first_of) {
    Groups groups(read_, first_of);
    std::mutex mutex;
    const auto work = [&] {
      while (const auto group = groups.next()) {
        const GroupDecisions decided = decide_group(read_, *group, decided_.repeated);
        const std::lock_guard lock(mutex);
        for (const PassageKey& key : decided.keys) passage_keys_.add(key);
        decided_.copies += decided.copies;
      }
    };
    run_on_threads(
        jobs_, work, [] {}, [&] { groups.give_up(); });
  }

  void settle_copy_keys() {
    SortedStream<PassageKey> sorted = passage_keys_.sorted();
    while (const auto next = sorted.next()) {
      const auto article = static_cast<std::uint32_t>(next->place >> 32U);
      const auto passage = static_cast<std::uint32_t>(next->place);
      decided_.copy_keys.add(article, passage, next->key);
      mark(article, stable_hash(hex_digits_of(passage) + hex_digits_of(next->key)));
    }
  }

  void mark(std::uint32_t article, std::uint64_t decision) {
    marks_.add({article, stable_hash(hex_digits_of(decision))});
  }

  void settle_marks() {
    SortedStream<Decision> sorted = marks_.sorted();
    for (auto next = sorted.next(); next;) {
      ArchiveDecisions::Mark mark{next->article, 0};
      for (; next && next->article == mark.key; next = sorted.next()) mark.sum += next->hash;
      decided_.marks.push_back(mark);
    }
  }

  ReadArticles& read_;
  unsigned jobs_;
  const ReportFault& report_;
  ArchiveDecisions decided_;
  RecordSorter<PassageKey> passage_keys_;
  RecordSorter<Decision> marks_;
};

}  // namespace

void CopyKeys::add(std::uint32_t article, std::uint32_t passage, std::uint64_t key) {
  keys_.push_back({place_of(article, passage), key});
}

CopyKeys::OfArticle CopyKeys::of(std::uint32_t article) const {
  OfArticle keys;
  keys_.visit_from(place_of(article, 0), [&](std::uint64_t /*index*/, const OfPassage& passage) {
    if (passage.key >> 32U != article) return true;
    keys.keys_.emplace(static_cast<std::uint32_t>(passage.key), passage.copy_key);
    return false;
  });
  return keys;
}

std::optional<std::string> CopyKeys::OfArticle::of(std::uint32_t passage) const {
  const auto found = keys_.find(passage);
  return found == keys_.end() ? std::nullopt : std::optional(hex_digits_of(found->second));
}

void ArchiveDecisions::identify(std::uint32_t article, Metadata& meta) const {
  const auto own = own_ids.find(article);
  if (!own) return;
  meta.id = hex_digits_of(own->id);
  if (meta.captured_url) meta.url = meta.captured_url;
}

ArchiveDecisions decide(ReadArticles& read, unsigned jobs, const ReportFault& report) {
  return Decider(read, jobs, report).run();
}

}  // namespace dateline
