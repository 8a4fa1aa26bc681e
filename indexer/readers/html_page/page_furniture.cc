#include "indexer/readers/html_page/page_furniture.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "indexer/readers/html_page/item_properties.h"

namespace dateline::html {

namespace {

/// What an element is by its tag or its role.
std::optional<Use> use_of_tag(const Document& document, NodeIndex node) {
  const Tag tag = document[node].tag;
  if (tag == Tag::nav || tag == Tag::menu) return Use::navigation;
  if (tag == Tag::dialog) return Use::notice;
  const std::string_view role = document.attribute(node, "role");
  if (role.empty()) return std::nullopt;
  constexpr std::array<std::string_view, 7> navigation = {"menu",   "menubar",       "navigation", "banner",
                                                          "search", "complementary", "contentinfo"};
  if (std::find(navigation.begin(), navigation.end(), role) != navigation.end()) return Use::navigation;
  if (role == "alert" || role == "alertdialog" || role == "dialog") return Use::notice;
  return std::nullopt;
}

std::optional<Use> use_of_marks(Marks marks) {
  constexpr std::array<std::pair<Mark, Use>, 9> kinds = {{{Mark::notice, Use::notice},
                                                          {Mark::advertisement, Use::advertisement},
                                                          {Mark::sharing, Use::sharing},
                                                          {Mark::subscription, Use::subscription},
                                                          {Mark::related, Use::related},
                                                          {Mark::appeal, Use::appeal},
                                                          {Mark::writer, Use::writer},
                                                          {Mark::thread, Use::thread},
                                                          {Mark::navigation, Use::navigation}}};
  for (const auto& [mark, use] : kinds) {
    if (has(marks, mark)) return use;
  }
  return std::nullopt;
}

/// Whether the element is too long and too little linked for a box beside the article, whatever its class calls it:
/// what "read more" unfolds, or a body in a class made for the share bar above it.
bool is_prose(const PageView& view, NodeIndex node) {
  constexpr std::size_t shortest = 1000;
  constexpr double densest = 0.05;
  constexpr std::size_t letters_of_comma = 150;
  return view.letters(node) >= shortest && view.link_density(node) <= densest &&
         view.commas(node) * letters_of_comma >= view.letters(node);
}

bool may_be_misnamed(Use use) { return use == Use::related || use == Use::sharing || use == Use::navigation; }

/// A class such as "main-menu" or "post-share" holds a word for the body, too, but little of the page.
bool speaks_of_body(const PageView& view, NodeIndex node) {
  return has(view.marks(node), Mark::article) && view.letters(node) * 20 >= view.letters(0);
}

/// What is shown in place of the rest of the article, below its first lines, may be most of the page.
bool asks_to_subscribe(const PageView& view, NodeIndex node) {
  constexpr std::size_t shortest_rest = 100;
  constexpr std::size_t longest = 600;
  const std::size_t letters = view.letters(node);
  if (use_of_marks(view.marks(node)) != Use::subscription || speaks_of_body(view, node)) return false;
  if (letters > longest || letters + shortest_rest > view.letters(0)) return false;
  for (NodeIndex i = node; i < view.document()[node].end; ++i) {
    const Tag tag = view.document()[i].tag;
    if (tag == Tag::h1 || tag == Tag::article || tag == Tag::main) return false;
  }
  return true;
}

}  // namespace

void leave_out_furniture(PageView& view, Strictness strictness) {
  const Document& document = view.document();
  const std::size_t all = view.letters(0);
  visit_open(view, 0, [&](NodeIndex node) {
    const Tag tag = document[node].tag;
    if (tag == Tag::text || tag == Tag::body) return true;
    const Marks marks = view.marks(node);
    const bool half = view.letters(node) * 2 > all;
    if (is_kept_off_screen(document, node) || (has(marks, Mark::hidden) && !half)) {
      view.set_use(node, Use::unseen);
      return false;
    }
    if (asks_to_subscribe(view, node)) {
      view.set_use(node, Use::subscription);
      return false;
    }
    if (strictness == Strictness::keep_all || half) return true;
    auto use = use_of_tag(document, node);
    if (!use && strictness == Strictness::full && !speaks_of_body(view, node) && tag != Tag::a && tag != Tag::table)
      use = use_of_marks(marks);
    if (use && use_of_tag(document, node) == std::nullopt && may_be_misnamed(*use) && is_prose(view, node)) use.reset();
    if (!use) return true;
    view.set_use(node, *use);
    return false;
  });
  view.count();
}

}  // namespace dateline::html
