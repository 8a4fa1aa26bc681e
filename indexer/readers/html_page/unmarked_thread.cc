#include "indexer/readers/html_page/unmarked_thread.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "indexer/readers/html_page/item_properties.h"
#include "indexer/readers/html_page/page_text.h"
#include "indexer/readers/html_page/text_line.h"
#include "indexer/readers/text_page/furniture.h"
#include "indexer/readers/text_page/thread.h"

namespace dateline::html {

namespace {

constexpr std::size_t shortest_article = 250;  ///< letters above a line that heads a thread
constexpr std::size_t longest_head = 100;
constexpr unsigned most_heads = 4;  ///< each is tried with the whole rest of the page

class UnmarkedThreadReader {
 public:
  UnmarkedThreadReader(PageView& view, const Phrases& phrases, Article& article)
      : view_(view), document_(view.document()), phrases_(phrases), article_(article) {}

  void read() {
    read_marked_places();
    if (article_.comments.empty()) read_below_head();
    unsigned number = 0;
    for (Comment& comment : article_.comments) comment.number = ++number;
  }

 private:
  void read_marked_places() {
    visit_open(view_, 0, [&](NodeIndex node) {
      if (!is_marked_thread(view_, node)) return true;
      const std::vector<Block> blocks = blocks_in(view_, node);
      if (!read_lines(blocks, read_told_thread) && !read_lines(blocks, read_thread)) return true;
      view_.set_use(node, Use::comment);
      return false;
    });
  }

  /// Comments of the thread that the lines of `blocks` are; false if they are none.
  bool read_lines(const std::vector<Block>& blocks, std::size_t (*reader)(Page&, Article&)) {
    std::string text;
    for (const Block& block : blocks) text += block.text + "\n\n";
    Page page(text, phrases_);
    Article found;
    reader(page, found);
    if (found.comments.empty()) return false;
    const auto before = static_cast<unsigned>(article_.comments.size());
    for (Comment& comment : found.comments) {
      if (comment.reply_to) *comment.reply_to += before;
      article_.comments.push_back(std::move(comment));
    }
    for (const PageLine& line : page.lines) {
      if (line.use == LineUse::dropped) article_.dropped.push_back({std::string(line.reason), std::string(line.text)});
    }
    return true;
  }

  void read_below_head() {
    const std::vector<Block> blocks = blocks_in(view_, 0);
    std::size_t letters = 0;
    unsigned heads = 0;
    for (std::size_t i = 0; i < blocks.size() && heads < most_heads; ++i) {
      if (letters >= shortest_article && is_head(blocks[i])) {
        ++heads;
        if (articles_follow(blocks[i].node)) continue;
        if (read_lines({blocks.begin() + static_cast<std::ptrdiff_t>(i), blocks.end()}, read_told_thread))
          return use_from(blocks[i].node);
      }
      letters += blocks[i].text.size();
    }
  }

  [[nodiscard]] bool is_head(const Block& block) const {
    if (block.text.size() > longest_head || view_.link_density(block.node) > 0.5) return false;
    TextLine text(block.text, phrases_);
    return is_thread_head(text.line());
  }

  [[nodiscard]] bool articles_follow(NodeIndex head) const {
    for (NodeIndex i = document_[head].end; i < document_.size(); ++i) {
      if (document_[i].tag == Tag::h1 || document_[i].tag == Tag::article) return true;
    }
    return false;
  }

  /// All that begins at the head or behind it.
  void use_from(NodeIndex head) {
    for (NodeIndex i = head; i < document_.size(); i = document_[i].end) {
      if (view_.use(i) == Use::open) view_.set_use(i, Use::comment);
    }
  }

  PageView& view_;
  const Document& document_;
  const Phrases& phrases_;
  Article& article_;
};

}  // namespace

bool is_marked_thread(const PageView& view, NodeIndex node) {
  const Tag tag = view.document()[node].tag;
  const Marks marks = view.marks(node);
  return tag != Tag::text && tag != Tag::body && tag != Tag::html && tag != Tag::a && tag != Tag::main &&
         (has(marks, Mark::thread) || has(marks, Mark::comment_form));
}

void read_unmarked_thread(PageView& view, const Phrases& phrases, Article& article) {
  UnmarkedThreadReader(view, phrases, article).read();
}

}  // namespace dateline::html
