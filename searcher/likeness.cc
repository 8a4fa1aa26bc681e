#include "searcher/likeness.h"

#include <algorithm>
#include <map>
#include <set>

#include "common/error.h"
#include "common/schema.h"
#include "common/terms.h"
#include "searcher/document_records.h"
#include "searcher/ranking.h"
#include "searcher/stock_query.h"
#include "searcher/stop_words.h"

namespace dateline {

namespace {

/// Terms of one prefix alone. No longer prefix begins with a letter that a term can begin with.
class TermsWithPrefix : public Xapian::ExpandDecider {
 public:
  TermsWithPrefix(std::string_view prefix, const Xapian::Database& passages) : prefix_(prefix), passages_(passages) {}

  /// What stands nowhere else finds nothing.
  bool operator()(const std::string& term) const override {
    const bool ours = term.starts_with(prefix_) && term.size() > prefix_.size() &&
                      (term[prefix_.size()] < 'A' || term[prefix_.size()] > 'Z');
    return ours && passages_.get_termfreq(term) > 1;
  }

 private:
  std::string_view prefix_;
  const Xapian::Database& passages_;
};

/// Stems of words that say something: in a small index *which* is as rare as a word that does.
class TellingStems : public TermsWithPrefix {
 public:
  TellingStems(const Xapian::Database& passages, const std::set<std::string>& languages)
      : TermsWithPrefix(schema::stem, passages), languages_(languages) {}

  bool operator()(const std::string& term) const override {
    const auto says_nothing = [&](const std::string& language) {
      return is_stop_word(std::string_view(term).substr(schema::stem.size()), language);
    };
    return TermsWithPrefix::operator()(term) && std::none_of(languages_.begin(), languages_.end(), says_nothing);
  }

 private:
  const std::set<std::string>& languages_;
};

std::vector<std::string> telling_terms(const TermsWithPrefix& wanted, unsigned most, const Xapian::RSet& examples,
                                       const Xapian::Database& passages) {
  Xapian::Enquire enquire(passages);
  const Xapian::ESet found = enquire.get_eset(most, examples, Xapian::Enquire::USE_EXACT_TERMFREQ, &wanted);
  std::vector<std::string> terms;
  for (auto term = found.begin(); term != found.end(); ++term) terms.push_back(*term);
  return terms;
}

/// What the examples say beside their terms.
struct ToldByExamples {
  std::map<std::string, std::string> names;  ///< of the places and forces, by their identifiers
  std::set<std::string> languages;
};

ToldByExamples told_by(const std::vector<Xapian::docid>& documents, const Xapian::Database& passages) {
  ToldByExamples told;
  for (const Xapian::docid document : documents) {
    const StoredPassage stored = read_passage(passages.get_document(document));
    const Mentions& mentions = stored.passage.mentions;
    for (const NameMention& mention : mentions.places) told.names.emplace(mention.id, mention.name);
    for (const NameMention& mention : mentions.forces) told.names.emplace(mention.id, mention.name);
    told.languages.insert(stored.article.language);
  }
  return told;
}

/// Collects what the query is made of.
class LikenessBuilder {
 public:
  LikenessBuilder(Likeness& likeness, const Xapian::Database& passages, const std::vector<Xapian::docid>& documents)
      : likeness_(likeness), passages_(passages), told_(told_by(documents, passages)) {
    for (const Xapian::docid document : documents) examples_.add_document(document);
  }

  void add_words() {
    const TellingStems wanted(passages_, told_.languages);
    for (const std::string& term : telling_terms(wanted, ranking::like_words, examples_, passages_)) {
      const std::string stem = term.substr(schema::stem.size());
      likeness_.highlights.stems.insert(stem);
      add(Xapian::Query(term), stem);
    }
  }

  void add_names(std::string_view prefix, std::string_view kind, std::set<std::string, std::less<>>& highlights) {
    const TermsWithPrefix wanted(prefix, passages_);
    for (const std::string& term : telling_terms(wanted, ranking::like_names, examples_, passages_)) {
      const std::string id = term.substr(prefix.size() + (term[prefix.size()] == ':' ? 1 : 0));
      highlights.insert(id);
      const auto name = told_.names.find(id);
      add(stock::scaled(Xapian::Query(term), ranking::named),
          std::string(kind) + " " + (name == told_.names.end() ? id : name->second));
    }
  }

  [[nodiscard]] Xapian::Query query() const { return stock::any_of(parts_); }

 private:
  void add(const Xapian::Query& part, const std::string& called) {
    parts_.push_back(part);
    likeness_.terms += (likeness_.terms.empty() ? "" : ", ") + called;
  }

  Likeness& likeness_;
  const Xapian::Database& passages_;
  ToldByExamples told_;
  Xapian::RSet examples_;
  std::vector<Xapian::Query> parts_;
};

Xapian::Query themselves(const std::vector<Xapian::docid>& documents, const Xapian::Database& passages) {
  std::vector<Xapian::Query> own;
  for (const Xapian::docid document : documents) {
    const Xapian::Document passage = passages.get_document(document);
    const StoredPassage stored = read_passage(passage);
    own.emplace_back(id_term(schema::passage_id, passage_id(stored.article.id, stored.passage)));
    const std::string copies = passage.get_value(schema::copy_slot);
    if (!copies.empty()) own.push_back(stock::term(schema::copy_hash, copies));
  }
  return stock::any_of(own);
}

}  // namespace

Likeness likeness(const PassageLookup& lookup, const std::vector<PassageReference>& typed) {
  Likeness like;
  std::vector<Xapian::docid> documents;
  for (const PassageReference& reference : typed) {
    like.examples.push_back(lookup.complete(reference, "--like"));
    for (const Xapian::docid document : lookup.documents(like.examples.back())) documents.push_back(document);
  }
  LikenessBuilder builder(like, lookup.passages(), documents);
  builder.add_words();
  builder.add_names(schema::place, "place", like.highlights.places);
  builder.add_names(schema::force, "force", like.highlights.forces);
  if (like.terms.empty()) {
    throw Error("--like: nothing in " + to_string(like.examples.front()) + " stands in any other passage");
  }
  like.query = builder.query();
  like.examples_themselves = themselves(documents, lookup.passages());
  return like;
}

CompiledQuery restricted_to(CompiledQuery query, const Likeness& likeness) {
  const bool every_passage = query.query.get_type() == Xapian::Query::LEAF_MATCH_ALL;
  const Xapian::Query like =
      every_passage ? likeness.query : Xapian::Query(Xapian::Query::OP_AND, query.query, likeness.query);
  query.query = Xapian::Query(Xapian::Query::OP_AND_NOT, like, likeness.examples_themselves);
  query.highlights.stems.insert(likeness.highlights.stems.begin(), likeness.highlights.stems.end());
  query.highlights.places.insert(likeness.highlights.places.begin(), likeness.highlights.places.end());
  query.highlights.forces.insert(likeness.highlights.forces.begin(), likeness.highlights.forces.end());
  return query;
}

}  // namespace dateline
