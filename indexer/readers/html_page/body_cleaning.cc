#include "indexer/readers/html_page/body_cleaning.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <vector>

#include "indexer/readers/html_page/body_choice.h"
#include "indexer/readers/html_page/item_properties.h"

namespace dateline::html {

namespace {

/// How often something stands before each node, so that a difference tells how often it stands in an element.
class Counter {
 public:
  template <class Is>
  Counter(const PageView& view, NodeIndex root, Is is) : begin_(root) {
    const Document& document = view.document();
    const NodeIndex end = document[root].end;
    sums_.assign(end - root + 1, 0);
    NodeIndex used_until = root;
    for (NodeIndex i = root; i < end; ++i) {
      if (i != root && view.use(i) != Use::open) used_until = std::max(used_until, document[i].end);
      sums_[i - root + 1] = sums_[i - root] + (i >= used_until ? is(i) : 0U);
    }
  }

  [[nodiscard]] std::uint32_t in(const Document& document, NodeIndex node) const {
    return sums_[document[node].end - begin_] - sums_[node - begin_];
  }

 private:
  NodeIndex begin_;
  std::vector<std::uint32_t> sums_;
};

class BodyCleaner {
 public:
  BodyCleaner(PageView& view, NodeIndex body)
      : view_(view),
        document_(view.document()),
        body_(body),
        paragraphs_(counter_of({Tag::p, Tag::br})),
        pictures_(counter_of({Tag::img})),
        items_(counter_of({Tag::li})),
        fields_(counter_of({Tag::input, Tag::button})),
        list_letters_(view, body, [&](NodeIndex node) {
          const Tag tag = document_[node].tag;
          return tag == Tag::ul || tag == Tag::ol ? letters(node) : 0U;
        }) {}

  void clean() {
    visit_open(view_, body_, [&](NodeIndex node) {
      const auto use = use_of(node);
      if (!use) return true;
      view_.set_use(node, *use);
      return false;
    });
  }

 private:
  [[nodiscard]] Counter counter_of(std::initializer_list<Tag> tags) const {
    return {view_, body_, [&, tags](NodeIndex node) {
              return std::find(tags.begin(), tags.end(), document_[node].tag) != tags.end() ? 1U : 0U;
            }};
  }

  [[nodiscard]] std::uint32_t letters(NodeIndex node) const { return static_cast<std::uint32_t>(view_.letters(node)); }

  [[nodiscard]] std::optional<Use> use_of(NodeIndex node) const {
    const Tag tag = document_[node].tag;
    const Marks marks = view_.marks(node);
    if (tag == Tag::footer || tag == Tag::aside) return Use::related;
    if (has(marks, Mark::sharing) && view_.letters(node) < 500) return Use::sharing;
    if (is_heading(tag) && weight_of_class(view_, node) < 0) return Use::navigation;
    const bool box = tag == Tag::form || tag == Tag::fieldset || tag == Tag::table || tag == Tag::ul ||
                     tag == Tag::div || tag == Tag::section || tag == Tag::ol || tag == Tag::dl;
    if (box && is_clutter(node, tag)) return Use::related;
    return std::nullopt;
  }

  [[nodiscard]] bool is_list(NodeIndex node, Tag tag) const {
    if (tag == Tag::ul || tag == Tag::ol) return true;
    return letters(node) > 0 && list_letters_.in(document_, node) * 10 > letters(node) * 9;
  }

  /// Whether the items of a list say something about what they link to.
  [[nodiscard]] bool are_sentences(NodeIndex node) const {
    const std::size_t items = items_.in(document_, node);
    return items > 0 && view_.letters(node) - view_.linked(node) >= 25 * items && view_.letters(node) >= 50 * items;
  }

  [[nodiscard]] bool stands_in(NodeIndex node, Tag tag) const {
    for (NodeIndex around = document_[node].parent; around != 0; around = document_[around].parent) {
      if (document_[around].tag == tag) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_clutter(NodeIndex node, Tag tag) const {
    const std::uint32_t all = letters(node);
    if (all == 0) return false;
    const int weight = weight_of_class(view_, node);
    if (weight < 0) return true;
    if (view_.commas(node) >= 10) return false;
    const double links = view_.link_density(node);
    const std::uint32_t paragraphs = paragraphs_.in(document_, node);
    const std::uint32_t pictures = pictures_.in(document_, node);
    const bool list = is_list(node, tag);
    if (!list && items_.in(document_, node) > paragraphs + 100) return true;
    if (fields_.in(document_, node) * 3 > paragraphs && fields_.in(document_, node) > 0) return true;
    if (tag == Tag::table) return weight < 25 && links > 0.5;
    if (pictures > 1 && paragraphs * 2 < pictures && all < 300 && !stands_in(node, Tag::figure)) return true;
    if (!list && weight < 25 && links > 0.2) return true;
    if (list && links <= 0.8 && are_sentences(node)) return false;
    return links > 0.5;
  }

  PageView& view_;
  const Document& document_;
  NodeIndex body_;
  Counter paragraphs_;
  Counter pictures_;
  Counter items_;
  Counter fields_;
  Counter list_letters_;
};

}  // namespace

void clean_body(PageView& view, NodeIndex body) { BodyCleaner(view, body).clean(); }

}  // namespace dateline::html
