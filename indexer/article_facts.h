#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/article.h"
#include "indexer/ledger/texts.h"
#include "indexer/text_sketch.h"

namespace dateline {

/// What identifies an article, and what else the register asks about it.
struct ArticleIdentity {
  std::uint64_t id = 0;
  std::uint64_t record_id = 0;   ///< of the record that it was read from, whatever URL the page claims
  std::uint64_t told_apart = 0;  ///< its identifier where another article with another content has `id`
  std::uint64_t content = 0;     ///< hash of the record
  std::uint64_t offset = 0;      ///< of the record in its file
  std::chrono::sys_seconds captured{};
  bool has_url = false;
  bool has_body = false;
};

/// What tells whether an article is a copy, and of whom.
struct ArticleOutline {
  TextSketch sketch;  ///< of its body
  std::uint64_t publisher = 0;
  std::optional<Day> published;
};

/// Tells articles apart by all that is known of them: the first half of the SHA-256 of the article as encoded.
using ArticleDigest = std::array<char, 16>;

/// Keys of the paragraphs of a body, ascending, each once; see repeated_paragraphs.h.
struct ParagraphKeys {
  std::vector<std::uint64_t> keys;
  bool all = true;  ///< there are no more
};

/// All that a build needs to know of an article before it writes it, however large it is: what stands in the ledger, so
/// that an update need not read it again.
struct ArticleFacts {
  ArticleIdentity identity;
  ArticleOutline outline;
  ParagraphKeys paragraphs;
  ArticleDigest digest{};
  TextPlace text;  ///< the article as encoded
  std::string path;
  std::string position;       ///< of the record in its file, as messages tell it
  std::vector<Fault> faults;  ///< of the article
};

/// Of an article as its record was parsed, which is put into `texts`.
ArticleFacts facts_of(Article article, std::string path, std::string position, LedgerTexts& texts);

/// What identifies an article, as parsed.
ArticleIdentity identity_of(const Article& article);

}  // namespace dateline
