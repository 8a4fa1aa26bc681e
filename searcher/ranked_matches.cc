#include "searcher/ranked_matches.h"

#include <algorithm>
#include <span>
#include <unordered_set>
#include <utility>

#include "common/schema.h"
#include "searcher/ranking.h"

namespace dateline {

namespace {

using Candidate = RankedMatches::Candidate;
using Text = RankedMatches::Text;

/// So many of those that rank alike are kept at least before their order is looked at.
constexpr std::size_t least_room = 512;

bool weighs_more(const Candidate& a, const Candidate& b) {
  return a.weight != b.weight ? a.weight > b.weight : a.document < b.document;
}

/// Values are read fastest in the order of documents, in which `alike` are.
void read_order_keys(const Xapian::Database& passages, std::span<Text> alike) {
  auto value = passages.valuestream_begin(schema::order_slot);
  const auto end = passages.valuestream_end(schema::order_slot);
  for (Text& one : alike) {
    if (value == end) return;
    value.skip_to(one.best.document);
    if (value != end && value.get_docid() == one.best.document) one.order_key = *value;
  }
}

std::vector<Text> in_order(const Xapian::Database& passages, std::span<const Candidate> alike) {
  std::vector<Text> texts;
  texts.reserve(alike.size());
  for (const Candidate& one : alike) texts.push_back({one, {}});
  if (texts.size() == 1) return texts;
  read_order_keys(passages, texts);
  std::stable_sort(texts.begin(), texts.end(), [](const Text& a, const Text& b) { return a.order_key < b.order_key; });
  return texts;
}

}  // namespace

RankedMatches::RankedMatches(const SharedCopies& copies, std::size_t most)
    : copies_(copies), visited_(copies.passages()), noted_(*copies.noted()), most_(most), room_(4 * most) {}

void RankedMatches::operator()(const Xapian::Document& match, double weight) {
  ++matches_;
  const Xapian::docid document = visited_.number_of(match);
  const std::uint32_t text = noted_.text_of(document);
  if (text != NotedTexts::none) {
    if (text >= met_.size()) met_.resize(std::max<std::size_t>(text + 1, 2 * met_.size()));
    if (met_[text]) ++repeats_;
    met_[text] = true;
  }
  const double score = ranking::score_of(weight);
  if (score < least_ || most_ == 0) return;
  candidates_.push_back({document, score, text});
  if (candidates_.size() >= room_) drop_others();
}

/// What weighs as much as the last of the first is kept, unless there is too much of it: then its order is looked at.
void RankedMatches::drop_others() {
  const auto last = candidates_.begin() + static_cast<std::ptrdiff_t>(most_) - 1;
  std::nth_element(candidates_.begin(), last, candidates_.end(), weighs_more);
  least_ = last->weight;
  std::erase_if(candidates_, [this](const Candidate& one) { return one.weight < least_; });
  if (candidates_.size() <= room_ / 2) return;
  if (room_ < least_room) {
    room_ *= 2;
  } else {
    keep_first_of_alike();
  }
}

/// Of those that weigh least.
void RankedMatches::keep_first_of_alike() {
  std::sort(candidates_.begin(), candidates_.end(), weighs_more);
  const auto alike = std::find_if(candidates_.begin(), candidates_.end(),
                                  [this](const Candidate& one) { return one.weight == least_; });
  const auto place = static_cast<std::size_t>(alike - candidates_.begin());
  const std::vector<Text> ordered = in_order(copies_.passages(), std::span(candidates_).subspan(place));
  std::transform(ordered.begin(), ordered.end(), alike, [](const Text& one) { return one.best; });
  candidates_.resize(most_);
}

std::vector<Text> RankedMatches::first_texts(std::size_t wanted) {
  if (candidates_.size() > most_) drop_others();
  std::sort(candidates_.begin(), candidates_.end(), weighs_more);
  std::vector<Text> texts;
  std::unordered_set<std::uint32_t> met;
  const std::span<const Candidate> all(candidates_);
  for (std::size_t begin = 0; begin < std::min(most_, all.size()) && texts.size() < wanted;) {
    std::size_t end = begin + 1;
    while (end < all.size() && all[end].weight == all[begin].weight) ++end;
    std::vector<Text> alike = in_order(copies_.passages(), all.subspan(begin, end - begin));
    alike.resize(std::min(alike.size(), most_ - begin));
    for (Text& one : alike) {
      const std::uint32_t text = one.best.text;
      if (text == NotedTexts::none || met.insert(text).second) texts.push_back(std::move(one));
    }
    begin = end;
  }
  return texts;
}

}  // namespace dateline
