#include "indexer/readers/html_page/page_view.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <utility>

#include "common/tokenizer.h"
#include "indexer/readers/html_page/page_text.h"

namespace dateline::html {

namespace {

/// Remembers what each class of the page says: pages repeat them.
class MarkCache {
 public:
  explicit MarkCache(const ClassWords& words) : words_(words) {}

  Marks marks_of(std::string_view written) {
    if (written.empty()) return 0;
    const auto [entry, fresh] = known_.try_emplace(written, 0);
    if (fresh) entry->second = words_.marks_of(written);
    return entry->second;
  }

 private:
  const ClassWords& words_;
  std::unordered_map<std::string_view, Marks> known_;
};

/// Whether the id is made of the words of the heading, for links to it: "sharing-with-others" over "Sharing with
/// others".
bool spells_heading(const Document& document, NodeIndex node) {
  constexpr NodeIndex farthest = 20;
  const NodeIndex end = std::min(document[node].end, node + farthest);
  NodeIndex heading = node;
  while (heading < end && !is_heading(document[heading].tag)) ++heading;
  if (heading == end) return false;
  std::vector<std::string> words = words_of_class(document.attribute(node, "id"));
  std::erase(words, "#");
  if (words.size() < (heading == node ? 2 : 3)) return false;
  std::string joined;
  for (const std::string& word : words) joined += (joined.empty() ? "" : " ") + word;
  return joined_terms(whole_line_in(document, heading)).starts_with(joined);
}

std::uint32_t count_letters(std::string_view text) {
  std::uint32_t count = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    count += byte > 0x20 && (byte & 0xC0U) != 0x80U ? 1U : 0U;
  }
  return count;
}

/// Latin, Arabic and ideographic ones.
std::uint32_t count_commas(std::string_view text) {
  auto count = static_cast<std::uint32_t>(std::count(text.begin(), text.end(), ','));
  for (std::size_t at = text.find('\xD8'); at != std::string_view::npos; at = text.find('\xD8', at + 1)) {
    count += text.substr(at, 2) == "\u060C" ? 1U : 0U;
  }
  for (std::size_t at = text.find("\uFF0C"); at != std::string_view::npos; at = text.find("\uFF0C", at + 3)) ++count;
  return count;
}

}  // namespace

std::string_view name_of(Use use) {
  constexpr std::array<std::string_view, 15> names = {"open",    "unseen",  "metadata",     "comment", "navigation",
                                                      "related", "sharing", "subscription", "notice",  "advertisement",
                                                      "appeal",  "author",  "credit",       "counter", "thread"};
  return names[static_cast<std::size_t>(use)];
}

PageView::PageView(Document document, const ClassWords& words) : document_(std::move(document)) {
  uses_.resize(document_.size(), Use::open);
  depths_.resize(document_.size(), 0);
  for (NodeIndex i = 1; i < document_.size(); ++i) depths_[i] = depths_[document_[i].parent] + 1;
  read_marks(words);
  for (NodeIndex i = 0; i < document_.size(); ++i) {
    if (is_never_text(document_[i].tag)) uses_[i] = Use::unseen;
  }
  count();
}

void PageView::read_marks(const ClassWords& words) {
  MarkCache cache(words);
  marks_.resize(document_.size(), 0);
  id_marks_.resize(document_.size(), 0);
  for (NodeIndex i = 0; i < document_.size(); ++i) {
    for (const Attribute& attribute : document_.attributes(i)) {
      if (attribute.name == "class") {
        marks_[i] |= cache.marks_of(attribute.value);
      } else if (attribute.name == "id") {
        id_marks_[i] = cache.marks_of(attribute.value);
      }
    }
    if (id_marks_[i] != 0 && spells_heading(document_, i)) id_marks_[i] = 0;
    marks_[i] |= id_marks_[i];
  }
}

bool PageView::is_used(NodeIndex node) const {
  for (;; node = document_[node].parent) {
    if (uses_[node] != Use::open) return true;
    if (node == 0) return false;
  }
}

double PageView::link_density(NodeIndex node) const {
  const std::size_t all = letters(node);
  return all == 0 ? 0.0 : static_cast<double>(linked(node)) / static_cast<double>(all);
}

void PageView::count() {
  const NodeIndex size = document_.size();
  for (Sums* sums : {&letters_, &linked_, &commas_}) sums->assign(size + 1, 0);
  NodeIndex used_until = 0;
  NodeIndex link_until = 0;
  for (NodeIndex i = 0; i < size; ++i) {
    const Node& node = document_[i];
    if (uses_[i] != Use::open) used_until = std::max(used_until, node.end);
    if (node.tag == Tag::a && document_.has_attribute(i, "href")) link_until = std::max(link_until, node.end);
    std::uint32_t letters = 0;
    std::uint32_t commas = 0;
    if (node.tag == Tag::text && i >= used_until) {
      letters = count_letters(node.text);
      commas = count_commas(node.text);
    }
    letters_[i + 1] = letters_[i] + letters;
    linked_[i + 1] = linked_[i] + (i < link_until ? letters : 0);
    commas_[i + 1] = commas_[i] + commas;
  }
}

bool is_kept_off_screen(const Document& document, NodeIndex node) {
  for (const Attribute& attribute : document.attributes(node)) {
    if (attribute.name == "hidden") return true;
    if (attribute.name == "aria-hidden" && attribute.value == "true") return true;
    if (attribute.name != "style" || attribute.value.size() > 2000) continue;
    std::string style;
    for (const char c : attribute.value) {
      if (c != ' ') style += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    if (style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos)
      return true;
  }
  return false;
}

}  // namespace dateline::html
