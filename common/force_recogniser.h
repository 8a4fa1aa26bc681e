#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "common/acronyms.h"
#include "common/article_context.h"
#include "common/lexicon.h"
#include "common/name_notes.h"
#include "common/name_trie.h"

namespace dateline {

/// What acronyms mean in one article, because it says so: "Blue River Brigade (BRB)".
class ArticleAcronyms {
 public:
  struct Meaning {
    std::optional<Lexicon::Index> force;  ///< a listed one
    std::string unlisted;                 ///< long name of an unlisted one; empty where the acronym means no force
  };
  /// The first meaning stays.
  void add(std::string_view acronym, const Meaning& meaning) { meanings_.try_emplace(std::string(acronym), meaning); }
  [[nodiscard]] const Meaning* find(std::string_view acronym) const {
    const auto found = meanings_.find(acronym);
    return found == meanings_.end() ? nullptr : &found->second;
  }

 private:
  std::map<std::string, Meaning, std::less<>> meanings_;
};

/// What speaks for one of the forces that a weak alias may mean. How much each part can be stands in
/// force_recogniser.cc.
struct ForceScore {
  double named = 0;     ///< the article names it in full
  double relative = 0;  ///< the article names what it is a part of, or a part of it
  double country = 0;   ///< the share of the article that tells of its countries
  double in_use = 0;    ///< whether the name was in use when the article appeared

  [[nodiscard]] double total() const { return named + relative + country + in_use; }
  [[nodiscard]] std::array<ScorePart, 4> parts() const {
    return {{{"named", named}, {"relative", relative}, {"country", country}, {"in_use", in_use}}};
  }
};

/// Finds the forces that a passage names.
///
/// A strong alias always means its force. A weak one ("the army", "IS", "the coalition") means the force for which the
/// article speaks most: that it names it in full, that its country is the one told of, that the name was in use when
/// the article appeared; where nothing speaks for one, or as much for two, it is no mention. A force named before its
/// own part in one breath gives two mentions ("SAA Tiger Forces"). Names that no lexicon knows are found by their form,
/// in articles that name some listed force: "Liwa ...", "... Brigade".
class ForceRecogniser {
 public:
  /// Both must outlive the recogniser.
  ForceRecogniser(const Lexicon& lexicon, const NameTrie& trie);

  /// Reads the acronyms that the passage introduces.
  void observe(const PassageWords& passage, ArticleAcronyms& acronyms) const;

  /// The forces of a passage, sorted, not overlapping.
  [[nodiscard]] std::vector<FoundName> find(const PassageWords& passage, const ArticleContext& article,
                                            const ArticleAcronyms& acronyms, NameNotes* notes) const;

 private:
  struct Finds {
    std::vector<FoundName> names;
    NameNotes* notes;

    void add(FoundName name, Verdict why);
  };

  [[nodiscard]] std::optional<Lexicon::Index> resolve(const std::vector<NameSense>& senses,
                                                      const ArticleContext& article, NameNote* note) const;
  [[nodiscard]] std::optional<Lexicon::Index> resolve_weak(const std::vector<NameSense>& senses,
                                                           const ArticleContext& article, NameNote* note) const;
  [[nodiscard]] ForceScore score(Lexicon::Index force, const ArticleContext& article) const;
  void add_listed(const PassageWords& passage, Lexicon::Index force, std::uint32_t first, std::uint32_t last,
                  Finds& found, Verdict why) const;
  static void add_unlisted(const PassageWords& passage, std::string_view name, std::uint32_t first, std::uint32_t last,
                           Finds& found, Verdict why);
  static void find_by_form(const PassageWords& passage, std::vector<bool>& covered, Finds& found);
  [[nodiscard]] std::optional<Lexicon::Index> owner_before(const PassageWords& passage, Lexicon::Index force,
                                                           std::uint32_t first, std::uint32_t last,
                                                           std::uint32_t& split) const;

  const Lexicon& lexicon_;
  const NameTrie& trie_;
  std::vector<std::vector<std::string>> within_;
};

}  // namespace dateline
