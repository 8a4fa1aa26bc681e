#include "searcher/prepared_search.h"

#include <utility>

#include "searcher/query_error.h"

namespace dateline {

namespace {

CompiledQuery compile(QueryCompiler& compiler, const SearchRequest& request) {
  auto compiled = compiler.compile(request.tree.get());
  if (!compiled) throw query::QueryFault(compiled.failure(), request.typed);
  return std::move(compiled).value();
}

}  // namespace

PreparedSearch::PreparedSearch(const SearchRequest& request, OpenedIndex& index)
    : request_(request),
      index_(index),
      reader_(index.reader(request.scope)),
      compiler_(index.compiler(request.scope)),
      query_(compile(compiler_, request)),
      rest_(query_.query) {
  if (request.like.empty()) return;
  like_ = dateline::likeness(PassageLookup(index.reader(Scope::all)), request.like);
  query_ = restricted_to(std::move(query_), *like_);
}

Hits PreparedSearch::hits() {
  Hits hits = reader_.search(query_, request_.limits, index_.languages().stemmers());
  if (request_.explain) reader_.explain(parts(), hits);
  hits.generation = index_.generation();
  hits.query = understood();
  hits.like = examples();
  hits.missing = index_.missing();
  return hits;
}

std::size_t PreparedSearch::count() {
  if (request_.limits.per_article == 0) return reader_.count(query_.query);
  SearchLimits limits = request_.limits;
  limits.limit = 0;
  return reader_.search(query_, limits, index_.languages().stemmers()).total;
}

Hits PreparedSearch::best_within(const Xapian::Query& condition) {
  CompiledQuery narrowed = query_;
  narrowed.query = Xapian::Query(Xapian::Query::OP_AND, query_.query, condition);
  SearchLimits first;
  first.limit = 1;
  first.counting = Counting::none;
  return reader_.search(narrowed, first, index_.languages().stemmers());
}

std::vector<QueryPart> PreparedSearch::parts() {
  std::vector<QueryPart> parts;
  if (request_.tree != nullptr) parts = compiler_.parts(*request_.tree);
  if (like_) parts.push_back({like_text(), like_->query, {}});
  return parts;
}

std::vector<std::string> PreparedSearch::examples() const {
  std::vector<std::string> ids;
  if (!like_) return ids;
  for (const PassageReference& example : like_->examples) ids.push_back(to_string(example));
  return ids;
}

std::string PreparedSearch::like_text() const {
  std::string text = "like:";
  for (const std::string& id : examples()) text += (text.ends_with(':') ? "" : ",") + id;
  return text;
}

std::string PreparedSearch::understood() const {
  return request_.tree == nullptr ? "" : query::to_string(*request_.tree);
}

}  // namespace dateline
