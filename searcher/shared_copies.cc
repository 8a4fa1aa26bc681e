#include "searcher/shared_copies.h"

#include <algorithm>
#include <utility>

#include "common/schema.h"
#include "searcher/visited_shard.h"

namespace dateline {

namespace {

/// To read the copy keys of so many passages takes as long as to find the terms of those that several have among the
/// keys of one: 0.1 s for all terms of 585,000 passages, and the next search of a batch has them.
constexpr std::size_t passages_per_key = 50;

/// Copy keys are hashes in hexadecimal digits, so that their first two part them evenly.
constexpr std::size_t most_parts = 256;

std::string two_digits(std::size_t byte) {
  constexpr std::string_view digits = "0123456789abcdef";
  return {digits[byte / 16], digits[byte % 16]};
}

std::string first_key_of(std::size_t part, std::size_t parts) { return two_digits(part * most_parts / parts); }

std::string last_key_of(std::size_t part, std::size_t parts) {
  return two_digits((part + 1) * most_parts / parts - 1) + '~';
}

/// To open the postings of a term in a shard takes as long as to list so many matches: 3 us against 0.25.
constexpr std::size_t matches_per_term = 12;

/// Notes what Xapian finds in the order of documents, which takes a fifth of having it all sorted.
class SeenDocuments : public Xapian::MatchSpy {
 public:
  explicit SeenDocuments(const VisitedShard& visited) : visited_(visited) {}

  void operator()(const Xapian::Document& match, double /*weight*/) override {
    documents_.push_back(visited_.number_of(match));
  }

  /// Ascending: those of a shard are, one shard comes behind the other.
  [[nodiscard]] std::vector<Xapian::docid> documents() && {
    for (auto end = documents_.begin(); end != documents_.end();) {
      const auto begin = end;
      end = std::is_sorted_until(begin, documents_.end());
      std::inplace_merge(documents_.begin(), begin, end);
    }
    return std::move(documents_);
  }

 private:
  const VisitedShard& visited_;
  std::vector<Xapian::docid> documents_;
};

}  // namespace

std::optional<SharedTextNotes> SharedTextNotes::read(const std::vector<NotedShard>& noted) {
  SharedTextNotes notes;
  std::uint32_t texts = 0;
  std::uint32_t of_kind = 0;
  for (const NotedShard& shard : noted) {
    const std::string bytes = shard.notes.get_metadata(shard.head);
    if (bytes.empty()) return std::nullopt;
    if (!notes.shards_.empty() && notes.shards_.back().noted.kind != shard.kind) texts += of_kind;
    const SharedTextsHead head = decode_shared_texts_head(bytes, shard.head);
    of_kind = head.texts;
    notes.shards_.push_back({shard, texts, std::vector<std::optional<std::vector<SharedText>>>(head.parts)});
  }
  return notes;
}

const std::vector<SharedText>& SharedTextNotes::part(std::size_t shard, std::uint32_t part) const {
  static const std::vector<SharedText> none;
  const Shard& in = shards_[shard];
  if (part >= in.parts.size()) return none;
  auto& read = in.parts[part];
  if (!read) {
    const std::string bytes = in.noted.notes.get_metadata(shared_texts_key(in.noted.head, part));
    read = decode_shared_texts(bytes, in.noted.head, part);
    for (SharedText& passage : *read) passage.text += in.first_text;
  }
  return *read;
}

std::vector<NotedShard> SharedCopies::shards() const {
  if (!shards_.empty() || is_served_ || passages_.size() != 1) return shards_;
  return {{passages_, passages_, std::string(schema::shared_texts)}};
}

const SharedTextNotes* SharedCopies::noted() const {
  if (!noted_) {
    const std::vector<NotedShard> all = shards();
    if (!all.empty() && VisitedShard(passages_).are_told_apart()) noted_ = SharedTextNotes::read(all);
  }
  return noted_ ? &*noted_ : nullptr;
}

const SharedText* NotedTexts::find(Xapian::docid document) {
  const std::size_t shard = (document - 1) % shards_.size();
  const auto number = static_cast<std::uint32_t>((document - 1) / shards_.size() + 1);
  Place& place = shards_[shard];
  if (const std::uint32_t part = number / documents_in_part; part != place.part) {
    const std::vector<SharedText>& passages = noted_.part(shard, part);
    place = {part, passages.begin(), passages.end()};
  }
  auto& next = place.next;
  const auto is_before = [number](const SharedText& passage) { return passage.document < number; };
  for (std::ptrdiff_t step = 1; next != place.end && is_before(*next); step *= 2) {
    const auto last = next + std::min(step, place.end - next);
    next = is_before(*(last - 1)) ? last : std::partition_point(next, last, is_before);
  }
  return next != place.end && next->document == number ? &*next : nullptr;
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
  if (is_served_) return true;
  if (!terms_ && passages < passages_.get_doccount() / passages_per_key) return false;
  return terms().size() * passages_.size() * matches_per_term < passages;
}

std::vector<std::pair<Xapian::docid, std::string>> SharedCopies::values_of(const Xapian::Query& query,
                                                                           Xapian::valueno slot) const {
  Xapian::Enquire search(passages_);
  search.set_query(Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query, 0.0));
  search.set_weighting_scheme(Xapian::BoolWeight());
  search.set_sort_by_value(slot, false);
  const Xapian::MSet found = search.get_mset(0, passages_.get_doccount(), passages_.get_doccount());
  std::vector<std::pair<Xapian::docid, std::string>> values;
  values.reserve(found.size());
  for (auto item = found.begin(); item != found.end(); ++item) values.emplace_back(*item, item.get_sort_key());
  return values;
}

std::size_t SharedCopies::repeats_among(const Xapian::Query& query, std::size_t matches, std::size_t at_once) const {
  if (!is_served_) {
    const std::vector<std::string>& shared = terms();
    if (shared.empty()) return 0;
    const Xapian::Query any(Xapian::Query::OP_OR, shared.begin(), shared.end());
    return repeats_of_keys(Xapian::Query(Xapian::Query::OP_FILTER, query, any));
  }
  const std::size_t parts = std::min(most_parts, matches / at_once + 1);
  if (parts == 1) return repeats_of_keys(query);
  std::size_t repeats = 0;
  for (std::size_t part = 0; part < parts; ++part) {
    const Xapian::Query keys(Xapian::Query::OP_VALUE_RANGE, schema::copy_slot, first_key_of(part, parts),
                             last_key_of(part, parts));
    repeats += repeats_of_keys(Xapian::Query(Xapian::Query::OP_FILTER, query, keys));
  }
  return repeats;
}

std::size_t SharedCopies::repeats_of_keys(const Xapian::Query& query) const {
  std::size_t repeats = 0;
  std::string last;
  for (auto& [document, key] : values_of(query, schema::copy_slot)) {
    if (!key.empty() && key == last) ++repeats;
    last = std::move(key);
  }
  return repeats;
}

std::vector<Xapian::docid> SharedCopies::documents_of(const Xapian::Query& query) const {
  Xapian::Enquire search(passages_);
  const Xapian::Query unweighted(Xapian::Query::OP_SCALE_WEIGHT, query, 0.0);
  search.set_query(unweighted);
  search.set_weighting_scheme(Xapian::BoolWeight());
  VisitedShard visited(passages_);
  if (!is_served_ && visited.are_told_apart()) {
    search.set_query(visited.telling(unweighted));
    SeenDocuments seen(visited);
    search.add_matchspy(&seen);
    (void)search.get_mset(0, 0, passages_.get_doccount());
    return std::move(seen).documents();
  }
  const Xapian::MSet found = search.get_mset(0, passages_.get_doccount(), passages_.get_doccount());
  std::vector<Xapian::docid> documents;
  documents.reserve(found.size());
  for (auto item = found.begin(); item != found.end(); ++item) documents.push_back(*item);
  return documents;
}

}  // namespace dateline
