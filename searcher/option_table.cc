#include "searcher/option_table.h"

#include <array>
#include <vector>

#include "searcher/screen_text.h"

namespace dateline {

namespace {

constexpr std::array conditions = {
    Option{"place", 0, "NAME", "tells of the place or of one inside it, in any spelling", true},
    Option{"near", 0, "PLACE", "tells of a place within a distance of that one, or of LAT,LON", true},
    Option{"within", 0, "DISTANCE", "the distance for --near: 25km (the default), 10mi, 800m"},
    Option{"force", 0, "NAME", "names the force or a part of it, by any of its names", true},
    Option{"date", 0, "RANGE",
           "tells of a day in the range; a passage that tells no day counts with its article's day of publication",
           true},
    Option{"told", 0, "RANGE", "tells of a day in the range, in so many words", true},
    Option{"published", 0, "RANGE", "its article appeared in the range", true},
    Option{"added", 0, "RANGE", "its article came into the index then; last: with the newest build", true},
    Option{"since", 0, "DAY", "tells of that day or a later one: --date DAY.."},
    Option{"until", 0, "DAY", "tells of that day or an earlier one: --date ..DAY"},
    Option{"source", 0, "NAME", "its article's publisher, or that of the original", true},
    Option{"author", 0, "NAME", "its article's author", true},
    Option{"theme", 0, "NAME", "a theme of its article", true},
    Option{"region", 0, "NAME", "a region of its article", true},
    Option{"title", 0, "WORDS", "a word or phrase of its article's title", true},
    Option{"url", 0, "URL", "host or beginning of its article's address", true},
    Option{"lang", 0, "CODE", "language of its article, such as en", true},
    Option{"like", 0, "ID", "has words, places and forces in common with that passage; repeated: with any of them",
           true},
};

constexpr std::array presentation = {
    Option{"in", 0, "WHICH", "passages of: body (the default), comments, all", false, true, "body comments all"},
    Option{"limit", 'n', "N", "how many passages at most (10); 0 for the exit status alone", false, true},
    Option{"offset", 0, "N", "leave out so many of the first"},
    Option{"per-article", 0, "N", "at most so many passages of an article; 0 (the default) for all", false, true},
    Option{"sort", 0, "ORDER",
           "relevance (the default); date or -date: by the day told, first or last; published or -published", false,
           true, "relevance date -date published -published"},
    Option{"format", 0, "FORMAT",
           "text (the default), json, jsonl, csv, tsv, markdown, geojson, html, ids, files: see --help formats", false,
           true, "text json jsonl csv tsv markdown geojson html ids files"},
    Option{"fields", 0, "LIST", "with json, jsonl, csv and tsv: these fields in this order, such as title,text"},
    Option{"null", '0', "", "with ids and files: end each with NUL, for xargs -0"},
    Option{"count", 0, "", "only the number of passages"},
    Option{"facet", 0, "FIELD[:N]",
           "instead of passages, how many of them have each value of place, place/under, force, force/under, source, "
           "author, theme, region, lang, year, month, day (told), published/year, published/month or published/day; "
           "the N (10) most frequent",
           true, false,
           "place place/under force force/under source author theme region lang year month day published/year "
           "published/month published/day"},
    Option{"timeline", 0, "[UNIT]",
           "instead of passages, how many tell of each day, week, month or year; without a unit, what fits a screen",
           false, false, "day week month year"},
    Option{"matrix", 0, "PLACES FORCES",
           "instead of passages, a table (CSV) of how many tell of each of these places with each of these forces, "
           "and the best one, in every period"},
    Option{"by", 0, "UNIT", "the periods of --matrix: day, week, month (the default), year", false, false,
           "day week month year"},
    Option{"batch", 0, "",
           "a query a line on standard input, plain or as a JSON object of options, and a line of JSON each"},
    Option{"copies", 0, "", "list below each hit who else published its text, and when", false, true},
    Option{"explain", 0, "", "what each part of the query gave to a passage's score", false, true},
    Option{"whole", 0, "", "passages in full, however long; with --show: the whole article"},
    Option{"color", 0, "WHEN", "auto (the default: on a terminal), always, never", false, true},
    Option{"no-pager", 0, "", "do not show text in $DATELINE_PAGER, else $PAGER, else less", false, true},
};

constexpr std::array reading = {
    Option{"show", 0, "ID",
           "a passage in its article, a comment in its thread, or an article, by the identifier that stands below a "
           "hit; its first 8 digits are enough"},
    Option{"context", 0, "N", "with --show: so many passages before and after, answers to answers so deep (1)"},
};

constexpr std::array surroundings = {
    Option{"index", 0, "DIR",
           "repeated: several, searched as one; a stub file names several, of this machine or others; else "
           "$DATELINE_INDEX, else $XDG_DATA_HOME/dateline/index, else ~/.local/share/dateline/index",
           true, true},
    Option{"partial", 0, "", "where an index is damaged or its machine does not answer, answer without it, and say so",
           false, true},
    Option{"timeout", 0, "SECONDS", "how long other machines have to answer (20)", false, true},
    Option{"config", 0, "FILE", "options, one a line: name = value; else $XDG_CONFIG_HOME/dateline/config"},
    Option{"help", 'h', "TOPIC", "all, query, dates or formats; examples without a topic", false, false,
           "all query dates formats"},
    Option{"complete", 0, "OPTION",
           "for shells: values of that option that begin as QUERY does; see dateline-search(1)"},
    Option{"version", 0, "", "the version of this program"},
};

constexpr std::array groups = {
    OptionGroup{"What to look for (repeated: all of them; with commas: any of them)", conditions},
    OptionGroup{"What to show", presentation},
    OptionGroup{"To read on, instead of searching", reading},
    OptionGroup{"Where and how", surroundings},
};

/// "  -n, --limit N"
std::string synopsis(const Option& option) {
  std::string text = option.letter == 0 ? "      --" : std::string("  -") + option.letter + ", --";
  text += option.name;
  if (!option.value.empty()) text.append(" ").append(option.value);
  return text;
}

void append_description(const Option& option, std::string& text) {
  constexpr std::size_t column = 26;
  constexpr std::size_t width = 80 - column;
  std::string line = synopsis(option);
  if (line.size() >= column) {
    text += line + "\n";
    line.clear();
  }
  const std::vector<Cell> cells = cells_of(option.meaning);
  for (const CellRange& range : wrap(cells, width)) {
    line.resize(column, ' ');
    for (std::size_t i = range.first; i < range.last; ++i) line += cells[i].shown;
    text += line + "\n";
    line.clear();
  }
}

}  // namespace

std::span<const OptionGroup> option_groups() { return groups; }

const Option* find_option(std::string_view name) {
  for (const OptionGroup& group : groups) {
    for (const Option& option : group.options) {
      if (option.name == name) return &option;
    }
  }
  return nullptr;
}

std::string describe_options() {
  std::string text;
  for (const OptionGroup& group : groups) {
    text.append("\n").append(group.heading).append(":\n");
    for (const Option& option : group.options) append_description(option, text);
  }
  return text;
}

}  // namespace dateline
