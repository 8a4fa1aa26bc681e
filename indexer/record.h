#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// How the bytes of a record are to be read. Told by the first bytes, not by the name; the name only
/// decides where the bytes do not.
enum class RecordFormat { text_page, html_page, json_article, feed_item, pdf_document };

/// One article's bytes, as cut from a source file.
struct Record {
  std::string file;          ///< path within the archive: relative to the SOURCE folder, or the file's name; UTF-8
  std::string path;          ///< path that can be opened, for messages
  std::uint64_t offset = 0;  ///< in the decompressed file; of a WARC see containers/warc.h
  std::uint64_t number = 1;  ///< of the record in its file, from 1: of JSON Lines the line, also where others are blank
  bool only_one = true;      ///< the file holds one record by its nature (a text page)
  RecordFormat format = RecordFormat::text_page;
  std::string bytes;
  std::string cut_short;  ///< why the file ended early ("gzip stream ends early"); what was read is here

  std::string_view unit = "line";   ///< what records are called in messages; views a literal
  std::string_view container = "";  ///< the form that it was cut from, where that is another than its own; a literal
  std::uint64_t length = 0;         ///< bytes in the file, where `bytes` are not those but made of them; else 0
  std::string sha256;               ///< likewise; else empty
  std::optional<std::string> url;   ///< where it was captured; the page itself knows better
  std::optional<std::chrono::sys_seconds> captured;  ///< when it was saved; no page is published later
  std::string charset;                               ///< as the transport says; empty if it does not
};

/// Where in its file a record stands, as messages tell it: "line 7", "record 212", nothing where it is the file.
std::string position_of(const Record& record);

}  // namespace dateline
