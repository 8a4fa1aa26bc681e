#include "searcher/show.h"

#include <algorithm>

#include "common/program.h"
#include "searcher/article_text.h"
#include "searcher/article_view.h"
#include "searcher/saved_files.h"

namespace dateline {

namespace {

/// As if they had been found in that order.
Hits hits_of(const ArticleView& view, const OpenedIndex& index) {
  Hits hits;
  for (const auto* const passages : {&view.body, &view.comments}) {
    for (const ShownPassage& shown : *passages) {
      hits.hits.push_back(shown.hit);
      hits.hits.back().rank = static_cast<unsigned>(hits.hits.size());
    }
  }
  hits.total = hits.hits.size();
  hits.generation = index.generation();
  hits.missing = index.missing();
  return hits;
}

}  // namespace

int show(const SearchRequest& request, OpenedIndex& index, const FormatOptions& format, std::ostream& output) {
  const PassageLookup lookup(index.reader(Scope::all));
  ShowRequest wanted = *request.show;
  wanted.reference = lookup.complete(wanted.reference, "--show");
  IndexedArticle article = lookup.article(wanted.reference);
  const std::string generation = (article.body.empty() ? article.comments : article.body).front().generation;
  const ArticleView view = view_of(std::move(article), wanted, request.scope);
  if (request.format != "text") {
    make_formatter(request.format, format)->write(hits_of(view, index), output);
    return exit_done;
  }
  const std::filesystem::path saved =
      format.screen.links ? saved_file(index.generations(), generation, view.meta.position.file) : "";
  write_article(view, saved, format.screen, output);
  return exit_done;
}

}  // namespace dateline
