#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "common/text.h"
#include "indexer/plain_text.h"
#include "indexer/readers/html_page/json_script.h"
#include "indexer/readers/html_page/page_facts.h"

namespace dateline::html {

namespace {

constexpr std::size_t longest_script = 2U << 20U;
constexpr std::size_t most_things = 2000;
constexpr std::size_t longest_line = 4000;

bool is_of_type(const Json& thing, bool (*matches)(std::string_view)) {
  const Json* type = member(thing, "@type");
  if (type == nullptr) return false;
  if (type->is_string()) return matches(type->get_ref<const std::string&>());
  if (!type->is_array()) return false;
  return std::any_of(type->begin(), type->end(),
                     [&](const Json& one) { return one.is_string() && matches(one.get_ref<const std::string&>()); });
}

bool is_article(std::string_view type) {
  return type.ends_with("Article") || type.ends_with("Posting") || type.ends_with("Report") || type == "Blog" ||
         type.ends_with("CreativeWork");
}

bool is_page(std::string_view type) { return type.ends_with("WebPage") || type.ends_with("ItemPage"); }

class LinkedDataReader {
 public:
  explicit LinkedDataReader(PageFacts& facts) : facts_(facts) {}

  void read(const Json& root) {
    const auto things = things_in(root);
    for (const Json* thing : things) {
      if (const Json* id = member(*thing, "@id"); id != nullptr && id->is_string() && thing->size() > 1)
        named_.try_emplace(id->get<std::string>(), thing);
    }
    for (const Json* thing : things) read_thing(*thing);
  }

 private:
  static std::vector<const Json*> things_in(const Json& root) {
    std::vector<const Json*> things;
    std::vector<const Json*> waiting{&root};
    for (std::size_t i = 0; i < waiting.size() && i < most_things; ++i) {
      const Json& thing = *waiting[i];
      if (thing.is_array()) {
        for (const Json& item : thing) waiting.push_back(&item);
      } else if (thing.is_object()) {
        things.push_back(&thing);
        for (const char* inner : {"@graph", "mainEntity", "mainEntityOfPage", "subjectOf"}) {
          if (const Json* value = member(thing, inner); value != nullptr && value->is_structured())
            waiting.push_back(value);
        }
      }
    }
    return things;
  }

  void read_thing(const Json& thing) {
    if (is_of_type(thing, is_article)) {
      read_article(thing, Origin::linked_data);
    } else if (is_of_type(thing, is_page)) {
      add(Field::published, Origin::site, member(thing, "datePublished"));
      add(Field::modified, Origin::site, member(thing, "dateModified"));
    } else if (is_of_type(thing, [](std::string_view type) { return type.ends_with("WebSite"); })) {
      add(Field::source, Origin::site, member(thing, "name"));
    }
  }

  void read_article(const Json& thing, Origin origin) {
    add(Field::title, origin, member(thing, "headline"));
    add(Field::title, origin, member(thing, "name"));
    add(Field::published, origin, member(thing, "datePublished"));
    if (member(thing, "datePublished") == nullptr) add(Field::published, origin, member(thing, "dateCreated"));
    add(Field::modified, origin, member(thing, "dateModified"));
    add_names(Field::author, origin, member(thing, "author"));
    if (member(thing, "author") == nullptr) add_names(Field::author, origin, member(thing, "creator"));
    add_names(Field::source, origin, member(thing, "publisher"));
    add(Field::language, origin, member(thing, "inLanguage"));
    add(Field::comment_count, origin, member(thing, "commentCount"));
    add_counted(origin, member(thing, "interactionStatistic"));
    add_body(origin, member(thing, "articleBody"));
    add_list(Field::theme, origin, member(thing, "keywords"));
    add_list(Field::theme, origin, member(thing, "articleSection"));
    add_names(Field::region, origin, member(thing, "contentLocation"));
    if (const Json* url = member(thing, "mainEntityOfPage"); url != nullptr) {
      add(Field::url, origin, url->is_object() ? member(*url, "@id") : url);
    }
    add(Field::url, origin, member(thing, "url"));
  }

  void add(Field field, Origin origin, const Json* value) {
    if (value == nullptr) return;
    std::string written = value->is_string()           ? value->get<std::string>()
                          : value->is_number_integer() ? value->dump()
                                                       : std::string{};
    if (written.size() > longest_line) return;
    std::string line = plain_line(written);
    if (!line.empty()) facts_.push_back({field, origin, std::move(line), 0});
  }

  void add_body(Origin origin, const Json* value) {
    if (value != nullptr && value->is_string()) facts_.push_back({Field::body, origin, value->get<std::string>(), 0});
  }

  /// A name, a thing that has one or is told elsewhere in the script, or a list of those.
  void add_names(Field field, Origin origin, const Json* value) {
    if (value == nullptr) return;
    if (!value->is_array()) return add(field, origin, name_of(*value));
    for (const Json& item : *value) add(field, origin, name_of(item));
  }

  [[nodiscard]] const Json* name_of(const Json& named) const {
    if (!named.is_object()) return &named;
    if (const Json* name = member(named, "name")) return name;
    const Json* id = member(named, "@id");
    if (id == nullptr || !id->is_string()) return nullptr;
    const auto thing = named_.find(id->get<std::string>());
    return thing == named_.end() ? nullptr : member(*thing->second, "name");
  }

  /// "interactionStatistic": of what readers did, how often they commented.
  void add_counted(Origin origin, const Json* value) {
    if (value == nullptr) return;
    if (value->is_array()) {
      for (const Json& item : *value) add_counter(origin, item);
    } else {
      add_counter(origin, *value);
    }
  }

  void add_counter(Origin origin, const Json& counter) {
    const Json* type = member(counter, "interactionType");
    if (type != nullptr && type->is_object()) type = member(*type, "@type");
    if (type == nullptr || !type->is_string()) return;
    if (type->get_ref<const std::string&>().ends_with("CommentAction"))
      add(Field::comment_count, origin, member(counter, "userInteractionCount"));
  }

  void add_list(Field field, Origin origin, const Json* value) {
    if (value == nullptr) return;
    if (!value->is_array()) return add(field, origin, value);
    for (const Json& item : *value) add(field, origin, &item);
  }

  PageFacts& facts_;
  std::map<std::string, const Json*> named_;  ///< things by their "@id"
};

}  // namespace

void read_linked_data(const Document& document, PageFacts& facts) {
  for (NodeIndex i = 0; i < document.size(); ++i) {
    if (document[i].tag != Tag::script || document.attribute(i, "type") != "application/ld+json") continue;
    if (const auto root = json_of_script(document, i, longest_script)) LinkedDataReader(facts).read(*root);
  }
}

}  // namespace dateline::html
