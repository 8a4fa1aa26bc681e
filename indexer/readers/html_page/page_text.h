#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/plain_text.h"
#include "indexer/readers/html_page/page_view.h"

namespace dateline::html {

/// Text that stands on lines of its own in a page.
struct Block {
  std::string text;    ///< runs of blanks are one space; a <br> is a line feed
  NodeIndex node = 0;  ///< the innermost element of lines of its own that holds it
};

/// The open text in `root`, in order, cut where browsers begin a new line. Two <br> cut, too. Linear in the element.
std::vector<Block> blocks_in(const PageView& view, NodeIndex root);

/// The open text in `root` on one line.
std::string line_in(const PageView& view, NodeIndex root);

/// The text in those elements of `root` that `wanted` takes, on one line.
template <class Wanted>
std::string whole_line_in(const Document& document, NodeIndex root, Wanted wanted) {
  std::string line;
  NodeIndex block_end = document[root].end;
  for (NodeIndex i = root; i < document[root].end;) {
    const Node& node = document[i];
    if (i >= block_end) {
      line += ' ';
      block_end = document[root].end;
    }
    if (node.tag == Tag::text) line += node.text;
    if (node.tag == Tag::br) line += ' ';
    if (is_block(node.tag)) {
      line += ' ';
      block_end = node.end;
    }
    i = i == root || wanted(i) ? i + 1 : node.end;
  }
  return plain_line(line);
}

/// The text in `root` on one line, whatever it was used for.
std::string whole_line_in(const Document& document, NodeIndex root);

}  // namespace dateline::html
