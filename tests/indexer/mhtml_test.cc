#include "indexer/containers/mhtml.h"

#include <catch2/catch.hpp>

#include "common/calendar.h"
#include "indexer/containers/transfer_encoding.h"
#include "indexer/sha256.h"
#include "tests/support/archive_reading.h"

using namespace dateline;

namespace {

using Texts = std::vector<std::string>;

ArchiveReading read_mhtml(const std::string& bytes, ReadOptions options = {}) {
  const TemporaryFolder folder;
  folder.write("a.mht", bytes);
  return read_archive(folder, std::move(options));
}

std::string part(const std::string& fields, const std::string& body, const std::string& boundary = "xyz") {
  return "--" + boundary + "\r\n" + fields + "\r\n" + body + "\r\n";
}

std::string message(const std::string& parts, const std::string& parameters = "", const std::string& fields = "") {
  return "From: <Saved by Blink>\r\n" + fields +
         "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"xyz\"" +
         parameters + "\r\n\r\n\r\n" + parts;
}

const std::string html = "Content-Type: text/html\r\n";
const std::string end = "--xyz--\r\n";

}  // namespace

TEST_CASE("the page of an MHTML file has its address, its day and its place") {
  const std::string body =
      "Content-Type: text/html; charset=\"windows-1251\"\r\nContent-Location: https://a.example/1\r\n\r\n<p>One";
  const std::string file = message("--xyz\r\n" + body + "\r\n" + part("Content-Type: text/css\r\n", "p {}") + end, "",
                                   "Snapshot-Content-Location: https://a.example/0\r\nDate: Mon, 5 Jun 2017 "
                                   "08:30:00 +0200\r\n");
  const ArchiveReading reading = read_mhtml(file);
  CHECK(reading.faults.empty());
  REQUIRE(reading.records.size() == 1);
  const Record& page = reading.records[0];
  CHECK(page.bytes == "<p>One");
  CHECK(page.format == RecordFormat::html_page);
  CHECK(page.container == "mhtml");
  CHECK(page.only_one);
  CHECK(page.url == "https://a.example/1");
  CHECK(page.captured == *parse_iso_date("2017-06-05") + std::chrono::hours{6} + std::chrono::minutes{30});
  CHECK(page.charset == "windows-1251");
  CHECK(file.substr(page.offset, page.length) == body);
  CHECK(page.sha256 == sha256(body));
}

TEST_CASE("the address of the page is taken from the message where the part has none on the web") {
  const auto [fields, location, url] = GENERATE(table<std::string, std::string, std::string>({
      {"Snapshot-Content-Location: https://a.example/0\r\n", "", "https://a.example/0"},
      {"Content-Location: http://a.example/0\r\n", "", "http://a.example/0"},
      {"Content-Location: http://a.example/0\r\n", "Content-Location: file:///a.html\r\n", "http://a.example/0"},
      {"", "Content-Location: cid:frame@mhtml.blink\r\n", "none"},
  }));
  const ArchiveReading reading = read_mhtml(message(part(html + location, "x") + end, "", fields));
  REQUIRE(reading.records.size() == 1);
  CHECK(reading.records[0].url.value_or("none") == url);
}

TEST_CASE("the page is the part that start names, else the first of HTML") {
  const std::string css = part("Content-Type: text/css\r\nContent-ID: <c@x>\r\n", "p {}");
  const std::string frame = part(html + "Content-ID: <f@x>\r\n", "frame");
  const std::string root = part("Content-Type: application/xhtml+xml\r\nContent-ID: <r@x>\r\n", "root");
  const auto [file, page] = GENERATE_COPY(table<std::string, std::string>({
      {message(css + root + frame + end), "root"},
      {message(frame + root + end, "; start=\"<r@x>\""), "root"},
      {message(frame + root + end, ";\r\n start=\"r@x\""), "root"},
      {message(css + frame + root + end, "; start=\"<none@x>\""), "frame"},
      {message("Preamble\r\n" + root + end + "Epilogue\r\n" + part(html, "behind")), "root"},
      {message("--xyz \t\r\n" + html + "\r\nroot\r\n--xyz-- \r\n"), "root"},
  }));
  const ArchiveReading reading = read_mhtml(file);
  CHECK(reading.bytes() == Texts{page});
  CHECK(reading.faults.empty());
}

TEST_CASE("the page may stand in a multipart within") {
  const std::string inner = part("Content-Type: text/plain\r\n", "plain", "in") + part(html, "page", "in") + "--in--";
  const std::string alternative = "Content-Type: multipart/alternative; boundary=in\r\n";
  CHECK(read_mhtml(message(part(alternative, inner) + end)).bytes() == Texts{"page"});
  CHECK(read_mhtml(message(part(html, "frame") + part(alternative + "Content-ID: <r@x>\r\n", inner) + end,
                           "; start=\"<r@x>\""))
            .bytes() == Texts{"page"});
}

TEST_CASE("a page without pictures may be a message of one part") {
  const ArchiveReading reading = read_mhtml(
      "From: \"Saved by Windows Internet Explorer 8\"\nSubject: x\nMIME-Version: 1.0\nContent-Type: "
      "text/html;\n\tcharset=\"utf-8\"\nContent-Transfer-Encoding: quoted-printable\nContent-Location: "
      "http://a.example/1\n\n<p>caf=C3=A9 =\nau lait</p>\n");
  CHECK(reading.faults.empty());
  REQUIRE(reading.records.size() == 1);
  CHECK(reading.records[0].bytes == "<p>café au lait</p>\n");
  CHECK(reading.records[0].url == "http://a.example/1");
}

TEST_CASE("the page is decoded as its head says") {
  const auto [encoding, body, page] = GENERATE(table<std::string, std::string, std::string>({
      {"quoted-printable", "caf=C3=A9 =3D =\r\nau lait", "café = au lait"},
      {"Quoted-Printable", "a=\nb= \t\r\nc=", "abc"},
      {"quoted-printable", "50 = 20=ZZ=4", "50 = 20=ZZ=4"},
      {"base64", "PHA+\r\nY2Fmw6k=\r\n", "<p>café"},
      {"BASE64", "eA==", "x"},
      {"7bit", "a=41", "a=41"},
      {"8bit", "café", "café"},
      {"binary", "", ""},
  }));
  const ArchiveReading reading =
      read_mhtml(message(part(html + "Content-Transfer-Encoding: " + encoding + "\r\n", body) + end));
  CHECK(reading.bytes() == Texts{page});
  CHECK(reading.faults.empty());
}

TEST_CASE("what is wrong with an MHTML file is told") {
  std::string nested = "x";
  for (unsigned i = 0; i < 6; ++i) {
    const std::string boundary = "b" + std::to_string(i);
    nested = "--" + (i == 5 ? "xyz" : boundary) + "\r\nContent-Type: multipart/mixed; boundary=b" +
             std::to_string(i == 0 ? 9 : i - 1) + "\r\n\r\n" + nested;
  }
  const auto [file, fault] = GENERATE_COPY(table<std::string, std::string>({
      {message("--abc\r\n" + html + "\r\nx\r\n--abc--"), "MHTML without a page: its boundary stands nowhere"},
      {message(""), "MHTML without a page: its boundary stands nowhere"},
      {message(part("Content-Type: image/png\r\n", "x") + end), "MHTML without a page: no part is HTML"},
      {message(part("Content-Type: image/png\r\n", "x")),
       "MHTML without a page: the file ends before the last boundary"},
      {message("--xyz\r\n" + html), "MHTML without a page: the file ends before the last boundary"},
      {"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n--xyz\r\n", "a multipart names no boundary"},
      {message(nested), "multiparts nest too deep"},
      {message("--xyz\r\nX: " + std::string(70'000, 'x')), "the head of a part is longer than 65536 bytes"},
      {message(part(html + "Content-Transfer-Encoding: x-uuencode\r\n", "x") + end),
       "the page is encoded as 'x-uuencode', which is not read"},
  }));
  const ArchiveReading reading = read_mhtml(file);
  CHECK(reading.records.empty());
  CHECK(reading.faults == Texts{"a.mht: " + fault});
}

TEST_CASE("of a page that is cut off, what is there is read") {
  const ArchiveReading reading = read_mhtml(message("--xyz\r\n" + html + "\r\n<p>One</p>\r\n<p>Tw"));
  REQUIRE(reading.records.size() == 1);
  CHECK(reading.records[0].bytes == "<p>One</p>\r\n<p>Tw");
  CHECK(reading.records[0].cut_short == "the file ends before the last boundary");
  const ArchiveReading damaged =
      read_mhtml(message(part(html + "Content-Transfer-Encoding: base64\r\n", "PHA+!!!!????****") + end));
  REQUIRE(damaged.records.size() == 1);
  CHECK(damaged.records[0].bytes == "<p>");
  CHECK(damaged.records[0].cut_short == "the base64 of the page is damaged");
}

TEST_CASE("a page may be empty, also where the boundary follows its head at once") {
  const auto* const encoding = GENERATE("", "Content-Transfer-Encoding: base64\r\n");
  const ArchiveReading reading = read_mhtml(message("--xyz\r\n" + html + encoding + "\r\n" + end));
  CHECK(reading.bytes() == Texts{""});
  CHECK(reading.faults.empty());
}

TEST_CASE("pictures take no memory, and a page that is too long is a fault") {
  ReadOptions options;
  options.limits.longest_record = 1000;
  const std::string picture =
      part("Content-Type: image/png\r\n", std::string(5000, 'A') + "\r\n" + std::string(500, 'B'));
  CHECK(read_mhtml(message(picture + part(html, "page") + end), options).bytes() == Texts{"page"});
  const auto [line, count] = GENERATE(table<std::size_t, std::size_t>({{5000, 1}, {100, 50}}));
  std::string body;
  for (std::size_t i = 0; i < count; ++i) body += std::string(line, 'x') + "\r\n";
  const ArchiveReading reading = read_mhtml(message(part(html, body) + end), options);
  CHECK(reading.records.empty());
  CHECK(reading.faults == Texts{"a.mht: the page is longer than 1000 bytes, not read"});
}

TEST_CASE("MHTML is told by the head of its message") {
  const auto [sample, expected] = GENERATE(table<std::string, bool>({
      {"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n", true},
      {"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n", true},
      {"MIME-Version: 1.0\nContent-Type: text/html\nContent-Location: http://a.example\n\n<p>", true},
      {"Content-Type: multipart/related; boundary=x\n\n", false},
      {"MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=x\n\n", false},
      {"MIME-Version: 1.0\nContent-Type: text/plain\n\n", false},
      {"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n", false},
      {"Published: 2017-06-05\nAuthor: Jane\n\nText.", false},
      {"A note about MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n", false},
      {"<html>MIME-Version: 1.0\nContent-Type: multipart/related\n\n", false},
      {"", false},
  }));
  CHECK(begins_mhtml(sample) == expected);
}
