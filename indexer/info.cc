#include "indexer/info.h"

#include <nlohmann/json.hpp>

#include "common/calendar.h"
#include "common/error.h"
#include "common/generation.h"
#include "common/generation_hold.h"
#include "common/passage_json.h"
#include "common/terminal.h"
#include "indexer/coverage.h"
#include "indexer/formats.h"
#include "indexer/generation.h"
#include "indexer/manifest.h"
#include "indexer/run_log.h"

namespace dateline {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

std::string month_text(std::chrono::year_month month) {
  return iso_date(std::chrono::sys_days{month / std::chrono::day{1}}).substr(0, 7);
}

Json coverage_json(const GenerationFacts& facts) {
  std::vector<fs::path> shards = facts.bodies;
  shards.insert(shards.end(), facts.comments.begin(), facts.comments.end());
  const Coverage coverage = coverage_of(shards);
  Json object;
  object["days"] = coverage.days;
  object["months"] = coverage.months.size();
  object["gaps"] = Json::array();
  for (const auto& [from, to] : gaps_of(coverage.months)) {
    object["gaps"].push_back({{"from", month_text(from)}, {"to", month_text(to)}});
  }
  return object;
}

/// What this program reads, or would if it were compiled in.
Json formats_json() {
  Json list = Json::array();
  for (const Format& format : formats()) {
    list.push_back({{"name", format.name}, {"compiled_in", is_compiled_in(format)}});
  }
  return list;
}

/// The manifest, with what only the index itself tells.
Json info_json(const fs::path& index) {
  const GenerationHold hold(index);
  const fs::path& generation = hold.generation();
  const GenerationFacts facts = read_generation(generation);
  Json info;
  info["index"] = index.string();
  info["generations"] = generation_names(index);
  info["coverage"] = coverage_json(facts);
  info["formats"] = formats_json();
  info.update(read_manifest(generation));
  return info;
}

/// A field as text: what it is for a string, its digits for a number, "-" for null.
std::string text_of(const Json& value) {
  if (value.is_null()) return "-";
  return value.is_string() ? shown(value.get<std::string>()) : value.dump();
}

class InfoText {
 public:
  InfoText(const Json& info, std::ostream& out) : info_(info), out_(out) {}

  void print() {
    const Json& counts = info_.at("counts");
    line("index", text_of(info_.at("index")));
    line("generation", text_of(info_.at("generation")) + ", built by dateline " + text_of(info_.at("program")) +
                           " in " + text_of(info_.at("seconds")) + " s");
    line("articles", text_of(counts.at("articles")) + " (" + text_of(counts.at("undated_articles")) +
                         " without a day of publication) from " + text_of(counts.at("source_files")) + " files");
    print_copies(counts);
    line("passages", text_of(counts.at("body_passages")) + " of bodies, " + text_of(counts.at("comment_passages")) +
                         " of " + text_of(counts.at("comments")) + " comments");
    line("mentions", text_of(counts.at("places")) + " of places, " + text_of(counts.at("forces")) + " of forces, " +
                         text_of(counts.at("dates")) + " of days");
    print_coverage();
    print_languages();
    for (const Json& file : info_.at("lexicons")) {
      line(text_of(file.at("kind")).c_str(),
           text_of(file.at("file")) + " (sha256 " + text_of(file.at("sha256")).substr(0, 16) + ")");
    }
    const std::string missing = list_formats(false);
    line("reads", list_formats(true) + (missing.empty() ? "" : "; not compiled in: " + missing));
    print_counts("dropped", counts.at("dropped"));
    if (!counts.at("skipped_captures").empty()) print_counts("skipped", counts.at("skipped_captures"));
    if (const Json items = counts.value("skipped_items", Json::object()); !items.empty())
      print_counts("unpublished", items);
    if (counts.at("revisits") != 0) line("revisits", text_of(counts.at("revisits")));
    print_faults(counts.at("faults"));
  }

 private:
  void line(const char* name, const std::string& text) {
    out_ << name << ':' << std::string(std::max<std::size_t>(1, 12 - std::string_view(name).size()), ' ') << text
         << '\n';
  }

  void print_copies(const Json& counts) {
    // Zero in a generation that an earlier version wrote.
    const auto copies = counts.value("copies", std::uint64_t{0});
    const auto captures = counts.value("further_captures", std::uint64_t{0});
    line("copies", std::to_string(copies) + (copies == 1 ? " article repeats" : " articles repeat") +
                       " an earlier one; " + std::to_string(captures) + " further " +
                       (captures == 1 ? "capture" : "captures") + " of a page left out");
  }

  void print_coverage() {
    const Json& coverage = info_.at("coverage");
    line("published", text_of(info_.at("first_published")) + " .. " + text_of(info_.at("last_published")) + ", " +
                          text_of(coverage.at("days")) + " days in " + text_of(coverage.at("months")) + " months");
    std::string gaps;
    for (const Json& gap : coverage.at("gaps")) {
      const std::string from = text_of(gap.at("from"));
      const std::string to = text_of(gap.at("to"));
      gaps += (gaps.empty() ? "" : ", ") + from + (from == to ? "" : " .. " + to);
    }
    line("gaps", gaps.empty() ? "none" : gaps);
  }

  void print_languages() {
    std::string list;
    for (const Json& count : info_.at("languages")) {
      list += (list.empty() ? "" : ", ") + text_of(count.at("language")) + " " + text_of(count.at("passages"));
    }
    line("languages", list.empty() ? "none" : list);
  }

  void print_counts(const char* name, const Json& counts) {
    std::string list;
    for (const auto& [reason, count] : counts.items()) {
      list += (list.empty() ? "" : ", ") + shown(reason) + " " + text_of(count);
    }
    line(name, list.empty() ? "nothing" : list);
  }

  void print_faults(const Json& count) {
    line("faults", text_of(count));
    for (const Json& fault : info_.at("faults")) {
      out_ << "  " << describe(Fault{fault.at("file"), fault.at("position"), fault.at("reason")}) << '\n';
    }
    if (info_.at("faults_not_listed") != 0) out_ << "  and " << text_of(info_.at("faults_not_listed")) << " more\n";
  }

  const Json& info_;
  std::ostream& out_;
};

}  // namespace

void print_info(const fs::path& index, bool json, std::ostream& out) {
  const Json info = info_json(index);
  if (json) {
    out << info.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
    return;
  }
  try {
    InfoText(info, out).print();
  } catch (const Json::exception&) {
    throw Error(shown(index.string()) + ": the manifest is damaged",
                "go back with dateline-index rollback, or build the index again");
  }
}

}  // namespace dateline
