#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "common/article_context.h"
#include "common/lexicon.h"
#include "common/name_notes.h"
#include "common/place_context.h"

namespace dateline {

/// Whether everybody knows the place, so that its bare name needs no support: a country, a capital, a large city,
/// the chief town or the whole of a province, a sea, a continent.
bool is_well_known(const LexiconEntry& place);

/// Whether the place is meant even where the article names only the countries of its namesakes: a country, a capital, a
/// city of a million.
bool is_famous(const LexiconEntry& place);

/// Whether the place is where the article is: near one of the places it names, or it names none.
bool is_near_article(const LexiconEntry& place, const ArticleContext& article);

/// Whether the article names several other places, all of them far from this one, which not everybody knows, and says
/// next to nothing of its country.
bool is_elsewhere(Lexicon::Index index, const LexiconEntry& place, const ArticleContext& article);

/// Kilometres on a sphere.
double distance_km(const Coordinates& one, const Coordinates& other);

/// What speaks for one of the places that a name may mean. How much each part can be stands in place_resolution.cc.
struct PlaceScore {
  double kind = 0;        ///< the kind of the place stands beside the name: "city of", "Governorate"
  double country = 0;     ///< the share of the article that tells of its country
  double nearness = 0;    ///< to the nearest other place of the article
  double population = 0;  ///< grows with the logarithm
  double town = 0;        ///< a populated place before the province of its name
  double fame = 0;        ///< everybody knows it

  std::optional<Lexicon::Index> nearest;  ///< that place

  [[nodiscard]] double total() const { return kind + country + nearness + population + town + fame; }
  [[nodiscard]] std::array<ScorePart, 6> parts() const;
};

/// Decides which of several places a name means: one score of the kind that stands beside the name ("city of",
/// "Governorate"), the countries that the article is about, the nearest other place it names, and how large the place
/// is; the town before the province where nothing else tells.
class PlaceResolution {
 public:
  PlaceResolution(const Lexicon& lexicon, const NameTrie& trie);

  /// Requires senses. The best of them, the first of equals; or, where the kind that stands beside the name fits none
  /// of them, a place of that kind that encloses the best and shares some spelling with it ("the province of Rakka").
  [[nodiscard]] Lexicon::Index best(std::span<const NameSense> senses, const PlaceContext& context,
                                    const ArticleContext& article, NameNote* note = nullptr) const;

  /// A country or the state of one: what a town is told by.
  [[nodiscard]] bool is_state(Lexicon::Index place) const;

  /// Whether `term`, the only word of the sense's weak alias, is short for the name of a state: "Pa.", "Ill."
  [[nodiscard]] bool is_abbreviation(const NameSense& sense, std::string_view term) const;

  /// Whether the sense's spelling has capitals only, or everybody knows the place, however it is written.
  [[nodiscard]] bool is_written_in_capitals(const NameSense& sense) const;

  [[nodiscard]] bool encloses(Lexicon::Index outer, Lexicon::Index inner) const;

  /// Of the senses that are meant without support, the one that is beyond doubt: all lie in one country, or those that
  /// everybody knows do.
  [[nodiscard]] std::optional<Lexicon::Index> undoubted(std::span<const NameSense> senses) const;

  /// Whether a word for the place's kind stands beside the name.
  [[nodiscard]] bool is_of_kind(Lexicon::Index place, const PlaceContext& context) const;

 private:
  void note_score(Lexicon::Index place, const PlaceScore& score, NameNote& note) const;
  [[nodiscard]] PlaceScore score(Lexicon::Index index, std::span<const NameSense> senses, const PlaceContext& context,
                                 const ArticleContext& article) const;

  [[nodiscard]] std::optional<Lexicon::Index> namesake(Lexicon::Index place, const PlaceContext& context) const;

  const Lexicon& lexicon_;
  const NameTrie& trie_;
};

}  // namespace dateline
