#include "searcher/passage_lookup.h"

#include <algorithm>
#include <tuple>

#include "common/damage.h"
#include "common/error.h"
#include "common/schema.h"
#include "common/terms.h"
#include "searcher/document_records.h"

namespace dateline {

namespace {

constexpr std::size_t most_candidates = 5;

/// Articles whose identifiers begin so, one more than are told at most.
std::vector<std::string> articles_beginning(const std::string& begin, const Xapian::Database& passages) {
  std::vector<std::string> articles;
  const std::string prefix = std::string(schema::article_id) + begin;
  const auto end = passages.allterms_end(prefix);
  for (auto term = passages.allterms_begin(prefix); term != end && articles.size() <= most_candidates; ++term) {
    articles.push_back((*term).substr(schema::article_id.size()));
  }
  return articles;
}

std::string listed(const std::vector<std::string>& articles) {
  std::string text;
  for (std::size_t i = 0; i < std::min(articles.size(), most_candidates); ++i) {
    text += (i == 0 ? "" : ", ") + articles[i];
  }
  return articles.size() > most_candidates ? text + " and more" : text;
}

std::vector<Xapian::docid> documents_with(const std::string& term, const Xapian::Database& passages) {
  return {passages.postlist_begin(term), passages.postlist_end(term)};
}

bool comes_before(const Hit& a, const Hit& b) {
  const auto place = [](const Hit& hit) {
    const Passage& passage = hit.stored.passage;
    return std::tuple(passage.kind, passage.number, passage.part);
  };
  return place(a) < place(b);
}

/// "it has the passages b1 to b4 and comments up to c12"
std::string contents(const std::vector<Hit>& passages) {
  unsigned bodies = 0;
  unsigned comments = 0;
  for (const Hit& hit : passages) {
    unsigned& last = hit.stored.passage.kind == PassageKind::comment ? comments : bodies;
    last = std::max(last, hit.stored.passage.number);
  }
  std::string text = "it has the passages b1 to b" + std::to_string(bodies);
  if (bodies == 0) text = "it has no body";
  if (bodies == 1) text = "it has the passage b1";
  return text + (comments == 0 ? " and no comments" : " and comments up to c" + std::to_string(comments));
}

}  // namespace

PassageLookup::PassageLookup(const IndexReader& all) : passages_(all.vocabulary()), generations_(all.generations()) {}

PassageReference PassageLookup::complete(const PassageReference& typed, const std::string& option) const {
  const std::vector<std::string> articles = articles_beginning(typed.article, passages_);
  if (articles.empty()) {
    throw Error(option + ": the index holds no article " + typed.article,
                "identifiers stand below each hit, and --format ids lists them");
  }
  if (articles.size() > 1) {
    throw Error(option + ": several articles begin with " + typed.article, "they are " + listed(articles));
  }
  PassageReference found{articles.front(), typed.place};
  const std::vector<Hit> passages = passages_of(found.article);
  if (std::none_of(passages.begin(), passages.end(),
                   [&](const Hit& hit) { return means(found, hit.stored.passage); })) {
    throw Error(
        option + ": article " + found.article + " has no passage " + to_string(found).substr(found.article.size() + 1),
        contents(passages));
  }
  return found;
}

Hit PassageLookup::read(Xapian::docid document) const {
  const Xapian::Document found = passages_.get_document(document);
  Hit hit;
  hit.stored = read_passage(found);
  hit.id = passage_id(hit.stored.article.id, hit.stored.passage);
  hit.generation = generations_[(document - 1) % generations_.size()];
  const std::string copies = found.get_value(schema::copy_slot);
  if (!copies.empty()) hit.copies = passages_.get_termfreq(std::string(schema::copy_hash) + copies) - 1;
  return hit;
}

std::vector<Hit> PassageLookup::passages_of(const std::string& article) const {
  std::vector<Hit> passages;
  for (const Xapian::docid document : documents_with(id_term(schema::article_id, article), passages_)) {
    passages.push_back(read(document));
    if (passages.back().stored.article.id != article) throw index_damage("a passage stands in the list of another");
  }
  if (passages.empty()) throw index_damage("an article has no passages");
  const auto first = std::find_if(generations_.begin(), generations_.end(), [&](const std::string& name) {
    return std::any_of(passages.begin(), passages.end(), [&](const Hit& hit) { return hit.generation == name; });
  });
  std::erase_if(passages, [&](const Hit& hit) { return hit.generation != *first; });
  std::sort(passages.begin(), passages.end(), comes_before);
  return passages;
}

IndexedArticle PassageLookup::article(const PassageReference& reference) const {
  IndexedArticle article;
  for (Hit& hit : passages_of(reference.article)) {
    const bool comment = hit.stored.passage.kind == PassageKind::comment;
    (comment ? article.comments : article.body).push_back(std::move(hit));
  }
  article.meta = (article.body.empty() ? article.comments : article.body).front().stored.article;
  return article;
}

std::vector<Xapian::docid> PassageLookup::documents(const PassageReference& reference) const {
  const IndexedArticle found = article(reference);
  std::vector<Xapian::docid> documents;
  const bool of_body = reference.place ? reference.place->kind == PassageKind::body : !found.body.empty();
  for (const Hit& hit : of_body ? found.body : found.comments) {
    if (!means(reference, hit.stored.passage)) continue;
    for (const Xapian::docid document : documents_with(id_term(schema::passage_id, hit.id), passages_)) {
      documents.push_back(document);
    }
  }
  return documents;
}

}  // namespace dateline
