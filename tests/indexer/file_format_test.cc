#include "indexer/file_format.h"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("the first bytes tell the format, the name only where they do not") {
  using enum RecordFormat;
  const auto [sample, name, expected] = GENERATE(table<std::string, std::string, RecordFormat>({
      {"Army enters town\n\nText.", "a.txt", text_page},
      {"# Title\n", "a.md", text_page},
      {"{\"text\": \"x\"}\n", "a.jsonl", json_article},
      {"{\"text\": \"x\"}\n{\"text\"", "a.txt", json_article},
      {"\xEF\xBB\xBF{\"text\": \"x\"}", "a", json_article},
      {"\n\n{\"text\": \"x\"}\n", "a", json_article},
      {"{\"text\": \"caf\xE9\"}\n", "a", json_article},
      {"{curly} braces begin this note\n", "a.txt", text_page},
      {"{\"text\": \"x\"\n", "a.txt", text_page},
      {"no JSON\n{\"text\": \"x\"}\n", "a.jsonl", json_article},
      {"no JSON\n", "a.jsonl.gz", json_article},
      {"no JSON\n", "A.NDJSON", json_article},
      {"x\x1B[2J", "a", text_page},
      {"<!DOCTYPE html><html>", "a.html", html_page},
      {"\n<HTML lang=en>", "a.txt", html_page},
      {"\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\">", "a", html_page},
      {"<!-- saved from url=(0020)http://steppe.example -->\n<html>", "a", html_page},
      {"<head><title>x</title>", "a", html_page},
      {"<body><p>x", "a.jsonl", html_page},
      {"<meta charset=utf-8>", "a", html_page},
      {std::string("\xFF\xFE"
                   "a\0",
                   4),
       "a.txt", text_page},
      {std::string("\xFE\xFF\0a", 4), "a.txt", text_page},
      {std::string("\xFF\xFE\0\0a\0\0\0", 8), "a.txt", text_page},
      {"%PDF-1.7", "a.txt", pdf_document},
      {std::string("\xFF\xFE<\0h\0t\0m\0l\0>\0", 14), "a", html_page},
      {"<p align=center>A note in Markdown", "a.md", text_page},
      {"<header and body> are words here", "a.txt", text_page},
      {"<!-- a comment without an end", "a", text_page},
      {"The tag <html> begins a page", "a", text_page},
  }));
  const auto format = tell_format(sample, true, name);
  REQUIRE(format.ok());
  CHECK(*format == expected);
}

TEST_CASE("a first line that is longer than the sample is JSON if it begins like an object") {
  CHECK(*tell_format("{\"text\": \"" + std::string(format_sample_size, 'x'), false, "a") == RecordFormat::json_article);
  CHECK(*tell_format("{ curly " + std::string(format_sample_size, 'x'), false, "a") == RecordFormat::text_page);
}

TEST_CASE("a byte that is no text does not make JSON Lines a binary file") {
  CHECK(*tell_format(std::string("{\"text\": \"a\0b\"}\n", 16), true, "a.jsonl") == RecordFormat::json_article);
  CHECK_FALSE(tell_format(std::string("{\0\0", 3), true, "a.jsonl").ok());
}

TEST_CASE("what dateline does not read is refused with the reason") {
  const auto [sample, name, reason] = GENERATE(table<std::string, std::string, std::string>({
      {"", "a.txt", "empty"},
      {std::string("abc\0def", 7), "a.txt", "binary, neither text nor JSON Lines"},
      {"\x89PNG\r\n\x1A\n\x01\x02\x03\x04", "a", "binary, neither text nor JSON Lines"},
      {std::string("\xFF\xFE{\0\"\0a\0", 8), "a.jsonl", "JSON Lines in UTF-16; save it as UTF-8"},
      {std::string("\xFF\xFE\1\0\2\0\3\0", 8), "a", "binary, neither text nor JSON Lines"},
      {"{\n  \"text\": 1\n}", "a.json", "JSON over several lines; dateline reads JSON Lines, one object a line"},
      {"[{\"text\": 1}]", "a.json", "JSON over several lines; dateline reads JSON Lines, one object a line"},
  }));
  const auto format = tell_format(sample, true, name);
  REQUIRE_FALSE(format.ok());
  CHECK(format.failure() == reason);
}

TEST_CASE("the first bytes tell a container, whatever its name") {
  using enum ContainerFormat;
  const auto [sample, expected] = GENERATE(table<std::string, ContainerFormat>({
      {"WARC/1.0\r\nWARC-Type: warcinfo\r\n", warc},
      {"WARC/1.1\r\n", warc},
      {"PK\x03\x04...", packed},
      {"PK\x05\x06", packed},
      {"BZh91AY&SY", packed},
      {std::string("\xFD"
                   "7zXZ\0",
                   6),
       packed},
      {"\x28\xB5\x2F\xFD", packed},
      {std::string(257, 'a') + "ustar  ", packed},
      {"\x1F\x8B\x08...", gzip},
  }));
  CHECK(tell_container(sample) == expected);
}

TEST_CASE("what is no container begins like none") {
  const auto* const sample = GENERATE("", "WARC", "WARC/2.0", "PK", "<html>", "{\"text\": 1}", "ustar");
  CHECK_FALSE(tell_container(sample).has_value());
}
