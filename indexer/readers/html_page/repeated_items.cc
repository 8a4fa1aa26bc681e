#include "indexer/readers/html_page/repeated_items.h"

#include <algorithm>
#include <string_view>

#include "indexer/readers/html_page/item_properties.h"
#include "indexer/readers/html_page/page_text.h"
#include "indexer/readers/html_page/text_line.h"
#include "indexer/readers/html_page/unmarked_thread.h"
#include "indexer/readers/text_page/furniture.h"

namespace dateline::html {

namespace {

constexpr std::size_t shortest_item = 30;
constexpr std::size_t longest_item = 8000;
constexpr NodeIndex largest_item = 300;  ///< nodes, so that looking at each element of a page stays linear
constexpr std::size_t longest_label = 60;

class RowFinder {
 public:
  RowFinder(const PageView& view, const Phrases& phrases)
      : view_(view), document_(view.document()), phrases_(phrases) {}

  std::vector<NodeIndex> find() {
    visit_open(view_, 0, [&](NodeIndex node) {
      if (!found_.empty() || document_[node].tag == Tag::text) return false;
      if (node >= thread_until_ && is_marked_thread(view_, node)) thread_until_ = document_[node].end;
      read_row(node);
      return true;
    });
    return std::move(found_);
  }

 private:
  void read_row(NodeIndex parent) {
    std::vector<NodeIndex> row;
    std::size_t others = 0;
    for (NodeIndex node = parent + 1; node < document_[parent].end; node = document_[node].end) {
      if (!may_be_item(node)) continue;
      const bool alike = row.empty() || is_like(row.front(), node);
      if (alike && is_item(node, parent < thread_until_)) {
        row.push_back(node);
      } else if (alike && ++others > row.size()) {
        return;
      }
    }
    if (row.size() >= 2) found_ = std::move(row);
  }

  [[nodiscard]] bool may_be_item(NodeIndex node) const {
    const Tag tag = document_[node].tag;
    if (tag != Tag::div && tag != Tag::li && tag != Tag::article && tag != Tag::section && tag != Tag::tr) return false;
    const std::size_t letters = view_.letters(node);
    return view_.use(node) == Use::open && letters >= shortest_item && letters <= longest_item &&
           document_[node].end - node <= largest_item && view_.link_density(node) < 0.5;
  }

  [[nodiscard]] bool is_like(NodeIndex one, NodeIndex other) const {
    return document_[one].tag == document_[other].tag &&
           document_.attribute(one, "class") == document_.attribute(other, "class");
  }

  [[nodiscard]] bool is_item(NodeIndex node, bool in_thread) const {
    const std::vector<Block> blocks = blocks_in(view_, node);
    if (blocks.size() < 3 || blocks.front().text.size() > longest_label) return false;
    bool dated = false;
    bool answered = in_thread;
    bool speaks = false;
    for (const Block& block : blocks) {
      if (block.text.size() > longest_label) {
        speaks = speaks || view_.link_density(block.node) < 0.5;
        continue;
      }
      TextLine text(block.text, phrases_);
      dated = dated || !text.line().dates.empty() || find_phrase(text.line(), "age") != nullptr;
      answered = answered || is_row_of_buttons(text.line()) || reason_to_drop(text.line()) == "thread";
    }
    return dated && answered && (speaks || in_thread || blocks.size() > 3);
  }

  const PageView& view_;
  const Document& document_;
  const Phrases& phrases_;
  std::vector<NodeIndex> found_;
  NodeIndex thread_until_ = 0;
};

}  // namespace

std::vector<NodeIndex> find_repeated_items(const PageView& view, const Phrases& phrases) {
  return RowFinder(view, phrases).find();
}

}  // namespace dateline::html
