#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"
#include "common/lexicon.h"
#include "common/name_trie.h"

namespace dateline {

/// Whether a place is too wide for its coordinates to say where it is: a country, a continent, a sea, a region.
bool is_wide_place(const LexiconEntry& place);

/// The words of one passage and the lexicon names among them. Views the tokenized text, which must outlive it.
struct PassageWords {
  KnownWords words;
  std::vector<NameMatch> places;
  std::vector<NameMatch> forces;

  [[nodiscard]] const TokenizedText& text() const { return *words.text; }
};

/// What an article tells of itself, gathered before its doubtful names are decided: the countries it is about, the
/// places and forces it names beyond doubt. Comments are decided in the context of their article and add nothing to it.
class ArticleContext {
 public:
  /// Once for every word that tells of a country.
  void add_country(std::string_view country, double weight);
  /// A place that is meant beyond doubt; `weight` is what one mention of it says for its country. A place counts
  /// toward its country's evidence as often as it is named when `weight` is 1 or more, else once.
  void add_place(Lexicon::Index place, const LexiconEntry& entry, double weight);
  void add_force(Lexicon::Index force);
  /// A name that no lexicon has and that the article makes a place; the first mention of an id stays.
  void add_unlisted_place(const std::string& id, const NameMention& mention);

  /// Whether something other than one doubtful village tells of the country.
  [[nodiscard]] bool names_country(std::string_view country) const;
  [[nodiscard]] std::vector<std::string_view> named_countries() const;
  /// 0 .. 1: how much of what tells of any country tells of this one.
  [[nodiscard]] double country_share(std::string_view country) const;
  /// What tells of each country: its ISO 3166 code and how much.
  [[nodiscard]] const std::map<std::string, double, std::less<>>& countries() const { return countries_; }
  [[nodiscard]] bool names_places() const { return !places_.empty(); }
  [[nodiscard]] bool names_unlisted_places() const { return !unlisted_places_.empty(); }
  [[nodiscard]] const NameMention* unlisted_place(const std::string& id) const;
  [[nodiscard]] bool names_force(Lexicon::Index force) const { return forces_.count(force) != 0; }
  [[nodiscard]] bool names_forces() const { return !forces_.empty(); }
  /// A place that it names, but for countries and other wide ones, and where it lies.
  struct Anchor {
    Lexicon::Index place;
    Coordinates where;
  };
  /// The first ones named, at most `most_anchors`.
  [[nodiscard]] const std::vector<Anchor>& anchors() const { return anchors_; }

  std::optional<Day> published;

 private:
  static constexpr std::size_t most_anchors = 48;

  std::map<std::string, double, std::less<>> countries_;
  double total_ = 0;
  std::set<Lexicon::Index> places_;
  std::set<Lexicon::Index> forces_;
  std::vector<Anchor> anchors_;
  std::map<std::string, NameMention> unlisted_places_;
};

/// A name found, by its words, before overlaps are settled.
struct FoundName {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  NameMention mention;
};

/// The bytes from the first word to the last, without a possessive ending.
Span span_of(const TokenizedText& text, std::size_t first, std::size_t last);

/// Those bytes; a view of the text.
std::string_view words_between(const TokenizedText& text, std::size_t first, std::size_t last);

}  // namespace dateline
