#include "searcher/search.h"

#include <optional>
#include <ostream>

#include "common/error.h"
#include "common/generation.h"
#include "common/program.h"
#include "common/terminal.h"
#include "searcher/advice.h"
#include "searcher/formatter.h"
#include "searcher/likeness.h"
#include "searcher/name_tips.h"
#include "searcher/opened_index.h"
#include "searcher/passage_lookup.h"
#include "searcher/saved_files.h"
#include "searcher/show.h"

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
        query_(compile()) {
    if (request.like.empty()) return;
    rest_ = query_.query;
    like_ = likeness(PassageLookup(index_.reader(Scope::all), index_.generations()), request.like);
    query_ = restricted_to(std::move(query_), *like_);
  }

  int count(std::ostream& output, std::ostream& messages) {
    SearchLimits limits = request_.limits;
    limits.limit = 0;
    const std::size_t found = limits.per_article == 0
                                  ? reader_.count(query_.query)
                                  : reader_.search(query_, limits, index_.languages().stemmers()).total;
    if (found == 0) return nothing_found(messages);
    output << found << '\n';
    return exit_done;
  }

  int print(const FormatOptions& format, std::ostream& output, std::ostream& messages) {
    Hits hits = reader_.search(query_, request_.limits, index_.languages().stemmers());
    if (hits.total == 0) return nothing_found(messages);
    if (request_.explain) reader_.explain(parts(), hits);
    hits.generation = index_.generation();
    hits.query = understood();
    if (format.screen.links) find_saved_files(hits);
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
    if (const std::size_t others = like_ ? reader_.count(rest_) : 0; others > 0) {
      tell({"without " + like_text() + ": " + std::to_string(others) + " passages"}, messages);
      return exit_nothing_found;
    }
    const std::vector<QueryPart> parts = compiler_.parts(*request_.tree);
    const FruitlessSearch fruitless{*request_.tree,    parts, reader_, index_.names(), index_.generations(),
                                    index_.languages()};
    tell(advise(fruitless), messages);
    return exit_nothing_found;
  }

  /// The conditions one by one, and what is alike.
  [[nodiscard]] std::vector<QueryPart> parts() {
    std::vector<QueryPart> parts;
    if (request_.tree != nullptr) parts = compiler_.parts(*request_.tree);
    if (like_) parts.push_back({like_text(), like_->query, {}});
    return parts;
  }

  [[nodiscard]] std::string like_text() const {
    std::string text = "like:";
    for (const PassageReference& example : like_->examples)
      text += (text.ends_with(':') ? "" : ",") + to_string(example);
    return text;
  }

  [[nodiscard]] std::string understood() const {
    std::string text = request_.tree == nullptr ? "" : query::to_string(*request_.tree);
    if (!like_) return text;
    return text.empty() ? like_text() : "(" + text + ") AND " + like_text();
  }

  void find_saved_files(Hits& hits) const {
    for (Hit& hit : hits.hits) {
      hit.saved_as = saved_file(index_.generations(), hit.generation, hit.stored.article.position.file).string();
    }
  }

  static void tell(const std::vector<std::string>& lines, std::ostream& messages) {
    for (const std::string& line : lines) messages << "dateline-search: " << shown(line) << '\n';
  }

  void explain_query(const Hits& hits, std::ostream& messages) const {
    messages << "dateline-search: understood: " << shown(hits.query) << '\n'
             << (like_ ? "dateline-search: alike by:   " + shown(like_->terms) + "\n" : "")
             << "dateline-search: compiled:   " << shown(query_.query.get_description()) << '\n';
  }

  const SearchRequest& request_;
  const Terminal& terminal_;
  OpenedIndex index_;
  const IndexReader& reader_;
  QueryCompiler compiler_;
  CompiledQuery query_;
  std::optional<Likeness> like_;
  Xapian::Query rest_;  ///< the query without what is alike
};

}  // namespace

int search(const SearchRequest& request, const Terminal& terminal, std::ostream& output, std::ostream& messages) {
  FormatOptions format;
  format.screen = screen_options(terminal, request.colour);
  format.screen.whole = request.whole;
  format.null_separated = request.null_separated;
  format.explain = request.explain;
  format.fields = request.fields;
  if (request.show) {
    OpenedIndex index(folders_of(request.indexes));
    return show(request, index, format, output);
  }
  Search run(request, terminal);
  return request.count ? run.count(output, messages) : run.print(format, output, messages);
}

}  // namespace dateline
