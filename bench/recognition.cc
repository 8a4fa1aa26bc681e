#include <ctime>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <iomanip>
#include <iostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/date_recogniser.h"
#include "common/error.h"
#include "common/force_recogniser.h"
#include "common/mention_finder.h"
#include "common/name_trie.h"
#include "common/place_recogniser.h"
#include "common/program.h"
#include "indexer/archive_reader.h"
#include "indexer/article_parser.h"
#include "indexer/knowledge.h"
#include "indexer/passage_splitter.h"

/// Measures how fast places, forces and days are recognised: CPU time of one thread over the articles of a file, which
/// are read and cut into passages beforehand. See bench/README.md.
namespace {

using namespace dateline;

/// CPU seconds of this thread.
double cpu_seconds() {
  std::timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

struct ArticlePassages {
  Metadata meta;
  std::vector<Passage> passages;
};

struct Corpus {
  std::vector<ArticlePassages> articles;
  std::size_t passages = 0;
  std::size_t bytes = 0;  ///< of the passages' texts
};

Corpus read_corpus(const Knowledge& knowledge, const std::vector<std::string>& sources) {
  Corpus corpus;
  const ArticleParser parser(knowledge.phrases);
  const auto take = [&](const Record& record) {
    const auto article = parser.parse(record);
    if (!article) return;
    corpus.articles.push_back({article->meta, split_passages(*article)});
    corpus.passages += corpus.articles.back().passages.size();
    for (const Passage& passage : corpus.articles.back().passages) corpus.bytes += passage.text.size();
  };
  ArchiveReader reader([&](Record&& record) { take(record); }, [](Fault&&) {});
  for (const std::string& source : sources) reader.read(source);
  return corpus;
}

/// What is measured, in the order of the work.
enum Part : std::size_t { tokenizer, known_words, places, forces, days, whole, part_count };

constexpr std::array<std::string_view, part_count> part_names = {"tokenizer", "known words", "places",
                                                                 "forces",    "days",        "whole"};

using Seconds = std::array<double, part_count>;

/// Adds to `seconds` the time from its begin to its end.
class Stopwatch {
 public:
  explicit Stopwatch(double& seconds) : seconds_(seconds), begin_(cpu_seconds()) {}
  ~Stopwatch() { seconds_ += cpu_seconds() - begin_; }
  Stopwatch(const Stopwatch&) = delete;
  Stopwatch& operator=(const Stopwatch&) = delete;

 private:
  double& seconds_;
  double begin_;
};

/// The parts by themselves, article by article, as MentionFinder calls them for a text of one speaker.
class Parts {
 public:
  explicit Parts(const Lexicon& lexicon) : trie_(lexicon), places_(lexicon, trie_), forces_(lexicon, trie_) {}

  /// Gives back how many mentions there were, so that none of it can be left out as unused.
  std::size_t measure(const ArticlePassages& article, Seconds& seconds) const {
    std::vector<TokenizedText> texts;
    std::vector<PassageWords> words;
    {
      const Stopwatch watch(seconds[tokenizer]);
      for (const Passage& passage : article.passages) texts.push_back(tokenize(passage.text));
    }
    {
      const Stopwatch watch(seconds[known_words]);
      for (const TokenizedText& text : texts) words.emplace_back().words = trie_.read(text);
    }
    ArticleContext context;
    context.published = article.meta.published;
    std::size_t mentions = measure_places(words, context, seconds);
    mentions += measure_forces(words, context, seconds);
    const Stopwatch watch(seconds[days]);
    for (const auto& passage : find_dates(texts, article.meta.published)) mentions += passage.size();
    return mentions;
  }

 private:
  std::size_t measure_places(std::span<PassageWords> words, ArticleContext& context, Seconds& seconds) const {
    const Stopwatch watch(seconds[places]);
    std::vector<std::vector<PlaceCandidate>> candidates;
    for (PassageWords& passage : words) {
      passage.places = trie_.find(passage.words, NameType::place);
      candidates.push_back(places_.candidates(passage, nullptr));
    }
    std::size_t mentions = 0;
    for (std::size_t i = 0; i < words.size(); ++i) places_.observe(words[i], candidates[i], context);
    for (std::size_t i = 0; i < words.size(); ++i) places_.learn_unlisted(words[i], candidates[i], context);
    for (std::size_t i = 0; i < words.size(); ++i)
      mentions += places_.find(words[i], candidates[i], context, nullptr).size();
    return mentions;
  }

  std::size_t measure_forces(std::span<PassageWords> words, const ArticleContext& context, Seconds& seconds) const {
    const Stopwatch watch(seconds[forces]);
    ArticleAcronyms acronyms;
    for (PassageWords& passage : words) {
      passage.forces = trie_.find(passage.words, NameType::force);
      forces_.observe(passage, acronyms);
    }
    std::size_t mentions = 0;
    for (const PassageWords& passage : words) mentions += forces_.find(passage, context, acronyms, nullptr).size();
    return mentions;
  }

  NameTrie trie_;
  PlaceRecogniser places_;
  ForceRecogniser forces_;
};

std::size_t count_mentions(const Corpus& corpus) {
  std::size_t count = 0;
  for (const ArticlePassages& article : corpus.articles) {
    for (const Passage& passage : article.passages)
      count += passage.mentions.places.size() + passage.mentions.forces.size() + passage.mentions.dates.size();
  }
  return count;
}

/// The least of all rounds, because whatever else a machine does only ever adds.
void keep_least(Seconds& least, const Seconds& round) {
  for (std::size_t part = 0; part < part_count; ++part) least[part] = std::min(least[part], round[part]);
}

Seconds measure(const Lexicon& lexicon, Corpus& corpus, unsigned rounds) {
  const MentionFinder finder(lexicon);
  const Parts parts(lexicon);
  Seconds least;
  least.fill(1e9);
  for (unsigned i = 0; i < rounds; ++i) {
    Seconds round{};
    std::size_t mentions = 0;
    for (ArticlePassages& article : corpus.articles) {
      mentions += parts.measure(article, round);
      for (Passage& passage : article.passages) passage.mentions = {};
      const Stopwatch watch(round[whole]);
      finder.find_mentions(article.meta, article.passages);
    }
    if (mentions == 0) throw Error("there is nothing to recognise in these articles");
    keep_least(least, round);
  }
  return least;
}

void print(const Corpus& corpus, const Seconds& seconds) {
  std::cout << corpus.articles.size() << " articles, " << corpus.passages << " passages, " << corpus.bytes
            << " bytes of text, " << count_mentions(corpus) << " mentions\n"
            << std::fixed;
  for (std::size_t part = 0; part < part_count; ++part) {
    std::cout << std::left << std::setw(12) << part_names[part] << std::right << std::setprecision(3) << std::setw(8)
              << seconds[part] << " s" << std::setprecision(1) << std::setw(9)
              << static_cast<double>(corpus.bytes) / 1e6 / seconds[part] << " MB/s\n";
  }
}

int run(std::vector<std::string> arguments) {
  unsigned rounds = 5;
  if (arguments.size() > 2 && arguments[0] == "--rounds") {
    const std::string& number = arguments[1];
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), rounds);
    if (error != std::errc{} || *end != '\0' || rounds == 0) throw Error("--rounds needs a number from 1");
    arguments.erase(arguments.begin(), arguments.begin() + 2);
  }
  if (arguments.empty()) throw Error("usage: bench_recognition [--rounds N] SOURCE...");
  const double begin = cpu_seconds();
  const Knowledge knowledge = load_knowledge({});
  const double loaded = cpu_seconds();
  { const MentionFinder finder(knowledge.lexicon); }
  const double compiled = cpu_seconds();
  std::cout << std::fixed << std::setprecision(3) << "lexicon read " << loaded - begin << " s, compiled "
            << compiled - loaded << " s\n";
  Corpus corpus = read_corpus(knowledge, arguments);
  print(corpus, measure(knowledge.lexicon, corpus, rounds));
  return exit_done;
}

}  // namespace

int main(int argc, char** argv) {
  return run_program("bench_recognition", [&] { return run({argv + 1, argv + argc}); });
}
