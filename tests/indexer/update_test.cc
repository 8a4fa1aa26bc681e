#include <catch2/catch.hpp>
#include <random>
#include <set>
#include <sstream>

#include "common/error.h"
#include "indexer/build.h"
#include "indexer/check.h"
#include "indexer/ledger/ledger_writer.h"
#include "tests/support/generated_text.h"
#include "tests/support/gzip.h"
#include "tests/support/index_content.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;
namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

constexpr const char* places_header = "id\tname\tkind\tlat\tlon\tcountry\tparent\tpopulation\taliases\tweak_aliases\n";
constexpr unsigned all_generations = 1000;

struct Run {
  std::string out;
  std::string err;
};

/// An archive, and two indexes of it: one that is updated, and one that is built anew each time.
class Archive {
 public:
  Archive() {
    folder_.write("places.tsv", std::string(places_header) +
                                    "t-exampletown\tExampletown\tPPL\t35\t38\tSY\t\t900\tExample Town\t\n"
                                    "t-samplebridge\tSamplebridge\tPPL\t36\t39\tSY\t\t100\t\t\n");
  }

  void write_text(const std::string& file, const std::string& text) const { folder_.write("archive/" + file, text); }

  void write(const std::string& file, const std::vector<Json>& records) const {
    std::string lines;
    for (const Json& record : records)
      lines += record.is_string() ? record.get<std::string>() + "\n" : record.dump() + "\n";
    write_text(file, file.ends_with(".gz") ? gzip(lines) : lines);
  }

  [[nodiscard]] fs::path file(const std::string& name) const { return folder_.path() / "archive" / name; }
  [[nodiscard]] fs::path updated() const { return folder_.path() / "updated"; }
  [[nodiscard]] fs::path built() const { return folder_.path() / "built"; }
  [[nodiscard]] const TemporaryFolder& folder() const { return folder_; }

  [[nodiscard]] BuildRequest request(const fs::path& index, bool update) const {
    BuildRequest request;
    request.index = index;
    request.sources.sources = {(folder_.path() / "archive").string()};
    request.knowledge.defaults = false;
    request.knowledge.places = {(folder_.path() / "places.tsv").string()};
    request.jobs = update ? 2 : 1;
    request.keep = all_generations;
    request.update = update;
    // Two writers, one index.
    request.writer = update ? best_writer() : WriterKind::portable;
    return request;
  }

  [[nodiscard]] Run update(std::chrono::nanoseconds step = clock_step) const {
    BuildRequest with = request(updated(), true);
    with.clock_step = step;
    return run(with);
  }

  [[nodiscard]] Run build() const { return run(request(built(), false)); }

  static Run run(const BuildRequest& request) {
    Run run;
    std::ostringstream out;
    std::ostringstream err;
    RunLog log(err, "dateline-index", ProgressForm::none);
    (void)build_index(request, log, out);
    run.out = out.str();
    run.err = err.str();
    return run;
  }

  /// Requires as many builds as updates.
  void require_equal() const {
    const test::IndexContent one = test::content_of(updated());
    const test::IndexContent other = test::content_of(built());
    CHECK(one.manifest == other.manifest);
    CHECK((one.names == other.names));
    CHECK((one.comments == other.comments));
    CHECK((one.first_seen == other.first_seen));
    for (const auto& [id, passage] : other.bodies) {
      const auto found = one.bodies.find(id);
      if (found == one.bodies.end()) FAIL("the update has no passage " << id);
      if (found->second != passage) FAIL("updated:\n" << found->second << "built:\n" << passage);
    }
    CHECK(one.bodies.size() == other.bodies.size());
    CHECK(check_index(updated()).faults.empty());
  }

 private:
  TemporaryFolder folder_;
};

Json article(const std::string& text) { return {{"published", "2017-06-05"}, {"text", text}}; }

std::string changes_in(const std::string& summary) {
  const std::size_t begin = summary.find("read ");
  return summary.substr(begin, summary.find(" vanished") + 9 - begin);
}

/// Changes an archive by chance: whatever an archive does from one night to the next.
class Editor {
 public:
  Editor(Archive& archive, unsigned seed) : archive_(archive), random_(seed) {}

  void begin() {
    for (unsigned i = 0; i < 24; ++i) add_file();
  }

  void edit() {
    using Edit = void (Editor::*)();
    static const std::vector<Edit> edits = {
        &Editor::add_file,   &Editor::change_record, &Editor::delete_file,     &Editor::move_file,
        &Editor::touch_file, &Editor::append_record, &Editor::write_furniture, &Editor::remove_furniture,
        &Editor::capture,    &Editor::copy_article,  &Editor::break_line,      &Editor::delete_record};
    (this->*edits[number(edits.size())])();
  }

 private:
  std::size_t number(std::size_t below) { return random_() % below; }

  std::string text() {
    static const std::vector<std::string> places = {"Exampletown", "Example Town", "Samplebridge",
                                                    "the town of Madeupham", "the village of Maedupham"};
    return "The convoy reached " + places[number(places.size())] + " on Friday with " +
           test::generated_text(20 + number(40), static_cast<unsigned>(number(100'000))) + ".";
  }

  Json record() {
    Json record = {{"id", ++last_id_},
                   {"title", "Report " + std::to_string(last_id_)},
                   {"source", "Wire " + std::to_string(last_id_ % 2)}};
    record["published"] = "2017-06-0" + std::to_string(1 + number(9));
    record["paragraphs"] = {text(), text()};
    if (number(3) == 0) record["comments"] = {{{"author", "reader"}, {"text", "A comment: " + text()}}};
    return record;
  }

  void save(const std::string& file) { archive_.write(file, files_.at(file)); }

  std::string any_file() {
    return std::next(files_.begin(), static_cast<std::ptrdiff_t>(number(files_.size())))->first;
  }

  /// nullptr where the line is none.
  Json* any_record(std::string& file) {
    file = any_file();
    std::vector<Json>& records = files_.at(file);
    if (records.empty()) return nullptr;
    Json& record = records[number(records.size())];
    return record.is_object() ? &record : nullptr;
  }

  void add_file() {
    const std::string file =
        std::to_string(number(4)) + "/" + std::to_string(++last_file_) + (number(5) == 0 ? ".jsonl.gz" : ".jsonl");
    std::vector<Json>& records = files_[file];
    for (std::size_t i = number(6) + 1; i > 0; --i) records.push_back(record());
    save(file);
  }

  void delete_file() {
    const std::string file = any_file();
    fs::remove(archive_.file(file));
    files_.erase(file);
  }

  void move_file() {
    const std::string file = any_file();
    const std::string to =
        std::to_string(number(4)) + "/moved-" + std::to_string(++last_file_) + file.substr(file.find('.'));
    fs::create_directories(archive_.file(to).parent_path());
    fs::rename(archive_.file(file), archive_.file(to));
    files_[to] = files_[file];
    files_.erase(file);
  }

  void touch_file() {
    const fs::path file = archive_.file(any_file());
    fs::last_write_time(file, fs::last_write_time(file) - std::chrono::hours{1 + number(9)});
  }

  void change_record() {
    std::string file;
    if (Json* const found = any_record(file)) (*found)["paragraphs"][0] = text();
    save(file);
  }

  void append_record() {
    const std::string file = any_file();
    files_.at(file).push_back(record());
    save(file);
  }

  void delete_record() {
    const std::string file = any_file();
    if (!files_.at(file).empty()) files_.at(file).erase(files_.at(file).begin());
    save(file);
  }

  void break_line() {
    const std::string file = any_file();
    files_.at(file).push_back(Json("no JSON"));
    save(file);
  }

  /// A paragraph that so many articles have is furniture, or no longer.
  void write_furniture() {
    for (int i = 0; i < 12; ++i) {
      std::string file;
      if (Json* const found = any_record(file)) (*found)["paragraphs"].push_back("We live on what our readers give.");
      save(file);
    }
  }

  void remove_furniture() {
    for (auto& [file, records] : files_) {
      bool changed = false;
      for (Json& record : records) {
        if (!record.is_object() || record["paragraphs"].size() < 3 || number(2) == 0) continue;
        record["paragraphs"].erase(2);
        changed = true;
      }
      if (changed) save(file);
    }
  }

  /// A page that was saved once more, or one with the address of another.
  void capture() {
    std::string file;
    Json* const found = any_record(file);
    if (found == nullptr) return;
    (*found)["url"] = "https://example.org/" + std::to_string(number(3));
    (*found)["captured"] = "2017-06-0" + std::to_string(1 + number(9)) + "T00:00:00Z";
    Json again = *found;
    again["id"] = ++last_id_;
    again["captured"] = "2017-06-0" + std::to_string(1 + number(9)) + "T01:00:00Z";
    if (number(2) == 0) again["paragraphs"][1] = text();
    save(file);
    const std::string other = any_file();
    files_.at(other).push_back(again);
    save(other);
  }

  void copy_article() {
    std::string file;
    const Json* const found = any_record(file);
    if (found == nullptr) return;
    Json copy = *found;
    copy.erase("url");
    copy["id"] = ++last_id_;
    copy["published"] = "2017-05-0" + std::to_string(1 + number(9));
    copy["paragraphs"][0] = copy["paragraphs"][0].get<std::string>() + " Added.";
    const std::string other = any_file();
    files_.at(other).push_back(copy);
    save(other);
  }

  Archive& archive_;
  std::mt19937 random_;
  std::map<std::string, std::vector<Json>> files_;
  int last_id_ = 0;
  int last_file_ = 0;
};

/// Whether the bodies were carried over, and not written anew.
bool is_carried(const fs::path& index) {
  const fs::path shard = current_generation(index) / "bodies-00";
  const Xapian::Database database(shard.string());
  return fs::hard_link_count(shard / "docdata.glass") > 1 || database.get_lastdocid() > database.get_doccount();
}

}  // namespace

namespace {

void update_night_by_night(unsigned seed, int nights) {
  Archive archive;
  Editor editor(archive, seed);
  editor.begin();
  (void)archive.update();
  (void)archive.build();
  archive.require_equal();
  int carried = 0;
  for (int night = 1; night <= nights; ++night) {
    for (int edit = 0; edit < 1 + night % 3; ++edit) editor.edit();
    INFO("seed " << seed << ", night " << night);
    const Run updated = archive.update(night % 2 == 0 ? clock_step : std::chrono::nanoseconds{0});
    const Run built = archive.build();
    CHECK(updated.err == built.err);
    archive.require_equal();
    carried += is_carried(archive.updated()) ? 1 : 0;
  }
  CHECK(carried >= nights / 3);
}

}  // namespace

TEST_CASE("an update gives what a build gives, whatever has become of the archive") { update_night_by_night(1, 6); }

TEST_CASE("an update gives what a build gives, for many nights", "[.long]") {
  for (unsigned seed = 2; seed < 30; ++seed) update_night_by_night(seed, 20);
}

TEST_CASE("an update of what has not changed reads nothing and links what is there") {
  Archive archive;
  archive.write("a.jsonl", {article("The convoy left Exampletown."), Json("no JSON")});
  archive.write_text("b.txt", "Report\n\nIt reached Samplebridge in the evening.\n");
  CHECK(archive.update().err ==
        "dateline-index: there is no generation yet: everything is read\n"
        "dateline-index: " +
            archive.file("a.jsonl").string() + ": line 2: no JSON, from byte 2 of the line on\n");
  const Run again = archive.update();
  CHECK(changes_in(again.out) == "read 0 new, 0 changed, 0 moved files, carried over 2; 0 vanished");
  CHECK(again.err ==
        "dateline-index: " + archive.file("a.jsonl").string() + ": line 2: no JSON, from byte 2 of the line on\n");
  for (const char* file : {"bodies-00/postlist.glass", "names/postlist.glass", "ledger/text-1"}) {
    CHECK(fs::hard_link_count(current_generation(archive.updated()) / file) == 2);
  }
  CHECK(check_index(archive.updated()).faults.empty());
}

TEST_CASE("new, changed, moved and vanished files are told and counted") {
  Archive archive;
  for (const char* name : {"a", "b", "c", "d", "e", "f", "g"}) {
    archive.write(std::string(name) + ".jsonl", {article(std::string("Report of ") + name)});
  }
  (void)archive.update();
  archive.write("a.jsonl", {article("Another report")});
  archive.write("new.jsonl", {article("A new report")});
  fs::rename(archive.file("b.jsonl"), archive.file("moved.jsonl"));
  fs::remove(archive.file("c.jsonl"));
  fs::last_write_time(archive.file("d.jsonl"), fs::file_time_type::clock::now() - std::chrono::hours{9});
  CHECK(changes_in(archive.update().out) == "read 1 new, 1 changed, 1 moved files, carried over 4; 1 vanished");
}

TEST_CASE("a file that was written to in the same step of the clock is told by its bytes") {
  Archive archive;
  archive.write("a.jsonl", {article("The convoy left at 10.")});
  (void)archive.update();
  const auto time = fs::last_write_time(archive.file("a.jsonl"));
  archive.write("a.jsonl", {article("The convoy left at 11.")});
  fs::last_write_time(archive.file("a.jsonl"), time);
  CHECK(changes_in(archive.update().out) == "read 0 new, 1 changed, 0 moved files, carried over 0; 0 vanished");
}

TEST_CASE("standard input and a file that cannot be read are no part of what is carried over") {
  Archive archive;
  archive.write("a.jsonl", {article("The convoy left Exampletown.")});
  (void)archive.update();
  BuildRequest request = archive.request(archive.updated(), true);
  request.sources.sources.push_back(archive.file("nowhere").string());
  const Run run = Archive::run(request);
  CHECK(run.err == "dateline-index: " + archive.file("nowhere").string() + ": no such file or folder\n");
  CHECK(changes_in(run.out) == "read 0 new, 0 changed, 0 moved files, carried over 1; 0 vanished");
}

TEST_CASE("where the lexicon has changed, articles are recognised again and no file is read") {
  Archive archive;
  archive.write("a.jsonl", {article("The convoy left Exampletown."), article("It reached Newplace.")});
  (void)archive.update();
  (void)archive.build();
  archive.folder().write("places.tsv", std::string(places_header) + "t-new\tNewplace\tPPL\t35\t38\tSY\t\t900\t\t\n");
  const Run run = archive.update();
  (void)archive.build();
  CHECK(run.err == "dateline-index: the lexicon has changed: 2 articles are recognised again\n");
  CHECK(changes_in(run.out) == "read 0 new, 0 changed, 0 moved files, carried over 1; 0 vanished");
  archive.require_equal();
}

TEST_CASE("where what decides on reading has changed, everything is read") {
  Archive archive;
  archive.write("a.jsonl", {article("The convoy left Exampletown."), article("Read on at length, dear reader.")});
  (void)archive.update();
  BuildRequest request = archive.request(archive.updated(), true);
  request.sources.limits.longest_record = 1U << 20U;
  CHECK(Archive::run(request).err == "dateline-index: the limits of reading changed: everything is read\n");
  request.knowledge.phrases = {
      archive.folder().write("phrases.tsv", "kind\twhere\twording\nappeal\tline-begins\tread on\n")};
  CHECK(Archive::run(request).err == "dateline-index: the phrases changed: everything is read\n");
  request.quiet = true;
  request.knowledge.phrases.clear();
  CHECK(Archive::run(request).err.empty());
}

TEST_CASE("a bit that changed in the days since which articles are held is a fault") {
  Archive archive;
  archive.write("1.jsonl", {article("A report")});
  (void)archive.update();
  const fs::path file = current_generation(archive.updated()) / "first-seen.tsv";
  std::string bytes = test::read_file(file);
  bytes[bytes.size() - 3] = static_cast<char>(bytes[bytes.size() - 3] ^ 1);
  std::ofstream(file, std::ios::binary) << bytes;
  archive.write("2.jsonl", {article("Another report")});
  CHECK(archive.update().err == "dateline-index: " + file.string() +
                                    ": not as it was written: its SHA-256 is another; since when articles have been "
                                    "held may be told wrongly from now on\n");
  archive.write("3.jsonl", {article("A third report")});
  CHECK(archive.update().err.empty());
}

TEST_CASE("a generation that is damaged or has no ledger is not worked from, and what comes of it is sound") {
  Archive archive;
  for (int i = 0; i < 9; ++i)
    archive.write(std::to_string(i) + ".jsonl", {article("Report number " + std::to_string(i))});
  (void)archive.update();
  (void)archive.build();
  const fs::path generation = current_generation(archive.updated());
  struct Row {
    std::string file;
    std::string told;
  };
  const auto [file, told] = GENERATE(values<Row>({
      {"ledger", "the last generation has no ledger: everything is read"},
      {"ledger/items", "ledger/items: not as it was written: its SHA-256 is another: everything is read"},
      {"ledger/head.json", "ledger/head.json: not as it was written: its SHA-256 is another: everything is read"},
      {"manifest.json", "manifest.json: not what manifest.sha256 says: everything is read"},
      {"bodies-00/docdata.glass",
       "the last generation is damaged: bodies-00/docdata.glass: not as it was written: its SHA-256 is another: "
       "everything is read"},
  }));
  INFO(file);
  if (file == "ledger") {
    fs::remove_all(generation / file);
  } else {
    std::string bytes = test::read_file(generation / file);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 4);
    std::ofstream(generation / file, std::ios::binary) << bytes;
  }
  archive.write("3.jsonl", {article("Another report")});
  const Run run = archive.update();
  (void)archive.build();
  CHECK(run.err == "dateline-index: " + told + "\n");
  archive.require_equal();
}

TEST_CASE("a text of the ledger that is damaged costs an update no more than reading everything") {
  Archive archive;
  archive.write("a.jsonl", {article("The convoy left Exampletown.")});
  (void)archive.update();
  (void)archive.build();
  const fs::path texts = current_generation(archive.updated()) / "ledger/text-1";
  std::string bytes = test::read_file(texts);
  bytes[bytes.size() / 4] = static_cast<char>(bytes[bytes.size() / 4] ^ 4);
  std::ofstream(texts, std::ios::binary) << bytes;
  archive.folder().write("places.tsv", places_header);
  const Run run = archive.update();
  (void)archive.build();
  CHECK(run.err ==
        "dateline-index: the lexicon has changed: 1 article is recognised again\n"
        "dateline-index: the last generation is damaged: a text is not as it was written: everything is read\n");
  archive.require_equal();
}

TEST_CASE("an update after a rollback works from the generation that was gone back to") {
  Archive archive;
  archive.write("a.jsonl", {article("The convoy left Exampletown.")});
  (void)archive.update();
  archive.write("a.jsonl", {article("The convoy left Samplebridge.")});
  (void)archive.update();
  CHECK_FALSE(roll_back(archive.updated()).fault);
  CHECK(changes_in(archive.update().out) == "read 0 new, 1 changed, 0 moved files, carried over 0; 0 vanished");
}

TEST_CASE("an update that finds nothing left leaves the index as it was") {
  Archive archive;
  archive.write("a.jsonl", {article("The convoy left Exampletown.")});
  (void)archive.update();
  const std::string before = current_name(archive.updated());
  fs::remove(archive.file("a.jsonl"));
  CHECK_THROWS_AS(archive.update(), Error);
  CHECK(current_name(archive.updated()) == before);
  CHECK(generation_names(archive.updated()).size() == 1);
}
