#include "searcher/search.h"

#include <cstdlib>
#include <ostream>

#include "common/error.h"
#include "common/generation.h"
#include "common/program.h"
#include "common/terminal.h"
#include "searcher/advice.h"
#include "searcher/formatter.h"
#include "searcher/name_tips.h"
#include "searcher/opened_index.h"

namespace dateline {

namespace {

/// Where the indexes stand that are searched as one.
std::vector<std::filesystem::path> folders_of(const std::vector<std::string>& typed) {
  if (typed.empty()) return {index_folder("")};
  return {typed.begin(), typed.end()};
}

/// One search: everything that is opened for it, in the order in which it depends on one another.
class Search {
 public:
  Search(const SearchRequest& request, const Terminal& terminal)
      : request_(request),
        terminal_(terminal),
        index_(folders_of(request.indexes)),
        reader_(index_.reader(request.scope)),
        compiler_(index_.compiler(request.scope)),
        query_(compile()) {}

  int count(std::ostream& output, std::ostream& messages) {
    const std::size_t found = reader_.count(query_.query);
    if (found == 0) return nothing_found(messages);
    output << found << '\n';
    return exit_done;
  }

  int show(const FormatOptions& format, std::ostream& output, std::ostream& messages) {
    Hits hits = reader_.search(query_, request_.limits, index_.languages().stemmers());
    if (hits.total == 0) return nothing_found(messages);
    if (request_.explain && request_.tree != nullptr) reader_.explain(compiler_.parts(*request_.tree), hits);
    hits.generation = index_.generation();
    if (request_.tree != nullptr) hits.query = query::to_string(*request_.tree);
    if (request_.explain && request_.format == "text") explain_query(hits, messages);
    make_formatter(request_.format, format)->write(hits, output);
    if (hits.hits.empty() && request_.limits.limit > 0) {
      messages << "dateline-search: only " << hits.total << " found: there is no hit after number "
               << request_.limits.offset << '\n';
    }
    if (terminal_.output_is_terminal && request_.tree != nullptr)
      tell(name_tips(*request_.tree, index_.names()), messages);
    return exit_done;
  }

 private:
  CompiledQuery compile() {
    auto compiled = compiler_.compile(request_.tree.get());
    if (!compiled) throw Error(query::describe(compiled.failure(), request_.typed));
    return std::move(compiled).value();
  }

  int nothing_found(std::ostream& messages) {
    messages << "dateline-search: nothing found\n";
    if (request_.tree == nullptr) return exit_nothing_found;
    const std::vector<QueryPart> parts = compiler_.parts(*request_.tree);
    const FruitlessSearch fruitless{*request_.tree,    parts, reader_, index_.names(), index_.generations(),
                                    index_.languages()};
    tell(advise(fruitless), messages);
    return exit_nothing_found;
  }

  static void tell(const std::vector<std::string>& lines, std::ostream& messages) {
    for (const std::string& line : lines) messages << "dateline-search: " << shown(line) << '\n';
  }

  void explain_query(const Hits& hits, std::ostream& messages) const {
    messages << "dateline-search: understood: " << shown(hits.query) << '\n'
             << "dateline-search: compiled:   " << shown(query_.query.get_description()) << '\n';
  }

  const SearchRequest& request_;
  const Terminal& terminal_;
  OpenedIndex index_;
  const IndexReader& reader_;
  QueryCompiler compiler_;
  CompiledQuery query_;
};

bool wants_colour(Colour colour, const Terminal& terminal) {
  if (colour != Colour::automatic) return colour == Colour::always;
  const char* const no_color = std::getenv("NO_COLOR");
  return terminal.output_is_terminal && (no_color == nullptr || *no_color == '\0');
}

}  // namespace

int search(const SearchRequest& request, const Terminal& terminal, std::ostream& output, std::ostream& messages) {
  Search run(request, terminal);
  if (request.count) return run.count(output, messages);
  FormatOptions format;
  format.colour = wants_colour(request.colour, terminal);
  format.null_separated = request.null_separated;
  format.width = terminal.width;
  format.explain = request.explain;
  format.fields = request.fields;
  return run.show(format, output, messages);
}

}  // namespace dateline
