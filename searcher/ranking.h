#pragma once

/// What each part of a query weighs: one place for every number that decides an order.
///
/// Weights are sums of few powers of two, so that --explain prints them as they are written here.
///
/// All of it is spent in stock Xapian queries (BM25 and OP_SCALE_WEIGHT), so that remote shards rank alike.
/// The figures were chosen on sample_corpus/queries.tsv; docs/ARCHITECTURE.md names what they gave.
namespace dateline::ranking {

/// A score as hits are ordered by it. A sum of weights depends on the order in which they are added up, in its last
/// bits, and that is another in another shard: passages that score alike must not be told apart by it.
inline double score_of(double weight) { return static_cast<float>(weight); }

/// BM25. With b = 0 no document length is read, which makes a query up to six times as fast; passages are of like
/// length, so nothing measurable is lost.
inline constexpr double k1 = 1.2;
inline constexpr double b = 0.0;

/// A word of the title against the same word in the passage.
inline constexpr double title_word = 0.375;

/// The very place or force asked for. What is only inside it, or a part of it, satisfies the query but adds nothing:
/// its terms have no weight.
inline constexpr double named = 2.0;
/// The words of an unlisted name where nothing tells that they are one.
inline constexpr double spelled_out = 0.25;

/// Named in the title too: the article is about it.
inline constexpr double named_in_title = 0.625;

/// A place and a force that are asked for together, at most this many words apart: about a sentence.
inline constexpr unsigned near_window = 24;
inline constexpr double near = 0.5;

/// A day told inside the range. A day of publication where none is told satisfies the query but adds nothing.
inline constexpr double told = 1.5;

/// What of a passage is looked for in others (--like): its most telling words, and as many places and forces.
inline constexpr unsigned like_words = 30;
inline constexpr unsigned like_names = 10;

/// Prefixes (maskan*) are bounded: Xapian looks at every word that begins so.
inline constexpr unsigned most_prefix_words = 1000;

}  // namespace dateline::ranking
