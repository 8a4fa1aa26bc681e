#include "indexer/readers/html_page/page_text.h"

#include "common/text.h"
#include "indexer/plain_text.h"

namespace dateline::html {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v'; }

/// Appends a run of text as browsers show it: blanks of every kind are one space.
void append_collapsed(std::string& text, std::string_view run) {
  for (std::size_t i = 0; i < run.size(); ++i) {
    const char c = run[i];
    const bool no_break = c == '\xC2' && i + 1 < run.size() && run[i + 1] == '\xA0';
    if (is_blank(c) || no_break) {
      if (!text.empty() && text.back() != ' ' && text.back() != '\n') text += ' ';
      i += no_break ? 1 : 0;
    } else {
      text += c;
    }
  }
}

class BlockWriter {
 public:
  BlockWriter(const PageView& view, NodeIndex root) : view_(view), document_(view.document()), root_(root) {}

  std::vector<Block> write() {
    open_.push_back(root_);
    for (NodeIndex i = root_; i < document_[root_].end;) {
      close_before(i);
      i = visit(i);
    }
    flush();
    return std::move(blocks_);
  }

 private:
  /// Returns the node to go on with.
  NodeIndex visit(NodeIndex i) {
    const Node& node = document_[i];
    if (view_.use(i) != Use::open && i != root_) {
      if (is_block(node.tag)) flush();
      return node.end;
    }
    if (node.tag == Tag::text) {
      if (inside_pre()) {
        append_lines(node.text);
      } else {
        append_collapsed(text_, node.text);
      }
    } else if (node.tag == Tag::br) {
      break_line();
    } else if (is_block(node.tag) && i != root_) {
      flush();
      open_.push_back(i);
    }
    return i + 1;
  }

  void close_before(NodeIndex i) {
    while (open_.size() > 1 && document_[open_.back()].end <= i) {
      flush();
      open_.pop_back();
    }
  }

  [[nodiscard]] bool inside_pre() const { return document_[open_.back()].tag == Tag::pre; }

  void append_lines(std::string_view run) {
    for (const char c : run) {
      if (c == '\n') {
        break_line();
      } else {
        append_collapsed(text_, std::string_view(&c, 1));
      }
    }
  }

  void break_line() {
    while (text_.ends_with(' ')) text_.pop_back();
    if (text_.ends_with('\n')) {
      flush();
    } else if (!text_.empty()) {
      text_ += '\n';
    }
  }

  void flush() {
    const std::string_view shown = trim(text_);
    if (!shown.empty()) blocks_.push_back({plain_text(shown), open_.back()});
    text_.clear();
  }

  const PageView& view_;
  const Document& document_;
  NodeIndex root_;
  std::vector<NodeIndex> open_;
  std::string text_;
  std::vector<Block> blocks_;
};

}  // namespace

std::vector<Block> blocks_in(const PageView& view, NodeIndex root) { return BlockWriter(view, root).write(); }

std::string line_in(const PageView& view, NodeIndex root) {
  std::string line;
  for (const Block& block : blocks_in(view, root)) line += (line.empty() ? "" : " ") + block.text;
  return plain_line(line);
}

std::string whole_line_in(const Document& document, NodeIndex root) {
  return whole_line_in(document, root, [](NodeIndex) { return true; });
}

}  // namespace dateline::html
