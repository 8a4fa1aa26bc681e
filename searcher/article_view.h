#pragma once

#include <cstddef>
#include <vector>

#include "searcher/passage_lookup.h"
#include "searcher/search_limits.h"

namespace dateline {

/// What of an article is asked for (--show).
struct ShowRequest {
  PassageReference reference;
  std::size_t context = 1;  ///< passages before and after; of a comment, how deep the answers go
  bool whole = false;       ///< the whole article
};

/// A passage in its place.
struct ShownPassage {
  Hit hit;
  bool chosen = false;  ///< it is the one that was asked for
  unsigned depth = 0;   ///< of a comment: how many comments it is an answer to, one through another
};

/// The part of an article that is shown, in order.
struct ArticleView {
  Metadata meta;
  std::vector<ShownPassage> body;
  std::vector<ShownPassage> comments;
  std::size_t passages_before = 0;  ///< of the body, left out
  std::size_t passages_after = 0;
  std::size_t all_comments = 0;  ///< of the article, shown or not; those of which something is indexed
};

/// A passage of a body stands among its neighbours. A comment stands below those that it answers, one through another,
/// and above those that answer it. An article, or `whole`, is its whole body; with Scope::all all of its comments as
/// well, with Scope::comments they alone; an article without a body is its comments; a comment in its whole article
/// stands among all of them. Whatever a page claims of who answers whom, no comment is shown twice.
ArticleView view_of(IndexedArticle article, const ShowRequest& request, Scope scope);

}  // namespace dateline
