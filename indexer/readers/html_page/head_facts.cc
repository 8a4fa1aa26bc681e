#include <algorithm>
#include <array>

#include "common/text.h"
#include "indexer/plain_text.h"
#include "indexer/readers/html_page/page_facts.h"
#include "indexer/readers/html_page/page_text.h"

namespace dateline::html {

namespace {

struct MetaName {
  std::string_view name;
  Field field;
  Origin origin;
};

constexpr std::array meta_names = {
    MetaName{"og:title", Field::title, Origin::open_graph},
    MetaName{"og:site_name", Field::source, Origin::open_graph},
    MetaName{"og:url", Field::url, Origin::open_graph},
    MetaName{"og:locale", Field::language, Origin::open_graph},
    MetaName{"og:published_time", Field::published, Origin::open_graph},
    MetaName{"og:article:published_time", Field::published, Origin::open_graph},
    MetaName{"article:published_time", Field::published, Origin::open_graph},
    MetaName{"article:published", Field::published, Origin::open_graph},
    MetaName{"article:modified_time", Field::modified, Origin::open_graph},
    MetaName{"og:updated_time", Field::modified, Origin::open_graph},
    MetaName{"article:author", Field::author, Origin::open_graph},
    MetaName{"og:article:author", Field::author, Origin::open_graph},
    MetaName{"article:tag", Field::theme, Origin::open_graph},
    MetaName{"article:section", Field::theme, Origin::open_graph},
    MetaName{"dc.title", Field::title, Origin::dublin_core},
    MetaName{"dc:title", Field::title, Origin::dublin_core},
    MetaName{"dcterms.title", Field::title, Origin::dublin_core},
    MetaName{"dcterm:title", Field::title, Origin::dublin_core},
    MetaName{"dc.creator", Field::author, Origin::dublin_core},
    MetaName{"dc:creator", Field::author, Origin::dublin_core},
    MetaName{"dcterms.creator", Field::author, Origin::dublin_core},
    MetaName{"dc.publisher", Field::source, Origin::dublin_core},
    MetaName{"dc:publisher", Field::source, Origin::dublin_core},
    MetaName{"dc.date", Field::published, Origin::dublin_core},
    MetaName{"dc:date", Field::published, Origin::dublin_core},
    MetaName{"dc.date.issued", Field::published, Origin::dublin_core},
    MetaName{"dc.date.created", Field::published, Origin::dublin_core},
    MetaName{"dcterms.date", Field::published, Origin::dublin_core},
    MetaName{"dcterms.created", Field::published, Origin::dublin_core},
    MetaName{"dcterms.issued", Field::published, Origin::dublin_core},
    MetaName{"dcterms.modified", Field::modified, Origin::dublin_core},
    MetaName{"dc.language", Field::language, Origin::dublin_core},
    MetaName{"dc.subject", Field::theme, Origin::dublin_core},
    MetaName{"author", Field::author, Origin::meta},
    MetaName{"authors", Field::author, Origin::meta},
    MetaName{"byl", Field::author, Origin::meta},
    MetaName{"byline", Field::author, Origin::meta},
    MetaName{"citation_author", Field::author, Origin::meta},
    MetaName{"parsely-author", Field::author, Origin::meta},
    MetaName{"sailthru.author", Field::author, Origin::meta},
    MetaName{"twitter:title", Field::title, Origin::meta},
    MetaName{"parsely-title", Field::title, Origin::meta},
    MetaName{"title", Field::title, Origin::meta},
    MetaName{"headline", Field::title, Origin::meta},
    MetaName{"citation_title", Field::title, Origin::meta},
    MetaName{"date", Field::published, Origin::meta},
    MetaName{"pubdate", Field::published, Origin::meta},
    MetaName{"publishdate", Field::published, Origin::meta},
    MetaName{"publish-date", Field::published, Origin::meta},
    MetaName{"publish_date", Field::published, Origin::meta},
    MetaName{"published_time", Field::published, Origin::meta},
    MetaName{"ptime", Field::published, Origin::meta},
    MetaName{"pdate", Field::published, Origin::meta},
    MetaName{"datepublished", Field::published, Origin::meta},
    MetaName{"date.release", Field::published, Origin::meta},
    MetaName{"citation_publication_date", Field::published, Origin::meta},
    MetaName{"citation_date", Field::published, Origin::meta},
    MetaName{"parsely-pub-date", Field::published, Origin::meta},
    MetaName{"sailthru.date", Field::published, Origin::meta},
    MetaName{"article.published", Field::published, Origin::meta},
    MetaName{"article_date_original", Field::published, Origin::meta},
    MetaName{"originalpublicationdate", Field::published, Origin::meta},
    MetaName{"cxenseparse:recs:publishtime", Field::published, Origin::meta},
    MetaName{"last-modified", Field::modified, Origin::meta},
    MetaName{"lastmod", Field::modified, Origin::meta},
    MetaName{"application-name", Field::source, Origin::meta},
    MetaName{"publisher", Field::source, Origin::meta},
    MetaName{"copyright", Field::source, Origin::meta},
    MetaName{"language", Field::language, Origin::meta},
    MetaName{"content-language", Field::language, Origin::meta},
    MetaName{"keywords", Field::theme, Origin::meta},
    MetaName{"news_keywords", Field::theme, Origin::meta},
    MetaName{"geo.placename", Field::region, Origin::meta},
    MetaName{"dc.coverage", Field::region, Origin::dublin_core},
    MetaName{"dcterms.spatial", Field::region, Origin::dublin_core},
};

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

void add(PageFacts& facts, Field field, Origin origin, std::string_view written) {
  std::string value = plain_line(written);
  if (!value.empty()) facts.push_back({field, origin, std::move(value), 0});
}

/// "twitter:label1", as WordPress plugins write it in the language of the site, says what "twitter:data1" is.
bool labels_author(std::string_view label) {
  constexpr std::array<std::string_view, 14> labels = {"written by",      "author",
                                                       "verfasst von",    "geschrieben von",
                                                       "autor",           "\u00E9crit par",
                                                       "auteur",          "escrito por",
                                                       "scritto da",      "autore",
                                                       "geschreven door", "napisane przez",
                                                       "yazan",           "\u0430\u0432\u0442\u043E\u0440"};
  return std::find(labels.begin(), labels.end(), lower_ascii(trim(label))) != labels.end();
}

void read_labelled(const Document& document, NodeIndex node, std::string& label, PageFacts& facts) {
  const std::string_view name = document.attribute(node, "name");
  if (name.starts_with("twitter:label")) {
    label = labels_author(document.attribute(node, "content")) ? "twitter:data" : "";
    label += label.empty() ? std::string_view() : name.substr(std::string_view("twitter:label").size());
  } else if (!label.empty() && name == label) {
    add(facts, Field::author, Origin::meta, document.attribute(node, "content"));
  }
}

void read_meta(const Document& document, NodeIndex node, PageFacts& facts) {
  const std::string_view content = document.attribute(node, "content");
  if (trim(content).empty()) return;
  for (const Attribute& attribute : document.attributes(node)) {
    const bool names = attribute.name == "name" || attribute.name == "property" || attribute.name == "http-equiv" ||
                       attribute.name == "itemprop";
    if (!names) continue;
    const std::string lower = lower_ascii(attribute.value);
    for (const std::string_view name : split_list(lower, ' ')) {
      for (const MetaName& known : meta_names) {
        if (known.name == name) add(facts, known.field, known.origin, content);
      }
    }
  }
}

void read_link(const Document& document, NodeIndex node, PageFacts& facts) {
  const std::string rel = lower_ascii(document.attribute(node, "rel"));
  if (rel == "canonical") add(facts, Field::url, Origin::link, document.attribute(node, "href"));
}

}  // namespace

void read_head_facts(const Document& document, PageFacts& facts) {
  bool titled = false;
  std::string label;  // the name of the <meta> that was said to be the author
  add(facts, Field::language, Origin::head, document.attribute(0, "lang"));
  add(facts, Field::language, Origin::head, document.attribute(0, "xml:lang"));
  for (NodeIndex i = 0; i < document.size(); ++i) {
    const Tag tag = document[i].tag;
    if (tag == Tag::meta) {
      read_meta(document, i, facts);
      read_labelled(document, i, label, facts);
    }
    if (tag == Tag::link) read_link(document, i, facts);
    if (tag == Tag::svg) i = document[i].end - 1;
    if (tag == Tag::title && !titled) {
      add(facts, Field::title, Origin::head, whole_line_in(document, i));
      titled = true;
    }
  }
}

}  // namespace dateline::html
