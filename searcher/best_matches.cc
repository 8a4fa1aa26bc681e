#include "searcher/best_matches.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "common/schema.h"
#include "searcher/ranked_matches.h"
#include "searcher/ranking.h"

namespace dateline {

namespace {

/// Xapian remembers so many matches at no cost that could be measured, and of most queries these are all.
constexpr std::size_t fewest_looked_at = 1000;

struct SortSlot {
  Xapian::valueno slot;
  bool descending;
};

SortSlot slot_of(SortOrder order) {
  switch (order) {
    case SortOrder::told:
      return {schema::told_or_last_slot, false};
    case SortOrder::told_latest_first:
      return {schema::told_slot, true};
    case SortOrder::published:
      return {schema::published_or_last_slot, false};
    case SortOrder::published_latest_first:
      return {schema::published_slot, true};
    case SortOrder::relevance:
      break;
  }
  return {schema::order_slot, false};
}

std::vector<Match> read(const Xapian::MSet& found, const MatchOrder& order) {
  std::vector<Match> matches;
  matches.reserve(found.size());
  for (auto item = found.begin(); item != found.end(); ++item) {
    Match match;
    match.document = *item;
    match.weight = ranking::score_of(item.get_weight());
    (order.by_day() ? match.day : match.order_key) = item.get_sort_key();
    matches.push_back(std::move(match));
  }
  return matches;
}

/// Values are read fastest in the order of the documents, which `matches` are in. Of what is served each is a round
/// trip, and going through them in order one to every server.
void read_values(const SharedCopies& copies, Xapian::valueno slot, const std::vector<Match*>& matches,
                 std::string Match::*into) {
  const Xapian::Database& passages = copies.passages();
  if (copies.is_served()) {
    for (Match* match : matches) match->*into = passages.get_document(match->document).get_value(slot);
    return;
  }
  auto value = passages.valuestream_begin(slot);
  const auto end = passages.valuestream_end(slot);
  for (Match* match : matches) {
    if (value == end) return;
    value.skip_to(match->document);
    if (value != end && value.get_docid() == match->document) match->*into = *value;
  }
}

/// The same of all that satisfy `query`, which `matches` are: of what is served in one round trip.
void read_all_values(const SharedCopies& copies, const Xapian::Query& query, Xapian::valueno slot,
                     const std::vector<Match*>& matches, std::string Match::*into) {
  if (!copies.is_served()) return read_values(copies, slot, matches, into);
  auto values = copies.values_of(query, slot);
  std::sort(values.begin(), values.end());
  auto value = values.begin();
  for (Match* match : matches) {
    value = std::find_if(value, values.end(), [&](const auto& one) { return one.first >= match->document; });
    if (value != values.end() && value->first == match->document) match->*into = std::move(value->second);
  }
}

/// Those of which `is_wanted`.
template <class Predicate>
std::vector<Match*> by_document(std::vector<Match>& matches, const Predicate& is_wanted) {
  std::vector<Match*> wanted;
  wanted.reserve(matches.size());
  for (Match& match : matches) {
    if (is_wanted(match)) wanted.push_back(&match);
  }
  std::sort(wanted.begin(), wanted.end(), [](const Match* a, const Match* b) { return a->document < b->document; });
  return wanted;
}

/// Reads what Xapian did not tell, and puts what it could not order in order. `read` reads the values of a slot.
template <class Read>
void complete_order(const MatchOrder& order, std::vector<Match>& matches, const Read& read) {
  const std::vector<Match*> all = by_document(matches, [](const Match&) { return true; });
  read(schema::copy_slot, all, &Match::copy_key);
  if (!order.by_day()) return;
  read(schema::order_slot, all, &Match::order_key);
  std::stable_sort(matches.begin(), matches.end(), order);
}

/// The last of the matches that were looked at may have to stand behind others like them, which were not.
void drop_last_of_day_and_score(std::vector<Match>& matches) {
  const Match last = matches.back();
  while (!matches.empty() && matches.back().day == last.day && matches.back().weight == last.weight) {
    matches.pop_back();
  }
}

/// Xapian has told apart what scores alike by the last bits of a sum, which are others in another shard. What scores
/// like the last that was looked at may so have to stand behind others that were not: it is dropped unless its sums are
/// the same, in every shard.
void drop_unsettled_end(const Xapian::MSet& found, std::size_t shards, std::vector<Match>& matches) {
  if (matches.empty()) return;
  std::size_t begin = matches.size();
  std::unordered_set<std::size_t> met;
  bool is_settled = true;
  const double last = found.back().get_weight();
  for (; begin > 0 && matches[begin - 1].weight == matches.back().weight; --begin) {
    is_settled = is_settled && found[static_cast<Xapian::doccount>(begin - 1)].get_weight() == last;
    met.insert((matches[begin - 1].document - 1) % shards);
  }
  if (!is_settled || met.size() < shards) matches.resize(begin);
}

/// Where `matches` are all that there are, it is known which of them have no copies.
void keep_first_of_each_text(std::vector<Match>& matches, bool are_all) {
  std::unordered_map<std::string, std::size_t> first_of;
  std::vector<Match> texts;
  texts.reserve(matches.size());
  for (Match& match : matches) {
    const auto [first, is_new] =
        match.copy_key.empty() ? std::pair(first_of.end(), true) : first_of.emplace(match.copy_key, texts.size());
    if (is_new) {
      match.is_alone = are_all;
      texts.push_back(std::move(match));
    } else {
      texts[first->second].is_alone = false;
    }
  }
  matches = std::move(texts);
}

/// The texts among the first `looked_at` of `matches`.
std::vector<Match> first_texts(const SharedCopies& copies, const MatchOrder& order, const std::vector<Match>& matches,
                               std::size_t looked_at, bool complete) {
  const std::size_t part = std::min(looked_at, matches.size());
  std::vector<Match> texts(matches.begin(), matches.begin() + static_cast<std::ptrdiff_t>(part));
  const bool are_all = complete && part == matches.size();
  if (order.by_day() && !texts.empty() && !are_all) drop_last_of_day_and_score(texts);
  complete_order(order, texts, [&](auto... what) { read_values(copies, what...); });
  keep_first_of_each_text(texts, are_all);
  return texts;
}

/// Looks at more matches until `wanted` texts are among them, or there are no others. What spies on the matches sees
/// them once.
BestMatches look_further(Xapian::Enquire& enquire, const SharedCopies& copies, const MatchOrder& order,
                         std::size_t wanted, Counting counting) {
  BestMatches best;
  const Xapian::Database& passages = copies.passages();
  const std::size_t all = passages.get_doccount();
  const std::size_t some_more = wanted + wanted / 8 + 16;
  for (std::size_t look_at = std::min(all, std::max(some_more, fewest_looked_at));;
       look_at = std::min(all, 4 * look_at)) {
    const Xapian::MSet found = enquire.get_mset(0, static_cast<Xapian::doccount>(look_at),
                                                counting == Counting::exact ? static_cast<Xapian::doccount>(all) : 0);
    if (best.matches == 0) best.matches = found.get_matches_estimated();
    counting = Counting::none;
    enquire.clear_matchspies();
    best.complete = found.size() < look_at || look_at == all;
    std::vector<Match> matches = read(found, order);
    if (!order.by_day()) {
      if (!best.complete) drop_unsettled_end(found, passages.size(), matches);
      std::stable_sort(matches.begin(), matches.end(), order);
    }
    for (const std::size_t part : {best.complete ? look_at : some_more, look_at}) {
      best.texts = first_texts(copies, order, matches, part, best.complete);
      if (best.complete || best.texts.size() >= wanted) return best;
    }
  }
}

std::vector<Match> matches_of(std::vector<RankedMatches::Text> texts, const Xapian::Database& passages) {
  std::vector<Match> matches;
  matches.reserve(texts.size());
  for (RankedMatches::Text& text : texts) {
    Match match;
    match.document = text.best.document;
    match.weight = text.best.weight;
    match.order_key = std::move(text.order_key);
    if (text.best.text != NotedTexts::none) {
      match.copy_key = passages.get_document(match.document).get_value(schema::copy_slot);
    }
    matches.push_back(std::move(match));
  }
  return matches;
}

/// Every match is looked at once, and nothing is read of those that are not shown. Requires an order by relevance and
/// copies.noted().
BestMatches look_at_all(Xapian::Enquire& enquire, const SharedCopies& copies, std::size_t wanted) {
  BestMatches best;
  const Xapian::Query query = enquire.get_query();
  enquire.set_sort_by_relevance();
  for (std::size_t most = wanted + wanted / 8 + 16;; most *= 4) {
    RankedMatches ranked(copies, most);
    enquire.set_query(ranked.telling(query));
    enquire.add_matchspy(&ranked);
    static_cast<void>(enquire.get_mset(0, 0, copies.passages().get_doccount()));
    enquire.clear_matchspies();
    best.matches = ranked.matches();
    best.repeats = ranked.repeats();
    best.texts = matches_of(ranked.first_texts(wanted), copies.passages());
    best.complete = best.texts.size() == best.matches - ranked.repeats();
    if (best.complete || best.texts.size() >= wanted) return best;
  }
}

}  // namespace

void MatchOrder::apply(Xapian::Enquire& enquire) const {
  const SortSlot sort = slot_of(sort_);
  if (by_day()) {
    enquire.set_sort_by_value_then_relevance(sort.slot, sort.descending);
  } else {
    enquire.set_sort_by_relevance_then_value(sort.slot, sort.descending);
  }
}

bool MatchOrder::operator()(const Match& a, const Match& b) const {
  if (a.day != b.day) return (a.day < b.day) != slot_of(sort_).descending;
  return std::tie(b.weight, a.order_key) < std::tie(a.weight, b.order_key);
}

BestMatches best_matches(Xapian::Enquire& enquire, const SharedCopies& copies, const MatchOrder& order,
                         std::size_t wanted, Counting counting) {
  if (counting == Counting::exact && !order.by_day() && copies.noted() != nullptr) {
    return look_at_all(enquire, copies, wanted);
  }
  order.apply(enquire);
  std::optional<RankedMatches> counted;
  if (counting == Counting::exact && copies.noted() != nullptr) {
    enquire.add_matchspy(&counted.emplace(copies, 0));
    enquire.set_query(counted->telling(enquire.get_query()));
  }
  BestMatches best = look_further(enquire, copies, order, wanted, counting);
  if (counting == Counting::exact && best.complete) best.repeats = best.matches - best.texts.size();
  if (counted) best.repeats = counted->repeats();
  return best;
}

void read_order_keys(const SharedCopies& copies, std::vector<Match>& matches) {
  const auto is_missing = [](const Match& match) { return match.order_key.empty(); };
  read_values(copies, schema::order_slot, by_document(matches, is_missing), &Match::order_key);
}

std::vector<Match> all_matches(Xapian::Enquire& enquire, const SharedCopies& copies, const MatchOrder& order) {
  const Xapian::doccount all = copies.passages().get_doccount();
  order.apply(enquire);
  std::vector<Match> matches = read(enquire.get_mset(0, all, all), order);
  if (!order.by_day()) std::stable_sort(matches.begin(), matches.end(), order);
  const Xapian::Query query = enquire.get_query();
  complete_order(order, matches, [&](auto... what) { read_all_values(copies, query, what...); });
  return matches;
}

}  // namespace dateline
