#include "searcher/shared_copies.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "common/schema.h"

namespace dateline {

namespace {

/// To read the copy keys of so many passages takes as long as to find the terms of those that several have among the
/// keys of one: 0.1 s for all terms of 585,000 passages, and the next search of a batch has them.
constexpr std::size_t passages_per_key = 50;

/// To open the postings of a term in a shard takes as long as to list so many matches: 3 us against 0.25.
constexpr std::size_t matches_per_term = 12;

/// Notes what Xapian finds in one shard, in the order of documents, which takes a fifth of having it all sorted.
class SeenDocuments : public Xapian::MatchSpy {
 public:
  void operator()(const Xapian::Document& match, double /*weight*/) override {
    documents_.push_back(match.get_docid());
  }

  [[nodiscard]] const std::vector<Xapian::docid>& documents() const { return documents_; }

 private:
  std::vector<Xapian::docid> documents_;
};

}  // namespace

SharedTextNotes::SharedTextNotes(Xapian::Database shard, std::string_view head)
    : shard_(std::move(shard)), parts_(decode_shared_text_parts(head)) {}

const std::vector<SharedText>& SharedTextNotes::part(std::uint32_t part) const {
  static const std::vector<SharedText> none;
  if (part >= parts_.size()) return none;
  auto& read = parts_[part];
  if (!read) read = decode_shared_texts(shard_.get_metadata(shared_texts_key(part)), part);
  return *read;
}

const SharedTextNotes* SharedCopies::noted() const {
  if (!noted_ && !is_served_ && passages_.size() == 1) {
    const std::string head = passages_.get_metadata(std::string(schema::shared_texts));
    if (!head.empty()) noted_.emplace(passages_, head);
  }
  return noted_ ? &*noted_ : nullptr;
}

void NotedTexts::enter(std::uint32_t part) {
  const std::vector<SharedText>& passages = noted_.part(part);
  part_ = part;
  next_ = passages.begin();
  end_ = passages.end();
}

std::uint32_t NotedTexts::text_of(Xapian::docid document) {
  if (const std::uint32_t part = document / documents_in_part; part != part_) enter(part);
  const auto is_before = [document](const SharedText& passage) { return passage.document < document; };
  for (std::ptrdiff_t step = 1; next_ != end_ && is_before(*next_); step *= 2) {
    const auto last = next_ + std::min(step, end_ - next_);
    next_ = is_before(*(last - 1)) ? last : std::partition_point(next_, last, is_before);
  }
  return next_ != end_ && next_->document == document ? next_->text : none;
}

const std::vector<std::string>& SharedCopies::terms() const {
  if (terms_) return *terms_;
  terms_.emplace();
  const std::string prefix(schema::copy_hash);
  const auto end = passages_.allterms_end(prefix);
  for (auto key = passages_.allterms_begin(prefix); key != end; ++key) {
    if (key.get_termfreq() > 1) terms_->push_back(*key);
  }
  return *terms_;
}

bool SharedCopies::are_cheaper_than(std::size_t passages) const {
  if (!terms_ && are_few_of(passages, passages_)) return false;
  return terms().size() * passages_.size() * matches_per_term < passages;
}

std::size_t SharedCopies::repeats_among(const Xapian::Query& query) const {
  const std::vector<std::string>& shared = terms();
  if (shared.empty()) return 0;
  const Xapian::Query copies(Xapian::Query::OP_OR, shared.begin(), shared.end());
  const auto documents = documents_of(Xapian::Query(Xapian::Query::OP_FILTER, query, copies));
  std::unordered_set<std::string> keys;
  for (const Xapian::docid document : documents) {
    keys.insert(passages_.get_document(document).get_value(schema::copy_slot));
  }
  return documents.size() - keys.size();
}

bool are_few_of(std::size_t matches, const Xapian::Database& passages) {
  return matches < passages.get_doccount() / passages_per_key;
}

std::vector<Xapian::docid> SharedCopies::documents_of(const Xapian::Query& query) const {
  Xapian::Enquire search(passages_);
  search.set_query(Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query, 0.0));
  search.set_weighting_scheme(Xapian::BoolWeight());
  if (!is_served_ && passages_.size() == 1) {
    SeenDocuments seen;
    search.add_matchspy(&seen);
    (void)search.get_mset(0, 0, passages_.get_doccount());
    return seen.documents();
  }
  const Xapian::MSet found = search.get_mset(0, passages_.get_doccount(), passages_.get_doccount());
  std::vector<Xapian::docid> documents;
  documents.reserve(found.size());
  for (auto item = found.begin(); item != found.end(); ++item) documents.push_back(*item);
  return documents;
}

}  // namespace dateline
