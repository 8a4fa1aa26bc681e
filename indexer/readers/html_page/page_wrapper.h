#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "common/article.h"
#include "indexer/readers/html_page/page_facts.h"

namespace dateline::html {

/// What the address says that a web archive gives to a page that it holds.
struct WrappedAddress {
  std::string_view url;            ///< of the page itself; views the address
  std::chrono::sys_seconds taken;  ///< when it was captured
};

/// Reads "https://archive.example/web/20170618101400/http://post.example/bridge", also with letters behind the figures
/// ("20170618101400id_"), or with the time written "2017.06.18-101400". nullopt for every other address.
std::optional<WrappedAddress> unwrap_address(std::string_view address);

/// What a page tells of the archive, the cache or the reader's view that it was saved from: the address of the article
/// as a fact, and when it was captured as `meta.captured`.
///
/// Their toolbars are known by class_words.tsv and dropped as `navigation`.
void read_wrapper(const Document& document, PageFacts& facts, Metadata& meta);

}  // namespace dateline::html
