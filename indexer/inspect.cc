#include "indexer/inspect.h"

#include "common/error.h"
#include "common/mention_finder.h"
#include "common/program.h"
#include "indexer/archive_reader.h"
#include "indexer/article_parser.h"
#include "indexer/inspect_format.h"
#include "indexer/passage_splitter.h"

namespace dateline {

int inspect_files(const InspectRequest& request, RunLog& log, std::ostream& out) {
  const Knowledge knowledge = load_knowledge(request.knowledge);
  for (const Fault& fault : knowledge.faults) log.report(fault);
  const ArticleParser parser(knowledge.phrases, request.sources.limits.most_comments);
  const MentionFinder finder(knowledge.lexicon);
  std::uint64_t articles = 0;
  const auto inspect = [&](const Record& record) {
    const auto article = parser.parse(record);
    if (!article) return log.report(article.failure());
    ++articles;
    for (const Fault& fault : article->faults) log.report(fault);
    std::vector<Passage> passages = split_passages(*article);
    ArticleExplanation explanation;
    ArticleExplanation* const explain = request.explain ? &explanation : nullptr;
    finder.find_mentions(article->meta, passages, explain);
    const InspectedArticle inspected{*article, passages, record.path, explain};
    if (request.format == InspectFormat::jsonl) {
      print_json_line(inspected, out);
    } else {
      print_report(inspected, out);
    }
  };
  ReadOptions options;
  options.limits = request.sources.limits;
  ArchiveReader reader([&](Record&& record) { inspect(record); }, [&](Fault&& fault) { log.report(fault); }, options);
  for (const std::string& source : request.sources.sources) reader.read(source);
  for (const std::string& list : request.sources.files_from) reader.read_listed(list);
  if (articles == 0 && reader.counts().missing > 0) return exit_failed;
  return request.strict && log.faults() > 0 ? exit_nothing_found : exit_done;
}

}  // namespace dateline
