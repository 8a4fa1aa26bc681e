// What the pieces of a build cost, one by one; see bench/README.md.

#include <xapian.h>

#include <algorithm>
#include <ctime>
#include <functional>
#include <iomanip>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "bench/corpus/forms.h"
#include "bench/corpus/stories.h"
#include "common/error.h"
#include "common/mention_finder.h"
#include "common/program.h"
#include "common/stemmer.h"
#include "common/tokenizer.h"
#include "indexer/byte_source.h"
#include "indexer/document_builder.h"
#include "indexer/gzip_stream.h"
#include "indexer/knowledge.h"
#include "indexer/passage_splitter.h"
#include "indexer/readers/html_page.h"
#include "indexer/readers/json_article.h"
#include "indexer/readers/text_page.h"
#include "indexer/text_sketch.h"
#include "tests/support/gzip.h"

namespace {

using namespace dateline;

constexpr int rounds = 5;
constexpr std::uint64_t article_count = 400;

double cpu_seconds() {
  std::timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// The least of all rounds, because whatever else a machine does only ever adds. `run` gives back a number that depends
/// on what it did, so that nothing of it can be left out.
double least_of(const std::function<std::size_t()>& run) {
  double least = 1e9;
  for (int i = 0; i < rounds; ++i) {
    const double begin = cpu_seconds();
    if (run() == 0) throw Error("a piece did nothing");
    least = std::min(least, cpu_seconds() - begin);
  }
  return least;
}

void tell(const char* piece, double seconds, std::size_t bytes) {
  std::cout << std::left << std::setw(18) << piece << std::right << std::fixed << std::setprecision(1) << std::setw(9)
            << seconds * 1e3 << " ms" << std::setw(9) << static_cast<double>(bytes) / 1e6 / seconds << " MB/s\n";
}

/// Made articles in all forms, with their passages and what these tell of.
struct Material {
  std::vector<std::string> lines, pages, texts;
  std::vector<Article> articles;
  std::vector<std::vector<Passage>> passages;
  std::size_t bytes = 0;  ///< of the passages' text

  explicit Material(const Knowledge& knowledge) {
    const corpus::Stories stories(knowledge.lexicon, 1);
    const MentionFinder finder(knowledge.lexicon);
    for (std::uint64_t number = 0; number < article_count; ++number) {
      Article article = stories.article(number);
      article.meta.id = "0123456789abcdef";
      lines.push_back(corpus::json_line(article, number));
      texts.push_back(corpus::text_page(article));
      pages.push_back(corpus::html_page(article));
      passages.push_back(split_passages(article));
      finder.find_mentions(article.meta, passages.back());
      for (const Passage& passage : passages.back()) bytes += passage.text.size();
      articles.push_back(std::move(article));
    }
  }

  template <class Run>
  std::size_t of_passages(const Run& run) const {
    std::size_t done = 0;
    for (const auto& article : passages)
      for (const Passage& passage : article) done += run(passage);
    return done;
  }
};

std::size_t bytes_of(const std::vector<std::string>& texts) {
  std::size_t bytes = 0;
  for (const std::string& text : texts) bytes += text.size();
  return bytes;
}

void measure_readers(const Material& material, const Phrases& phrases) {
  const auto each = [](const std::vector<std::string>& texts, const auto& read) {
    return [&texts, read] {
      std::size_t read_paragraphs = 0;
      for (const std::string& text : texts) read_paragraphs += read(text);
      return read_paragraphs;
    };
  };
  tell(
      "JSON line",
      least_of(each(material.lines,
                    [](const std::string& line) { return read_json_article(line).value().article.paragraphs.size(); })),
      bytes_of(material.lines));
  tell("text page",
       least_of(each(material.texts,
                     [&](const std::string& page) { return read_text_page(page, phrases).paragraphs.size(); })),
       bytes_of(material.texts));
  tell("HTML page",
       least_of(
           each(material.pages,
                [&](const std::string& page) { return read_html_page(page, {}, phrases).value().paragraphs.size(); })),
       bytes_of(material.pages));
  std::string all;
  for (const std::string& line : material.lines) all += line;
  const std::string packed = gzip(all);
  const auto unpack = [&] {
    GzipStream stream(std::make_unique<MemorySource>(packed));
    std::string into(1U << 16U, '\0');
    std::size_t bytes = 0;
    for (std::size_t got = 1; got != 0; bytes += got) got = stream.read(into.data(), into.size());
    return bytes;
  };
  tell("gzip", least_of(unpack), all.size());
}

void measure_words(const Material& material) {
  tell("tokenizer", least_of([&] {
         return material.of_passages([](const Passage& passage) { return tokenize(passage.text).tokens.size(); });
       }),
       material.bytes);
  Stemmer stemmer("en");
  tell("and stemmer", least_of([&] {
         return material.of_passages([&](const Passage& passage) {
           const TokenizedText words = tokenize(passage.text);
           std::size_t letters = 0;
           for (std::size_t i = 0; i < words.tokens.size(); ++i) letters += stemmer.stem(words.term(i)).size();
           return letters;
         });
       }),
       material.bytes);
}

void measure_documents(const Material& material, const Lexicon& lexicon) {
  const MentionFinder finder(lexicon);
  tell("passages", least_of([&] {
         std::size_t count = 0;
         for (const Article& article : material.articles) count += split_passages(article).size();
         return count;
       }),
       material.bytes);
  tell("recognition", least_of([&] {
         std::size_t mentions = 0;
         for (std::size_t i = 0; i < material.articles.size(); ++i) {
           std::vector<Passage> passages = material.passages[i];
           finder.find_mentions(material.articles[i].meta, passages);
           for (const Passage& passage : passages) mentions += passage.mentions.places.size();
         }
         return mentions;
       }),
       material.bytes);
  DocumentBuilder builder;
  tell("documents", least_of([&] {
         std::size_t terms = 0;
         for (std::size_t i = 0; i < material.articles.size(); ++i) {
           const std::vector<Passage>& passages = material.passages[i];
           builder.begin_article(material.articles[i].meta, &passages[0], "20170605T000000Z");
           for (std::size_t p = 1; p < passages.size(); ++p) terms += builder.document(passages[p]).termlist_count();
         }
         return terms;
       }),
       material.bytes);
}

int run(const std::vector<std::string>& arguments) {
  if (!arguments.empty()) throw Error("bench_pieces takes no arguments");
  const Knowledge knowledge = load_knowledge({});
  const Material material(knowledge);
  std::cout << material.articles.size() << " articles, " << material.bytes << " bytes of text\n";
  measure_readers(material, knowledge.phrases);
  measure_words(material);
  measure_documents(material, knowledge.lexicon);
  return exit_done;
}

}  // namespace

int main(int argc, char** argv) {
  return run_program("bench_pieces", [&] { return run({argv + 1, argv + argc}); });
}
