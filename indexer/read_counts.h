#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace dateline {

/// What a walk through the archive met besides records.
struct ReadCounts {
  std::uint64_t files = 0;    ///< opened
  std::uint64_t missing = 0;  ///< named, but not there or not to be opened
  std::uint64_t skipped =
      0;  ///< hidden files, pictures and style sheets beside the pages, links to what is read anyway
  std::uint64_t revisits = 0;  ///< captures that say that a page was as before
  std::map<std::string, std::uint64_t>
      skipped_captures;  ///< of a web archive: what is no page, by type ("image/png") or reason ("status 404")
  std::map<std::string, std::uint64_t> skipped_items;  ///< of the export of a blog: what was not published, by reason
                                                       ///< ("status draft", "type attachment")

  /// Counts a capture that is no page.
  void skip_capture(const std::string& type) { count(skipped_captures, type); }

  /// Counts an item that is none for readers.
  void skip_item(const std::string& reason) { count(skipped_items, reason); }

  /// Adds what one file held to what those before it did.
  void add(const ReadCounts& file) {
    files += file.files;
    missing += file.missing;
    skipped += file.skipped;
    revisits += file.revisits;
    add(skipped_captures, file.skipped_captures);
    add(skipped_items, file.skipped_items);
  }

 private:
  static constexpr const char* further_types = "other";

  static void add(std::map<std::string, std::uint64_t>& types, const std::map<std::string, std::uint64_t>& of_file) {
    for (const auto& [type, times] : of_file) {
      if (type != further_types) count(types, type, times);
    }
    if (const auto others = of_file.find(further_types); others != of_file.end())
      types[others->first] += others->second;
  }

  /// Beyond a hundred, further types are one: they come from the archive.
  static void count(std::map<std::string, std::uint64_t>& types, const std::string& type, std::uint64_t times = 1) {
    constexpr std::size_t most_types = 100;
    const bool room = types.size() < most_types || types.count(type) > 0;
    types[room ? type : further_types] += times;
  }
};

}  // namespace dateline
