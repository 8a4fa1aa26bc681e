#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace dateline {

/// What a file can be. Those from `feed` on are containers: they hold files, or records of a form of their own.
enum class FileForm : std::uint8_t {
  text,
  html,
  json_lines,
  pdf,
  feed,
  mhtml,
  warc,
  zip,
  wacz,
  tar,
  gzip,
  packed_stream
};

/// Bytes that stand at a place of every file of a form and of no other file.
struct Signature {
  std::size_t offset = 0;
  std::string_view bytes;
};

/// One form of files that dateline-index reads, or would read if it were compiled in.
struct Format {
  FileForm form;
  std::string_view name;
  std::string_view usual_names;  ///< which decide nothing where the bytes tell
  std::string_view told_by;
  std::string_view holds;    ///< what an article is in it
  std::string_view library;  ///< that reads it, where it is not ours
  std::span<const Signature> signatures = {};
};

/// The register: everything that is read. Files are told by it, `--help formats` prints it, and from there the README
/// has it.
std::span<const Format> formats();

/// The form whose signature `sample`, the begin of a file, has; nullptr if it has none.
const Format* find_signature(std::string_view sample);

/// Whether this program was built with what reads it.
bool is_compiled_in(const Format& format);

/// What `--help formats` prints.
std::string describe_formats();

/// "text, HTML, PDF": the names of the forms that are compiled in, or of those that are not; empty if there are none.
std::string list_formats(bool compiled_in);

}  // namespace dateline
