#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>

#include "common/language.h"
#include "common/text.h"
#include "common/tokenizer.h"
#include "indexer/readers/html_page/item_properties.h"
#include "indexer/readers/html_page/page_facts.h"
#include "indexer/readers/html_page/page_wrapper.h"
#include "indexer/readers/html_page/title_site.h"
#include "indexer/readers/html_page/written_author.h"
#include "indexer/readers/text_page/page_lines.h"

namespace dateline::html {

namespace {

using enum Origin;

constexpr std::array title_order = {linked_data, dublin_core, open_graph, head, meta, microdata, markup};
constexpr std::array author_order = {linked_data, dublin_core, meta, open_graph, microdata, link, markup, line};
constexpr std::array published_order = {linked_data, open_graph, dublin_core, meta, microdata, site, markup};
constexpr std::array modified_order = {linked_data, open_graph, dublin_core, meta, microdata, site};
constexpr std::array source_order = {open_graph, linked_data, site, dublin_core, meta};
constexpr std::array url_order = {link, open_graph, linked_data};
constexpr std::array language_order = {head, linked_data, dublin_core, meta, open_graph};

class Settlement {
 public:
  Settlement(const PageFacts& facts, std::string_view url, Metadata& meta) : facts_(facts), url_(url), meta_(meta) {}

  void settle() {
    meta_.source = first(Field::source, source_order, [](const Fact& fact) { return site_name(fact.value); });
    meta_.url = first(Field::url, url_order, [](const Fact& fact) { return web_address(fact.value); });
    if (!meta_.url && !url_.empty()) meta_.url = web_address(url_).value_or(std::string(url_));
    meta_.title = confirmed_title();
    const auto read = [&](const Fact& fact) { return is_site(fact.value) ? std::nullopt : title_of(fact); };
    if (!meta_.title) meta_.title = first(Field::title, title_order, read);
    if (!meta_.title) meta_.title = first(Field::title, title_order, [&](const Fact& fact) { return title_of(fact); });
    if (!meta_.author) meta_.author = author(false);
    if (!meta_.author) meta_.author = author_in_title();
    if (!meta_.author) meta_.author = author(true);
    if (!meta_.published) meta_.published = day();
    meta_.modified = first(Field::modified, modified_order, [&](const Fact& fact) { return later_day(fact); });
    if (const auto code = first(Field::language, language_order, language_code)) meta_.language = *code;
    for (const Fact& fact : facts_) {
      if (fact.field == Field::theme) add_names(fact.value, meta_.themes);
      if (fact.field == Field::region) add_names(fact.value, meta_.regions);
    }
  }

 private:
  /// What `read` makes of the first fact of the most trusted origin that it can read.
  template <class Order, class Read>
  auto first(Field field, const Order& order, Read read) const -> decltype(read(std::declval<const Fact&>())) {
    for (const Origin origin : order) {
      for (const Fact& fact : facts_) {
        if (fact.field != field || fact.origin != origin) continue;
        if (auto value = read(fact)) return value;
      }
    }
    return std::nullopt;
  }

  /// The front page's title, that some sites give to each of their pages.
  [[nodiscard]] bool is_site(std::string_view title) const {
    return meta_.source && joined_terms(title) == joined_terms(*meta_.source);
  }

  static std::optional<std::string> site_name(std::string_view name) {
    if (tokenize(name).tokens.empty() || name.find("://") != std::string_view::npos) return std::nullopt;
    return std::string(name);
  }

  static std::optional<std::string> web_address(std::string_view address) {
    if (!address.starts_with("http://") && !address.starts_with("https://")) return std::nullopt;
    const auto wrapped = unwrap_address(address);
    return std::string(wrapped ? wrapped->url : address);
  }

  /// What JSON-LD calls the article, where <title> says the same: of "headline" and "name" either may be a summary.
  [[nodiscard]] std::optional<std::string> confirmed_title() const {
    for (const Fact& fact : facts_) {
      if (fact.field != Field::title || fact.origin != linked_data) continue;
      const std::string wanted = joined_terms(fact.value);
      const auto confirms = [&](const Fact& other) {
        return other.field == Field::title && other.origin == head &&
               joined_terms(other.value).find(wanted) != std::string::npos;
      };
      if (!wanted.empty() && std::any_of(facts_.begin(), facts_.end(), confirms)) return fact.value;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<std::string> title_of(const Fact& fact) const {
    if (tokenize(fact.value).tokens.empty()) return std::nullopt;
    if (fact.origin != head) return fact.value;
    return title_without_site(fact.value, meta_.source.value_or(""),
                              {values(Field::title, markup), values(Field::heading, markup)});
  }

  [[nodiscard]] std::vector<std::string> values(Field field, Origin origin) const {
    std::vector<std::string> found;
    for (const Fact& fact : facts_) {
      if (fact.field == field && fact.origin == origin) found.push_back(fact.value);
    }
    return found;
  }

  /// All that the most trusted origin names, once each. Many sites name themselves where the author should stand, but a
  /// site may bear its author's name.
  [[nodiscard]] std::optional<std::string> author(bool may_be_source) const {
    for (const Origin origin : author_order) {
      std::vector<std::string> names;
      for (const Fact& fact : facts_) {
        if (fact.field != Field::author || fact.origin != origin) continue;
        const std::string name = written_author(fact.value);
        if (!may_be_source && meta_.source && fold(name) == fold(*meta_.source)) continue;
        const auto known = [&](const std::string& other) { return fold(other) == fold(name); };
        if (!name.empty() && std::none_of(names.begin(), names.end(), known)) names.push_back(name);
        if (origin >= microdata && !names.empty()) break;
      }
      if (names.empty()) continue;
      std::string joined;
      for (const std::string& name : names) joined += (joined.empty() ? "" : ", ") + name;
      return joined;
    }
    return std::nullopt;
  }

  /// "Title - by Jane Doe - Site".
  [[nodiscard]] std::optional<std::string> author_in_title() const {
    for (const Fact& fact : facts_) {
      if (fact.field != Field::title || fact.origin != head) continue;
      for (const std::string_view before : {" - by ", " | by ", " | By "}) {
        const std::size_t at = fact.value.find(before);
        if (at == std::string::npos) continue;
        const std::string name = written_author(std::string_view(fact.value).substr(at + before.size()));
        const TokenizedText words = tokenize(name);
        if (!name.empty() && words.tokens.size() <= 4 && is_capitalised(words)) return name;
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Day> day() const {
    // No page of the web is older; dates in the text of one may be.
    static constexpr Day first_page = std::chrono::year(1990) / std::chrono::January / 1;
    const auto read = [](const Fact& fact) {
      const auto told = day_in(fact.value);
      return fact.origin >= markup && told && *told < first_page ? std::nullopt : told;
    };
    if (const auto told = first(Field::published, published_order, read)) return told;
    if (const auto of_address = day_of_address(meta_.url.value_or(std::string(url_)))) return of_address;
    return first(Field::published, std::array{line}, read);
  }

  /// A page is not changed before it is published.
  [[nodiscard]] std::optional<Day> later_day(const Fact& fact) const {
    const auto told = day_in(fact.value);
    return told && meta_.published && *told < *meta_.published ? std::nullopt : told;
  }

  /// "https://site/2017/06/05/title".
  static std::optional<Day> day_of_address(std::string_view address) {
    for (std::size_t i = address.find('/'); i != std::string_view::npos; i = address.find('/', i + 1)) {
      std::string part(address.substr(i + 1, 10));
      if (part.size() < 10 || (part[4] != '/' && part[4] != '-') || part[7] != part[4]) continue;
      part[4] = part[7] = '-';
      if (const auto day = parse_iso_date(part)) return day;
    }
    return std::nullopt;
  }

  static std::optional<std::string> language_code(const Fact& fact) {
    return dateline::language_code(std::string_view(fact.value).substr(0, fact.value.find_first_of(", ")));
  }

  static void add_names(const std::string& written, std::vector<std::string>& names) {
    for (const std::string_view name : split_list(written, ',')) {
      const bool known = std::find(names.begin(), names.end(), name) != names.end();
      if (!known && !tokenize(name).tokens.empty()) names.emplace_back(name);
    }
  }

  const PageFacts& facts_;
  std::string_view url_;
  Metadata& meta_;
};

}  // namespace

void settle_facts(const PageFacts& facts, std::string_view url, Metadata& meta) {
  Settlement(facts, url, meta).settle();
}

}  // namespace dateline::html
