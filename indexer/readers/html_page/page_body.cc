#include "indexer/readers/html_page/page_body.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "common/text.h"
#include "common/tokenizer.h"
#include "indexer/plain_text.h"
#include "indexer/readers/html_page/body_choice.h"
#include "indexer/readers/html_page/body_cleaning.h"
#include "indexer/readers/html_page/item_properties.h"
#include "indexer/readers/html_page/lead.h"
#include "indexer/readers/html_page/page_furniture.h"
#include "indexer/readers/html_page/page_text.h"
#include "indexer/readers/html_page/text_line.h"
#include "indexer/readers/text_page/furniture.h"

namespace dateline::html {

namespace {

/// A body of fewer letters than this is looked for once more with less left out.
constexpr std::size_t shortest_body = 250;

class BodyReader {
 public:
  BodyReader(PageView& view, const Phrases& phrases, Article& article)
      : view_(view), document_(view.document()), phrases_(phrases), article_(article) {}

  void read() {
    choose();
    for (const NodeIndex node : chosen_) write(node);
    drop_rest();
  }

 private:
  void choose() {
    const auto before = view_.uses();
    std::size_t most = 0;
    std::vector<Use> best_uses;
    for (const Strictness strictness : {Strictness::full, Strictness::keep_marked, Strictness::keep_all}) {
      view_.set_uses(before);
      leave_out_furniture(view_, strictness);
      auto chosen = choose_body(view_);
      for (const NodeIndex node : chosen) clean_body(view_, node);
      view_.count();
      std::size_t letters = 0;
      for (const NodeIndex node : chosen) letters += view_.letters(node);
      if (best_uses.empty() || letters > 2 * most) {
        most = letters;
        chosen_ = std::move(chosen);
        best_uses = view_.uses();
      }
      if (most >= shortest_body) break;
    }
    view_.set_uses(best_uses);
    view_.count();
    if (chosen_.empty() || !article_.meta.title) return;
    const auto lead = find_lead(view_, phrases_, *article_.meta.title, chosen_.front());
    chosen_.insert(chosen_.begin(), lead.begin(), lead.end());
  }

  void write(NodeIndex node) {
    for (const Block& block : blocks_in(view_, node)) {
      TextLine text(block.text, phrases_);
      const std::string_view reason = reason_to_drop(text.line());
      if (!reason.empty() && reason != "counter" && reason != "thread") {
        drop(std::string(reason), block.text);
      } else if (!is_title(block) && !is_head(block, text.line())) {
        article_.paragraphs.push_back(block.text);
      }
    }
  }

  [[nodiscard]] bool is_title(const Block& block) const {
    return is_heading(document_[block.node].tag) && article_.meta.title && block.text == *article_.meta.title;
  }

  /// Above the first paragraph: the title once more, a byline, a line that holds little else than a day.
  [[nodiscard]] bool is_head(const Block& block, const PageLine& line) const {
    constexpr std::size_t most_words = 20;
    if (!article_.paragraphs.empty() || line.words.tokens.size() > most_words) return false;
    const std::string joined = joined_terms(block.text);
    if (article_.meta.title && joined.find(' ') != std::string::npos &&
        joined_terms(*article_.meta.title).starts_with(joined))
      return true;
    if (line.words.tokens.size() <= 8 && find_phrase(line, "age") != nullptr) return true;
    std::size_t told = 0;
    for (const HeaderDate& date : line.dates) told += date.end - date.begin;
    const std::size_t author = words_of_author(block.text);
    constexpr std::size_t most_besides = 5;  // "By", "Published on", the hour
    return (author > 0 || told > 0) && line.words.tokens.size() <= told + author + most_besides;
  }

  /// How many words the author's name has, if the text holds it.
  [[nodiscard]] std::size_t words_of_author(const std::string& text) const {
    if (!article_.meta.author) return 0;
    const std::string name = joined_terms(*article_.meta.author);
    if (name.empty() || joined_terms(text).find(name) == std::string::npos) return 0;
    return tokenize(name).tokens.size();
  }

  void drop(std::string reason, std::string_view text) {
    if (text.empty()) return;
    if (!article_.dropped.empty() && article_.dropped.back().reason == reason) {
      article_.dropped.back().text.append("\n").append(text);
    } else {
      article_.dropped.push_back({std::move(reason), std::string(text)});
    }
  }

  /// What was used for something else than the article, and what stands outside the body.
  void drop_rest() {
    std::string outside;
    NodeIndex next = 0;
    for (NodeIndex i = 0; i < document_.size();) {
      if (next < chosen_.size() && chosen_[next] == i) {
        ++next;
        in_body_until_ = document_[i].end;
      }
      const Node& node = document_[i];
      const Use use = view_.use(i);
      if (use == Use::open) {
        if (node.tag == Tag::text && i >= in_body_until_) outside += node.text;
        if (is_block(node.tag)) end_line(outside);
        ++i;
        continue;
      }
      if (use >= Use::navigation) {
        end_line(outside);
        drop(std::string(name_of(use)), seen_line(i));
      }
      i = node.end;
    }
    end_line(outside);
  }

  void end_line(std::string& line) {
    if (!line.empty()) drop("navigation", plain_line(line));
    line.clear();
  }

  /// The text in a used element, without what is never shown.
  [[nodiscard]] std::string seen_line(NodeIndex root) const {
    return whole_line_in(document_, root, [&](NodeIndex node) {
      return view_.use(node) != Use::unseen && view_.use(node) != Use::comment;
    });
  }

  PageView& view_;
  const Document& document_;
  const Phrases& phrases_;
  Article& article_;
  std::vector<NodeIndex> chosen_;
  NodeIndex in_body_until_ = 0;
};

}  // namespace

void read_page_body(PageView& view, const Phrases& phrases, Article& article) {
  BodyReader(view, phrases, article).read();
}

void use_told_body(const PageFacts& facts, Article& article) {
  std::size_t found = 0;
  for (const std::string& paragraph : article.paragraphs) found += paragraph.size();
  if (found >= shortest_body) return;
  for (const Fact& fact : facts) {
    if (fact.field != Field::body || fact.value.size() <= 2 * found) continue;
    article.paragraphs = paragraphs_of(fact.value);
    return;
  }
}

}  // namespace dateline::html
