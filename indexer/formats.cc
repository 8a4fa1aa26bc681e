#include "indexer/formats.h"

#include <algorithm>
#include <array>

#include "indexer/readers/pdf_document/text_layer.h"

namespace dateline {

namespace {

constexpr std::array pdf_begin = {Signature{0, "%PDF-"}};
constexpr std::array warc_begin = {Signature{0, "WARC/1."}};
constexpr std::array zip_begin = {Signature{0, "PK\x03\x04"}, Signature{0, "PK\x05\x06"}};
/// POSIX and GNU write it behind the fields of the first entry.
constexpr std::array tar_begin = {Signature{257, "ustar"}};
constexpr std::array gzip_begin = {Signature{0, "\x1F\x8B\x08"}};
constexpr std::array packed_begin = {Signature{0, "BZh"},
                                     Signature{0,
                                               "\xFD"
                                               "7zXZ"},
                                     Signature{0, "\x28\xB5\x2F\xFD"}};

constexpr std::array all = {
    Format{FileForm::text, "text, Markdown", ".txt .md", "being text and nothing below", "the page, with its thread",
           ""},
    Format{FileForm::html, "HTML", ".html .htm .xhtml", "<!doctype html, <html, <head ...", "the page, with its thread",
           "gumbo"},
    Format{FileForm::json_lines, "JSON Lines", ".jsonl .ndjson", "a first line that is an object", "each line",
           "simdjson, nlohmann-json"},
    Format{FileForm::pdf, "PDF", ".pdf", "%PDF-", "the document", "poppler", pdf_begin},
    Format{FileForm::feed, "feeds, blog exports", ".rss .atom .xml", "XML whose root is rss, feed, RDF",
           "each item, with its thread", "expat"},
    Format{FileForm::mhtml, "MHTML", ".mhtml .mht", "MIME, multipart/related", "the page, with its thread", ""},
    Format{FileForm::warc, "WARC 1.0, 1.1", ".warc", "WARC/1.", "each page captured", "", warc_begin},
    Format{FileForm::wacz, "WACZ", ".wacz", "a zip of archive/, datapackage.json", "each page captured", "libarchive"},
    Format{FileForm::zip, "zip", ".zip", "PK", "what its files hold", "libarchive", zip_begin},
    Format{FileForm::tar, "tar", ".tar", "ustar, at byte 257", "what its files hold", "libarchive", tar_begin},
    Format{FileForm::gzip, "gzip", ".gz .tgz", "bytes 1F 8B 08", "what is compressed", "zlib", gzip_begin},
    Format{FileForm::packed_stream, "bzip2, xz, zstd", ".bz2 .xz .zst", "BZh, FD 7zXZ, 28 B5 2F FD",
           "what is compressed", "libarchive", packed_begin},
};

bool has_signature(const Format& format, std::string_view sample) {
  return std::any_of(format.signatures.begin(), format.signatures.end(), [&](const Signature& signature) {
    return sample.size() > signature.offset && sample.substr(signature.offset).starts_with(signature.bytes);
  });
}

struct Column {
  std::string_view heading;
  std::string_view Format::*cell;
};

constexpr std::array columns = {Column{"form", &Format::name}, Column{"usual names", &Format::usual_names},
                                Column{"told by", &Format::told_by}, Column{"articles in it", &Format::holds},
                                Column{"library", &Format::library}};

std::size_t width_of(const Column& column) {
  std::size_t width = column.heading.size();
  for (const Format& format : all) width = std::max(width, (format.*column.cell).size());
  return width;
}

template <class Cell>
std::string row_of(const Cell& cell) {
  std::string row;
  std::size_t end = 0;
  for (const Column& column : columns) {
    row.resize(end, ' ');
    row += cell(column);
    end += width_of(column) + 2;
  }
  row.resize(row.find_last_not_of(' ') + 1);
  return row + "\n";
}

}  // namespace

std::span<const Format> formats() { return all; }

const Format* find_signature(std::string_view sample) {
  const auto* const found =
      std::find_if(all.begin(), all.end(), [&](const Format& format) { return has_signature(format, sample); });
  return found == all.end() ? nullptr : found;
}

bool is_compiled_in(const Format& format) { return format.form != FileForm::pdf || pdf::reads_pdf(); }

std::string list_formats(bool compiled_in) {
  std::string list;
  for (const Format& format : all) {
    if (is_compiled_in(format) == compiled_in) list.append(list.empty() ? "" : ", ").append(format.name);
  }
  return list;
}

std::string describe_formats() {
  std::string text = row_of([](const Column& column) { return column.heading; });
  for (const Format& format : all) {
    text += row_of([&](const Column& column) { return format.*column.cell; });
  }
  const std::string missing = list_formats(false);
  return text + "\nCompiled in: " + (missing.empty() ? "all of them" : "all but " + missing) + ".\n";
}

}  // namespace dateline
