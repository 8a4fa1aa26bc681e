#include <cmath>
#include <iomanip>
#include <sstream>

#include "common/passage_json.h"
#include "common/terminal.h"
#include "indexer/explanation_format.h"

namespace dateline {

namespace {

constexpr const char* indent = "      ";

std::string fixed(double number, int decimals) {
  std::ostringstream text;
  text.imbue(std::locale::classic());
  text << std::fixed << std::setprecision(decimals) << number;
  return text.str();
}

std::string percent(double share) { return fixed(100 * share, 0) + "%"; }

std::string quoted(const Passage& passage, Span span) {
  return "\"" + shown(std::string_view(passage.text).substr(span.begin, span.end - span.begin)) + "\"";
}

template <class Texts>
std::string joined(const Texts& texts, const char* between) {
  std::string all;
  for (const auto& text : texts) all += (all.empty() ? "" : between) + shown(text);
  return all;
}

double total_of(const std::vector<ScorePart>& score) {
  double total = 0;
  for (const ScorePart& part : score) total += part.points;
  return total;
}

/// "country 2.10, nearness 0.90 (12 km from sy-maskanah)"; parts that are nothing are left out.
std::string parts_of(const SenseExplanation& sense) {
  std::string all;
  for (const ScorePart& part : sense.score) {
    if (part.points == 0) continue;
    all += (all.empty() ? "" : ", ") + std::string(part.name) + " " + fixed(part.points, 2);
    if (part.name == "nearness" && sense.nearest)
      all += " (" + fixed(sense.nearest->km, 0) + " km from " + shown(sense.nearest->id) + ")";
  }
  return all;
}

std::string title_of(const SenseExplanation& sense) {
  std::string title = shown(sense.name) + " (" + shown(sense.id) + ")";
  if (!sense.kind.empty()) title += ", " + shown(sense.kind);
  if (!sense.countries.empty()) title += " " + joined(sense.countries, "|");
  return title;
}

class PassageReport {
 public:
  PassageReport(const Passage& passage, std::ostream& out) : passage_(passage), out_(out) {}

  void print_names(const char* type, const std::vector<NameExplanation>& names) {
    for (const NameExplanation& name : names) print_name(type, name);
  }

  void print_day(const DayExplanation& day) {
    out_ << indent << (day.verdict ? "date " : "no date ") << quoted(passage_, day.span);
    if (day.days) {
      out_ << " -> " << iso_date(day.days->from);
      if (day.days->to != day.days->from) out_ << " .. " << iso_date(day.days->to);
      out_ << ", " << precision_of(*day.days);
    }
    out_ << '\n' << indent << "  " << day.verdict.reason;
    if (day.counted_from) out_ << ", " << iso_date(*day.counted_from);
    if (!day.tense.empty() && day.tense != "unknown") out_ << "; the words around tell of the " << day.tense;
    out_ << '\n';
  }

 private:
  void print_name(const char* type, const NameExplanation& name) {
    out_ << indent << (name.verdict ? "" : "no ") << type << ' ' << quoted(passage_, name.span);
    if (name.verdict) {
      out_ << " -> " << shown(name.name);
      if (name.via != Via::context) out_ << " (" << shown(name.id) << ')';
      out_ << ", via " << name_of(name.via);
    }
    out_ << '\n' << indent << "  " << name.verdict.reason;
    if (!name.by.empty()) out_ << ": \"" << shown(name.by) << '"';
    if (!name.around.empty()) out_ << "; around it: " << joined(name.around, ", ");
    if (!name.key.empty()) out_ << "; key " << shown(name.key);
    out_ << '\n';
    for (const SenseExplanation& sense : name.senses) print_sense(name, sense);
  }

  /// A sense that was not decided, because its name was refused before, has nothing to tell.
  void print_sense(const NameExplanation& name, const SenseExplanation& sense) {
    if (!name.verdict && sense.verdict) return;
    out_ << indent << "  " << (sense.chosen ? "* " : sense.verdict ? "+ " : "- ");
    if (!sense.score.empty()) out_ << fixed(total_of(sense.score), 2) << ' ';
    out_ << title_of(sense) << ": " << sense.verdict.reason << '\n';
    const std::string parts = parts_of(sense);
    if (!parts.empty()) out_ << indent << "         " << parts << '\n';
    if (sense.joined)
      out_ << indent << "         as " << shown(sense.joined->listed) << ": vowels differ by "
           << fixed(sense.joined->difference, 2) << " of at most " << fixed(sense.joined->most, 2) << '\n';
  }

  const Passage& passage_;
  std::ostream& out_;
};

}  // namespace

void print_explanation(const ArticleExplanation& explanation, std::ostream& out) {
  out << "  countries:";
  for (const CountryExplanation& country : explanation.countries) {
    out << (&country == explanation.countries.data() ? " " : ", ") << shown(country.country) << ' '
        << percent(country.share);
    if (!country.named) out << " (too little)";
  }
  out << (explanation.countries.empty() ? " -\n" : "\n");
  if (explanation.passages.empty()) return;
  const DayReading& reading = explanation.passages.front().reading;
  out << "  days: " << reading.regime << ", " << reading.reason << "; anchor "
      << (reading.anchor ? iso_date(*reading.anchor) : "-") << '\n';
}

void print_explanation(const PassageExplanation& explanation, const Passage& passage, std::ostream& out) {
  PassageReport report(passage, out);
  report.print_names("place", explanation.places);
  report.print_names("force", explanation.forces);
  for (const DayExplanation& day : explanation.days) report.print_day(day);
}

}  // namespace dateline
