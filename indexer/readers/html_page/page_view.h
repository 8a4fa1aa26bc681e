#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "indexer/readers/html_page/class_words.h"
#include "indexer/readers/html_page/document.h"

namespace dateline::html {

/// What an element and all that it holds turned out to be. Everything from `navigation` on is a reason for dropping
/// text.
enum class Use : std::uint8_t {
  open,
  unseen,    ///< not shown to a reader
  metadata,  ///< title, byline or date: told elsewhere
  comment,
  navigation,
  related,
  sharing,
  subscription,
  notice,
  advertisement,
  appeal,
  writer,
  credit,
  counter,
  thread
};

/// The reason printed with dropped text: "navigation", "related", ...
std::string_view name_of(Use use);

/// A page and what is known so far about each of its elements.
class PageView {
 public:
  PageView(Document document, const ClassWords& words);

  [[nodiscard]] const Document& document() const { return document_; }
  [[nodiscard]] Marks marks(NodeIndex node) const { return marks_[node]; }
  [[nodiscard]] Marks id_marks(NodeIndex node) const { return id_marks_[node]; }

  /// What the element itself was used for; one around it may have been used before.
  [[nodiscard]] Use use(NodeIndex node) const { return uses_[node]; }
  void set_use(NodeIndex node, Use use) { uses_[node] = use; }

  /// What all elements are used for, to come back to.
  [[nodiscard]] const std::vector<Use>& uses() const { return uses_; }
  void set_uses(std::vector<Use> uses) {
    uses_ = std::move(uses);
    count();
  }

  /// Whether the element or one around it is used.
  [[nodiscard]] bool is_used(NodeIndex node) const;

  /// Letters, letters of links, and commas of the open text in an element, as of the last count().
  [[nodiscard]] std::size_t letters(NodeIndex node) const { return sum(letters_, node); }
  [[nodiscard]] std::size_t linked(NodeIndex node) const { return sum(linked_, node); }
  [[nodiscard]] std::size_t commas(NodeIndex node) const { return sum(commas_, node); }
  [[nodiscard]] double link_density(NodeIndex node) const;

  /// Counts letters anew, after elements were used. Linear in the page.
  void count();

  /// How many elements stand around the node.
  [[nodiscard]] std::uint32_t depth(NodeIndex node) const { return depths_[node]; }

 private:
  using Sums = std::vector<std::uint32_t>;

  [[nodiscard]] std::size_t sum(const Sums& sums, NodeIndex node) const {
    return sums[document_[node].end] - sums[node];
  }
  void read_marks(const ClassWords& words);

  Document document_;
  std::vector<Marks> marks_;
  std::vector<Marks> id_marks_;
  std::vector<Use> uses_;
  std::vector<std::uint32_t> depths_;
  Sums letters_;  ///< of all text before the node, so that a difference is that of an element
  Sums linked_;
  Sums commas_;
};

/// Whether a style or attribute keeps the element off the screen.
bool is_kept_off_screen(const Document& document, NodeIndex node);

}  // namespace dateline::html
