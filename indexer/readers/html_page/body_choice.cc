#include "indexer/readers/html_page/body_choice.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "indexer/readers/html_page/item_properties.h"
#include "indexer/readers/html_page/page_text.h"

namespace dateline::html {

namespace {

constexpr int class_points = 25;
constexpr std::size_t shortest_run = 25;  ///< letters of text that counts
constexpr std::size_t shortest_marked_body = 400;
constexpr unsigned farthest_ancestor = 5;  ///< elements around a run that it gives points to

int points_of_tag(Tag tag) {
  switch (tag) {
    case Tag::div:
    case Tag::article:
    case Tag::main:
      return 5;
    case Tag::pre:
    case Tag::td:
    case Tag::blockquote:
      return 3;
    case Tag::address:
    case Tag::ol:
    case Tag::ul:
    case Tag::dl:
    case Tag::dd:
    case Tag::dt:
    case Tag::li:
    case Tag::form:
      return -3;
    case Tag::h1:
    case Tag::h2:
    case Tag::h3:
    case Tag::h4:
    case Tag::h5:
    case Tag::h6:
    case Tag::th:
      return -5;
    default:
      return 0;
  }
}

class BodyChooser {
 public:
  explicit BodyChooser(const PageView& view)
      : view_(view),
        document_(view.document()),
        points_(document_.size(), 0.0),
        scored_(document_.size(), false),
        own_letters_(document_.size(), 0),
        own_commas_(document_.size(), 0),
        own_breaks_(document_.size(), 0),
        has_blocks_(document_.size(), false) {}

  std::vector<NodeIndex> choose() {
    gather_runs();
    for (NodeIndex i = 0; i < document_.size(); ++i) {
      if (own_letters_[i] >= shortest_run) give_points(i);
    }
    settle_points();
    if (const NodeIndex marked = marked_body(); marked != 0) return {marked};
    const NodeIndex best = highest();
    if (best == 0) return view_.letters(0) > 0 ? std::vector<NodeIndex>{0} : std::vector<NodeIndex>{};
    return with_neighbours(widened(best));
  }

 private:
  /// Of each element of lines of its own: the text that stands in it and in no such element within.
  void gather_runs() {
    std::vector<NodeIndex> open{0};
    visit_open(view_, 0, [&](NodeIndex node) {
      while (document_[open.back()].end <= node && open.size() > 1) open.pop_back();
      const Tag tag = document_[node].tag;
      if (tag == Tag::text) {
        own_letters_[open.back()] += view_.letters(node);
        own_commas_[open.back()] += view_.commas(node);
      } else if (tag == Tag::br) {
        ++own_breaks_[open.back()];
      } else if (is_block(tag)) {
        has_blocks_[open.back()] = true;
        open.push_back(node);
      }
      return true;
    });
  }

  void give_points(NodeIndex run) {
    const double most = 3.0 * (1.0 + static_cast<double>(own_breaks_[run]) / 2);
    const double points =
        1.0 + static_cast<double>(own_commas_[run]) + std::min(static_cast<double>(own_letters_[run]) / 85.0, most);
    NodeIndex node = has_blocks_[run] ? run : document_[run].parent;
    for (unsigned level = 0; level < farthest_ancestor && node != 0; ++level) {
      if (!scored_[node]) {
        scored_[node] = true;
        points_[node] = points_of_tag(document_[node].tag) + weight_of_class(view_, node);
      }
      points_[node] += level == 0 ? points : level == 1 ? points / 2 : points / (3.0 * level);
      node = document_[node].parent;
    }
  }

  void settle_points() {
    for (NodeIndex i = 0; i < document_.size(); ++i) {
      if (scored_[i]) points_[i] *= 1.0 - view_.link_density(i);
    }
  }

  /// The one element that microdata calls the body and that has a text: 0 if there is none or more than one.
  [[nodiscard]] NodeIndex marked_body() const {
    NodeIndex marked = 0;
    for (NodeIndex i = 1; i < document_.size(); ++i) {
      if (document_[i].tag == Tag::text || !has_property(document_, i, {"articleBody"})) continue;
      if (view_.letters(i) < shortest_marked_body || view_.link_density(i) > 0.5) continue;
      if (marked != 0) return 0;
      marked = i;
    }
    return marked;
  }

  [[nodiscard]] NodeIndex highest() const {
    NodeIndex best = 0;
    for (NodeIndex i = 1; i < document_.size(); ++i) {
      if (scored_[i] && (best == 0 || points_[i] > points_[best])) best = i;
    }
    return best;
  }

  /// The element around `best` that holds it and its equals.
  [[nodiscard]] NodeIndex widened(NodeIndex best) const {
    best = around_equals(best);
    double last = points_[best];
    const double least = last / 3;
    for (NodeIndex node = document_[best].parent; node != 0 && document_[node].tag != Tag::body;
         node = document_[node].parent) {
      if (!scored_[node]) continue;
      if (points_[node] < least) break;
      if (points_[node] > last) {
        best = node;
        break;
      }
      last = points_[node];
    }
    for (NodeIndex node = document_[best].parent; node != 0 && document_[node].tag != Tag::body && is_alone(best);
         node = document_[node].parent) {
      best = node;
    }
    return best;
  }

  [[nodiscard]] NodeIndex around_equals(NodeIndex best) const {
    std::vector<NodeIndex> equals;
    for (NodeIndex i = 1; i < document_.size(); ++i) {
      if (scored_[i] && i != best && points_[i] >= 0.75 * points_[best]) equals.push_back(i);
    }
    if (const NodeIndex around = around_repeated(best); around != 0) return around;
    if (equals.size() < 3) return best;
    for (NodeIndex node = document_[best].parent; node != 0 && document_[node].tag != Tag::body;
         node = document_[node].parent) {
      const auto inside = std::count_if(equals.begin(), equals.end(), [&](NodeIndex equal) {
        return document_.holds(node, equal) && equal != node && !document_.holds(equal, best);
      });
      if (inside >= 3) return node;
    }
    return best;
  }

  /// The element around three or more of one kind that each hold prose, as the entries of a live report do: 0 where
  /// `best` stands in no such row.
  [[nodiscard]] NodeIndex around_repeated(NodeIndex best) const {
    NodeIndex node = best;
    for (unsigned level = 0; level < 3 && node != 0 && document_[node].tag != Tag::body; ++level) {
      const NodeIndex parent = document_[node].parent;
      if (count_like(node) >= 3) return parent;
      node = parent;
    }
    return 0;
  }

  /// How many neighbours have the tag and the class of the node and hold prose; itself, too.
  [[nodiscard]] std::size_t count_like(NodeIndex node) const {
    constexpr std::size_t shortest = 80;
    const NodeIndex parent = document_[node].parent;
    const std::string_view own_class = document_.attribute(node, "class");
    if (own_class.empty() || document_[parent].tag == Tag::body) return 0;
    std::size_t count = 0;
    for (NodeIndex i = parent + 1; i < document_[parent].end; i = document_[i].end) {
      if (view_.use(i) != Use::open || document_[i].tag != document_[node].tag) continue;
      if (document_.attribute(i, "class") != own_class || view_.letters(i) < shortest) continue;
      count += view_.link_density(i) < 0.25 ? 1U : 0U;
    }
    return count;
  }

  [[nodiscard]] bool is_alone(NodeIndex node) const {
    const NodeIndex parent = document_[node].parent;
    return view_.letters(parent) == view_.letters(node);
  }

  [[nodiscard]] std::vector<NodeIndex> with_neighbours(NodeIndex best) const {
    std::vector<NodeIndex> chosen;
    const NodeIndex parent = document_[best].parent;
    const double least = std::max(10.0, points_[best] * 0.2);
    const std::string_view own_class = document_.attribute(best, "class");
    for (NodeIndex node = parent + 1; node < document_[parent].end; node = document_[node].end) {
      if (view_.use(node) != Use::open || document_[node].tag == Tag::text) continue;
      if (node == best || is_neighbour(node, least, own_class, points_[best])) chosen.push_back(node);
    }
    return chosen;
  }

  [[nodiscard]] bool is_neighbour(NodeIndex node, double least, std::string_view own_class, double best) const {
    const bool same = !own_class.empty() && document_.attribute(node, "class") == own_class;
    if (scored_[node] && points_[node] + (same ? best * 0.2 : 0.0) >= least) return true;
    if (!scored_[node] && most_points_in(node) >= best * 0.5) return true;
    const Tag tag = document_[node].tag;
    const std::size_t letters = view_.letters(node);
    const double links = view_.link_density(node);
    if (tag != Tag::p) return false;
    if (letters > 70) return links < 0.25;
    return letters > 0 && links == 0.0 && line_in(view_, node).find('.') != std::string::npos;
  }

  /// Of an element so far around its text that it was given none itself.
  [[nodiscard]] double most_points_in(NodeIndex node) const {
    double most = 0;
    for (NodeIndex i = node; i < document_[node].end; ++i) {
      if (scored_[i]) most = std::max(most, points_[i]);
    }
    return most;
  }

  const PageView& view_;
  const Document& document_;
  std::vector<double> points_;
  std::vector<bool> scored_;
  std::vector<std::size_t> own_letters_;
  std::vector<std::size_t> own_commas_;
  std::vector<std::size_t> own_breaks_;
  std::vector<bool> has_blocks_;
};

}  // namespace

int weight_of_class(const PageView& view, NodeIndex node) {
  int weight = 0;
  const Marks of_id = view.id_marks(node);
  const Marks of_class = view.marks(node);
  for (const Marks marks : {of_id, of_class}) {
    if (has(marks, Mark::clutter)) weight -= class_points;
    if (has(marks, Mark::article)) weight += class_points;
  }
  return weight;
}

std::vector<NodeIndex> choose_body(const PageView& view) { return BodyChooser(view).choose(); }

}  // namespace dateline::html
