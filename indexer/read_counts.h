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

 private:
  /// Beyond a hundred, further types are one: they come from the archive.
  static void count(std::map<std::string, std::uint64_t>& types, const std::string& type) {
    constexpr std::size_t most_types = 100;
    const bool room = types.size() < most_types || types.count(type) > 0;
    ++types[room ? type : "other"];
  }
};

}  // namespace dateline
