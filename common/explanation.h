#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"
#include "common/verdict.h"

/// What was considered when the places, forces and days of an article were decided, and why each was chosen or refused:
/// the plain data behind `inspect --explain`, filled in by the recognisers themselves while they decide.
namespace dateline {

/// A part of the score of a sense. What each part is and how much it can be stands in docs/RECOGNITION.md.
struct ScorePart {
  std::string_view name;
  double points = 0;
};

/// Another place of the article, by which nearness was counted.
struct NearestPlace {
  std::string id;
  double km = 0;
};

/// The listed spelling that a name key joined with the one found.
struct JoinedSpelling {
  std::string listed;
  double difference = 0;  ///< of the vowels
  double most = 0;        ///< that is borne
};

/// A place or force that a name may have meant.
struct SenseExplanation {
  std::string id;
  std::string name;
  std::string kind;
  std::vector<std::string> countries;
  bool weak = false;
  bool derived = false;    ///< the name without its article
  bool kind_only = false;  ///< the name without its kind
  Verdict verdict;
  bool chosen = false;
  std::vector<ScorePart> score;  ///< empty where nothing was to be scored: refused before, or the only one
  std::optional<NearestPlace> nearest;
  std::optional<JoinedSpelling> joined;
};

/// A name that was considered: a listed one, or one that no lexicon has.
struct NameExplanation {
  Span span;
  Verdict verdict;
  std::string by;                        ///< the words of the force or day that took it
  std::vector<std::string_view> around;  ///< what the words around a place's name say of it
  std::string key;                       ///< of a name that no lexicon has in this spelling
  std::string id;                        ///< of the mention; empty where refused
  std::string name;
  Via via = Via::lexicon;
  std::vector<SenseExplanation> senses;
};

struct DayExplanation {
  Span span;
  Verdict verdict;
  std::optional<DayRange> days;
  std::string_view tense;           ///< "past", "future", "unknown": of the words around
  std::optional<Day> counted_from;  ///< empty where the words tell the day by themselves
};

/// How the days of a text are read.
struct DayReading {
  std::string_view regime;  ///< "news", "narrative"
  std::string_view reason;
  std::optional<Day> anchor;
};

struct PassageExplanation {
  DayReading reading;
  std::vector<NameExplanation> places;
  std::vector<NameExplanation> forces;
  std::vector<DayExplanation> days;
};

struct CountryExplanation {
  std::string country;
  double weight = 0;
  double share = 0;    ///< of all that tells of any country
  bool named = false;  ///< told of enough to support the places in it
};

struct ArticleExplanation {
  std::vector<CountryExplanation> countries;  ///< most told of first
  std::vector<PassageExplanation> passages;   ///< in the order of the article's passages
};

}  // namespace dateline
