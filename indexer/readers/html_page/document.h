#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.h"
#include "indexer/readers/html_page/tag.h"

namespace dateline::html {

struct Attribute {
  std::string_view name;  ///< in lower case
  std::string_view value;
};

using NodeIndex = std::uint32_t;

/// An element, or a run of text between tags.
struct Node {
  Tag tag = Tag::other;
  NodeIndex parent = 0;  ///< of the root: itself
  NodeIndex end = 0;     ///< behind the last node inside; the node's own index + 1 where nothing is
  std::uint32_t attributes_begin = 0;
  std::uint32_t attributes_end = 0;
  std::string_view text;  ///< of `Tag::text`, references resolved
};

/// A page as HTML5 has it parsed, in document order: node `i` holds the nodes `i + 1 .. nodes[i].end - 1`.
///
/// Flat, so that nothing that looks at a page needs recursion, however deep hostile markup nests. Node 0 is <html>. All
/// text is valid UTF-8 and lives as long as the document. Move only.
class Document {
 public:
  /// Parses `page`, valid UTF-8, or tells why not: markup that nests so deep, or needs so much memory, that no page of
  /// news is written like that. Time is linear in the page, but for a factor bounded by the depth allowed.
  static Result<Document, std::string> parse(std::string_view page);

  Document(Document&&) noexcept;
  Document& operator=(Document&&) noexcept;
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;
  ~Document();

  [[nodiscard]] std::span<const Node> nodes() const { return nodes_; }
  [[nodiscard]] NodeIndex size() const { return static_cast<NodeIndex>(nodes_.size()); }
  const Node& operator[](NodeIndex index) const { return nodes_[index]; }
  [[nodiscard]] std::span<const Attribute> attributes(NodeIndex index) const {
    const Node& node = nodes_[index];
    return std::span(attributes_).subspan(node.attributes_begin, node.attributes_end - node.attributes_begin);
  }
  /// The value of the attribute `name`; empty where there is none.
  [[nodiscard]] std::string_view attribute(NodeIndex index, std::string_view name) const;
  [[nodiscard]] bool has_attribute(NodeIndex index, std::string_view name) const;

  /// Whether `inner` stands in `outer` or is it.
  [[nodiscard]] bool holds(NodeIndex outer, NodeIndex inner) const {
    return outer <= inner && inner < nodes_[outer].end;
  }

 private:
  class Memory;
  class Flattener;
  explicit Document(std::unique_ptr<Memory> memory);

  std::unique_ptr<Memory> memory_;  ///< what the views point into
  std::vector<Node> nodes_;
  std::vector<Attribute> attributes_;
};

}  // namespace dateline::html
