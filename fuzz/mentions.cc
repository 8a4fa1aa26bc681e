#include <cstdint>
#include <string>
#include <vector>

#include "common/mention_finder.h"
#include "common/text.h"

namespace {

const dateline::Lexicon& lexicon() {
  static const dateline::Lexicon loaded = [] {
    dateline::Lexicon made;
    (void)made.add(dateline::NameType::place, dateline::default_places_tsv(), "places.tsv");
    (void)made.add(dateline::NameType::place, dateline::default_gazetteer_tsv(), "geonames.tsv");
    (void)made.add(dateline::NameType::force, dateline::default_forces_tsv(), "forces.tsv");
    return made;
  }();
  return loaded;
}

}  // namespace

/// Any bytes, made valid UTF-8, as an article of a title and two passages: every mention must lie in its passage.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const dateline::MentionFinder finder(lexicon());
  const std::string text = dateline::to_valid_utf8({reinterpret_cast<const char*>(data), size});
  std::vector<dateline::Passage> passages(3);
  passages[0].kind = dateline::PassageKind::title;
  passages[0].text = text.substr(0, dateline::valid_utf8_prefix(text.substr(0, text.size() / 4)));
  passages[1].text = text;
  passages[2].kind = dateline::PassageKind::comment;
  passages[2].text = text;
  passages[2].comment = dateline::CommentFacts{1, std::nullopt, std::nullopt, std::nullopt};
  dateline::Metadata meta;
  meta.published = std::chrono::sys_days{std::chrono::year{2017} / 6 / 5};
  finder.find_mentions(meta, passages);
  for (const dateline::Passage& passage : passages) {
    for (const auto* list : {&passage.mentions.places, &passage.mentions.forces}) {
      for (const dateline::NameMention& mention : *list) {
        if (mention.span.begin >= mention.span.end || mention.span.end > passage.text.size()) __builtin_trap();
      }
    }
    for (const dateline::DateMention& mention : passage.mentions.dates) {
      if (mention.span.end > passage.text.size() || mention.days.to < mention.days.from) __builtin_trap();
    }
  }
  return 0;
}
