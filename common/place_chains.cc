#include "common/place_chains.h"

#include <algorithm>

#include "common/text.h"

namespace dateline {

namespace {

class Chains {
 public:
  Chains(const PassageWords& passage, const PlaceResolution& resolution, std::vector<PlaceCandidate>& candidates,
         NameNotes* notes)
      : words_(passage.words), resolution_(resolution), candidates_(candidates), notes_(notes) {}

  /// From the right, so that "Portland, Oregon, United States" is read outside in.
  void read() {
    for (std::size_t i = candidates_.size(); i > 1; --i) {
      PlaceCandidate& inner = candidates_[i - 2];
      PlaceCandidate& outer = candidates_[i - 1];
      if (outer.is_window() || !is_followed_by(inner, outer)) continue;
      if (inner.is_window()) {
        chain_window(inner, outer);
      } else if (!chain_listed(inner, outer)) {
        chain_namesake(inner, outer);
      }
    }
  }

 private:
  [[nodiscard]] bool is_comma_between(const PlaceCandidate& inner, const PlaceCandidate& outer) const {
    return outer.first == inner.last && trim(words_.text->gap_before(outer.first)) == ",";
  }

  [[nodiscard]] bool is_followed_by(const PlaceCandidate& inner, const PlaceCandidate& outer) const {
    if (is_comma_between(inner, outer)) return true;
    return outer.first == inner.last + 1 && words_.text->term(inner.last) == "in" && words_.adjoins(inner.last) &&
           words_.adjoins(outer.first);
  }

  /// Whether what follows the outer name ends the pair: "Millbrook, Vermont, burned", not "Millbrook, Vermont and".
  [[nodiscard]] bool is_closed(const PlaceCandidate& outer) const {
    if (words_.token(outer.last - 1).possessive) return false;
    const std::string_view gap = words_.text->gap_before(outer.last);
    return outer.last == words_.size() || (!gap.empty() && gap.find_first_of(",.;:)!?\n") != std::string_view::npos);
  }

  void keep(PlaceCandidate& candidate, const std::vector<NameSense>& chained) {
    keep_accepted(candidate.senses, note_at(notes_, candidate.first, candidate.last), [&](const NameSense& sense) {
      const bool is_chained =
          std::any_of(chained.begin(), chained.end(), [&](const NameSense& one) { return one.entry == sense.entry; });
      return is_chained ? accept("stands beside the place around it or in it")
                        : refuse("another of that name lies in or around the name beside it");
    });
    candidate.chained = true;
  }

  bool chain_listed(PlaceCandidate& inner, PlaceCandidate& outer) {
    std::vector<NameSense> inside;
    std::vector<NameSense> around;
    for (const NameSense& sense : inner.senses) {
      const std::size_t before = around.size();
      for (const NameSense& other : outer.senses) {
        if (resolution_.encloses(other.entry, sense.entry)) around.push_back(other);
      }
      if (around.size() > before) inside.push_back(sense);
    }
    if (inside.empty()) return false;
    keep(inner, inside);
    keep(outer, around);
    return true;
  }

  /// The senses of a state or country by which an unlisted place may be told.
  [[nodiscard]] std::vector<NameSense> states(const PlaceCandidate& outer, bool abbreviated) const {
    std::vector<NameSense> found;
    for (const NameSense& sense : outer.senses) {
      const bool short_form = resolution_.is_abbreviation(sense, words_.text->term(outer.first));
      if (short_form || (!abbreviated && is_sure_sense(sense) && resolution_.is_state(sense.entry)))
        found.push_back(sense);
    }
    return found;
  }

  void chain_window(PlaceCandidate& inner, PlaceCandidate& outer) {
    if (inner.window.doubtful || inner.window.kin || !is_comma_between(inner, outer) || !is_closed(outer)) return;
    const std::vector<NameSense> around = states(outer, false);
    if (around.empty()) return;
    inner.chained = true;
    keep(outer, around);
  }

  /// Only beside an abbreviation, because "Lebanon, Georgia and Ohio" may be a list.
  void chain_namesake(PlaceCandidate& inner, PlaceCandidate& outer) {
    if (outer.last - outer.first != 1 || !is_comma_between(inner, outer) || !is_closed(outer)) return;
    const std::vector<NameSense> around = states(outer, true);
    if (around.empty()) return;
    keep(inner, {});
    inner.window.first = inner.first;
    inner.window.last = inner.last;
    keep(outer, around);
  }

  const KnownWords& words_;
  const PlaceResolution& resolution_;
  std::vector<PlaceCandidate>& candidates_;
  NameNotes* notes_;
};

}  // namespace

void chain_places(const PassageWords& passage, const PlaceResolution& resolution,
                  std::vector<PlaceCandidate>& candidates, NameNotes* notes) {
  Chains(passage, resolution, candidates, notes).read();
}

}  // namespace dateline
