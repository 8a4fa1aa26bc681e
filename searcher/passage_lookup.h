#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "searcher/hit.h"
#include "searcher/index_reader.h"
#include "searcher/passage_reference.h"

namespace dateline {

/// An article as the index holds it.
struct IndexedArticle {
  Metadata meta;
  std::vector<Hit> body;      ///< in order
  std::vector<Hit> comments;  ///< in order; the parts of a long one side by side
};

/// Finds passages by their identifiers, bodies and comments alike.
class PassageLookup {
 public:
  /// `all` reads the passages of both scopes, and must outlive it.
  explicit PassageLookup(const IndexReader& all);

  /// With the identifier of its article in full. Throws Error where the index holds no such passage, or several
  /// articles begin so: `option` is what asked for it.
  [[nodiscard]] PassageReference complete(const PassageReference& typed, const std::string& option) const;

  /// The article of a complete reference. Of several indexes that hold it the first one's.
  [[nodiscard]] IndexedArticle article(const PassageReference& reference) const;

  /// The documents of `passages()` that a complete reference means. Of an article, those of its body, or its comments
  /// where it has no body.
  [[nodiscard]] std::vector<Xapian::docid> documents(const PassageReference& reference) const;

  /// All passages.
  [[nodiscard]] const Xapian::Database& passages() const { return passages_; }

 private:
  [[nodiscard]] std::vector<Hit> passages_of(const std::string& article) const;
  [[nodiscard]] Hit read(Xapian::docid document) const;

  const Xapian::Database& passages_;
  std::vector<std::string> generations_;  ///< of each shard; shards take turns in the numbers of documents
};

}  // namespace dateline
