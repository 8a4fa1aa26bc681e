#include "indexer/readers/html_page/page_thread.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <vector>

#include "common/text.h"
#include "common/tokenizer.h"
#include "indexer/readers/html_page/comment_parts.h"
#include "indexer/readers/html_page/item_properties.h"
#include "indexer/readers/html_page/page_text.h"
#include "indexer/readers/html_page/repeated_items.h"
#include "indexer/readers/html_page/text_line.h"
#include "indexer/readers/html_page/told_comments.h"
#include "indexer/readers/html_page/unmarked_thread.h"

namespace dateline::html {

namespace {

/// An element that may be a comment, and what was found in it.
struct Item {
  NodeIndex node = 0;
  std::optional<std::size_t> within;  ///< the item around it
  Comment comment;
  std::optional<std::size_t> stands_for;  ///< the nested item that is the same comment
  [[nodiscard]] bool speaks() const { return !comment.paragraphs.empty(); }
};

class ThreadReader {
 public:
  ThreadReader(PageView& view, const Phrases& phrases, Article& article)
      : view_(view), document_(view.document()), phrases_(phrases), article_(article) {}

  void read() {
    drop_elsewhere();
    find_items();
    if (items_.empty() && !post_) find_items_around_texts();
    if (items_.empty() && !post_) find_unmarked_items();
    if (post_) read_post(*post_);
    for (std::size_t i = items_.size(); i-- > 0;) read_item(i);
    join_wrappers();
    drop_fragments();
    number_comments();
    if (article_.comments.empty()) read_told_comments(view_, article_);
    if (article_.comments.empty()) read_unmarked_thread(view_, phrases_, article_);
    view_.count();
    use_threads();
    view_.count();
  }

 private:
  [[nodiscard]] bool is_of_lines(Tag tag) const {
    return is_block(tag) && tag != Tag::form && tag != Tag::body && tag != Tag::html && tag != Tag::main &&
           !is_heading(tag) && tag != Tag::p && tag != Tag::header && tag != Tag::footer;
  }

  /// Lists of comments on other articles, trackbacks and the form below.
  void drop_elsewhere() {
    visit_open(view_, 0, [&](NodeIndex node) {
      const Marks marks = view_.marks(node);
      const Tag tag = document_[node].tag;
      if (tag == Tag::body || tag == Tag::text) return true;
      const bool elsewhere = has(marks, Mark::elsewhere) && !has(marks, Mark::thread);
      const bool ping =
          has(marks, Mark::ping) && (tag == Tag::li || tag == Tag::div || tag == Tag::ol || tag == Tag::ul);
      if (!elsewhere && !ping) return true;
      if (view_.letters(node) * 4 > view_.letters(0)) return true;
      view_.set_use(node, Use::thread);
      return false;
    });
  }

  [[nodiscard]] bool is_item(NodeIndex node) const {
    const Tag tag = document_[node].tag;
    if (tag == Tag::other && document_.has_attribute(node, "author") && document_.has_attribute(node, "depth"))
      return true;
    if (tag == Tag::text || !is_of_lines(tag)) return false;
    if (has_type(document_, node, {"/Comment", "/UserComments", "/Answer", ":Comment"})) return true;
    const Marks marks = view_.marks(node);
    if (has(marks, Mark::comment_form) || has(marks, Mark::ping)) return false;
    return has(marks, Mark::comment) || has_property(document_, node, {"comment"});
  }

  void find_items() {
    std::vector<std::size_t> open;
    visit_open(view_, 0, [&](NodeIndex node) {
      if (!is_item(node)) return true;
      if (items_.empty() && !post_ && has(view_.marks(node), Mark::post)) {
        post_ = node;
        return true;
      }
      while (!open.empty() && document_[items_[open.back()].node].end <= node) open.pop_back();
      Item item;
      item.node = node;
      if (!open.empty()) item.within = open.back();
      open.push_back(items_.size());
      items_.push_back(std::move(item));
      return true;
    });
  }

  void find_unmarked_items() {
    for (const NodeIndex node : find_repeated_items(view_, phrases_)) {
      items_.emplace_back();
      items_.back().node = node;
      rows_ = true;
    }
  }

  /// The first line of an item whose parts no class marks, where it may be a name.
  std::string name_above(NodeIndex item) {
    const std::vector<Block> blocks = blocks_in(view_, item);
    if (blocks.size() < 2 || blocks.front().node == item) return {};
    const std::string& line = blocks.front().text;
    const bool ends = std::string_view(".!?:").find(line.back()) != std::string_view::npos;
    if (ends || day_in(line) || tokenize(line).tokens.size() > 4) return {};
    view_.set_use(blocks.front().node, Use::metadata);
    return line;
  }

  /// The first post of a forum's thread is the article, and the others are comments on it.
  void read_post(NodeIndex node) {
    const Comment post = read_comment(view_, node, phrases_);
    article_.meta.author = post.author;
    article_.meta.published = post.posted;
  }

  /// Where only the texts of comments are marked, each comment is the largest element that holds one of them.
  void find_items_around_texts() {
    std::vector<NodeIndex> texts;
    NodeIndex thread_until = 0;
    visit_open(view_, 0, [&](NodeIndex node) {
      if (is_thread(node)) thread_until = std::max(thread_until, document_[node].end);
      if (node >= thread_until || !has(view_.marks(node), Mark::comment_text) || is_thread(node)) return true;
      texts.push_back(node);
      return false;
    });
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const auto holds_other = [&](NodeIndex node) {
        return (i > 0 && document_.holds(node, texts[i - 1])) ||
               (i + 1 < texts.size() && document_.holds(node, texts[i + 1]));
      };
      Item item;
      item.node = texts[i];
      for (NodeIndex around = document_[item.node].parent; !is_thread(around) && !holds_other(around) && around != 0;
           around = document_[around].parent) {
        item.node = around;
      }
      item.within = answered_text(texts, i);
      items_.push_back(std::move(item));
    }
  }

  /// The first text in the element around a list that `texts[i]` stands in: what that list answers.
  [[nodiscard]] std::optional<std::size_t> answered_text(const std::vector<NodeIndex>& texts, std::size_t i) const {
    for (NodeIndex node = texts[i]; !is_top_of_thread(node); node = document_[node].parent) {
      const Tag tag = document_[node].tag;
      if (tag != Tag::ul && tag != Tag::ol && !has(view_.marks(node), Mark::thread)) continue;
      const NodeIndex around = document_[node].parent;
      const auto first = std::lower_bound(texts.begin(), texts.end(), around);
      if (first != texts.end() && *first < node && document_.holds(around, *first))
        return static_cast<std::size_t>(first - texts.begin());
    }
    return std::nullopt;
  }

  [[nodiscard]] bool is_top_of_thread(NodeIndex node) const {
    return node == 0 || document_[node].tag == Tag::body || document_[node].tag == Tag::article;
  }

  void read_item(std::size_t index) {
    Item& item = items_[index];
    if (is_teaser(item.node)) return;
    const std::string name = rows_ ? name_above(item.node) : "";
    item.comment = read_comment(view_, item.node, phrases_);
    if (!item.comment.author && !name.empty()) item.comment.author = name;
    if (!item.speaks()) return;
    view_.set_use(item.node, Use::comment);
    if (document_[item.node].tag == Tag::dd) read_beside_item(item);
  }

  /// A headline that leads to another article: "Comment" is also what newspapers call opinions.
  [[nodiscard]] bool is_teaser(NodeIndex node) const {
    constexpr NodeIndex most_nodes = 100;
    if (view_.letters(node) > 300 || document_[node].end - node > most_nodes) return false;
    for (NodeIndex i = node + 1; i < document_[node].end; ++i) {
      if (is_heading(document_[i].tag) && view_.letters(i) > 20 && view_.link_density(i) > 0.9) return true;
    }
    return false;
  }

  /// The element or text before this one in the same element; else that element.
  [[nodiscard]] NodeIndex neighbour_before(NodeIndex node) const {
    const NodeIndex parent = document_[node].parent;
    NodeIndex before = node - 1;
    while (before != parent && document_[before].parent != parent) before = document_[before].parent;
    return before;
  }

  /// <dt> before and <dd> behind, as far as the next comment.
  void read_beside_item(Item& item) {
    const NodeIndex parent = document_[item.node].parent;
    NodeIndex before = neighbour_before(item.node);
    if (before != parent && document_[before].tag == Tag::text) before = neighbour_before(before);
    if (before != parent && view_.use(before) == Use::open) read_beside(view_, before, phrases_, item.comment);
    for (NodeIndex node = document_[item.node].end; node < document_[parent].end; node = document_[node].end) {
      if (document_[node].tag == Tag::text) continue;
      if (document_[node].tag == Tag::dd && view_.use(node) == Use::open)
        read_beside(view_, node, phrases_, item.comment);
      return;
    }
  }

  /// Whether a list of answers stands between an item and the one around it.
  [[nodiscard]] bool answers(const Item& inner, const Item& outer) const {
    for (NodeIndex node = inner.node; node != outer.node; node = document_[node].parent) {
      const Tag tag = document_[node].tag;
      if (tag == Tag::ul || tag == Tag::ol) return true;
      if (node != inner.node && has(view_.marks(node), Mark::thread)) return true;
    }
    return false;
  }

  /// An item without a text of its own around the text of one comment is that comment.
  void join_wrappers() {
    std::vector<std::vector<std::size_t>> inside(items_.size());
    for (std::size_t i = items_.size(); i-- > 0;) {
      if (items_[i].within) inside[*items_[i].within].push_back(i);
    }
    for (std::size_t i = items_.size(); i-- > 0;) {
      Item& item = items_[i];
      if (item.speaks()) continue;
      std::vector<std::size_t> direct;
      for (const std::size_t inner : inside[i]) {
        if (speaker(inner) && !answers(items_[inner], item)) direct.push_back(inner);
      }
      if (direct.size() != 1) continue;
      item.stands_for = direct.front();
      Comment& comment = items_[*speaker(direct.front())].comment;
      if (!comment.author) comment.author = item.comment.author;
      if (!comment.posted) comment.posted = item.comment.posted;
    }
  }

  /// "Terms of use", "Share your voice": a few words by nobody and of no day that end no sentence are no comment.
  void drop_fragments() {
    constexpr std::size_t longest = 40;
    for (Item& item : items_) {
      const Comment& comment = item.comment;
      if (comment.author || comment.posted || comment.paragraphs.size() != 1) continue;
      const std::string& text = comment.paragraphs.front();
      if (text.size() > longest || std::string_view(".!?)").find(text.back()) != std::string_view::npos) continue;
      item.comment.paragraphs.clear();
      view_.set_use(item.node, Use::thread);
    }
  }

  /// The item that speaks for this one, if any does.
  [[nodiscard]] std::optional<std::size_t> speaker(std::size_t index) const {
    std::size_t current = index;
    while (!items_[current].speaks()) {
      if (!items_[current].stands_for) return std::nullopt;
      current = *items_[current].stands_for;
    }
    return current;
  }

  /// How deep the page says that the comment is nested: "depth-2".
  [[nodiscard]] std::optional<unsigned> told_depth(const Item& item) const {
    for (NodeIndex node = item.node;; node = document_[node].parent) {
      const std::string_view classes = document_.attribute(node, "class");
      if (const std::size_t at = classes.find("depth-"); at != std::string_view::npos) {
        unsigned depth = 0;
        std::from_chars(classes.data() + at + 6, classes.data() + classes.size(), depth);
        if (depth > 0) return depth;
      }
      if (node == 0 || node == document_[item.node].parent) return std::nullopt;
    }
  }

  void number_comments() {
    std::vector<unsigned> numbers(items_.size(), 0);
    std::vector<std::pair<unsigned, unsigned>> depths;  // of the comments that may be answered, with their numbers
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (!items_[i].speaks()) continue;
      Comment& comment = items_[i].comment;
      comment.number = numbers[i] = static_cast<unsigned>(article_.comments.size() + 1);
      comment.reply_to = answered_around(i, numbers);
      if (const auto depth = told_depth(items_[i])) {
        while (!depths.empty() && depths.back().first >= *depth) depths.pop_back();
        if (!comment.reply_to && !depths.empty()) comment.reply_to = depths.back().second;
        depths.emplace_back(*depth, comment.number);
      }
      article_.comments.push_back(std::move(comment));
    }
  }

  [[nodiscard]] std::optional<unsigned> answered_around(std::size_t index, const std::vector<unsigned>& numbers) const {
    for (auto outer = items_[index].within; outer; outer = items_[*outer].within) {
      const auto spoken = numbers[*outer] > 0 ? outer : stands_for(*outer);
      if (spoken && *spoken != index && numbers[*spoken] > 0) return numbers[*spoken];
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<std::size_t> stands_for(std::size_t index) const {
    while (items_[index].stands_for) index = *items_[index].stands_for;
    return index;
  }

  [[nodiscard]] bool is_thread(NodeIndex node) const { return is_marked_thread(view_, node); }

  /// What stands in threads and is no comment.
  void use_threads() {
    const std::size_t all = view_.letters(0);
    visit_open(view_, 0, [&](NodeIndex node) {
      if (!is_thread(node) || view_.letters(node) * 2 > all) return true;
      view_.set_use(node, Use::thread);
      return false;
    });
  }

  PageView& view_;
  const Document& document_;
  const Phrases& phrases_;
  Article& article_;
  std::vector<Item> items_;
  bool rows_ = false;              ///< whether they are neighbours of one kind, told by nothing else
  std::optional<NodeIndex> post_;  ///< the first of a forum's thread
};

}  // namespace

void read_page_thread(PageView& view, const Phrases& phrases, Article& article) {
  ThreadReader(view, phrases, article).read();
}

}  // namespace dateline::html
