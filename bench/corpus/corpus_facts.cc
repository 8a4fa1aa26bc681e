// What a corpus is like: tokens, distinct terms, passages, mentions; see bench/README.md.

#include <cstdint>
#include <iomanip>
#include <iostream>
#include <string>
#include <unordered_set>
#include <vector>

#include "common/error.h"
#include "common/mention_finder.h"
#include "common/program.h"
#include "common/tokenizer.h"
#include "indexer/archive_reader.h"
#include "indexer/article_parser.h"
#include "indexer/knowledge.h"
#include "indexer/passage_splitter.h"

namespace {

using namespace dateline;

class Facts {
 public:
  explicit Facts(const Lexicon& lexicon) : finder_(lexicon) {}

  void take(const Article& article) {
    ++articles_;
    std::vector<Passage> passages = split_passages(article);
    finder_.find_mentions(article.meta, passages);
    for (const Passage& passage : passages) {
      read_terms(passage.text);
      if (passage.kind == PassageKind::title) continue;
      if (passage.kind == PassageKind::comment) {
        ++comments_;
        continue;
      }
      ++bodies_;
      places_ += passage.mentions.places.size();
      forces_ += passage.mentions.forces.size();
      days_ += passage.mentions.dates.size();
    }
  }

  void print() const {
    const auto of = [](std::uint64_t part, std::uint64_t whole) {
      return static_cast<double>(part) / static_cast<double>(whole == 0 ? 1 : whole);
    };
    std::cout << std::fixed << std::setprecision(2) << "articles " << articles_ << "\ntokens " << tokens_
              << "\nbytes a token " << of(bytes_, tokens_) << "\n";
    for (const auto& [tokens, distinct] : growth_) std::cout << "distinct at " << tokens << ": " << distinct << "\n";
    std::cout << "distinct in all " << terms_.size() << "\npassages of body an article " << of(bodies_, articles_)
              << "\npassages of comments an article " << of(comments_, articles_) << "\nplaces a passage "
              << of(places_, bodies_) << "\nforces a passage " << of(forces_, bodies_) << "\ndays a passage "
              << of(days_, bodies_) << "\n";
  }

 private:
  void read_terms(std::string_view text) {
    const TokenizedText read = tokenize(text);
    bytes_ += text.size();
    for (std::size_t i = 0; i < read.tokens.size(); ++i) {
      terms_.emplace(read.term(i));
      ++tokens_;
      if (tokens_ == 1'000'000 || tokens_ == 5'000'000 || tokens_ == 20'000'000)
        growth_.emplace_back(tokens_, terms_.size());
    }
  }

  MentionFinder finder_;
  std::unordered_set<std::string> terms_;
  std::vector<std::pair<std::uint64_t, std::size_t>> growth_;
  std::uint64_t articles_ = 0;
  std::uint64_t tokens_ = 0;
  std::uint64_t bytes_ = 0;
  std::uint64_t bodies_ = 0;
  std::uint64_t comments_ = 0;
  std::uint64_t places_ = 0;
  std::uint64_t forces_ = 0;
  std::uint64_t days_ = 0;
};

int run(const std::vector<std::string>& sources) {
  if (sources.empty()) throw Error("usage: corpus_facts SOURCE...");
  const Knowledge knowledge = load_knowledge({});
  const ArticleParser parser(knowledge.phrases);
  Facts facts(knowledge.lexicon);
  const auto take = [&](Record&& record) {
    if (const auto article = parser.parse(record)) facts.take(*article);
  };
  ArchiveReader reader(take, [](Fault&& fault) { std::cerr << fault.file << ": " << fault.reason << '\n'; });
  for (const std::string& source : sources) reader.read(source);
  facts.print();
  return exit_done;
}

}  // namespace

int main(int argc, char** argv) {
  return run_program("corpus_facts", [&] { return run({argv + 1, argv + argc}); });
}
