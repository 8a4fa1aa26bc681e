#include "indexer/readers/html_page/lead.h"

#include <string>

#include "common/text.h"
#include "common/tokenizer.h"
#include "indexer/readers/html_page/item_properties.h"
#include "indexer/readers/html_page/page_text.h"
#include "indexer/readers/html_page/text_line.h"
#include "indexer/readers/text_page/furniture.h"

namespace dateline::html {

namespace {

constexpr std::size_t shortest_lead = 60;
constexpr std::size_t longest_lead = 1200;
constexpr std::size_t farthest_below = 500;  ///< letters of lines between the title and the lead
constexpr std::size_t most_parts = 2;

class LeadFinder {
 public:
  LeadFinder(const PageView& view, const Phrases& phrases, std::string_view title, NodeIndex body)
      : view_(view), document_(view.document()), phrases_(phrases), title_(joined_terms(title)), body_(body) {}

  std::vector<NodeIndex> find() {
    const NodeIndex heading = title_heading();
    if (heading == 0) return {};
    std::size_t letters = 0;
    for (const Block& block : blocks_in(view_, 0)) {
      if (block.node <= heading || block.node >= body_ || document_.holds(block.node, body_)) continue;
      if (is_lead(block)) found_.push_back(block.node);
      letters += block.text.size();
      if (letters > farthest_below + longest_lead || found_.size() == most_parts) break;
    }
    return std::move(found_);
  }

 private:
  /// The last above the body that is the title, else the last <h1>.
  [[nodiscard]] NodeIndex title_heading() const {
    NodeIndex title = 0;
    NodeIndex first_level = 0;
    visit_open(view_, 0, [&](NodeIndex node) {
      if (node >= body_) return false;
      const Tag tag = document_[node].tag;
      if (!is_heading(tag)) return true;
      if (tag == Tag::h1) first_level = node;
      if (view_.letters(node) < 500 && joined_terms(line_in(view_, node)) == title_) title = node;
      return false;
    });
    return title != 0 ? title : first_level;
  }

  [[nodiscard]] bool is_lead(const Block& block) const {
    if (block.text.size() < shortest_lead || block.text.size() > longest_lead) return false;
    if (view_.link_density(block.node) > 0.25 || document_[block.node].tag == Tag::figcaption) return false;
    if (!found_.empty() && document_.holds(found_.back(), block.node)) return false;
    TextLine text(block.text, phrases_);
    const PageLine& line = text.line();
    if (!reason_to_drop(line).empty() || line.words.tokens.size() < 8) return false;
    return has(view_.marks(block.node), Mark::lead) || ends_sentence(block.text);
  }

  static bool ends_sentence(std::string_view text) {
    for (const std::string_view end : {".", "!", "?", "\u2026", ".\u201D", ".\"", "\u061F", "\u3002"}) {
      if (text.ends_with(end)) return true;
    }
    return false;
  }

  const PageView& view_;
  const Document& document_;
  const Phrases& phrases_;
  std::string title_;
  NodeIndex body_;
  std::vector<NodeIndex> found_;
};

}  // namespace

std::vector<NodeIndex> find_lead(const PageView& view, const Phrases& phrases, std::string_view title, NodeIndex body) {
  return LeadFinder(view, phrases, title, body).find();
}

}  // namespace dateline::html
