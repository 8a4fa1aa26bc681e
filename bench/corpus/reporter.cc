#include "bench/corpus/reporter.h"

#include <array>
#include <initializer_list>
#include <string_view>

#include "bench/corpus/told_days.h"

namespace dateline::corpus {

namespace {

template <std::size_t count>
using Words = std::array<std::string_view, count>;

constexpr Words<16> determiners = {"the", "the", "the", "the",   "the", "the",  "the",  "a",
                                   "a",   "a",   "its", "their", "his", "this", "some", "several"};
constexpr Words<12> prepositions = {"of", "of", "of", "in", "in", "to", "for", "on", "with", "at", "from", "by"};
constexpr Words<9> auxiliaries = {"was",      "were",     "had been", "has been", "is",
                                  "would be", "could be", "will be",  "are"};
constexpr Words<12> joints = {", and ",  ", and ", ", but ",   " and ",       " while ",  " because ",
                              " after ", " when ", ", which ", ", although ", " before ", ", so that "};
constexpr Words<12> openings = {"However, ",     "Meanwhile, ",        "In turn, ",    "At the same time, ",
                                "As a result, ", "In addition, ",      "Separately, ", "It said ",
                                "There, ",       "According to him, ", "But ",         "Still, "};
constexpr Words<16> deeds = {"captured", "entered",  "shelled",       "attacked", "took",    "lost",
                             "reached",  "secured",  "bombed",        "retook",   "cleared", "advanced toward",
                             "left",     "besieged", "withdrew from", "fortified"};
constexpr Words<10> settlements = {"the village of ",     "the town of ",      "the city of ",     "the outskirts of ",
                                   "the countryside of ", "the area of ",      "the district of ", "the road to ",
                                   "a hill near ",        "the fields around "};
constexpr Words<7> unlisted = {"the village of ",  "the villages of ", "the hamlet of ", "the town of ",
                               "a checkpoint at ", "the village of ",  "the farms of "};
constexpr Words<6> sides = {"north of ", "south of ", "east of ", "west of ", "northeast of ", "southwest of "};
constexpr Words<8> speakers = {"a commander", "a spokesman", "local sources",         "residents",
                               "a statement", "an officer",  "the governor's office", "a monitoring group"};
constexpr Words<6> losses = {"fighters", "soldiers", "civilians", "people", "men", "vehicles"};
constexpr Words<6> roles = {"a commander", "a spokesman", "a resident", "a doctor", "a member of the council",
                            "an adviser"};
constexpr Words<10> remarks = {"I doubt that ",
                               "Look at the map: ",
                               "We were told that ",
                               "Who says that ",
                               "I think ",
                               "Nobody saw how ",
                               "My cousin says ",
                               "Again ",
                               "Do not forget that ",
                               "As usual, "};

/// Braces evaluate from left to right, which + does not promise: the same story with every compiler.
std::string text(std::initializer_list<std::string_view> parts) {
  std::string whole;
  for (const std::string_view part : parts) whole += part;
  return whole;
}

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

}  // namespace

std::string Reporter::place() {
  return CastingOffice::spelling(cast_.places[random_.rank_below(cast_.places.size())], random_);
}

std::string Reporter::force() {
  const std::string name = CastingOffice::spelling(cast_.forces[random_.rank_below(cast_.forces.size())], random_);
  const bool wants_article = name.find(' ') != std::string::npos || random_.chance(0.4);
  return wants_article ? "the " + name : name;
}

std::string Reporter::named_place() {
  if (random_.chance(0.12)) return text({random_.one_of(unlisted), words_.name(random_)});
  const double kind = random_.share();
  if (kind < 0.55) return place();
  if (kind < 0.85) return text({random_.one_of(settlements), place()});
  return text({random_.one_of(sides), place()});
}

std::string Reporter::day() { return told_day(random_, published_); }

std::string Reporter::number() {
  const double kind = random_.share();
  if (kind < 0.65) return std::to_string(random_.between(2, 90));
  if (kind < 0.9) return std::to_string(random_.between(100, 999));
  return text({std::to_string(random_.between(1, 40)), ",", std::to_string(random_.between(100, 999))});
}

std::string Reporter::quantity() {
  if (random_.chance(0.85)) return number();
  return text({std::to_string(random_.between(1, 99)), ".", std::to_string(random_.between(1, 9)), " percent of the"});
}

std::string Reporter::person() { return text({words_.name(random_), " ", words_.name(random_)}); }

std::string Reporter::noun_phrase() {
  std::string phrase = random_.chance(0.08) ? quantity() : std::string(random_.one_of(determiners));
  if (random_.chance(0.35)) phrase += " " + words_.adjective(random_);
  phrase += " " + words_.noun(random_);
  if (random_.chance(0.3)) phrase += " of the " + words_.noun(random_);
  return phrase;
}

std::string Reporter::verb_phrase() {
  std::string phrase;
  if (random_.chance(0.35)) phrase += text({random_.one_of(auxiliaries), " "});
  if (random_.chance(0.12)) phrase += words_.adverb(random_) + " ";
  phrase += words_.verb(random_);
  if (random_.chance(0.55)) phrase += " " + noun_phrase();
  if (random_.chance(0.6)) phrase += text({" ", random_.one_of(prepositions), " ", noun_phrase()});
  return phrase;
}

std::string Reporter::clause() { return text({noun_phrase(), " ", verb_phrase()}); }

std::string Reporter::joined_clause() { return text({random_.one_of(joints), clause()}); }

std::string Reporter::attribution() {
  if (random_.chance(0.4)) return text({person(), ", ", random_.one_of(roles), ", said"});
  std::string said = text({random_.one_of(speakers), " said"});
  if (random_.chance(0.3)) said += " " + day();
  return said;
}

std::string Reporter::event() {
  std::string told = text({force(), " ", random_.one_of(deeds), " ", named_place()});
  if (random_.chance(0.3)) told += " and " + named_place();
  if (random_.chance(0.35)) told += " " + day();
  if (random_.chance(0.35)) told += joined_clause();
  if (random_.chance(0.35)) told += ", " + attribution();
  return capitalised(told) + ".";
}

std::string Reporter::toll() {
  std::string told = text({"At least ", number(), " ", random_.one_of(losses)});
  if (random_.chance(0.5)) told += " of " + force();
  told += random_.chance(0.5) ? " were killed near " : " were wounded in ";
  told += place();
  if (random_.chance(0.4)) told += " " + day();
  if (random_.chance(0.4)) told += ", " + attribution();
  return told + ".";
}

std::string Reporter::background() {
  std::string told = text({force(), " had held ", named_place(), " ", day()});
  if (random_.chance(0.5)) told += joined_clause();
  return capitalised(told) + ".";
}

std::string Reporter::geography() {
  const std::string where = random_.chance(0.5)
                                ? text({"The road between ", place(), " and ", place()})
                                : text({capitalised(place()), ", ", number(), " kilometres from ", place(), ","});
  return text({where, " ", verb_phrase(), "."});
}

std::string Reporter::quotation() {
  std::string said = capitalised(clause());
  if (random_.chance(0.4)) said += joined_clause();
  return text({"\"", said, ",\" ", attribution(), "."});
}

std::string Reporter::prose() {
  std::string told(random_.chance(0.2) ? random_.one_of(openings) : std::string_view());
  told += clause();
  const int more = random_.between(0, 2);
  for (int i = 0; i < more; ++i) told += joined_clause();
  if (random_.chance(0.1)) told += " " + day();
  if (random_.chance(0.1)) told += " in " + place();
  return capitalised(told) + ".";
}

std::string Reporter::sentence() {
  const double kind = random_.share();
  if (kind < 0.24) return event();
  if (kind < 0.29) return toll();
  if (kind < 0.35) return background();
  if (kind < 0.41) return geography();
  if (kind < 0.50) return quotation();
  return prose();
}

std::string Reporter::paragraph(int sentences) {
  std::string paragraph = sentence();
  for (int i = 1; i < sentences; ++i) paragraph += " " + sentence();
  return paragraph;
}

std::string Reporter::headline() {
  const double kind = random_.share();
  if (kind < 0.5) return capitalised(text({force(), " ", random_.one_of(deeds), " ", place()}));
  if (kind < 0.8) return capitalised(text({words_.noun(random_), " ", words_.verb(random_), " in ", place()}));
  return capitalised(text({words_.noun(random_), " of ", words_.noun(random_), " ", verb_phrase()}));
}

std::string Reporter::remark() {
  std::string told(random_.chance(0.3) ? random_.one_of(remarks) : std::string_view());
  told += clause();
  if (random_.chance(0.35)) told += " in " + place();
  if (random_.chance(0.2)) told += text({", and ", force(), " ", verb_phrase()});
  told += random_.chance(0.15) ? "!" : ".";
  const int more = random_.chance(0.5) ? random_.between(1, 2) : 0;
  for (int i = 0; i < more; ++i) told += " " + prose();
  return capitalised(told);
}

}  // namespace dateline::corpus
