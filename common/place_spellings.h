#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/article_context.h"
#include "common/lexicon.h"

namespace dateline {

/// Finds the place that a name means whose spelling the lexicon lacks, by its name key.
///
/// The key only joins names: the caller knows that the spelling is a name and that it stands where places stand. Even
/// so, three consonants join words by chance, so the place's country must be one that the article names, and the
/// vowels must agree, the better the fewer consonants there are: Tabka is Tabqa, al-Qusur is not al-Qusayr. A country
/// that writes its places in Latin letters has one spelling of each, so that none is looked for.
///
/// The keys of a country are made when it is first asked for, because few articles name more than a handful. May serve
/// many threads.
class PlaceSpellings {
 public:
  explicit PlaceSpellings(const Lexicon& lexicon);

  struct Joined {
    Lexicon::Index place;
    std::string_view listed;  ///< the lexicon's spelling
    double difference = 0;    ///< as vowel_distance()
    double most = 0;          ///< difference that is borne
  };

  /// The places with a name or alias that `spelling` is another spelling of, in a country that the article names. Where
  /// its form or its neighbours leave little doubt that a place is meant (`sure`), more difference is borne.
  [[nodiscard]] std::vector<Joined> find(std::string_view spelling, bool sure, const ArticleContext& article) const;

 private:
  struct Known {
    Lexicon::Index place;
    std::string_view name;  ///< of the lexicon
    std::string sounds;
  };
  using Keys = std::unordered_map<std::string, std::vector<Known>>;
  struct Country {
    std::vector<Lexicon::Index> places;
    std::once_flag once;
    Keys keys;
  };
  [[nodiscard]] bool is_transliterated(const Country& country) const;
  void make_keys(Country& country) const;

  const Lexicon& lexicon_;
  std::map<std::string, std::unique_ptr<Country>, std::less<>> countries_;
};

/// How much the vowels of two names of one key differ, given as `name_sounds`: each place between two consonants counts
/// nothing where they agree, 1 where i stands against u, and less otherwise. At the end, a is nothing.
double vowel_distance(std::string_view one, std::string_view other);

}  // namespace dateline
