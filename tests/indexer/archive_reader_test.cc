#include "indexer/archive_reader.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "common/error.h"
#include "indexer/run_log.h"
#include "tests/support/gzip.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;
namespace fs = std::filesystem;

namespace {

struct Reading {
  std::vector<std::string> records;  ///< "FILE@OFFSET#NUMBER: BYTES"
  std::vector<std::string> faults;
  ReadCounts counts;
};

std::string described(const Record& record) {
  return record.file + "@" + std::to_string(record.offset) + "#" + std::to_string(record.number) + ": " + record.bytes +
         (record.cut_short.empty() ? "" : " (" + record.cut_short + ")");
}

/// Faults with the folder's own path left out.
Reading read_all(const TemporaryFolder& folder, const std::function<void(ArchiveReader&)>& action,
                 ReadOptions options = {}) {
  Reading reading;
  ArchiveReader reader([&](Record&& record) { reading.records.push_back(described(record)); },
                       [&](Fault&& fault) {
                         const std::string prefix = folder.path().string() + "/";
                         if (fault.file.starts_with(prefix)) fault.file.erase(0, prefix.size());
                         reading.faults.push_back(describe(fault));
                       },
                       std::move(options));
  action(reader);
  reading.counts = reader.counts();
  return reading;
}

Reading read_folder(const TemporaryFolder& folder, ReadOptions options = {}) {
  return read_all(
      folder, [&](ArchiveReader& reader) { reader.read(folder.path().string()); }, std::move(options));
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a folder is walked by name, bytewise, and paths are those within it") {
  const TemporaryFolder folder;
  folder.write("b.txt", "B");
  folder.write("a/2.md", "A2");
  folder.write("a/1.txt.gz", gzip("A1"));
  folder.write("Z.txt", "Z");
  folder.write("\u00E9.txt", "E");
  const Reading reading = read_folder(folder);
  CHECK(reading.records ==
        Texts{"Z.txt@0#1: Z", "a/1.txt.gz@0#1: A1", "a/2.md@0#1: A2", "b.txt@0#1: B", "\u00E9.txt@0#1: E"});
  CHECK(reading.faults.empty());
  CHECK(reading.counts.files == 5);
}

TEST_CASE("a file that is named itself goes by its name") {
  const TemporaryFolder folder;
  const std::string path = folder.write("deep/er/page.txt", "text");
  const Reading reading = read_all(folder, [&](ArchiveReader& reader) { reader.read(path); });
  CHECK(reading.records == Texts{"page.txt@0#1: text"});
}

TEST_CASE("each line of JSON Lines is a record that knows its place") {
  const TemporaryFolder folder;
  folder.write("a.jsonl", "{\"text\":\"1\"}\n\n{\"text\":\"22\"}\r\n{\"text\":\"3\"}");
  const Reading reading = read_folder(folder);
  CHECK(reading.records ==
        Texts{"a.jsonl@0#1: {\"text\":\"1\"}", "a.jsonl@14#3: {\"text\":\"22\"}\r", "a.jsonl@29#4: {\"text\":\"3\"}"});
}

TEST_CASE("what cannot be read is a fault with its reason, and the walk goes on") {
  const TemporaryFolder folder;
  folder.write("a-empty.txt", "");
  folder.write("b-binary.dat", std::string("\0\1\2", 3));
  folder.write("c-page.txt", "text");
  ::mkfifo((folder.path() / "d-pipe").c_str(), 0600);
  const Reading reading = read_folder(folder);
  CHECK(reading.faults == Texts{"a-empty.txt: empty", "b-binary.dat: binary, neither text nor JSON Lines",
                                "d-pipe: neither a file nor a folder"});
  CHECK(reading.records == Texts{"c-page.txt@0#1: text"});
}

TEST_CASE("a source that is not there is a fault and counted") {
  const TemporaryFolder folder;
  const Reading reading =
      read_all(folder, [&](ArchiveReader& reader) { reader.read((folder.path() / "gone").string()); });
  CHECK(reading.faults == Texts{"gone: no such file or folder"});
  CHECK(reading.counts.missing == 1);
}

TEST_CASE("hidden files and what browsers save beside a page are skipped in a folder and tried when named") {
  const TemporaryFolder folder;
  folder.write(".hidden/a.txt", "hidden");
  folder.write("page_files/logo.PNG", "not really a picture");
  folder.write("page.txt~", "backup");
  folder.write("page.txt", "text");
  const Reading reading = read_folder(folder);
  CHECK(reading.records == Texts{"page.txt@0#1: text"});
  CHECK(reading.faults.empty());
  CHECK(reading.counts.skipped == 3);
  const std::string named = (folder.path() / "page_files/logo.PNG").string();
  CHECK(read_all(folder, [&](ArchiveReader& reader) { reader.read(named); }).records.size() == 1);
}

TEST_CASE("symbolic links that leave the archive, lead back or lead nowhere are faults; none is followed") {
  const TemporaryFolder outside;
  outside.write("secret.txt", "secret");
  const TemporaryFolder folder;
  folder.write("in/page.txt", "text");
  fs::create_symlink(outside.path() / "secret.txt", folder.path() / "leaving.txt");
  fs::create_directory_symlink(outside.path(), folder.path() / "leaving");
  fs::create_directory_symlink("..", folder.path() / "in/loop");
  fs::create_symlink("nowhere", folder.path() / "dangling");
  fs::create_symlink("self", folder.path() / "self");
  fs::create_symlink("in/page.txt", folder.path() / "inside.txt");
  const Reading reading = read_folder(folder);
  CHECK(reading.records == Texts{"in/page.txt@0#1: text"});
  CHECK(reading.faults == Texts{"dangling: a symbolic link that leads nowhere",
                                "in/loop: a symbolic link back to a folder that holds it, not followed",
                                "leaving: a symbolic link that leaves the archive, not followed",
                                "leaving.txt: a symbolic link that leaves the archive, not followed",
                                "self: a symbolic link that leads nowhere"});
  CHECK(reading.counts.skipped == 1);
}

TEST_CASE("an index within the archive is not read") {
  const TemporaryFolder folder;
  folder.write("index/generations/x/manifest.json", "{}");
  folder.write("page.txt", "text");
  ReadOptions options;
  options.leave_out = folder.path() / "index";
  CHECK(read_folder(folder, options).records == Texts{"page.txt@0#1: text"});
}

TEST_CASE("a record above the limit is a fault, and the next one is read") {
  const TemporaryFolder folder;
  ReadOptions options;
  options.limits.longest_record = 40;
  folder.write("a.jsonl",
               "{\"text\":\"one\"}\n{\"text\":\"" + std::string(1'000'000, 'x') + "\"}\n{\"text\":\"three\"}\n");
  folder.write("b.txt", std::string(41, 'x'));
  folder.write("c.txt", std::string(40, 'x'));
  const Reading reading = read_folder(folder, options);
  CHECK(reading.records == Texts{"a.jsonl@0#1: {\"text\":\"one\"}", "a.jsonl@1000027#3: {\"text\":\"three\"}",
                                 "c.txt@0#1: " + std::string(40, 'x')});
  CHECK(reading.faults ==
        Texts{"a.jsonl: line 2: longer than 40 bytes, not read", "b.txt: longer than 40 bytes, not read"});
}

TEST_CASE("a line of fifty megabytes is a fault, and the line behind it is read") {
  const TemporaryFolder folder;
  folder.write("a.jsonl", "{\"text\":\"" + std::string(50'000'000, 'x') + "\"}\n{\"text\":\"y\"}\n");
  const Reading reading = read_folder(folder);
  CHECK(reading.records == Texts{"a.jsonl@50000012#2: {\"text\":\"y\"}"});
  CHECK(reading.faults == Texts{"a.jsonl: line 1: longer than 16 MiB, not read"});
}

TEST_CASE("a line of ten megabytes is read") {
  const TemporaryFolder folder;
  folder.write("a.jsonl", "{\"text\":\"" + std::string(10'000'000, 'x') + "\"}\n");
  const Reading reading = read_folder(folder);
  REQUIRE(reading.records.size() == 1);
  CHECK(reading.records[0].size() > 10'000'000);
  CHECK(reading.faults.empty());
}

TEST_CASE("of a truncated gzip, whole records are read and the cut is told with its line") {
  const TemporaryFolder folder;
  std::string lines;
  for (int i = 0; i < 20'000; ++i) lines += "{\"text\":\"" + std::to_string(i * 7919) + "\"}\n";
  const std::string whole = gzip(lines);
  folder.write("a.jsonl.gz", whole.substr(0, whole.size() / 2));
  folder.write("b.txt.gz", gzip("A page that goes on").substr(0, 20));
  const Reading reading = read_folder(folder);
  const std::string read = std::to_string(reading.records.size() - 1);
  const std::string next = std::to_string(reading.records.size());
  CHECK(reading.records.size() > 1000);
  CHECK(reading.records.front() == "a.jsonl.gz@0#1: {\"text\":\"0\"}");
  CHECK(reading.faults == Texts{"a.jsonl.gz: line " + next + ": gzip stream ends early; " + read + " records read"});
  CHECK(reading.records.back().ends_with("(gzip stream ends early)"));
}

TEST_CASE("a list of paths is read in its order, under the paths as listed") {
  const TemporaryFolder folder;
  const std::string second = folder.write("2/x.txt", "two");
  const std::string first = folder.write("1/x.txt", "one");
  const std::string list = folder.write("list", second + "\n\n" + first + "\r\n" + folder.path().string() + "/none\n");
  const Reading reading = read_all(folder, [&](ArchiveReader& reader) { reader.read_listed(list); });
  CHECK(reading.records == Texts{second + "@0#1: two", first + "@0#1: one"});
  CHECK(reading.faults == Texts{"none: no such file or folder"});
}

TEST_CASE("a list that cannot be read ends the run") {
  const TemporaryFolder folder;
  CHECK_THROWS_WITH(read_all(folder, [&](ArchiveReader& reader) { reader.read_listed("/no/such/list"); }),
                    "--files-from: /no/such/list: cannot be opened: No such file or directory");
}

TEST_CASE("a folder that nests without end is a fault") {
  const TemporaryFolder folder;
  std::string path;
  for (int i = 0; i < 150; ++i) path += "d/";
  folder.write(path + "page.txt", "text");
  const Reading reading = read_folder(folder);
  CHECK(reading.records.empty());
  REQUIRE(reading.faults.size() == 1);
  CHECK(reading.faults[0].ends_with(": folders nest too deep here"));
}
