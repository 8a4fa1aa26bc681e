#pragma once

#include <cstdint>
#include <string>

namespace dateline {

/// How the bytes of a record are to be read. Told by the first bytes, not by the name; the name only
/// decides where the bytes do not.
enum class RecordFormat { text_page, html_page, json_article };

/// One article's bytes, as cut from a source file.
struct Record {
  std::string file;          ///< path within the archive: relative to the SOURCE folder, or the file's name; UTF-8
  std::string path;          ///< path that can be opened, for messages
  std::uint64_t offset = 0;  ///< in the decompressed file
  std::uint64_t number = 1;  ///< of the record in its file, from 1: of JSON Lines the line, also where others are blank
  bool only_one = true;      ///< the file holds one record by its nature (a text page)
  RecordFormat format = RecordFormat::text_page;
  std::string bytes;
  std::string cut_short;  ///< why the file ended early ("gzip stream ends early"); what was read is here
};

}  // namespace dateline
