#include <catch2/catch.hpp>

#include "tests/support/archive_reading.h"
#include "tests/support/gzip.h"
#include "tests/support/packed.h"
#include "tests/support/warc.h"

using namespace dateline;

namespace {

using Texts = std::vector<std::string>;

ArchiveReading read_as(const std::string& name, const std::string& bytes, ReadOptions options = {}) {
  const TemporaryFolder folder;
  folder.write(name, bytes);
  return read_archive(folder, std::move(options));
}

}  // namespace

TEST_CASE("the files in an archive are read in stored order, under its name and theirs") {
  const std::vector<PackedEntry> entries = {{"z/page.txt", "first"},
                                            {"a.jsonl", "{\"text\": \"second\"}\n{\"text\": \"third\"}\n"},
                                            {"caf\u00E9.md", "fourth"}};
  const Packing packing = GENERATE(Packing{"zip", "none"}, Packing{"ustar", "none"}, Packing{"pax", "gzip"},
                                   Packing{"gnutar", "xz"}, Packing{"ustar", "bzip2"}, Packing{"ustar", "zstd"});
  const ArchiveReading reading = read_as("outer", packed(entries, packing));
  CHECK(reading.bytes() == Texts{"first", "{\"text\": \"second\"}", "{\"text\": \"third\"}", "fourth"});
  CHECK(reading.files() == Texts{"outer/z/page.txt", "outer/a.jsonl", "outer/a.jsonl", "outer/caf\u00E9.md"});
  CHECK(reading.faults.empty());
}

TEST_CASE("a file that is only compressed keeps its name") {
  const std::string text = "a page that is compressed and nothing else";
  const auto* const filter = GENERATE("xz", "bzip2", "zstd");
  const ArchiveReading reading = read_as("page.txt.packed", packed({{"x", text}}, {"raw", filter}));
  CHECK(reading.bytes() == Texts{text});
  CHECK(reading.files() == Texts{"page.txt.packed"});
}

TEST_CASE("containers stand in containers") {
  const std::string warc = gzip(captured("<html>captured</html>"));
  const std::string inner = packed({{"in.txt", "in"}, {"crawl.warc.gz", warc}});
  const std::string middle = packed({{"inner.zip", inner}}, {"ustar", "gzip"});
  const ArchiveReading reading = read_as("a.zip", packed({{"m.tgz", middle}, {"x.txt.gz", gzip(gzip("twice"))}}));
  CHECK(reading.bytes() == Texts{"in", "<html>captured</html>", "twice"});
  CHECK(reading.files() ==
        Texts{"a.zip/m.tgz/inner.zip/in.txt", "a.zip/m.tgz/inner.zip/crawl.warc.gz", "a.zip/x.txt.gz"});
  CHECK(reading.faults.empty());
  CHECK(reading.records[1].offset == 0);
  CHECK(reading.records[1].length == warc.size());
}

TEST_CASE("containers that nest too deep are a fault") {
  std::string bytes = packed({{"x.txt", "x"}});
  for (int i = 0; i < 10; ++i) bytes = packed({{"x.zip", bytes}});
  const ArchiveReading reading = read_as("a.zip", bytes);
  CHECK(reading.records.empty());
  CHECK(reading.faults == Texts{"a.zip/x.zip/x.zip/x.zip/x.zip: containers nest too deep here (--max-nesting)"});
  std::string gzips = "x";
  for (int i = 0; i < 10; ++i) gzips = gzip(gzips);
  CHECK(read_as("a.gz", gzips).faults == Texts{"a.gz: containers nest too deep here (--max-nesting)"});
}

TEST_CASE("of a WACZ the web archives are read and nothing else") {
  const std::vector<PackedEntry> entries = {{"archive/data.warc.gz", gzip(captured("<html>captured</html>"))},
                                            {"indexes/index.cdx", "com,example)/ 2017"},
                                            {"pages/pages.jsonl", "{\"text\": \"no article\"}"},
                                            {"datapackage.json", "{}"}};
  const ArchiveReading reading = read_as("any-name", packed(entries, {.stored = true}));
  CHECK(reading.files() == Texts{"any-name/archive/data.warc.gz"});
  CHECK(reading.faults.empty());
  CHECK(reading.counts.skipped == 3);
  const ArchiveReading within = read_as("a.tar", packed({{"b.wacz", packed(entries)}}, {"ustar"}));
  CHECK(within.files() == Texts{"a.tar/b.wacz/archive/data.warc.gz"});
}

TEST_CASE("what is not to be read of an archive is told, and the rest is read") {
  const auto* const format = GENERATE("zip", "ustar");
  const ArchiveReading reading = read_as("a", packed({{"../climbs.txt", "x"},
                                                      {"b/../../climbs.txt", "x"},
                                                      {"/absolute.txt", "x"},
                                                      {"link.txt", "", "page.txt"},
                                                      {"empty.txt", ""},
                                                      {"logo.png", "\x89PNG"},
                                                      {"__MACOSX/._page.txt", "x"},
                                                      {".git/config", "x"},
                                                      {"./page.txt", "text"}},
                                                     {format}));
  CHECK(reading.bytes() == Texts{"text"});
  CHECK(reading.files() == Texts{"a/page.txt"});
  CHECK(reading.faults == Texts{"a/../climbs.txt: a path that climbs out of its archive, not read",
                                "a/b/../../climbs.txt: a path that climbs out of its archive, not read",
                                "a//absolute.txt: a path that climbs out of its archive, not read",
                                "a/link.txt: a link within an archive, not followed", "a/empty.txt: empty"});
  CHECK(reading.counts.skipped == 3);
}

TEST_CASE("a file that is protected by a password is a fault") {
  const ArchiveReading reading = read_as("a.zip", packed({{"page.txt", "secret"}}, {.password = "x"}));
  CHECK(reading.records.empty());
  CHECK(reading.faults == Texts{"a.zip/page.txt: protected by a password, not read"});
}

TEST_CASE("a damaged entry is a fault and the others are read") {
  std::string bytes =
      packed({{"a.txt", "first page"}, {"b.txt", "second page"}, {"c.txt", "third page"}}, {.stored = true});
  bytes[bytes.find("second")] = 'S';
  const ArchiveReading reading = read_as("a.zip", bytes);
  CHECK(reading.bytes() == Texts{"first page", "third page"});
  REQUIRE(reading.faults.size() == 1);
  CHECK(reading.faults[0].starts_with("a.zip/b.txt: cannot be unpacked: ZIP bad CRC"));
}

TEST_CASE("of an archive that is cut short, what stands before is read") {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += std::to_string(i * 7919) + " ";
  const auto* const format = GENERATE("zip", "ustar");
  const std::string bytes = packed({{"a.txt", "first page"}, {"b.txt", text}}, {format, "none", {}, true});
  const ArchiveReading reading = read_as("a", bytes.substr(0, bytes.size() / 2));
  INFO(reading.faults.size() << (reading.faults.empty() ? "" : reading.faults[0]));
  REQUIRE(reading.records.size() == 2);
  CHECK(reading.records[0].bytes == "first page");
  CHECK(text.starts_with(reading.records[1].bytes));
  CHECK(reading.records[1].cut_short.starts_with("cannot be unpacked: Truncated "));
}

TEST_CASE("a file that unpacks to too much is a fault, however it is packed") {
  ReadOptions options;
  options.limits.longest_record = 1 << 20;
  const std::string zeros(3'000'000, ' ');
  for (const std::string& bomb :
       {gzip(zeros), packed({{"a.txt", zeros}}), packed({{"a.txt", zeros}}, {"ustar", "xz"})}) {
    const ArchiveReading reading = read_as("bomb", bomb, options);
    CHECK(reading.records.empty());
    const std::string path = bomb.starts_with("\x1F\x8B") ? "bomb" : "bomb/a.txt";
    CHECK(reading.faults == Texts{path + ": longer than 1 MiB, not read"});
  }
}

TEST_CASE("what unpacks to many times its size is a fault, however it is packed") {
  ReadOptions options;
  options.limits.highest_ratio = 100;
  options.limits.judged_from = 3'000'000;
  SECTION("lines") {
    std::string lines;
    for (int i = 0; i < 500'000; ++i) lines += "{}\n\n\n\n\n\n\n\n";
    const ArchiveReading reading = read_as("bomb.jsonl.gz", gzip(lines), options);
    CHECK(reading.faults == Texts{"bomb.jsonl.gz: line 2516582: unpacks to more than 100 times its size (--max-ratio); "
                                  "314573 records read"});
  }
  SECTION("many files") {
    const std::vector<PackedEntry> entries(40, {"a.txt", std::string(250'000, ' ')});
    const ArchiveReading reading = read_as("bomb.zip", packed(entries), options);
    CHECK(reading.records.size() < 30);
    CHECK(reading.faults == Texts{"bomb.zip: unpacks to more than 100 times its size (--max-ratio); 13 files read"});
  }
  SECTION("containers within containers") {
    const std::string zip = packed({{"a.txt", std::string(2'000'000, ' ')}});
    const ArchiveReading reading =
        read_as("bomb.tgz", packed({{"1.zip", zip}, {"2.zip", zip}}, {"ustar", "gzip"}), options);
    CHECK(reading.faults ==
          Texts{"bomb.tgz/2.zip: unpacks to more than 100 times its size (--max-ratio); 1 file read"});
  }
}

TEST_CASE("a source that unpacks to more than is allowed is a fault") {
  ReadOptions options;
  options.limits.most_unpacked = 5'000'000;
  const std::vector<PackedEntry> entries(10, {"a.txt", std::string(1'000'000, ' ')});
  const ArchiveReading reading = read_as("bomb.zip", packed(entries), options);
  CHECK(reading.records.size() == 6);
  CHECK(reading.faults == Texts{"bomb.zip: unpacks to more than 4 MiB (--max-unpacked); 6 files read"});
}
