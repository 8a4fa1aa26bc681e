// Writes a corpus of made articles, of any size; see bench/README.md.

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "bench/corpus/forms.h"
#include "bench/corpus/stories.h"
#include "common/error.h"
#include "common/program.h"

namespace dateline::corpus {

namespace {

namespace fs = std::filesystem;

constexpr const char* usage =
    "make_corpus [--size 100M] [--seed 1] [--format jsonl|text|html|warc] --out FILE-OR-FOLDER";

struct Wanted {
  std::uint64_t size = 100'000'000;
  std::uint64_t seed = 1;
  std::string format = "jsonl";
  fs::path out;
};

std::uint64_t number_of(const std::string& text, const std::string& option) {
  std::uint64_t number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc{} || *end != '\0') throw Error(option + " needs a number, not '" + text + "'");
  return number;
}

/// "100M" is a hundred million bytes: sizes of corpora are told in powers of ten.
std::uint64_t size_of(std::string text) {
  std::uint64_t unit = 1;
  if (!text.empty())
    unit = text.back() == 'K' ? 1'000 : text.back() == 'M' ? 1'000'000 : text.back() == 'G' ? 1'000'000'000 : 1;
  if (unit > 1) text.pop_back();
  return number_of(text, "--size") * unit;
}

Wanted wanted(const std::vector<std::string>& arguments) {
  Wanted wanted;
  for (std::size_t i = 0; i < arguments.size(); i += 2) {
    const std::string& option = arguments[i];
    const std::string value = i + 1 < arguments.size() ? arguments[i + 1] : "";
    if (option == "--size")
      wanted.size = size_of(value);
    else if (option == "--seed")
      wanted.seed = number_of(value, option);
    else if (option == "--format")
      wanted.format = value;
    else if (option == "--out")
      wanted.out = value;
    else
      throw Error("there is no option " + option, usage);
    if (value.empty()) throw Error(option + " lacks its value", usage);
  }
  if (wanted.out.empty()) throw Error("--out is missing", usage);
  return wanted;
}

void require_written(std::ofstream& file, const fs::path& path) {
  file.close();
  if (!file) throw Error(path.string() + ": cannot be written");
}

/// All articles in one file, one record after another.
class OneFile {
 public:
  OneFile(const fs::path& path, std::string (*record)(const Article&, std::uint64_t))
      : path_(path), file_(path, std::ios::binary), record_(record) {}

  void add(const Article& article, std::uint64_t number) {
    const std::string record = record_(article, number);
    file_.write(record.data(), static_cast<std::streamsize>(record.size()));
    if (!file_) throw Error(path_.string() + ": cannot be written");
  }

  void finish() { require_written(file_, path_); }

 private:
  fs::path path_;
  std::ofstream file_;
  std::string (*record_)(const Article&, std::uint64_t);
};

/// A file for each article, a thousand to a folder.
class ManyFiles {
 public:
  ManyFiles(fs::path folder, std::string extension, std::string (*page)(const Article&))
      : folder_(std::move(folder)), extension_(std::move(extension)), page_(page) {}

  void add(const Article& article, std::uint64_t number) const {
    constexpr std::uint64_t files_of_folder = 1000;
    const fs::path folder = folder_ / std::to_string(number / files_of_folder);
    if (number % files_of_folder == 0) fs::create_directories(folder);
    const fs::path path = folder / (std::to_string(number) + extension_);
    std::ofstream file(path, std::ios::binary);
    file << page_(article);
    require_written(file, path);
  }

  void finish() {}

 private:
  fs::path folder_;
  std::string extension_;
  std::string (*page_)(const Article&);
};

template <class Files>
void write(const Wanted& wanted, const Stories& stories, Files files) {
  std::uint64_t number = 0;
  for (std::uint64_t bytes = 0; bytes < wanted.size; ++number) {
    const Article article = stories.article(number);
    files.add(article, number);
    bytes += text_bytes(article);
  }
  files.finish();
  std::cout << number << " articles\n";
}

int run(const std::vector<std::string>& arguments) {
  const Wanted corpus = wanted(arguments);
  Lexicon lexicon;
  (void)lexicon.add(NameType::place, default_places_tsv(), "places");
  (void)lexicon.add(NameType::place, default_gazetteer_tsv(), "gazetteer");
  (void)lexicon.add(NameType::force, default_forces_tsv(), "forces");
  const Stories stories(lexicon, corpus.seed);
  if (corpus.format == "jsonl")
    write(corpus, stories, OneFile(corpus.out, json_line));
  else if (corpus.format == "warc")
    write(corpus, stories,
          OneFile(corpus.out, [](const Article& article, std::uint64_t) { return warc_record(article); }));
  else if (corpus.format == "text")
    write(corpus, stories, ManyFiles(corpus.out, ".txt", text_page));
  else if (corpus.format == "html")
    write(corpus, stories, ManyFiles(corpus.out, ".html", html_page));
  else
    throw Error("there is no form '" + corpus.format + "'", usage);
  return exit_done;
}

}  // namespace

}  // namespace dateline::corpus

int main(int argc, char** argv) {
  return dateline::run_program("make_corpus", [&] { return dateline::corpus::run({argv + 1, argv + argc}); });
}
