#include "searcher/match_set.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>

#include "common/schema.h"

namespace dateline {

namespace {

/// What it takes to go through the terms of a passage, to open the postings of a term, and to read one of these: over
/// 127,000 passages, in nanoseconds. Of a served index the first two are a round trip each, and the time of nothing
/// else matters.
struct Costs {
  std::uint64_t passage;
  std::uint64_t term;
  std::uint64_t posting;
};
constexpr Costs local_costs = {14'000, 650, 13};
constexpr Costs served_costs = {1'000'000, 1'000'000, 13};

/// Not worth being told all terms of a prefix, which cross the network at once.
constexpr std::size_t few_round_trips = 100;

/// Terms that begin with `prefix` and belong to no longer one: identifiers never begin with a capital letter
/// (common/terms.h), prefixes hold nothing else.
bool is_of_longer_prefix(const std::string& term, std::size_t prefix) {
  return term.size() > prefix && term[prefix] >= 'A' && term[prefix] <= 'Z';
}

/// The first string behind all that a longer prefix begins.
std::string behind_longer_prefixes(std::string_view prefix) { return std::string(prefix) + static_cast<char>('Z' + 1); }

template <class Visit>
void for_each_term_of(Xapian::TermIterator term, const Xapian::TermIterator& end, std::string_view prefix,
                      const Visit& visit) {
  const std::string rest = behind_longer_prefixes(prefix);
  term.skip_to(std::string(prefix));
  while (term != end) {
    const std::string text = *term;
    if (!text.starts_with(prefix)) return;
    if (is_of_longer_prefix(text, prefix.size())) {
      term.skip_to(rest);
      continue;
    }
    visit(text);
    ++term;
  }
}

std::vector<Xapian::Database> shards_of(const SharedCopies& copies) {
  std::vector<Xapian::Database> shards;
  for (const NotedShard& shard : copies.shards()) shards.push_back(shard.passages);
  if (shards.empty()) shards.push_back(copies.passages());
  return shards;
}

/// The earliest published. Requires a passage at least.
Xapian::docid first_in_order(const Xapian::Database& passages, const std::vector<Xapian::docid>& copies) {
  if (copies.size() == 1) return copies[0];
  const auto order_key = [&](Xapian::docid copy) { return passages.get_document(copy).get_value(schema::order_slot); };
  return *std::min_element(copies.begin(), copies.end(),
                           [&](Xapian::docid a, Xapian::docid b) { return order_key(a) < order_key(b); });
}

}  // namespace

MatchSet::MatchSet(const SharedCopies& copies, const Xapian::Query& query)
    : passages_(copies.passages()),
      shards_(shards_of(copies)),
      is_served_(copies.is_served()),
      documents_(copies.documents_of(query)),
      matches_(passages_.get_lastdocid() + 1) {
  for (const Xapian::docid document : documents_) matches_[document] = true;
  if (const auto* noted = copies.noted()) {
    keep_first_of_each(*noted);
  } else if (is_served_) {
    keep_first_of_each_served(copies, query);
  } else {
    keep_first_of_each_key();
  }
  documents_.erase(std::remove_if(documents_.begin(), documents_.end(), [&](Xapian::docid d) { return !matches_[d]; }),
                   documents_.end());
}

/// By the copy key of each match.
void MatchSet::keep_first_of_each_key() {
  std::unordered_map<std::string, std::vector<Xapian::docid>> copies;
  auto key = passages_.valuestream_begin(schema::copy_slot);
  const auto end = passages_.valuestream_end(schema::copy_slot);
  for (const Xapian::docid document : documents_) {
    if (key == end) break;
    key.skip_to(document);
    if (key != end && key.get_docid() == document) copies[*key].push_back(document);
  }
  for (const auto& [text, documents] : copies) keep_first(documents);
}

/// In a few round trips: copy keys and order keys come with the matches, sorted by them.
void MatchSet::keep_first_of_each_served(const SharedCopies& copies, const Xapian::Query& query) {
  std::vector<std::string> repeated;
  const auto keys = copies.values_of(query, schema::copy_slot);
  std::unordered_map<Xapian::docid, std::size_t> text_of;  // by its place in `repeated`
  for (std::size_t i = 1; i < keys.size(); ++i) {
    const auto& [before, last] = keys[i - 1];
    const auto& [document, key] = keys[i];
    if (key.empty() || key != last) continue;
    const std::string term = std::string(schema::copy_hash) + key;
    if (repeated.empty() || repeated.back() != term) repeated.push_back(term);
    text_of[before] = text_of[document] = repeated.size() - 1;
  }
  if (repeated.empty()) return;
  const Xapian::Query any(Xapian::Query::OP_OR, repeated.begin(), repeated.end());
  std::vector<bool> met(repeated.size());
  for (const auto& [document, order_key] :
       copies.values_of(Xapian::Query(Xapian::Query::OP_FILTER, query, any), schema::order_slot)) {
    const std::size_t text = text_of.at(document);
    matches_[document] = !met[text];
    met[text] = true;
  }
}

void MatchSet::keep_first_of_each(const SharedTextNotes& noted) {
  struct First {
    Xapian::docid document;
    std::uint32_t rank;
  };
  std::unordered_map<std::uint32_t, First> first_of;
  NotedTexts texts(noted);
  for (const Xapian::docid document : documents_) {
    const SharedText* const shared = texts.find(document);
    if (shared == nullptr) continue;
    const First own{document, shared->rank};
    const auto [first, is_new] = first_of.emplace(shared->text, own);
    if (is_new) continue;
    First& earliest = first->second;
    matches_[own.rank < earliest.rank ? earliest.document : document] = false;
    if (own.rank < earliest.rank) earliest = own;
  }
}

void MatchSet::keep_first(const std::vector<Xapian::docid>& copies) {
  const Xapian::docid earliest = first_in_order(passages_, copies);
  for (const Xapian::docid copy : copies) matches_[copy] = copy == earliest;
}

void MatchSet::for_each_term(std::string_view prefix, const Visit& visit) const {
  if (is_sweep_cheaper(prefix)) {
    sweep_terms(prefix, visit);
  } else {
    walk_passages(prefix, visit);
  }
}

/// Ends as soon as it is dearer.
bool MatchSet::is_sweep_cheaper(std::string_view prefix) const {
  if (is_served_ && documents_.size() <= few_round_trips) return false;
  const Costs& costs = is_served_ ? served_costs : local_costs;
  std::uint64_t left = documents_.size() * costs.passage;
  for (const Xapian::Database& shard : shards_) {
    const auto end = shard.allterms_end(std::string(prefix));
    for (auto term = shard.allterms_begin(std::string(prefix)); term != end; ++term) {
      if (is_of_longer_prefix(*term, prefix.size())) {
        term.skip_to(behind_longer_prefixes(prefix));
        if (term == end) break;
      }
      const std::uint64_t cost = costs.term + term.get_termfreq() * costs.posting;
      if (cost >= left) return false;
      left -= cost;
    }
  }
  return true;
}

void MatchSet::walk_passages(std::string_view prefix, const Visit& visit) const {
  for (const Xapian::docid document : documents_) {
    const std::array<Xapian::docid, 1> only = {document};
    for_each_term_of(passages_.termlist_begin(document), passages_.termlist_end(document), prefix,
                     [&](const std::string& term) { visit(std::string_view(term).substr(prefix.size()), only); });
  }
}

void MatchSet::sweep_terms(std::string_view prefix, const Visit& visit) const {
  for (std::size_t shard = 0; shard < shards_.size(); ++shard) sweep_terms_of(shard, prefix, visit);
}

/// Shards take turns in the numbers of documents.
void MatchSet::sweep_terms_of(std::size_t shard, std::string_view prefix, const Visit& visit) const {
  const Xapian::Database& passages = shards_[shard];
  std::vector<Xapian::docid> matching;
  for_each_term_of(passages.allterms_begin(std::string(prefix)), passages.allterms_end(std::string(prefix)), prefix,
                   [&](const std::string& term) {
                     matching.clear();
                     const auto end = passages.postlist_end(term);
                     for (auto posting = passages.postlist_begin(term); posting != end; ++posting) {
                       const auto document = static_cast<Xapian::docid>((*posting - 1) * shards_.size() + shard + 1);
                       if (matches_[document]) matching.push_back(document);
                     }
                     if (!matching.empty()) visit(std::string_view(term).substr(prefix.size()), matching);
                   });
}

}  // namespace dateline
