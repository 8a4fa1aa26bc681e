#include <algorithm>
#include <array>
#include <optional>

#include "common/text.h"
#include "common/tokenizer.h"
#include "indexer/readers/html_page/item_properties.h"
#include "indexer/readers/html_page/page_facts.h"
#include "indexer/readers/html_page/page_text.h"

namespace dateline::html {

namespace {

constexpr std::size_t longest_byline = 200;
constexpr std::size_t most_facts = 200;

class MarkupReader {
 public:
  MarkupReader(const PageView& view, PageFacts& facts) : view_(view), document_(view.document()), facts_(facts) {}

  void read() {
    visit_open(view_, 0, [&](NodeIndex node) {
      if (document_[node].tag == Tag::text || facts_.size() > most_facts) return false;
      read_element(node);
      return true;
    });
  }

 private:
  void read_element(NodeIndex node) {
    const Tag tag = document_[node].tag;
    const Marks marks = view_.marks(node);
    if (has_property(document_, node, {"datePublished"})) add_day(Field::published, Origin::microdata, node);
    if (has_property(document_, node, {"dateModified"})) add_day(Field::modified, Origin::microdata, node);
    if (has_property(document_, node, {"headline"})) add_line(Field::title, Origin::microdata, node);
    if (has_property(document_, node, {"author", "creator"})) add_author(Origin::microdata, node);
    if (tag == Tag::h1) add_line(Field::title, Origin::markup, node);
    if (tag == Tag::h2 || tag == Tag::h3) add_line(Field::heading, Origin::markup, node);
    if (tag == Tag::time || has(marks, Mark::published)) add_day(Field::published, Origin::markup, node);
    const std::string_view rel = document_.attribute(node, "rel");
    if (tag == Tag::a && (rel.find("author") != std::string_view::npos || leads_to_author(node))) {
      add_author(Origin::link, node);
    } else if (has(marks, Mark::byline) && tag != Tag::body) {
      add_author(Origin::markup, node);
    }
  }

  /// "https://steppe.example/author/jane-doe/": where systems list what somebody wrote.
  [[nodiscard]] bool leads_to_author(NodeIndex node) const {
    const std::string_view address = document_.attribute(node, "href");
    constexpr std::array<std::string_view, 6> folders = {"/author/",  "/authors/", "/autor/",
                                                         "/autoren/", "/auteur/",  "/auteurs/"};
    return std::any_of(folders.begin(), folders.end(), [&](std::string_view folder) {
      const std::size_t at = address.find(folder);
      return at != std::string_view::npos && at + folder.size() < address.size();
    });
  }

  void add_line(Field field, Origin origin, NodeIndex node) {
    if (view_.letters(node) > 500) return;
    std::string_view content = document_.attribute(node, "content");
    std::string line = content.empty() ? whole_line_in(document_, node) : std::string(trim(content));
    if (!line.empty() && line.size() < 500) facts_.push_back({field, origin, std::move(line), node});
  }

  /// The name within a byline, where one is marked.
  void add_author(Origin origin, NodeIndex node) {
    if (view_.letters(node) > longest_byline) return;
    for (NodeIndex i = node + 1; i < document_[node].end; ++i) {
      if (document_[i].tag != Tag::text && has_property(document_, i, {"name"}))
        return add_line(Field::author, origin, i);
    }
    if (whole_line_in(document_, node).size() <= longest_byline) add_line(Field::author, origin, node);
  }

  void add_day(Field field, Origin origin, NodeIndex node) {
    auto day = day_of_attributes(document_, node);
    if (!day && view_.letters(node) < longest_byline) day = day_in(whole_line_in(document_, node));
    if (day) facts_.push_back({field, origin, iso_date(*day), node});
  }

  const PageView& view_;
  const Document& document_;
  PageFacts& facts_;
};

}  // namespace

void read_markup_facts(const PageView& view, PageFacts& facts) { MarkupReader(view, facts).read(); }

}  // namespace dateline::html
