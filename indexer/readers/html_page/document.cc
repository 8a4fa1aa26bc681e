#include "indexer/readers/html_page/document.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstdlib>

#include "indexer/readers/html_page/nesting.h"

namespace dateline::html {

namespace {

/// A page of news needs some 15 bytes for each of its own; unclosed formatting repeated in each paragraph is what needs
/// more than this.
constexpr std::size_t most_memory = 512U << 20U;
constexpr std::size_t first_block = 256U << 10U;

constexpr std::size_t aligned(std::size_t size) { return (size + 15U) & ~std::size_t{15}; }

std::array<Tag, GUMBO_TAG_LAST + 1> table_of_tags() {
  std::array<Tag, GUMBO_TAG_LAST + 1> table{};
  for (std::size_t i = 0; i <= GUMBO_TAG_LAST; ++i) {
    table[i] = i < GUMBO_TAG_UNKNOWN ? tag_named(gumbo_normalized_tagname(static_cast<GumboTag>(i))) : Tag::other;
  }
  return table;
}

Tag tag_of(GumboTag tag) {
  static const auto table = table_of_tags();
  return table[static_cast<std::size_t>(tag)];
}

}  // namespace

/// What the parser allocates for one page: given back all at once, because the parser's own way to do it recurses, and
/// bounded. A page that needs more leaves the parser by a jump, since the parser knows no failure of memory.
class Document::Memory {
 public:
  Memory() = default;
  Memory(const Memory&) = delete;
  Memory& operator=(const Memory&) = delete;
  ~Memory() {
    while (last_ != nullptr) std::free(std::exchange(last_, last_->before));
  }

  /// nullptr if the page needs too much memory. No object of this frame or of the parser's needs a destructor.
  const GumboOutput* parse(std::string_view page) {
    // NOLINTNEXTLINE(cert-err52-cpp)
    if (setjmp(exhausted_) != 0) return nullptr;
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = [](void* memory, std::size_t size) { return static_cast<Memory*>(memory)->allocate(size); };
    options.deallocator = [](void*, void*) {};
    options.userdata = this;
    options.max_errors = 0;
    return gumbo_parse_with_options(&options, page.data(), page.size());
  }

 private:
  struct Block {
    Block* before;
  };

  void* allocate(std::size_t wanted) {
    const std::size_t size = aligned(std::max<std::size_t>(wanted, 1));
    if (size > static_cast<std::size_t>(end_ - free_)) add_block(size);
    return std::exchange(free_, free_ + size);
  }

  void add_block(std::size_t least) {
    const std::size_t size = std::max(std::max(first_block, used_ / 4), least) + aligned(sizeof(Block));
    auto* block = used_ + size > most_memory ? nullptr : static_cast<Block*>(std::malloc(size));
    if (block == nullptr) std::longjmp(exhausted_, 1);
    used_ += size;
    block->before = last_;
    last_ = block;
    free_ = reinterpret_cast<char*>(block) + aligned(sizeof(Block));
    end_ = reinterpret_cast<char*>(block) + size;
  }

  std::jmp_buf exhausted_{};
  Block* last_ = nullptr;
  char* free_ = nullptr;
  char* end_ = nullptr;
  std::size_t used_ = 0;
};

/// Lays the parser's tree out flat, with a stack of its own.
class Document::Flattener {
 public:
  explicit Flattener(Document& document) : document_(document) {}

  void flatten(const GumboNode& root) {
    open(root, 0);
    while (!open_.empty()) {
      Open& top = open_.back();
      const GumboVector& children = top.element->v.element.children;
      if (top.next == children.length) {
        document_.nodes_[top.index].end = document_.size();
        open_.pop_back();
      } else {
        const auto& child = *static_cast<const GumboNode*>(children.data[top.next++]);
        add(child, top.index);
      }
    }
  }

 private:
  struct Open {
    const GumboNode* element;
    NodeIndex index;
    unsigned next;
  };

  void add(const GumboNode& node, NodeIndex parent) {
    if (node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE) return open(node, parent);
    if (node.type == GUMBO_NODE_COMMENT || node.type == GUMBO_NODE_DOCUMENT) return;
    Node text;
    text.tag = Tag::text;
    text.parent = parent;
    text.end = document_.size() + 1;
    text.text = node.v.text.text;
    document_.nodes_.push_back(text);
  }

  void open(const GumboNode& node, NodeIndex parent) {
    Node element;
    element.tag = tag_of(node.v.element.tag);
    element.parent = parent;
    element.attributes_begin = static_cast<std::uint32_t>(document_.attributes_.size());
    const GumboVector& attributes = node.v.element.attributes;
    for (unsigned i = 0; i < attributes.length; ++i) {
      const auto& attribute = *static_cast<const GumboAttribute*>(attributes.data[i]);
      document_.attributes_.push_back({attribute.name, attribute.value});
    }
    element.attributes_end = static_cast<std::uint32_t>(document_.attributes_.size());
    open_.push_back({&node, document_.size(), 0});
    document_.nodes_.push_back(element);
  }

  Document& document_;
  std::vector<Open> open_;
};

Document::Document(std::unique_ptr<Memory> memory) : memory_(std::move(memory)) {}
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

Result<Document, std::string> Document::parse(std::string_view page) {
  const Burden burden = burden_of(page);
  if (burden == Burden::nests_too_deep)
    return "markup that nests more than " + std::to_string(deepest_nesting) + " deep";
  if (burden == Burden::too_many_attributes) return std::string("markup with too many attributes");
  auto memory = std::make_unique<Memory>();
  const GumboOutput* parsed = memory->parse(page);
  if (parsed == nullptr) return std::string("markup that needs too much memory");
  Document document(std::move(memory));
  document.nodes_.reserve(page.size() / 32);
  document.attributes_.reserve(page.size() / 64);
  Flattener(document).flatten(*parsed->root);
  return document;
}

std::string_view Document::attribute(NodeIndex index, std::string_view name) const {
  for (const Attribute& attribute : attributes(index)) {
    if (attribute.name == name) return attribute.value;
  }
  return {};
}

bool Document::has_attribute(NodeIndex index, std::string_view name) const {
  const auto all = attributes(index);
  return std::any_of(all.begin(), all.end(), [&](const Attribute& attribute) { return attribute.name == name; });
}

}  // namespace dateline::html
