#include "searcher/completion/term_beginnings.h"

#include <algorithm>
#include <array>

#include "common/error.h"
#include "common/schema.h"
#include "common/terms.h"
#include "searcher/written_names.h"

namespace dateline {

namespace {

constexpr std::size_t most_terms = 50'000;  ///< looked at

/// A field whose values are terms of their own.
struct TermField {
  std::string_view name;
  std::string_view prefix;
  bool has_names = false;  ///< of which terms hold a squashed form
};

constexpr std::array fields = {
    TermField{"source", schema::source, true}, TermField{"author", schema::author, true},
    TermField{"theme", schema::theme, true},   TermField{"region", schema::region, true},
    TermField{"lang", schema::language},       TermField{"url", schema::host},
    TermField{"id", schema::passage_id},
};

const TermField* field_named(std::string_view name) {
  const auto* const found =
      std::find_if(fields.begin(), fields.end(), [&](const TermField& field) { return field.name == name; });
  return found == fields.end() ? nullptr : found;
}

struct CountedTerm {
  std::string term;
  Xapian::doccount passages = 0;
};

/// The most frequent first.
std::vector<CountedTerm> terms_with(const Xapian::Database& passages, const std::string& prefix, std::size_t most) {
  std::vector<CountedTerm> terms;
  for (auto term = passages.allterms_begin(prefix); term != passages.allterms_end(prefix); ++term) {
    if (terms.size() >= most_terms) break;
    terms.push_back({*term, term.get_termfreq()});
  }
  std::stable_sort(terms.begin(), terms.end(),
                   [](const CountedTerm& a, const CountedTerm& b) { return a.passages > b.passages; });
  if (terms.size() > most) terms.resize(most);
  return terms;
}

std::vector<std::string> read(const Xapian::Database& passages, const TermField& field, std::string_view beginning,
                              std::size_t most) {
  const std::string prefix(field.prefix);
  std::vector<std::string> lines;
  if (!field.has_names) {
    for (const CountedTerm& term : terms_with(passages, prefix + std::string(beginning), most)) {
      lines.push_back(term.term.substr(prefix.size()));
    }
    return lines;
  }
  const std::string squashed = whole_term(prefix, beginning);
  for (const CountedTerm& term : terms_with(passages, squashed.empty() ? prefix + '=' : squashed, most)) {
    if (std::string value = written_name(passages, term.term); !value.empty()) lines.push_back(std::move(value));
  }
  return lines;
}

}  // namespace

std::vector<std::string> terms_beginning(const Xapian::Database& passages, std::string_view field,
                                         std::string_view beginning, std::size_t most) {
  const TermField* const known = field_named(field);
  if (known == nullptr) return {};
  try {
    return read(passages, *known, beginning, most);
  } catch (const Xapian::Error& error) {
    throw Error("the index cannot be read: " + error.get_msg(), "the index is damaged: run dateline-index check");
  }
}

bool is_completed_from_terms(std::string_view field) { return field_named(field) != nullptr; }

}  // namespace dateline
