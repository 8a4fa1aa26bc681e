#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "indexer/text_sketch.h"

/// Several articles with one URL are captures of one page, if what they say bears it out. Sites that give each of their
/// pages one canonical URL exist; their articles must not vanish as captures of one another.
namespace dateline {

/// One saving of a page.
struct Capture {
  std::uint32_t number = 0;  ///< of the article
  bool has_body = false;
  std::uint64_t record_id = 0;          ///< what identifies it if the URL is not trusted
  std::uint64_t content = 0;            ///< hash of the record
  std::chrono::sys_seconds captured{};  ///< the first of all times where it is not known

  static constexpr std::chrono::sys_seconds unknown_time = std::chrono::sys_seconds::min();
};

/// All articles with one URL: two or more, in the order of the archive.
struct CapturedPage {
  std::vector<Capture> captures;
  std::string path;      ///< of the first, as messages name it
  std::string position;  ///< likewise
};

/// A later capture is of the same page as an earlier one if this share of the runs of four words of the shorter body
/// stands in the longer. A page that has grown keeps nearly all of its runs, one that was rewritten most of its
/// quotations and names; different articles of one site have its furniture in common and little else.
inline constexpr double least_kept = 0.2;

/// Bodies that are compared with any later one of their page, so that the time is near linear where all articles of a
/// site have one URL.
inline constexpr std::size_t most_told_apart = 16;

/// What is asked of an article while its captures are decided on.
struct CapturedText {
  std::function<TextSketch(std::uint32_t)> sketch;
  std::function<std::vector<std::string>(std::uint32_t)> body;  ///< from disk; asked only where the sketch leaves doubt
};

/// What became of the captures of one page.
struct PageDecision {
  std::vector<std::uint32_t> superseded;  ///< numbers of those that another one stands for
  std::vector<Capture> articles;          ///< those that stand, in the order of the archive
};

/// The captures of a page that say the same are one article: the newest that has a body stands for them; where nobody
/// knows when they were saved, the first in the archive. Captures are compared in the order in which they were saved,
/// each with the one before it that it may continue, because a page that is updated all day has little of its morning
/// left.
///
/// Where more than one article stands, the URL is not one page's. Each is then known by its record; records that have
/// that in common too (captured at one address) are one page in any case.
PageDecision decide_page(const std::vector<Capture>& page, const CapturedText& text);

}  // namespace dateline
