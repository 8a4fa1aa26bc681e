#pragma once

#include <xapian.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

/// The few shapes of stock Xapian queries that everything is compiled to.
namespace dateline::stock {

Xapian::Query any_of(const std::vector<Xapian::Query>& queries);
Xapian::Query all_of(const std::vector<Xapian::Query>& queries);

/// The same for the right side of an AND_NOT, which must hold no AND of anything but terms: Xapian 1.4.22 compares
/// weights there that it never set, and may leave out what it should exclude. Requires one query at least.
Xapian::Query all_of_excluded(const std::vector<Xapian::Query>& queries);

/// The best of several, of which a second adds nothing: a passage that tells three days of a range is no better than
/// one that tells one.
Xapian::Query best_of(const std::vector<Xapian::Query>& queries);

Xapian::Query scaled(const Xapian::Query& query, double factor);

/// Matches what `condition` matches; `ranking` only adds to the weight.
Xapian::Query satisfied_by(const Xapian::Query& condition, const Xapian::Query& ranking);

Xapian::Query term(std::string_view prefix, std::string_view value);

/// Any of the stems of one word; requires one at least.
Xapian::Query any_term(std::string_view prefix, const std::set<std::string, std::less<>>& values);

/// Exactly these words in this order; requires one at least.
Xapian::Query phrase(std::string_view prefix, const std::vector<std::string>& words);

/// Any of `terms`, each of which weighs as if it were as frequent as all of them together. Xapian's OP_SYNONYM is made
/// for that, but estimates how frequent they are anew in every shard, and not alike: the same passage would score
/// otherwise in another one.
Xapian::Query alike(std::vector<std::string> terms, const Xapian::Database& vocabulary);

/// The words of a text, as they were indexed.
std::vector<std::string> words_of(std::string_view text);

}  // namespace dateline::stock
