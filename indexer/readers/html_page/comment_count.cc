#include "indexer/readers/html_page/comment_count.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>

#include "common/text.h"
#include "indexer/readers/html_page/item_properties.h"
#include "indexer/readers/html_page/page_text.h"
#include "indexer/readers/html_page/text_line.h"
#include "indexer/readers/html_page/unmarked_thread.h"
#include "indexer/readers/text_page/furniture.h"
#include "indexer/readers/text_page/thread.h"

namespace dateline::html {

namespace {

constexpr std::size_t longest_head = 200;
constexpr std::size_t longest_thread_top = 400;  ///< letters above and in the head within the place of the thread

std::optional<std::size_t> count_in(std::string_view written) {
  written = trim(written);
  std::size_t count = 0;
  const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), count);
  if (error != std::errc() || end != written.data() + written.size()) return std::nullopt;
  return count;
}

class CountFinder {
 public:
  CountFinder(const PageView& view, const Phrases& phrases)
      : view_(view), document_(view.document()), phrases_(phrases) {}

  StatedComments find() {
    for (NodeIndex i = 0; i < document_.size(); ++i) add_microdata(i);
    visit_open(view_, 0, [&](NodeIndex node) {
      const Tag tag = document_[node].tag;
      if (tag == Tag::text) return false;
      const Marks marks = view_.marks(node);
      if (has(marks, Mark::ping) && tag == Tag::li) ++stated_.trackbacks;
      if (has(marks, Mark::elsewhere)) return false;
      if (is_heading(tag)) add_heading(node);
      if (node >= thread_until_ && is_marked_thread(view_, node)) add_top_of_thread(node);
      return true;
    });
    return std::move(stated_);
  }

 private:
  void add(std::optional<std::size_t> count) {
    if (count) stated_.counts.push_back(*count);
  }

  /// "commentCount", or the older interactionCount "UserComments:12".
  void add_microdata(NodeIndex node) {
    if (has_property(document_, node, {"commentCount"})) {
      const std::string_view content = document_.attribute(node, "content");
      add(count_in(content.empty() && view_.letters(node) < 20 ? whole_line_in(document_, node) : content));
    }
    constexpr std::string_view comments = "UserComments:";
    const std::string_view content = document_.attribute(node, "content");
    if (has_property(document_, node, {"interactionCount"}) && content.starts_with(comments))
      add(count_in(content.substr(comments.size())));
  }

  void add_heading(NodeIndex node) {
    if (view_.letters(node) < longest_head) add(count_of_head(line_in(view_, node)));
  }

  /// The first line at the top of a thread that states a number.
  void add_top_of_thread(NodeIndex thread) {
    thread_until_ = document_[thread].end;
    std::size_t letters = 0;
    for (const Block& block : blocks_in(view_, thread)) {
      letters += block.text.size();
      if (letters > longest_thread_top) return;
      if (const auto count = count_of_head(block.text)) return add(count);
    }
  }

  [[nodiscard]] std::optional<std::size_t> count_of_head(const std::string& line) const {
    TextLine text(line, phrases_);
    return is_thread_head(text.line()) ? stated_number(text.line()) : std::nullopt;
  }

  const PageView& view_;
  const Document& document_;
  const Phrases& phrases_;
  StatedComments stated_;
  NodeIndex thread_until_ = 0;
};

}  // namespace

StatedComments stated_comments(const PageView& view, const Phrases& phrases, const PageFacts& facts) {
  StatedComments stated = CountFinder(view, phrases).find();
  for (const Fact& fact : facts) {
    if (fact.field != Field::comment_count) continue;
    if (const auto count = count_in(fact.value)) stated.counts.push_back(*count);
  }
  return stated;
}

void check_comment_count(const StatedComments& stated, Article& article) {
  const std::size_t found = article.comments.size();
  const auto is_found = [&](std::size_t count) { return count == found || count == found + stated.trackbacks; };
  if (stated.counts.empty() || std::any_of(stated.counts.begin(), stated.counts.end(), is_found)) return;
  article.faults.push_back({"", "",
                            "the page states " + std::to_string(stated.counts.front()) + " comments and " +
                                std::to_string(found) + " were found"});
}

}  // namespace dateline::html
