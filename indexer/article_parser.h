#pragma once

#include <string>

#include "common/article.h"
#include "common/result.h"
#include "indexer/phrases.h"
#include "indexer/read_limits.h"
#include "indexer/record.h"

namespace dateline {

/// Makes an article of a record, whatever its format: the one place that knows the readers of single articles.
///
/// Everything that could not be understood is in `faults` of the article; a record that is no article at all
/// (JSON that is none, a page without a word) is a Fault instead. Text comes out as valid UTF-8 without
/// control characters but line feeds. Fills in the identifier, the position and the SHA-256.
class ArticleParser {
 public:
  /// `phrases` must outlive the parser. One parser may serve many threads at once. Of an article with more comments
  /// than `most_comments` the first are read, and that is a fault.
  explicit ArticleParser(const Phrases& phrases, unsigned most_comments = ReadLimits{}.most_comments)
      : phrases_(phrases), most_comments_(most_comments) {}

  [[nodiscard]] Result<Article, Fault> parse(const Record& record) const;

 private:
  struct Reading {
    Article article;
    std::string own_id;  ///< empty if it names none
  };

  [[nodiscard]] Result<Reading, std::string> read(const Record& record) const;
  [[nodiscard]] Result<Reading, std::string> read_json(const Record& record) const;
  [[nodiscard]] Result<Reading, std::string> read_item(const Record& record) const;
  [[nodiscard]] Result<Reading, std::string> read_text(const Record& record) const;
  static Result<Reading, std::string> reading_of(Result<Article, std::string> article, std::string_view format,
                                                 const std::string& before_reason);

  const Phrases& phrases_;
  unsigned most_comments_;
};

/// The identifier of an article: 16 hex digits of FNV-1a over its canonical URL (without scheme, "www.",
/// fragment and trailing slash), else over its file and, in a file of many records, "#" and the record's own id or
/// number.
std::string article_id(const Metadata& meta, const Record& record, const std::string& own_id);

/// What identifies an article whose page is not believed what URL it claims: where it was captured, if the archive
/// tells, else its file, and in a file of many records the record's own id or number.
std::string record_id(const Record& record, const std::string& own_id);

}  // namespace dateline
