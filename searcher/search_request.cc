#include "searcher/search_request.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "common/error.h"
#include "common/program.h"
#include "common/terminal.h"
#include "searcher/conditions.h"
#include "searcher/help_texts.h"
#include "searcher/matrix_request.h"
#include "searcher/modes.h"
#include "searcher/query_error.h"

namespace dateline {

namespace {

constexpr std::size_t highest_limit = 1'000'000;  ///< hits are held in memory
constexpr std::size_t longest_timeout = 86'400;
constexpr std::size_t highest_offset = 10'000'000;  ///< Xapian ranks all that are left out, too

/// A word that an option may be given, and what it means.
template <class Meaning>
struct Choice {
  std::string_view word;
  Meaning meaning;
};

constexpr std::array<Choice<Scope>, 3> scopes = {
    {{"body", Scope::body}, {"comments", Scope::comments}, {"all", Scope::all}}};
constexpr std::array<Choice<SortOrder>, 5> orders = {{{"relevance", SortOrder::relevance},
                                                      {"date", SortOrder::told},
                                                      {"-date", SortOrder::told_latest_first},
                                                      {"published", SortOrder::published},
                                                      {"-published", SortOrder::published_latest_first}}};
constexpr std::array<Choice<Colour>, 3> colours = {
    {{"auto", Colour::automatic}, {"always", Colour::always}, {"never", Colour::never}}};
/// What else may be asked of a format.
enum class FormatKind { prose, objects, table, names };
constexpr std::array<Choice<FormatKind>, 10> formats = {{{"text", FormatKind::prose},
                                                         {"json", FormatKind::objects},
                                                         {"jsonl", FormatKind::objects},
                                                         {"csv", FormatKind::table},
                                                         {"tsv", FormatKind::table},
                                                         {"markdown", FormatKind::prose},
                                                         {"geojson", FormatKind::prose},
                                                         {"html", FormatKind::prose},
                                                         {"ids", FormatKind::names},
                                                         {"files", FormatKind::names}}};

constexpr std::array<Choice<std::optional<TimeUnit>>, 5> timeline_units = {{{"auto", std::nullopt},
                                                                            {"day", TimeUnit::day},
                                                                            {"week", TimeUnit::week},
                                                                            {"month", TimeUnit::month},
                                                                            {"year", TimeUnit::year}}};
/// Those of counts.
constexpr std::array<Choice<bool>, 5> count_formats = {
    {{"text", false}, {"json", false}, {"jsonl", false}, {"csv", false}, {"tsv", false}}};

template <class Meaning>
Meaning choose(const char* option, std::string_view typed, std::span<const Choice<Meaning>> choices) {
  std::string allowed;
  for (const Choice<Meaning>& choice : choices) {
    if (choice.word == typed) return choice.meaning;
    allowed += (allowed.empty() ? "" : ", ") + std::string(choice.word);
  }
  throw Error("--" + std::string(option) + ": '" + shown(query::excerpt(typed)) + "' is not one of " + allowed);
}

std::size_t number(const char* option, const std::string& typed, std::size_t highest) {
  std::size_t value = 0;
  const char* const end = typed.data() + typed.size();
  const auto [stop, fault] = std::from_chars(typed.data(), end, value);
  if (fault == std::errc() && stop == end && value <= highest) return value;
  throw Error("--" + std::string(option) + ": '" + shown(query::excerpt(typed)) + "' is no number from 0 to " +
              std::to_string(highest));
}

bool counts(const TypedOptions& options) {
  return !options.facets.empty() || options.timeline || options.matrix_places;
}

void read_count_format(const TypedOptions& options, SearchRequest& request) {
  choose<bool>("format", options.format, count_formats);
  if (options.null_separated) throw Error("--null: counts have no records that NUL could end");
  request.format = options.format;
}

void read_format(const TypedOptions& options, SearchRequest& request) {
  if (counts(options)) return read_count_format(options, request);
  const auto kind = choose<FormatKind>("format", options.format, formats);
  if (options.null_separated && kind != FormatKind::names) {
    throw Error("--null: format " + options.format + " has no records that NUL could end",
                "use it with --format ids or --format files");
  }
  request.format = options.format;
  request.null_separated = options.null_separated;
  request.explain = options.explain;
  if (!options.fields) return;
  if (kind != FormatKind::objects && kind != FormatKind::table) {
    throw Error("--fields: format " + options.format + " has no fields to choose from",
                "use it with --format json, jsonl, csv or tsv");
  }
  request.fields = chosen_fields(*options.fields, {kind == FormatKind::table, options.copies, options.explain});
}

PassageReference reference_of(const char* option, const std::string& typed) {
  auto reference = parse_reference(typed);
  if (reference) return *std::move(reference);
  throw Error("--" + std::string(option) + ": '" + shown(query::excerpt(typed)) + "' is no identifier",
              "an identifier is like 5f0c3a1e9b7d2846:b2, or its first 8 digits: 5f0c3a1e");
}

/// What is shown is what stands there, whatever else it is.
void refuse_with_show(const TypedOptions& options) {
  const bool asks = !options.query.empty() || !options.conditions.empty() || options.since || options.until;
  const char* const other = asks ? "a query" : !options.like.empty() ? "--like" : nullptr;
  if (other != nullptr) throw Error("--show and " + std::string(other) + " do not go together");
}

std::optional<ShowRequest> show_of(const TypedOptions& options) {
  constexpr std::size_t most_context = 1000;
  if (!options.show) {
    if (options.context) throw Error("--context needs --show", "for example --show 5f0c3a1e9b7d2846:b2 --context 3");
    return std::nullopt;
  }
  refuse_with_show(options);
  if (options.context && options.whole) throw Error("--context and --whole do not go together");
  ShowRequest show;
  show.reference = reference_of("show", *options.show);
  if (options.context) show.context = number("context", *options.context, most_context);
  show.whole = options.whole;
  return show;
}

/// Requires that a timeline is asked for.
TimelineRequest timeline_of(const std::string& typed) {
  return {choose<std::optional<TimeUnit>>("timeline", typed, timeline_units)};
}

SearchRequest request_of(const TypedOptions& options, Day today) {
  SearchRequest request;
  request.scope = choose<Scope>("in", options.in, scopes);
  request.limits.limit = number("limit", options.limit, highest_limit);
  request.limits.offset = number("offset", options.offset, highest_offset);
  request.limits.sort = choose<SortOrder>("sort", options.sort, orders);
  request.limits.show_copies = options.copies;
  read_format(options, request);
  if (options.per_article) request.limits.per_article = number("per-article", *options.per_article, highest_limit);
  request.colour = choose<Colour>("color", options.color, colours);
  request.show = show_of(options);
  for (const std::string& typed : options.like) request.like.push_back(reference_of("like", typed));
  request.whole = options.whole;
  request.paged = !options.no_pager;
  request.indexes = options.indexes;
  request.reach = reach_of(options);
  request.count = options.count;
  request.facets = parse_facets(options.facets);
  if (options.timeline) request.timeline = timeline_of(*options.timeline);
  Conditions conditions = read_conditions(options, today);
  request.tree = std::move(conditions.tree);
  request.typed = std::move(conditions.typed);
  return request;
}

}  // namespace

Understood understand(const TypedOptions& options, Day today) {
  if (options.help) return Information{help_text(*options.help)};
  if (options.version) return Information{"dateline-search " + std::string(program_version) + "\n"};
  if (options.matrix_forces && !options.matrix_places) throw Error("unknown option '--matrix-forces'");
  refuse_conflicts(options);
  if (options.matrix_places) return understand_matrix(options, today);
  if (options.batch) {
    TypedOptions alone = options;
    alone.format = "json";
    request_of(alone, today);  // a fault of the command line is no fault of every line
    return BatchRequest{options, today, reach_of(options)};
  }
  return understand_search(options, today);
}

Reach reach_of(const TypedOptions& options) {
  Reach reach;
  reach.partial = options.partial;
  if (!options.timeout) return reach;
  const std::size_t seconds = number("timeout", *options.timeout, longest_timeout);
  if (seconds == 0) throw Error("--timeout: nothing answers in no time", "a number of seconds, such as 20");
  reach.within = std::chrono::seconds(seconds);
  return reach;
}

SearchRequest understand_search(const TypedOptions& options, Day today) {
  refuse_conflicts(options);
  SearchRequest request = request_of(options, today);
  const bool asks = request.tree != nullptr || request.show || !request.like.empty();
  if (!asks && !options.browses) {
    throw Error("nothing to search for", "for example dateline-search --place Maskanah; --help shows more");
  }
  return request;
}

}  // namespace dateline
