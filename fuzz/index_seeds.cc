/// Writes seeds that are no files of sample_corpus, because they depend on the format of the index: a manifest, a
/// ledger and a record in which nearly every field is used, the same in each run.
///
///     fuzz_index_seeds FOLDER      (writes FOLDER/manifest/whole and the like for ledger and stored_passage)
#include <iostream>

#include "common/generation.h"
#include "common/seal.h"
#include "common/stored_passage.h"
#include "fuzz/ledger_parts.h"
#include "indexer/manifest.h"
#include "tests/support/full_article.h"
#include "tests/support/temporary_folder.h"

namespace {

using namespace dateline;
namespace fs = std::filesystem;
using std::chrono::days;

ReadCounts some_read() {
  ReadCounts counts;
  counts.files = 2;
  counts.skipped = 1;
  counts.revisits = 3;
  counts.skipped_captures = {{"image/png", 300}};
  counts.skipped_items = {{"page", 1}};
  return counts;
}

BuildCounts some_build() {
  BuildCounts counts;
  counts.articles = 2;
  counts.body_passages = 5;
  counts.dropped = {{"appeal", 2}};
  counts.first_published = Day{days{-40'000}};
  counts.last_published = Day{days{17'322}};
  return counts;
}

void write_manifest_seed(const fs::path& folder) {
  const TemporaryFolder generation;
  Manifest manifest;
  manifest.generation = "20170607T030102Z";
  manifest.started = std::chrono::sys_days{days{17'324}};
  manifest.seconds = 1.5;
  manifest.sources.sources = {"archive", "-"};
  manifest.sources.files_from = {"list"};
  manifest.knowledge = {{"places", "built-in", std::string(64, 'a')}};
  manifest.result.read = some_read();
  manifest.result.counts = some_build();
  manifest.result.names = 7;
  manifest.bodies = {{"bodies-1", 5}};
  manifest.comments = {{"comments-1", 0}};
  manifest.languages = {{"en", 4}, {"ru", 1}};
  manifest.files = {{"names/postlist.glass", 10, std::string(64, 'b')}};
  manifest.faults = 3;
  manifest.kept_faults = {{"a.zip", "byte 3", "odd"}};
  write_manifest(manifest, generation.path());
  fuzz::write_bytes(folder / "whole", generation.read(manifest_file));
}

ArticleFacts some_facts(LedgerTexts& texts) {
  ArticleFacts facts;
  facts.identity = {1, 2, 3, ~std::uint64_t{0}, 500, std::chrono::sys_seconds{std::chrono::seconds{-7}}, true, true};
  facts.outline.sketch.lane[5] = 200;
  facts.outline.sketch.has_words = true;
  facts.outline.published = Day{days{17'322}};
  facts.paragraphs = {{3, 1ULL << 60U}, false};
  facts.digest[3] = 'x';
  facts.text = texts.add("The text of an article as encoded, which is deflated, deflated.");
  facts.path = "a.zip/inner.txt";
  facts.position = "line 7";
  facts.faults = {{"a.zip", "byte 3", "odd"}, {"b", "", ""}};
  return facts;
}

void write_file(LedgerWriter& writer, const std::string& path) {
  writer.begin_file(path);
  writer.add(LedgerItem(some_facts(writer.texts())));
  writer.add(LedgerItem(Fault{path, "record 2", "stream ends early"}));
  writer.end_file(
      {path, path, {FileStamp{10, 1'700'000'000'000'000'001, -5}, true, std::string(32, '\xfe')}, some_read(), {}});
}

void write_ledger_seed(const fs::path& folder) {
  const TemporaryFolder generation;
  const NameCounts names({{"t-town", {3, {}}}, {"~mskn", {2, {{"Maskana", 2}, {"Maskanah", 1}}}}}, {{"army", {1, {}}}});
  LedgerWriter writer(generation.path() / ledger_folder);
  write_file(writer, "a.zip");
  write_file(writer, "b.txt");
  WrittenEntry written;
  written.id = 1;
  written.counts = some_build();
  written.names = writer.texts().add(encode(names));
  writer.add(written);
  writer.finish({{{"program", "1"}, {"phrases", "2"}}, "3"}, names);
  ByteWriter all;
  for (const char* name : fuzz::ledger_parts) all.text(generation.read(fs::path(ledger_folder) / name));
  fuzz::write_bytes(folder / "whole", all.bytes());
}

void write_record_seed(const fs::path& folder) {
  StoredPassage stored;
  stored.article = test::full_article().meta;
  stored.passage.kind = PassageKind::comment;
  stored.passage.number = 12;
  stored.passage.text = "Maskana, 5 June";
  stored.passage.comment = CommentFacts{12, "reader", Day{days{17'322}}, 3};
  stored.passage.mentions.places = {{{0, 7}, "t-town", "Maskanah", Via::key, {"sy"}, Coordinates{35.96, 38.04}}};
  stored.passage.mentions.forces = {{{0, 7}, "~x", "Maskana", Via::context, {}, {}}};
  stored.passage.mentions.dates = {{{9, 15}, {Day{days{17'322}}, Day{days{17'322}}}}};
  // The target puts the seal on itself.
  const std::string record = encode(stored, {});
  fuzz::write_bytes(folder / "whole", unsealed(record, "").value());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "fuzz_index_seeds FOLDER\n";
    return 2;
  }
  try {
    const fs::path folder = fs::absolute(argv[1]);
    for (const char* target : {"manifest", "ledger", "stored_passage"}) fs::create_directories(folder / target);
    fs::current_path("/");  // which a manifest tells
    write_manifest_seed(folder / "manifest");
    write_ledger_seed(folder / "ledger");
    write_record_seed(folder / "stored_passage");
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "fuzz_index_seeds: " << error.what() << '\n';
    return 2;
  }
}
