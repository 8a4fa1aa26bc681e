#include "indexer/build.h"

#include <xapian.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "common/error.h"
#include "common/generation.h"
#include "common/schema.h"
#include "common/stored_passage.h"
#include "indexer/check.h"
#include "indexer/generation.h"
#include "indexer/index_lock.h"
#include "indexer/info.h"
#include "tests/support/generated_text.h"
#include "tests/support/gzip.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;
namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

struct Run {
  int status = -1;  ///< 0 if it did not throw
  RunOutcome outcome;
  std::string out;
  std::string err;
  std::string error;  ///< of an Error, with its hint
};

Run build(const BuildRequest& request) {
  Run run;
  std::ostringstream out;
  std::ostringstream err;
  RunLog log(err, "dateline-index", ProgressForm::none);
  try {
    run.outcome = build_index(request, log, out);
    run.status = 0;
  } catch (const Error& error) {
    run.error = std::string(error.what()) + " | " + error.hint();
  }
  run.out = out.str();
  run.err = err.str();
  return run;
}

BuildRequest request_of(const TemporaryFolder& folder, const std::string& source = "archive") {
  BuildRequest request;
  request.index = folder.path() / "index";
  request.sources.sources = {(folder.path() / source).string()};
  request.knowledge.defaults = false;
  request.jobs = 2;
  return request;
}

std::string article_line(int number, const std::string& text) {
  Json article = {
      {"id", number}, {"title", "Report " + std::to_string(number)}, {"published", "2017-06-05"}, {"text", text}};
  article["comments"] = {{{"author", "reader"}, {"text", "A comment on report " + std::to_string(number)}}};
  return article.dump() + "\n";
}

/// The records of a shard in the order of its documents.
std::vector<StoredPassage> passages_of(const fs::path& shard) {
  std::vector<StoredPassage> passages;
  const Xapian::Database database(shard.string());
  for (Xapian::docid id = 1; id <= database.get_lastdocid(); ++id) {
    const Xapian::Document document = database.get_document(id);
    passages.push_back(decode_stored_passage(document.get_data(), document.get_value(schema::order_slot)));
  }
  return passages;
}

/// All that a shard holds, as text, but for the names of generations, which tell the time of the build.
std::string dump_of(const fs::path& shard) {
  std::ostringstream dump;
  const Xapian::Database database(shard.string());
  for (Xapian::docid id = 1; id <= database.get_lastdocid(); ++id) {
    dump << id << ' ' << database.get_document(id).get_data() << '\n';
    for (auto term = database.termlist_begin(id); term != database.termlist_end(id); ++term) {
      if ((*term).starts_with(schema::first_seen)) continue;
      dump << *term << ' ' << term.get_wdf();
      for (auto at = term.positionlist_begin(); at != term.positionlist_end(); ++at) dump << ' ' << *at;
      dump << '\n';
    }
    const Xapian::Document document = database.get_document(id);
    for (auto value = document.values_begin(); value != document.values_end(); ++value) {
      dump << value.get_valueno() << '=' << *value << '\n';
    }
  }
  return dump.str();
}

Json manifest_of(const fs::path& index) {
  std::ifstream in(current_generation(index) / manifest_file);
  return Json::parse(in);
}

}  // namespace

TEST_CASE("an archive becomes an index whose passages keep bodies and comments apart") {
  const TemporaryFolder folder;
  folder.write("archive/a.jsonl", article_line(1, "The convoy left Exampletown."));
  folder.write("archive/b.jsonl.gz", gzip(article_line(2, "It reached the river.")));
  const Run run = build(request_of(folder));
  CHECK(run.error.empty());
  CHECK(run.status == 0);
  CHECK(run.err.empty());
  CHECK(run.out.starts_with("indexed 2 articles (2 new): 2 passages, 2 comments; mentions: "));
  const GenerationFacts facts = read_generation(current_generation(folder.path() / "index"));
  const auto bodies = passages_of(facts.bodies.at(0));
  REQUIRE(bodies.size() == 2);
  CHECK(bodies[0].passage.text == "The convoy left Exampletown.");
  CHECK(bodies[0].article.position.file == "a.jsonl");
  CHECK(bodies[1].article.position.file == "b.jsonl.gz");
  const auto comments = passages_of(facts.comments.at(0));
  REQUIRE(comments.size() == 2);
  CHECK(comments[1].passage.text == "A comment on report 2");
  CHECK(comments[1].passage.comment->author == "reader");
  CHECK(facts.first_published == "2017-06-05");
  CHECK(check_index(folder.path() / "index").faults.empty());
}

TEST_CASE("a rebuild remembers since which generation it knows each article") {
  const TemporaryFolder folder;
  folder.write("archive/a.jsonl", article_line(1, "The convoy left Exampletown."));
  REQUIRE(build(request_of(folder)).status == 0);
  const std::string first = current_name(folder.path() / "index");
  folder.write("archive/b.jsonl", article_line(2, "It reached the river."));
  REQUIRE(build(request_of(folder)).status == 0);
  const std::string second = current_name(folder.path() / "index");
  const GenerationFacts facts = read_generation(current_generation(folder.path() / "index"));
  const Xapian::Database bodies(facts.bodies.at(0).string());
  REQUIRE(bodies.get_doccount() == 2);
  CHECK(bodies.get_termfreq("XG" + first) == 1);
  CHECK(bodies.get_termfreq("XG" + second) == 1);
  CHECK(*bodies.postlist_begin("XG" + first) == 1);
  CHECK(check_index(folder.path() / "index").faults.empty());
}

TEST_CASE("an archive without comments has a valid empty shard of them") {
  const TemporaryFolder folder;
  folder.write("archive/a.jsonl", "{\"text\": \"One report.\"}\n");
  CHECK(build(request_of(folder)).status == 0);
  const GenerationFacts facts = read_generation(current_generation(folder.path() / "index"));
  CHECK(Xapian::Database(facts.comments.at(0).string()).get_doccount() == 0);
  CHECK(check_index(folder.path() / "index").faults.empty());
}

TEST_CASE("the index does not depend on the number of jobs") {
  const TemporaryFolder folder;
  for (int file = 0; file < 40; ++file) {
    std::string lines;
    for (int i = 0; i < 60; ++i) {
      const int number = file * 60 + i;
      lines +=
          i % 17 == 3 ? "no JSON\n" : article_line(number % 2000, std::string(300, 'x') + " " + std::to_string(number));
    }
    folder.write("archive/" + std::to_string(file % 7) + "/" + std::to_string(file) + ".jsonl", lines);
  }
  BuildRequest one = request_of(folder);
  one.index = folder.path() / "one";
  one.jobs = 1;
  BuildRequest four = request_of(folder);
  four.index = folder.path() / "four";
  four.jobs = 4;
  const Run first = build(one);
  const Run second = build(four);
  CHECK(first.status == 0);
  CHECK_FALSE(first.err.empty());
  CHECK(first.err == second.err);
  for (const char* shard : {"bodies-00", "comments-00", "names"}) {
    INFO(shard);
    CHECK(dump_of(current_generation(one.index) / shard) == dump_of(current_generation(four.index) / shard));
  }
}

TEST_CASE("captures, copies and repeated paragraphs are the same with any number of jobs") {
  const TemporaryFolder folder;
  for (unsigned file = 0; file < 8; ++file) {
    std::string lines;
    for (unsigned i = 0; i < 40; ++i) {
      const unsigned number = file * 40 + i;
      Json article = {{"id", number}, {"published", "2017-06-0" + std::to_string(1 + number % 9)}};
      article["paragraphs"] = {test::generated_text(70, number % 100) + (number > 200 ? " added" : ""), "Please give."};
      if (number % 4 == 0) article["url"] = "https://example.org/" + std::to_string(number % 100);
      if (number % 16 == 2) article["url"] = "https://example.org/";
      if (number % 8 == 0) article["captured"] = "2017-06-09T0" + std::to_string(file) + ":00:00Z";
      lines += article.dump() + "\n";
    }
    folder.write("archive/" + std::to_string(file) + ".jsonl", lines);
  }
  std::vector<std::string> dumps;
  for (const unsigned jobs : {1U, 2U, 7U}) {
    BuildRequest request = request_of(folder);
    request.index = folder.path() / std::to_string(jobs);
    request.jobs = jobs;
    const Run run = build(request);
    CHECK(run.status == 0);
    const Json counts = manifest_of(request.index)["counts"];
    CHECK(counts["copies"] > 100);
    CHECK(counts["further_captures"] > 10);
    CHECK(counts["dropped"]["repeated"] > 100);
    CHECK(counts["faults"] == 1);
    const fs::path generation = current_generation(request.index);
    dumps.push_back(run.err + dump_of(generation / "bodies-00") + dump_of(generation / "names"));
  }
  CHECK((dumps[0] == dumps[1]));
  CHECK((dumps[0] == dumps[2]));
}

TEST_CASE("faults are told, counted and kept, and the rest is indexed") {
  const TemporaryFolder folder;
  folder.write("archive/1-empty.txt", "");
  folder.write("archive/2-lines.jsonl", "{\"text\": \"One report.\", \"url\": \"https://example.org/1\"}\nno JSON\n");
  folder.write("archive/3-again.jsonl",
               "{\"text\": \"One report.\", \"url\": \"http://www.example.org/1/\"}\n"
               "{\"text\": \"One.\", \"id\": 2}\n{\"text\": \"Two.\", \"id\": 2}\n");
  BuildRequest request = request_of(folder);
  const std::string archive = (folder.path() / "archive").string();
  const Run run = build(request);
  CHECK(run.status == 0);
  CHECK(run.err == "dateline-index: " + archive + "/1-empty.txt: empty\n" +  //
                       "dateline-index: " + archive +
                       "/2-lines.jsonl: line 2: no JSON, from byte 2 of the line on\n" +  //
                       "dateline-index: " + archive + "/3-again.jsonl: line 3: same article as line 2; left out\n");
  const Json manifest = manifest_of(request.index);
  CHECK(manifest["counts"]["faults"] == 3);
  CHECK(manifest["counts"]["articles"] == 2);
  CHECK(manifest["counts"]["further_captures"] == 1);
  CHECK(manifest["faults"][1] == Json({{"file", archive + "/2-lines.jsonl"},
                                       {"position", "line 2"},
                                       {"reason", "no JSON, from byte 2 of the line on"}}));
  CHECK(run.outcome.faults == 3);
}

TEST_CASE("a run that switched tells what came of it, and against what") {
  const TemporaryFolder folder;
  folder.write("archive/a.jsonl", article_line(1, "One report.") + article_line(2, "Two."));
  const BuildRequest request = request_of(folder);
  const RunOutcome first = build(request).outcome;
  CHECK(first.previous.empty());
  CHECK(first.articles == 2);
  CHECK(first.new_articles == 2);
  CHECK(first.previous_articles == 0);
  CHECK(first.passages == 4);
  folder.write("archive/b.jsonl", article_line(3, "Three."));
  const Run second = build(request);
  CHECK(second.outcome.generation == current_name(request.index));
  CHECK(second.outcome.previous == first.generation);
  CHECK(second.outcome.articles == 3);
  CHECK(second.outcome.new_articles == 1);
  CHECK(second.outcome.previous_articles == 2);
  CHECK(second.out.starts_with("indexed 3 articles (1 new): 3 passages, 3 comments; "));
  CHECK(second.out.ends_with(" s; generation " + second.outcome.generation + "\n"));
  CHECK(manifest_of(request.index)["counts"]["new_articles"] == 1);
}

TEST_CASE("a build without any article leaves the index as it was") {
  const TemporaryFolder folder;
  folder.write("archive/a.jsonl", "{\"text\": \"One report.\"}\n");
  folder.write("empty/a.txt", "");
  const BuildRequest good = request_of(folder);
  CHECK(build(good).status == 0);
  const std::string before = current_name(good.index);
  const Run run = build(request_of(folder, "empty"));
  CHECK(
      run.error ==
      "no article was found in what was given; the index is as it was | dateline-index inspect FILE shows what is seen "
      "in a file");
  CHECK(current_name(good.index) == before);
  CHECK(generation_names(good.index) == std::vector<std::string>{before});
  CHECK(std::distance(fs::directory_iterator(good.index / "generations"), {}) == 1);
}

TEST_CASE("a failure while writing ends the build and leaves the index as it was") {
  const TemporaryFolder folder;
  folder.write("archive/a.jsonl", "{\"text\": \"One report.\"}\n");
  BuildRequest request = request_of(folder);
  request.sources.files_from = {"/no/such/list"};
  const Run run = build(request);
  CHECK(run.error == "--files-from: /no/such/list: cannot be opened: No such file or directory | ");
  CHECK(generation_names(request.index).empty());
  CHECK(fs::is_empty(request.index / "generations"));
}

TEST_CASE("a lexicon that cannot be read ends the run before anything is written") {
  const TemporaryFolder folder;
  folder.write("archive/a.jsonl", "{\"text\": \"One report.\"}\n");
  BuildRequest request = request_of(folder);
  request.knowledge.places = {"/no/such/places.tsv"};
  CHECK(build(request).error == "--places: /no/such/places.tsv: cannot be read: No such file or directory | ");
  CHECK_FALSE(fs::exists(request.index));
}

TEST_CASE("the index is written by one build at a time") {
  const TemporaryFolder folder;
  folder.write("archive/a.jsonl", "{\"text\": \"One report.\"}\n");
  const BuildRequest request = request_of(folder);
  const IndexLock held(request.index);
  CHECK(build(request).error.find(": being written by process ") != std::string::npos);
}

TEST_CASE("a rebuild of the same archive gives the same index") {
  const TemporaryFolder folder;
  folder.write("archive/a.jsonl", article_line(1, "The convoy left Exampletown."));
  const BuildRequest request = request_of(folder);
  CHECK(build(request).status == 0);
  const std::string first = dump_of(current_generation(request.index) / "bodies-00");
  CHECK(build(request).status == 0);
  CHECK(dump_of(current_generation(request.index) / "bodies-00") == first);
  CHECK(generation_names(request.index).size() == 2);
}

TEST_CASE("two sources may hold files of one name") {
  const TemporaryFolder folder;
  folder.write("one/a.txt", "First report\n\nThe convoy left the town in the morning.\n");
  folder.write("two/a.txt", "Second report\n\nThe convoy reached the river in the evening.\n");
  BuildRequest request = request_of(folder, "one");
  request.sources.sources.push_back((folder.path() / "two").string());
  const Run run = build(request);
  CHECK(run.err.empty());
  CHECK(manifest_of(request.index)["counts"]["articles"] == 2);
}

TEST_CASE("damage to a shard, and a shard that is gone, are found by a check") {
  const TemporaryFolder folder;
  folder.write("archive/a.jsonl", article_line(1, "The convoy left Exampletown."));
  const BuildRequest request = request_of(folder);
  CHECK(build(request).status == 0);
  const fs::path generation = current_generation(request.index);
  fs::resize_file(generation / "bodies-00/postlist.glass", 10);
  fs::remove_all(generation / "names");
  const CheckResult result = check_index(request.index);
  REQUIRE(result.faults.size() > 2);
  CHECK(result.faults[0].file == (generation / "bodies-00/postlist.glass").string());
  CHECK(result.faults[0].reason.starts_with("10 bytes instead of the "));
  CHECK(result.faults[1].file == (generation / "names/block-checksums").string());
  CHECK(result.faults[1].reason == "No such file or directory");
}

TEST_CASE("a single bit that has changed is found by a check, in whatever file") {
  const TemporaryFolder folder;
  folder.write("archive/a.jsonl", article_line(1, "The convoy left Exampletown."));
  const BuildRequest request = request_of(folder);
  CHECK(build(request).status == 0);
  const fs::path generation = current_generation(request.index);
  const std::string file = GENERATE("bodies-00/docdata.glass", "bodies-00/termlist.glass", "bodies-00/position.glass",
                                    "comments-00/postlist.glass", "names/iamglass", "bodies-00/block-checksums");
  const std::string name = (fs::relative(generation, folder.path()) / file).string();
  std::string bytes = folder.read(name);
  REQUIRE_FALSE(bytes.empty());
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
  folder.write(name, bytes);
  const CheckResult result = check_index(request.index);
  REQUIRE(result.faults.size() == 1);
  CHECK(result.faults[0].file == (generation / file).string());
  CHECK(result.faults[0].reason == "not as it was written: its SHA-256 is another");
}

TEST_CASE("a manifest that is not what was written is found by a check, and so is a digest that is gone") {
  const TemporaryFolder folder;
  folder.write("archive/a.jsonl", article_line(1, "The convoy left Exampletown."));
  const BuildRequest request = request_of(folder);
  CHECK(build(request).status == 0);
  CHECK(check_index(request.index).faults.empty());
  const fs::path generation = current_generation(request.index);
  std::ofstream(generation / "manifest.json", std::ios::app) << '\n';
  const auto reason = [&] {
    const CheckResult result = check_index(request.index);
    REQUIRE(result.faults.size() == 1);
    CHECK(result.faults[0].file == (generation / "manifest.json").string());
    return result.faults[0].reason;
  };
  CHECK(reason() == "not what manifest.sha256 says");
  fs::remove(generation / "manifest.sha256");
  CHECK(reason() == "cannot be read");
}

TEST_CASE("info tells what is in the index, its days and its gaps") {
  const TemporaryFolder folder;
  folder.write("archive/a.jsonl", R"({"text": "One.", "published": "2017-04-05"}
{"text": "Two.", "published": "2017-06-05"}
{"text": "Three."}
)");
  BuildRequest request = request_of(folder);
  CHECK(build(request).status == 0);
  std::ostringstream json;
  print_info(request.index, true, json);
  const Json info = Json::parse(json.str());
  CHECK(info["coverage"] == Json::parse(R"({"days": 2, "months": 2, "gaps": [{"from": "2017-05", "to": "2017-05"}]})"));
  CHECK(info["counts"]["undated_articles"] == 1);
  CHECK(info["generation"] == current_name(request.index));
  std::ostringstream text;
  print_info(request.index, false, text);
  CHECK(text.str().find("articles:    3 (1 without a day of publication) from 1 files\n") != std::string::npos);
  CHECK(text.str().find("published:   2017-04-05 .. 2017-06-05, 2 days in 2 months\n") != std::string::npos);
  CHECK(text.str().find("gaps:        2017-05\n") != std::string::npos);
}
