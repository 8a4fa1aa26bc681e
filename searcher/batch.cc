#include "searcher/batch.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>
#include <string>

#include "common/checked_reads.h"
#include "common/error.h"
#include "common/passage_json.h"
#include "common/program.h"
#include "common/text.h"
#include "searcher/batch_line.h"
#include "searcher/counting.h"
#include "searcher/formatter.h"
#include "searcher/formatters/count_parts.h"
#include "searcher/formatters/json_hits.h"
#include "searcher/prepared_search.h"
#include "searcher/query_error.h"

namespace dateline {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t longest_line = 1U << 20U;

/// 2,000 blocks of 8 KiB held 93 % of those that a thousand queries over 585,000 passages read, 4,000 of them 99 %.
/// Four times as much saves questions of all kinds in turn a sixth of their time, but 30 ms pass until the system has
/// made the room, which is what six hundred of them save.
constexpr std::size_t bytes_kept = 1U << 25U;

/// nullopt at the end; of a line that is too long, one byte more than may be.
std::optional<std::string> read_line(std::istream& in) {
  std::string line;
  std::streambuf& bytes = *in.rdbuf();
  int c = bytes.sbumpc();
  if (c == std::char_traits<char>::eof()) return std::nullopt;
  for (; c != std::char_traits<char>::eof() && c != '\n'; c = bytes.sbumpc()) {
    if (line.size() <= longest_line) line += static_cast<char>(c);
  }
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

Json text_json_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

/// Offset and length count code points of "in", which is the query with its options behind it.
std::string error_line(const Error& error) {
  Json json = {{"message", error.what()},
               {"hint", text_json_or_null(error.hint())},
               {"offset", nullptr},
               {"length", nullptr},
               {"in", nullptr}};
  if (const auto* fault = dynamic_cast<const query::QueryFault*>(&error)) {
    const query::QueryError& why = fault->fault();
    const std::string_view text = fault->query();
    const std::size_t begin = std::min(why.offset, text.size());
    json["message"] = why.message;
    json["hint"] = text_json_or_null(why.hint);
    json["offset"] = count_code_points(text.substr(0, begin));
    json["length"] = count_code_points(text.substr(begin, why.length));
    json["in"] = text;
  }
  return json_line({{"error", json}});
}

class Batch {
 public:
  Batch(const BatchRequest& request, AskedIndexes& indexes) : request_(request), indexes_(indexes) {}

  /// Holds until the next call.
  const std::string& answer(const std::string& line) {
    answer_.clear();
    std::optional<SearchRequest> asked;
    try {
      if (line.size() > longest_line) throw Error("the line is longer than " + std::to_string(longest_line) + " bytes");
      asked = understand_search(options_of_line(line, request_.options), request_.today);
      indexes_.ask([&](OpenedIndex& index) { return answer(*asked, index); });
    } catch (const Error& error) {
      at_fault_ = true;
      answer_ = error_line(error);
    }
    return answer_;
  }

  [[nodiscard]] int status() const {
    if (at_fault_) return exit_failed;
    return found_ ? exit_done : exit_nothing_found;
  }

 private:
  int answer(const SearchRequest& asked, OpenedIndex& index) {
    PreparedSearch search(asked, index);
    answer_.clear();
    if (!asked.facets.empty() || asked.timeline) {
      const MatchSet matches = search.matches();
      found_ = found_ || matches.size() > 0;
      std::ostringstream counts;
      write_counts(asked, search.examples(), matches, index, {CountFormat::json}, counts);
      answer_ = std::move(counts).str();
      answer_.pop_back();  // the end of the line
    } else if (asked.count) {
      const std::size_t total = search.count();
      found_ = found_ || total > 0;
      answer_ =
          json_line(head_json({index.generation(), search.understood(), total, search.examples(), index.missing()}));
    } else {
      const Hits hits = search.hits();
      found_ = found_ || hits.total > 0;
      FormatOptions format;
      format.explain = asked.explain;
      format.fields = asked.fields;
      append_json_hits(hits, printed_fields(format, false, hits), answer_);
    }
    return exit_done;
  }

  const BatchRequest& request_;
  AskedIndexes& indexes_;
  std::string answer_;
  bool at_fault_ = false;
  bool found_ = false;
};

}  // namespace

int answer_batch(const BatchRequest& request, AskedIndexes& indexes, std::istream& in, std::ostream& out) {
  const BlocksKept kept(bytes_kept);
  indexes.ask([](OpenedIndex&) { return exit_done; });  // what cannot be opened is told before anything is read
  Batch batch(request, indexes);
  while (const std::optional<std::string> line = read_line(in)) {
    out << batch.answer(*line) << '\n';
    out.flush();
  }
  return batch.status();
}

}  // namespace dateline
