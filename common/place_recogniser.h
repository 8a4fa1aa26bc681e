#pragma once

#include <vector>

#include "common/article_context.h"
#include "common/lexicon.h"
#include "common/name_trie.h"
#include "common/place_candidates.h"
#include "common/place_resolution.h"
#include "common/place_spellings.h"
#include "common/verdict.h"

namespace dateline {

/// Finds the places that a passage names, in three ways.
///
/// A name that the *lexicon* knows, unless the words around it make it a part of a person's or another name; the bare
/// name of a place that few know must stand where places stand or be in a country that the article names, and a weak
/// alias must do both. A capitalised name whose *key* is that of a listed place of such a country, near to other places
/// of the article. And in an article that names some listed place, a capitalised name that the *context* makes a place
/// ("the villages of A, B and C", "X dam", "south of X", a list beside listed places), and then wherever the article
/// names it again.
///
/// First `observe` the title and every passage of the body, then `learn_unlisted` from each, then `find`.
class PlaceRecogniser {
 public:
  /// Both must outlive the recogniser.
  PlaceRecogniser(const Lexicon& lexicon, const NameTrie& trie);

  /// The candidates of a passage, which the other calls decide.
  [[nodiscard]] std::vector<PlaceCandidate> candidates(const PassageWords& passage, NameNotes* notes) const {
    return find_place_candidates(passage, resolution_, notes);
  }

  /// The countries that metadata name: regions and themes of the article's page.
  void observe_region(std::string_view region, ArticleContext& article) const;

  /// Adds to `article` what the passage names beyond doubt.
  void observe(const PassageWords& passage, std::span<const PlaceCandidate> candidates, ArticleContext& article) const;

  /// Adds to `article` the unlisted names that the passage makes places.
  void learn_unlisted(const PassageWords& passage, std::span<const PlaceCandidate> candidates,
                      ArticleContext& article) const;

  /// The places of a passage, sorted, not overlapping.
  [[nodiscard]] std::vector<FoundName> find(const PassageWords& passage, std::span<const PlaceCandidate> candidates,
                                            const ArticleContext& article, NameNotes* notes) const;

 private:
  void observe_peoples(const KnownWords& words, ArticleContext& article) const;
  void observe_forces(const PassageWords& passage, ArticleContext& article) const;
  [[nodiscard]] bool is_supported(const NameSense& sense, const ArticleContext& article) const;
  /// The senses that a listed name may have there; those in other countries than the article names only if none is in
  /// one.
  [[nodiscard]] std::vector<NameSense> acceptable(const PlaceCandidate& candidate, const ArticleContext& article,
                                                  NameNote* note) const;
  [[nodiscard]] Verdict accepts_listed(const PlaceCandidate& candidate, const NameSense& sense,
                                       const ArticleContext& article) const;
  [[nodiscard]] Verdict accepts_weak(const PlaceCandidate& candidate, const LexiconEntry& entry, bool placed,
                                     const ArticleContext& article) const;
  [[nodiscard]] NameMention listed(Lexicon::Index place, Via via) const;
  [[nodiscard]] std::optional<NameMention> decide(const PlaceCandidate& candidate, std::string_view spelling,
                                                  const ArticleContext& article, NameNote* note) const;
  [[nodiscard]] std::optional<NameMention> decide_listed(const PlaceCandidate& candidate, const ArticleContext& article,
                                                         NameNote* note) const;
  [[nodiscard]] std::optional<NameMention> decide_window(const PlaceCandidate& candidate, std::string_view spelling,
                                                         const ArticleContext& article, NameNote* note) const;
  [[nodiscard]] std::optional<NameMention> decide_spelling(const PlaceCandidate& candidate, std::string_view spelling,
                                                           const ArticleContext& article, NameNote* note) const;

  const Lexicon& lexicon_;
  const NameTrie& trie_;
  PlaceResolution resolution_;
  PlaceSpellings spellings_;
};

}  // namespace dateline
