#include <catch2/catch.hpp>

#include "common/calendar.h"
#include "indexer/feed_item.h"
#include "indexer/sha256.h"
#include "tests/support/archive_reading.h"
#include "tests/support/brotli.h"
#include "tests/support/gzip.h"
#include "tests/support/warc.h"

using namespace dateline;

namespace {

using Texts = std::vector<std::string>;

ArchiveReading read_warc(const std::string& bytes, ReadOptions options = {}) {
  const TemporaryFolder folder;
  folder.write("a.warc", bytes);
  return read_archive(folder, std::move(options));
}

std::string page(const std::string& text) { return "<html><body><p>" + text + "</p></body></html>"; }

}  // namespace

TEST_CASE("a capture is a page with the URL, the day and the place of its record") {
  const std::string info = warc_record("warcinfo", "application/warc-fields", "software: x\r\n", "");
  const std::string first = captured(page("one"), "Content-Type: text/html; charset=\"windows-1251\"\r\n");
  const std::string second = captured(page("two"));
  const ArchiveReading reading = read_warc(info + first + second);
  REQUIRE(reading.records.size() == 2);
  CHECK(reading.faults.empty());
  const Record& record = reading.records[0];
  CHECK(record.bytes == page("one"));
  CHECK(record.format == RecordFormat::html_page);
  CHECK(record.container == "warc");
  CHECK(record.url == "https://example.org/a");
  CHECK(record.captured == *parse_iso_date("2017-06-05") + std::chrono::hours{8} + std::chrono::minutes{30});
  CHECK(record.charset == "windows-1251");
  CHECK(position_of(record) == "record 2");
  CHECK(record.offset == info.size());
  CHECK(record.length == first.size());
  CHECK(record.sha256 == sha256(first));
  CHECK(reading.records[1].offset == info.size() + first.size());
}

TEST_CASE("where each record is a gzip member, its place is that of the member in the compressed file") {
  const std::string info = gzip(warc_record("warcinfo", "application/warc-fields", "x", ""));
  const std::string first = gzip(captured(page("one")));
  const std::string last = gzip(captured(page("two")));
  const ArchiveReading reading = read_warc(info + first + last);
  REQUIRE(reading.records.size() == 2);
  CHECK(reading.faults.empty());
  CHECK(reading.records[0].offset == info.size());
  CHECK(reading.records[0].length == first.size());
  CHECK(reading.records[0].sha256 == sha256(captured(page("one"))));
  CHECK(reading.records[1].offset == info.size() + first.size());
  CHECK(reading.records[1].length == last.size());
}

TEST_CASE("in a file that is compressed as a whole, a record's place is that in the decompressed file") {
  const std::string first = captured(page("one"));
  const std::string second = captured(page("two"));
  const ArchiveReading reading = read_warc(gzip(first + second));
  REQUIRE(reading.records.size() == 2);
  CHECK(reading.records[0].offset == 0);
  CHECK(reading.records[1].offset == first.size());
  CHECK(reading.records[1].length == second.size());
}

TEST_CASE("what was sent in chunks or compressed is read as it was meant") {
  const std::string html = page("a page that was sent in parts");
  const std::string chunked = "f;x=y\r\n" + html.substr(0, 15) + "\r\n" + "2f\r\n" + html.substr(15) + "\r\n0\r\n\r\n";
  const std::string type = "Content-Type: text/html\r\n";
  const auto [body, fields] = GENERATE_COPY(table<std::string, std::string>({
      {html, ""},
      {chunked, "Transfer-Encoding: chunked\r\n"},
      {gzip(html), "Content-Encoding: gzip\r\n"},
      {gzip(html), "content-encoding: X-GZIP\r\n"},
      {zlib_stream(html, 15), "Content-Encoding: deflate\r\n"},
      {zlib_stream(html, -15), "Content-Encoding: deflate\r\n"},
      {brotli(html), "Content-Encoding: br\r\n"},
      {html, "Content-Encoding: identity\r\n"},
      // Undone by the program that wrote the archive.
      {html, "Transfer-Encoding: chunked\r\n"},
      {html, "Content-Encoding: gzip\r\n"},
      {html, "Content-Encoding: deflate\r\n"},
      {html, "Content-Encoding: br\r\n"},
  }));
  const ArchiveReading reading = read_warc(captured(body, type + fields));
  CHECK(reading.bytes() == Texts{html});
  CHECK(reading.faults.empty());
}

TEST_CASE("a body that cannot be undone is a fault") {
  const auto [body, fields, fault] = GENERATE(table<std::string, std::string, std::string>({
      {"\xFF\xFF\xFF\xFF", "Content-Encoding: br\r\n", "a.warc: record 1: the compressed body is damaged"},
      {brotli("text").substr(0, 3), "Content-Encoding: br\r\n", "a.warc: record 1: the compressed body ends early"},
      {"\x28\xB5\x2F\xFD", "Content-Encoding: zstd\r\n",
       "a.warc: record 1: the body is compressed with 'zstd', which is not read"},
      {"\x1F\x8B\x08\xFF\xFF\xFF", "Content-Encoding: gzip\r\n", "a.warc: record 1: the compressed body is damaged"},
      {gzip("text").substr(0, 11), "Content-Encoding: gzip\r\n", "a.warc: record 1: the compressed body ends early"},
  }));
  const ArchiveReading reading = read_warc(captured(body, "Content-Type: text/html\r\n" + fields));
  CHECK(reading.records.empty());
  CHECK(reading.faults == Texts{fault});
}

TEST_CASE("a body compressed with brotli is bounded as others are") {
  ReadOptions options;
  options.limits.longest_record = 1000;
  const std::string body = brotli(std::string(5000, 'x'));
  const std::string fields = "Content-Type: text/html\r\nContent-Encoding: br\r\n";
  const ArchiveReading reading = read_warc(captured(body, fields), options);
  CHECK(reading.records.empty());
  CHECK(reading.faults == Texts{"a.warc: record 1: longer than 1000 bytes, not read"});
}

TEST_CASE("of a brotli body that is cut short, what is there is read") {
  std::string text;
  for (unsigned i = 0; i < 4000; ++i) text += std::to_string(i * i * 7919 % 10007) + ' ';
  const std::string body = brotli("<html>" + text);
  const std::string fields = "Content-Type: text/html\r\nContent-Encoding: br\r\n";
  const ArchiveReading reading = read_warc(captured(body.substr(0, body.size() - 5), fields));
  REQUIRE(reading.records.size() == 1);
  CHECK(reading.records[0].bytes.starts_with("<html>0 7919 "));
  CHECK(reading.records[0].cut_short == "the compressed body ends early");
}

TEST_CASE("feeds among the captures are cut, other XML is counted") {
  const std::string feed =
      "<rss version=\"2.0\"><channel><item><guid>n1</guid><description>One.</description></item>"
      "<item><description>Two.</description></item></channel></rss>";
  const std::string first = captured(feed, "Content-Type: application/rss+xml; charset=UTF-8\r\n");
  const ArchiveReading reading =
      read_warc(first + captured(gzip(feed), "Content-Type: text/xml\r\nContent-Encoding: gzip\r\n") +
                warc_record("resource", "application/atom+xml", feed.substr(0, 90)) +
                captured("<?xml version=\"1.0\"?><urlset/>", "Content-Type: text/xml\r\n"));
  REQUIRE(reading.records.size() == 5);
  const Record& item = reading.records[1];
  CHECK(item.format == RecordFormat::feed_item);
  CHECK(position_of(item) == "record 1");
  CHECK(item.container == "warc");
  CHECK(item.length == first.size());
  CHECK(item.sha256 == sha256(first));
  CHECK_FALSE(item.url.has_value());
  CHECK_FALSE(item.captured.has_value());
  CHECK(decode_feed_item(reading.records[0].bytes).id == "1.n1");
  CHECK(decode_feed_item(item.bytes).id == "1.2");
  CHECK(decode_feed_item(reading.records[3].bytes).id == "2.2");
  CHECK(reading.faults == Texts{"a.warc: record 3, byte 87: the feed ends early; 1 item read"});
  CHECK(reading.counts.skipped_captures == std::map<std::string, std::uint64_t>{{"text/xml", 1}});
}

TEST_CASE("of a body that is cut short, what is there is read") {
  const ArchiveReading reading =
      read_warc(captured("5\r\nabcde\r\n9\r\nfgh", "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n"));
  REQUIRE(reading.records.size() == 1);
  CHECK(reading.records[0].bytes == "abcdefgh");
  CHECK(reading.records[0].cut_short == "the last chunk of the body is missing");
}

TEST_CASE("what is no page is counted by its type, and a revisit as such") {
  const std::string uri = "WARC-Target-URI: https://example.org/a\r\n";
  const ArchiveReading reading = read_warc(
      warc_record("request", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n") +
      captured("\x89PNG", "Content-Type: image/png\r\n") + captured("\x89PNG", "Content-Type: IMAGE/PNG\r\n") +
      captured(page("gone"), "Content-Type: text/html\r\n", "404 Not Found") +
      captured("", "Location: /b\r\n", "301 Moved") + captured("{}", "") + captured(" <!DOCTYPE html>x", "") +
      warc_record("revisit", "application/http; msgtype=response", "HTTP/1.1 304 Not Modified\r\n\r\n") +
      warc_record("metadata", "application/warc-fields", "x: y") + warc_record("resource", "text/css", "p {}") +
      warc_record("resource", "text/html", page("resource")) + warc_record("conversion", "text/plain", "converted") +
      warc_record("response", "text/dns", "20170605 example.org"));
  CHECK(reading.faults.empty());
  CHECK(reading.bytes() == Texts{" <!DOCTYPE html>x", page("resource"), "converted"});
  CHECK(reading.records[2].format == RecordFormat::text_page);
  CHECK(reading.counts.revisits == 1);
  CHECK(reading.counts.skipped_captures == std::map<std::string, std::uint64_t>{{"image/png", 2},
                                                                                {"status 301", 1},
                                                                                {"status 404", 1},
                                                                                {"text/css", 1},
                                                                                {"text/dns", 1},
                                                                                {"unknown type", 1}});
}

TEST_CASE("what a head says is told as valid text of a bearable length") {
  const std::string junk = std::string(99, 'x') + "\u00E9\xFF";
  const ArchiveReading reading =
      read_warc(captured("x", "Content-Type: " + junk + "\r\n") +
                captured("\x8B", "Content-Type: text/html\r\nContent-Encoding: \xFF" + junk + "\r\n"));
  REQUIRE(reading.counts.skipped_captures.size() == 1);
  CHECK(reading.counts.skipped_captures.begin()->first == std::string(99, 'x') + "\uFFFD");
  CHECK(reading.faults ==
        Texts{"a.warc: record 2: the body is compressed with '\uFFFD" + std::string(39, 'x') + "', which is not read"});
}

TEST_CASE("types that an archive makes up do not fill the memory") {
  std::string bytes;
  for (int i = 0; i < 300; ++i) bytes += captured("x", "Content-Type: x/" + std::to_string(i) + "\r\n");
  const ReadCounts counts = read_warc(bytes).counts;
  CHECK(counts.skipped_captures.size() == 101);
  CHECK(counts.skipped_captures.at("other") == 200);
}

TEST_CASE("a record whose length lies costs that record at most") {
  const std::string good = captured(page("good"));
  const std::string bad = captured(page("bad"));
  const std::size_t digits = bad.find("Content-Length: ") + 16;
  const auto with_length = [&](const std::string& length) {
    return bad.substr(0, digits) + length + bad.substr(bad.find('\r', digits));
  };
  const std::string before = "a.warc: record 2: the Content-Length is wrong: the next record begins before its end";
  SECTION("too long") {
    const auto length = GENERATE("300", "100000", "17000000", "18446744073709551615");
    const ArchiveReading reading = read_warc(good + with_length(length) + good + good);
    CHECK(reading.bytes() == Texts{page("good"), page("bad"), page("good"), page("good")});
    CHECK(reading.faults == Texts{before});
  }
  SECTION("too long, each record a member") {
    const ArchiveReading reading = read_warc(gzip(good) + gzip(with_length("500")) + gzip(good));
    CHECK(reading.bytes() == Texts{page("good"), page("bad"), page("good")});
    CHECK(reading.faults == Texts{before});
  }
  SECTION("too short") {
    const ArchiveReading reading = read_warc(good + with_length("70") + good);
    CHECK(reading.records.size() == 3);
    CHECK(reading.records[2].bytes == page("good"));
    REQUIRE(reading.faults.size() == 2);
    CHECK(reading.faults[0] == "a.warc: record 2: the Content-Length is wrong: no record ends there");
    CHECK(reading.faults[1].ends_with("bytes behind this record are none and were passed over"));
  }
  SECTION("none") {
    const ArchiveReading reading = read_warc(good + with_length("-1") + good);
    CHECK(reading.bytes() == Texts{page("good"), page("good")});
    CHECK(reading.faults == Texts{"a.warc: record 2: the record has no Content-Length"});
  }
}

TEST_CASE("bytes between records are passed over") {
  const std::string good = captured(page("good"));
  const ArchiveReading reading = read_warc(good + std::string(200'000, 'x') + "\r\nWARC/2.0 too\r\n" + good);
  CHECK(reading.bytes() == Texts{page("good"), page("good")});
  CHECK(reading.faults == Texts{"a.warc: record 1: 200016 bytes behind this record are none and were passed over"});
}

TEST_CASE("a head that does not end costs its record") {
  const std::string good = captured(page("good"));
  const ArchiveReading reading = read_warc(good + "WARC/1.0\r\nX: " + std::string(100'000, 'x') + "\r\n" + good);
  CHECK(reading.bytes() == Texts{page("good"), page("good")});
  CHECK(reading.faults == Texts{"a.warc: record 2: the head of the record does not end"});
}

TEST_CASE("a file that ends within a record is read up to there") {
  const std::string good = captured(page("good"));
  const ArchiveReading plain = read_warc(good + good.substr(0, good.size() - 10));
  REQUIRE(plain.records.size() == 2);
  CHECK(plain.records[1].cut_short == "the file ends within the record");
  CHECK(plain.faults.empty());
  const std::string member = gzip(captured(page(std::string(2000, 'a') + "0123456789")));
  const ArchiveReading packed = read_warc(gzip(good) + member.substr(0, member.size() - 12));
  REQUIRE(packed.records.size() == 2);
  CHECK(packed.records[1].cut_short == "gzip stream ends early");
  CHECK(packed.faults.empty());
}

TEST_CASE("a damaged gzip member costs its record; the next one is read") {
  const std::string good = gzip(captured(page("good")));
  std::string bad = good;
  bad[bad.size() / 2] = static_cast<char>(bad[bad.size() / 2] ^ 0x55);
  const ArchiveReading reading = read_warc(good + bad + good);
  REQUIRE(reading.records.size() >= 2);
  CHECK(reading.records.front().bytes == page("good"));
  CHECK(reading.records.back().bytes == page("good"));
  CHECK(reading.records.back().offset == good.size() + bad.size());
  REQUIRE_FALSE(reading.faults.empty());
  CHECK(reading.faults.back().ends_with(
      ": gzip stream is damaged at this record; read on at the next one that can be read"));
}

TEST_CASE("a capture above the limit is a fault where it is a page, and the next one is read") {
  ReadOptions options;
  options.limits.longest_record = 1000;
  const std::string big(200'000, 'x');
  const ArchiveReading reading =
      read_warc(captured(page(big)) + warc_record("resource", "image/png", big) + captured(page("good")), options);
  CHECK(reading.bytes() == Texts{page("good")});
  CHECK(reading.faults == Texts{"a.warc: record 1: longer than 1000 bytes, not read"});
  CHECK(reading.counts.skipped_captures == std::map<std::string, std::uint64_t>{{"image/png", 1}});
}

TEST_CASE("compressed bodies that unpack to too much are faults") {
  const std::string bomb = gzip(std::string(20'000'000, ' '));
  const std::string record = captured(bomb, "Content-Type: text/html\r\nContent-Encoding: gzip\r\n");
  CHECK(read_warc(record).faults == Texts{"a.warc: record 1: longer than 16 MiB, not read"});
  ReadOptions options;
  options.limits.highest_ratio = 50;
  options.limits.longest_record = 30'000'000;
  const ArchiveReading reading = read_warc(record + record + record + record + record, options);
  REQUIRE(reading.records.size() == 5);
  CHECK(reading.records[2].cut_short.empty());
  CHECK(reading.records[3].cut_short == "unpacks to more than 50 times its size (--max-ratio)");
}
