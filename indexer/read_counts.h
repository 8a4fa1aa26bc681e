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

  /// Counts a capture that is no page. Beyond a hundred, further types are one: they come from the archive.
  void skip_capture(const std::string& type) {
    constexpr std::size_t most_types = 100;
    const bool room = skipped_captures.size() < most_types || skipped_captures.count(type) > 0;
    ++skipped_captures[room ? type : "other"];
  }
};

}  // namespace dateline
