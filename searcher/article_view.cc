#include "searcher/article_view.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace dateline {

namespace {

/// Who answers whom.
class Thread {
 public:
  explicit Thread(const std::vector<Hit>& comments) {
    for (const Hit& hit : comments) {
      const Passage& passage = hit.stored.passage;
      const auto asked = passage.comment ? passage.comment->reply_to : std::nullopt;
      if (!answers_to_.emplace(passage.number, asked).second) continue;
      if (asked) answers_[*asked].push_back(passage.number);
    }
  }

  [[nodiscard]] std::size_t size() const { return answers_to_.size(); }

  /// Comment `number` and all that it answers, the first of them first.
  [[nodiscard]] std::vector<unsigned> chain(unsigned number) const {
    std::vector<unsigned> chain = {number};
    std::set<unsigned> seen = {number};
    for (auto next = asked_by(number); next && seen.insert(*next).second; next = asked_by(*next)) {
      chain.push_back(*next);
    }
    std::reverse(chain.begin(), chain.end());
    return chain;
  }

  /// How many `number` is an answer to; no more than are told apart on a screen.
  [[nodiscard]] unsigned depth(unsigned number) const {
    constexpr unsigned deepest = 8;
    unsigned depth = 0;
    for (auto next = asked_by(number); next && depth < deepest; next = asked_by(*next)) ++depth;
    return depth;
  }

  /// The answers to `number`, and those to each of them below it, `levels` deep; none that is in `seen`.
  void add_answers(unsigned number, std::size_t levels, std::vector<std::pair<unsigned, unsigned>>& shown,
                   std::set<unsigned>& seen, unsigned depth) const {
    std::vector<std::pair<unsigned, unsigned>> ahead;  // number and depth, the next one last
    const auto put = [&](unsigned of, unsigned at) {
      const auto found = answers_.find(of);
      if (found == answers_.end() || at >= depth + levels) return;
      const std::vector<unsigned>& answers = found->second;
      for (std::size_t i = answers.size(); i > 0; --i) ahead.emplace_back(answers[i - 1], at + 1);
    };
    put(number, depth);
    while (!ahead.empty()) {
      const auto [next, at] = ahead.back();
      ahead.pop_back();
      if (!seen.insert(next).second) continue;
      shown.emplace_back(next, at);
      put(next, at);
    }
  }

 private:
  /// Nothing where the one that is answered is not there, too.
  [[nodiscard]] std::optional<unsigned> asked_by(unsigned number) const {
    const auto found = answers_to_.find(number);
    if (found == answers_to_.end() || !found->second || !answers_to_.contains(*found->second)) return std::nullopt;
    return found->second;
  }

  std::map<unsigned, std::optional<unsigned>> answers_to_;
  std::map<unsigned, std::vector<unsigned>> answers_;
};

bool is_chosen(const PassageReference& reference, const Passage& passage) {
  return reference.place && means(reference, passage);
}

void show_body(std::vector<Hit>& body, const ShowRequest& request, ArticleView& view) {
  const auto chosen = std::find_if(body.begin(), body.end(),
                                   [&](const Hit& hit) { return is_chosen(request.reference, hit.stored.passage); });
  std::size_t first = 0;
  std::size_t last = body.size();
  if (!request.whole && chosen != body.end()) {
    const auto at = static_cast<std::size_t>(chosen - body.begin());
    first = at - std::min(at, request.context);
    last = std::min(body.size(), at + request.context + 1);
  }
  view.passages_before = first;
  view.passages_after = body.size() - last;
  for (std::size_t i = first; i < last; ++i) {
    const bool is_it = is_chosen(request.reference, body[i].stored.passage);
    view.body.push_back({std::move(body[i]), is_it, 0});
  }
}

void show_thread(std::vector<Hit>& comments, const Thread& thread, const ShowRequest& request, ArticleView& view) {
  const unsigned number = request.reference.place->number;
  std::vector<std::pair<unsigned, unsigned>> shown;  // number and depth
  std::set<unsigned> seen;
  for (const unsigned asked : thread.chain(number)) {
    shown.emplace_back(asked, static_cast<unsigned>(shown.size()));
    seen.insert(asked);
  }
  thread.add_answers(number, request.context, shown, seen, shown.back().second);
  for (const auto& [next, depth] : shown) {
    auto part = std::lower_bound(comments.begin(), comments.end(), next,
                                 [](const Hit& hit, unsigned wanted) { return hit.stored.passage.number < wanted; });
    for (; part != comments.end() && part->stored.passage.number == next; ++part) {
      view.comments.push_back({*part, is_chosen(request.reference, part->stored.passage), depth});
    }
  }
}

void show_comments(std::vector<Hit>& comments, const Thread& thread, const ShowRequest& request, ArticleView& view) {
  for (Hit& hit : comments) {
    const Passage& passage = hit.stored.passage;
    const unsigned depth = thread.depth(passage.number);
    const bool is_it = is_chosen(request.reference, passage);
    view.comments.push_back({std::move(hit), is_it, depth});
  }
}

}  // namespace

ArticleView view_of(IndexedArticle article, const ShowRequest& request, Scope scope) {
  ArticleView view;
  view.meta = std::move(article.meta);
  const Thread thread(article.comments);
  view.all_comments = thread.size();
  const auto& place = request.reference.place;
  const bool of_comment = place && place->kind == PassageKind::comment;
  const bool in_article = request.whole || !place;
  const bool bodiless = article.body.empty();
  if (of_comment && !in_article) {
    show_thread(article.comments, thread, request, view);
    return view;
  }
  if (scope != Scope::comments || !in_article) show_body(article.body, request, view);
  if (of_comment || bodiless || (in_article && scope != Scope::body))
    show_comments(article.comments, thread, request, view);
  return view;
}

}  // namespace dateline
