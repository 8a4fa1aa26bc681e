#include "indexer/readers/html_page/comment_parts.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "common/text.h"
#include "common/tokenizer.h"
#include "indexer/plain_text.h"
#include "indexer/readers/html_page/item_properties.h"
#include "indexer/readers/html_page/page_text.h"
#include "indexer/readers/html_page/text_line.h"
#include "indexer/readers/text_page/author_line.h"
#include "indexer/readers/text_page/furniture.h"

namespace dateline::html {

namespace {

constexpr std::size_t longest_author = 80;
constexpr std::size_t longest_time = 120;

class CommentReader {
 public:
  CommentReader(PageView& view, NodeIndex item, const Phrases& phrases)
      : view_(view), document_(view.document()), item_(item), phrases_(phrases) {}

  Comment read() {
    leave_out_forms();
    if (const std::string name = plausible_author(std::string(document_.attribute(item_, "author"))); !name.empty())
      comment_.author = name;
    find_author();
    find_time();
    leave_out_actions();
    read_text();
    if (comment_.paragraphs.empty()) {
      for (const auto& [node, use] : changed_) view_.set_use(node, use);
    }
    return std::move(comment_);
  }

  /// The author or the day, where the element tells nothing but that.
  void read_beside(Comment& comment) {
    if (view_.letters(item_) > longest_time) return;
    const std::string line = whole_line_in(document_, item_);
    const bool author = !comment.author && has(view_.marks(item_), Mark::comment_author);
    const auto posted = comment.posted ? std::nullopt : day_in(line);
    if (author) comment.author = plausible_author(line);
    if (author && comment.author->empty()) comment.author.reset();
    if (posted) comment.posted = posted;
    if (author || posted) view_.set_use(item_, Use::metadata);
  }

 private:
  void use(NodeIndex node, Use use) {
    changed_.emplace_back(node, view_.use(node));
    view_.set_use(node, use);
  }

  void leave_out_forms() {
    visit_open(view_, item_, [&](NodeIndex node) {
      const Tag tag = document_[node].tag;
      if (tag != Tag::form && tag != Tag::fieldset && !has(view_.marks(node), Mark::comment_form)) return true;
      if (tag != Tag::form && has(view_.marks(node), Mark::comment_text)) return true;
      if (tag == Tag::form && holds_text(node)) return true;
      use(node, Use::thread);
      return false;
    });
  }

  /// Whether an element that is marked as the text stands in this one, too, and no field to write in: old forums wrap
  /// what was written in the form for changing it.
  [[nodiscard]] bool holds_text(NodeIndex around) const {
    for (NodeIndex i = around + 1; i < document_[around].end; ++i) {
      if (document_[i].tag == Tag::textarea) return false;
      if (is_text(i) && view_.letters(i) > 0) return true;
    }
    return false;
  }

  [[nodiscard]] bool names_author(NodeIndex node) const {
    if (has(view_.marks(node), Mark::comment_text)) return false;
    return has(view_.marks(node), Mark::comment_author) ||
           has_property(document_, node, {"author", "creator", "name"}) || document_[node].tag == Tag::cite ||
           document_.attribute(node, "rel").find("author") != std::string_view::npos;
  }

  /// The first element that names the author, and of those in it the innermost: a box holds the picture, the name
  /// and "says:".
  void find_author() {
    std::optional<NodeIndex> best;
    visit_open(view_, item_, [&](NodeIndex node) {
      if (best && !document_.holds(*best, node)) return false;
      if (names_author(node) && view_.letters(node) <= 2 * longest_author &&
          !plausible_author(whole_line_in(document_, node)).empty())
        best = node;
      return !is_text(node) || holds_text(node);
    });
    if (!best) return;
    const std::string name = plausible_author(whole_line_in(document_, *best));
    if (!comment_.author) comment_.author = name;
    use(author_box(*best), Use::metadata);
  }

  /// The element that holds nothing but the author and a word such as "says".
  [[nodiscard]] NodeIndex author_box(NodeIndex node) const {
    const std::size_t letters = whole_line_in(document_, node).size() + 12;
    while (true) {
      const NodeIndex parent = document_[node].parent;
      if (parent == item_ || node == 0 || !has(view_.marks(parent), Mark::comment_author)) return node;
      if (whole_line_in(document_, parent).size() > letters) return node;
      node = parent;
    }
  }

  /// Without "says:" and the like; empty if it is no name.
  [[nodiscard]] std::string plausible_author(const std::string& line) const {
    if (line.empty() || line.size() > 2 * longest_author) return {};
    TextLine text(line, phrases_);
    std::string name = line;
    if (const auto author = read_author_line(text.line()); author && !author->name.empty()) name = author->name;
    std::string_view bare = trim(name);
    while (bare.ends_with(':') || bare.ends_with(',')) bare = trim(bare.substr(0, bare.size() - 1));
    for (const std::string_view before : {"by ", "By ", "von ", "Von ", "@"}) {
      if (bare.starts_with(before)) bare = trim(bare.substr(before.size()));
    }
    if (bare.size() > longest_author || tokenize(bare).tokens.empty()) return {};
    if (day_in(bare)) return {};
    return std::string(bare);
  }

  void find_time() {
    visit_open(view_, item_, [&](NodeIndex node) {
      if (document_[node].tag == Tag::text) return false;
      const bool marked = document_[node].tag == Tag::time || document_[node].tag == Tag::abbr ||
                          has(view_.marks(node), Mark::comment_time) ||
                          has_property(document_, node, {"datePublished", "dateCreated", "commentTime"});
      if (marked && take_time(node)) return false;
      return !is_text(node) || holds_text(node);
    });
  }

  bool take_time(NodeIndex node) {
    if (view_.letters(node) > longest_time) return false;
    const std::string line = whole_line_in(document_, node);
    if (line.size() > longest_time) return false;
    auto day = day_of_attributes(document_, node);
    if (!day) day = day_in(line);
    const bool tells = day || document_[node].tag == Tag::time || is_age(line);
    if (!tells) return false;
    if (!comment_.posted) comment_.posted = day;
    use(node, Use::metadata);
    return true;
  }

  [[nodiscard]] bool is_age(const std::string& line) const {
    TextLine text(line, phrases_);
    return text.line().words.tokens.size() <= 6 && find_phrase(text.line(), "age") != nullptr;
  }

  [[nodiscard]] bool is_text(NodeIndex node) const {
    return has(view_.marks(node), Mark::comment_text) || has_property(document_, node, {"text", "commentText"}) ||
           document_.attribute(node, "slot") == "comment";
  }

  void leave_out_actions() {
    visit_open(view_, item_, [&](NodeIndex node) {
      const Marks marks = view_.marks(node);
      if (has(marks, Mark::comment_action) && !has(marks, Mark::comment_text)) {
        if (view_.letters(node) < 120 || has(marks, Mark::comment_form)) {
          use(node, Use::thread);
          return false;
        }
      }
      return true;
    });
  }

  /// The elements that are marked as the text, else all that is left.
  void read_text() {
    std::vector<NodeIndex> texts;
    visit_open(view_, item_, [&](NodeIndex node) {
      if (!is_text(node) || (has(view_.marks(item_), Mark::post) && holds_text(node))) return true;
      texts.push_back(node);
      return false;
    });
    for (const NodeIndex node : texts) add_text(node);
    if (comment_.paragraphs.empty()) add_text(item_);
  }

  void add_text(NodeIndex node) {
    for (const Block& block : blocks_in(view_, node)) {
      if (!comment_.author && comment_.paragraphs.empty() && has(view_.marks(block.node), Mark::comment_author)) {
        if (const std::string name = plausible_author(block.text); !name.empty()) {
          comment_.author = name;
          continue;
        }
      }
      for (const std::string& paragraph : paragraphs_of(block.text)) add_paragraph(paragraph);
    }
  }

  void add_paragraph(const std::string& paragraph) {
    TextLine text(paragraph, phrases_);
    PageLine& line = text.line();
    if (line.words.tokens.empty() && comment_.paragraphs.empty() && paragraph.size() <= 3) return;
    if (const std::string_view reason = reason_to_drop(line); is_button(reason, line)) return;
    if (is_row_of_buttons(line)) return;
    if (comment_.paragraphs.empty() && tells_when_or_who(line)) return;
    comment_.paragraphs.push_back(paragraph);
  }

  static bool is_button(std::string_view reason, const PageLine& line) {
    return reason == "thread" || reason == "sharing" || (reason == "navigation" && line.words.tokens.size() <= 3);
  }

  /// A line above the text: "Jane Doe says:", "3 June 2017 at 10:14", or the name once more.
  bool tells_when_or_who(const PageLine& line) {
    if (line.words.tokens.size() > 14) return false;
    if (comment_.author && line.text == *comment_.author) return true;
    if (const auto author = read_author_line(line)) {
      if (!comment_.author && !author->name.empty()) comment_.author = author->name;
      if (!comment_.posted) comment_.posted = author->posted;
      return true;
    }
    if (line.dates.size() != 1 || line.words.tokens.size() > line.dates.front().end - line.dates.front().begin + 3)
      return false;
    if (!comment_.posted && !line.dates.front().doubtful) comment_.posted = line.dates.front().day;
    return true;
  }

  PageView& view_;
  const Document& document_;
  NodeIndex item_;
  const Phrases& phrases_;
  Comment comment_;
  std::vector<std::pair<NodeIndex, Use>> changed_;
};

}  // namespace

void read_beside(PageView& view, NodeIndex node, const Phrases& phrases, Comment& comment) {
  CommentReader(view, node, phrases).read_beside(comment);
}

Comment read_comment(PageView& view, NodeIndex item, const Phrases& phrases) {
  return CommentReader(view, item, phrases).read();
}

}  // namespace dateline::html
