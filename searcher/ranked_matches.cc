#include "searcher/ranked_matches.h"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "common/schema.h"

namespace dateline {

namespace {

using Candidate = RankedMatches::Candidate;

/// So many candidates are kept at least before others are dropped.
constexpr std::size_t least_room = 4096;

bool weighs_more(const Candidate& a, const Candidate& b) {
  return a.weight != b.weight ? a.weight > b.weight : a.document < b.document;
}

/// Values are read fastest in the order of documents, in which `alike` are.
std::vector<std::string> order_keys_of(const Xapian::Database& passages, std::span<const Candidate> alike) {
  std::vector<std::string> keys(alike.size());
  auto value = passages.valuestream_begin(schema::order_slot);
  const auto end = passages.valuestream_end(schema::order_slot);
  for (std::size_t i = 0; i < alike.size() && value != end; ++i) {
    value.skip_to(alike[i].document);
    if (value != end && value.get_docid() == alike[i].document) keys[i] = *value;
  }
  return keys;
}

void order_by_keys(const Xapian::Database& passages, std::span<Candidate> alike) {
  std::vector<std::string> keys = order_keys_of(passages, alike);
  std::vector<std::pair<std::string, Candidate>> keyed;
  keyed.reserve(alike.size());
  for (std::size_t i = 0; i < alike.size(); ++i) keyed.emplace_back(std::move(keys[i]), alike[i]);
  std::stable_sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::transform(keyed.begin(), keyed.end(), alike.begin(), [](const auto& one) { return one.second; });
}

}  // namespace

RankedMatches::RankedMatches(const SharedCopies& copies, std::size_t most)
    : copies_(copies), noted_(*copies.noted()), most_(most), room_(std::max(least_room, 4 * most)) {}

void RankedMatches::operator()(const Xapian::Document& match, double weight) {
  ++matches_;
  const Xapian::docid document = match.get_docid();
  const std::uint32_t text = noted_.text_of(document);
  if (text != NotedTexts::none) {
    if (text >= met_.size()) met_.resize(std::max<std::size_t>(text + 1, 2 * met_.size()));
    if (met_[text]) ++repeats_;
    met_[text] = true;
  }
  if (weight < least_ || most_ == 0) return;
  candidates_.push_back({document, weight, text});
  if (candidates_.size() == room_) drop_others();
}

std::vector<Candidate> RankedMatches::first() {
  std::sort(candidates_.begin(), candidates_.end(), weighs_more);
  order_alike();
  if (candidates_.size() > most_) candidates_.resize(most_);
  return candidates_;
}

/// What weighs as much as the last of the first is kept, unless there is too much of it: then its order is looked at.
void RankedMatches::drop_others() {
  const auto last = candidates_.begin() + static_cast<std::ptrdiff_t>(most_) - 1;
  std::nth_element(candidates_.begin(), last, candidates_.end(), weighs_more);
  least_ = last->weight;
  std::erase_if(candidates_, [this](const Candidate& one) { return one.weight < least_; });
  if (candidates_.size() > room_ / 2) candidates_ = first();
}

void RankedMatches::order_alike() {
  for (std::size_t begin = 0; begin < std::min(most_, candidates_.size());) {
    std::size_t end = begin + 1;
    while (end < candidates_.size() && candidates_[end].weight == candidates_[begin].weight) ++end;
    if (end - begin > 1) order_by_keys(copies_.passages(), std::span(candidates_).subspan(begin, end - begin));
    begin = end;
  }
}

}  // namespace dateline
