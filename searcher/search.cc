#include "searcher/search.h"

#include <ostream>

#include "common/error.h"
#include "common/program.h"
#include "common/terminal.h"
#include "searcher/advice.h"
#include "searcher/asked_indexes.h"
#include "searcher/batch.h"
#include "searcher/counting.h"
#include "searcher/formatter.h"
#include "searcher/matrix.h"
#include "searcher/name_tips.h"
#include "searcher/prepared_search.h"
#include "searcher/saved_files.h"
#include "searcher/show.h"

namespace dateline {

namespace {

void tell(const std::vector<std::string>& lines, std::ostream& messages) {
  for (const std::string& line : lines) messages << "dateline-search: " << shown(line) << '\n';
}

/// One search, and what is said beside its results.
class Search {
 public:
  Search(const SearchRequest& request, const Terminal& terminal, OpenedIndex& index)
      : request_(request), terminal_(terminal), index_(index), search_(request, index_) {}

  int count(std::ostream& output, std::ostream& messages) {
    const std::size_t found = search_.count();
    if (found == 0) return nothing_found(messages);
    output << found << '\n';
    return exit_done;
  }

  int count_by_what_is_told(const CountStyle& style, std::ostream& output, std::ostream& messages) {
    const MatchSet matches = search_.matches();
    if (matches.size() == 0) return nothing_found(messages);
    write_counts(request_, search_.examples(), matches, index_, style, output);
    return exit_done;
  }

  int print(const FormatOptions& format, std::ostream& output, std::ostream& messages) {
    Hits hits = search_.hits();
    if (hits.total == 0) return nothing_found(messages);
    if (format.screen.links) find_saved_files(hits);
    if (request_.explain && request_.format == "text") explain_query(hits, messages);
    make_formatter(request_.format, format)->write(hits, output);
    if (hits.hits.empty() && request_.limits.limit > 0) {
      messages << "dateline-search: only " << hits.total << " found: there is no hit after number "
               << request_.limits.offset << '\n';
    }
    if (terminal_.output_is_terminal && request_.tree != nullptr) {
      tell(name_tips(*request_.tree, index_.names()), messages);
    }
    return exit_done;
  }

 private:
  int nothing_found(std::ostream& messages) {
    messages << "dateline-search: nothing found\n";
    if (request_.tree == nullptr) return exit_nothing_found;
    if (const std::size_t others = search_.likeness() ? search_.count_without_likeness() : 0; others > 0) {
      tell({"without " + search_.like_text() + ": " + std::to_string(others) + " passages"}, messages);
      return exit_nothing_found;
    }
    const std::vector<QueryPart> parts = search_.parts();
    FruitlessSearch fruitless{
        *request_.tree, parts, index_.reader(request_.scope), index_.names(), index_.generations(), index_.languages()};
    if (request_.scope != Scope::all && request_.like.empty()) look_elsewhere(fruitless);
    tell(advise(fruitless), messages);
    return exit_nothing_found;
  }

  /// In the comments, where bodies were searched, and the other way round.
  void look_elsewhere(FruitlessSearch& fruitless) {
    const Scope other = request_.scope == Scope::body ? Scope::comments : Scope::body;
    const auto query = index_.compiler(other).compile(request_.tree.get());
    if (!query) return;
    fruitless.elsewhere = other == Scope::body ? "--in body" : "--in comments";
    fruitless.passages_elsewhere = index_.reader(other).count(query->query);
  }

  void find_saved_files(Hits& hits) const {
    for (Hit& hit : hits.hits) {
      hit.saved_as = saved_file(index_.generations(), hit.generation, hit.stored.article.position.file).string();
    }
  }

  void explain_query(const Hits& hits, std::ostream& messages) const {
    if (!hits.query.empty()) messages << "dateline-search: understood: " << shown(hits.query) << '\n';
    if (search_.likeness()) {
      messages << "dateline-search: examples:   " << search_.like_text() << '\n'
               << "dateline-search: alike by:   " << shown(search_.likeness()->terms) << '\n';
    }
    messages << "dateline-search: compiled:   " << shown(search_.query().query.get_description()) << '\n';
  }

  const SearchRequest& request_;
  const Terminal& terminal_;
  OpenedIndex& index_;
  PreparedSearch search_;
};

FormatOptions format_options(const SearchRequest& request, const Terminal& terminal) {
  FormatOptions format;
  format.screen = screen_options(terminal, request.colour);
  format.screen.whole = request.whole;
  format.null_separated = request.null_separated;
  format.explain = request.explain;
  format.fields = request.fields;
  return format;
}

int answer(const SearchRequest& request, const Terminal& terminal, OpenedIndex& index, std::ostream& output,
           std::ostream& messages) {
  const FormatOptions format = format_options(request, terminal);
  if (request.show) return show(request, index, format, output);
  Search run(request, terminal, index);
  if (request.count) return run.count(output, messages);
  if (!request.facets.empty() || request.timeline) {
    const CountStyle style{count_format_of(request.format), format.screen.paint == Paint::colours, terminal.width};
    return run.count_by_what_is_told(style, output, messages);
  }
  return run.print(format, output, messages);
}

int answer(const MatrixRequest& request, OpenedIndex& index, std::ostream& output, std::ostream& messages) {
  const std::vector<MatrixCell> cells = count_matrix(request, index);
  if (cells.empty()) {
    messages << "dateline-search: nothing found of any place with any force\n";
    return exit_nothing_found;
  }
  write_matrix(index.generation(), index.missing(), cells, count_format_of(request.format), output);
  return exit_done;
}

}  // namespace

int search(const SearchRequest& request, const Terminal& terminal, std::ostream& output, std::ostream& messages) {
  AskedIndexes indexes(request.indexes, request.reach);
  return indexes.print([&](OpenedIndex& index, std::ostream& out,
                           std::ostream& err) { return answer(request, terminal, index, out, err); },
                       output, messages);
}

int search(const MatrixRequest& request, std::ostream& output, std::ostream& messages) {
  AskedIndexes indexes(request.indexes, request.reach);
  return indexes.print(
      [&](OpenedIndex& index, std::ostream& out, std::ostream& err) { return answer(request, index, out, err); },
      output, messages);
}

int search(const BatchRequest& request, std::istream& input, std::ostream& output, std::ostream& messages) {
  AskedIndexes indexes(request.options.indexes, request.reach);
  const int status = answer_batch(request, indexes, input, output);
  tell(indexes.warnings(), messages);
  return status;
}

}  // namespace dateline
