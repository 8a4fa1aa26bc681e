#include "indexer/article_parser.h"

#include <algorithm>

#include "common/terms.h"
#include "common/text.h"
#include "common/tokenizer.h"
#include "indexer/article_language.h"
#include "indexer/file_format.h"
#include "indexer/readers/feed_article.h"
#include "indexer/readers/html_page.h"
#include "indexer/readers/html_page/encoding.h"
#include "indexer/readers/json_article.h"
#include "indexer/readers/pdf_document.h"
#include "indexer/readers/text_page.h"
#include "indexer/sha256.h"

namespace dateline {

namespace {

Fault fault_of(const Record& record, std::string reason) {
  return Fault{record.path, position_of(record), std::move(reason)};
}

std::string byte_position(const Record& record, std::uint64_t byte) {
  const std::string position = position_of(record);
  return position + (position.empty() ? "" : ", ") + "byte " + std::to_string(byte);
}

void judge_bytes(const Record& record, std::vector<Fault>& faults) {
  const bool decoded_later = record.format == RecordFormat::html_page || record.format == RecordFormat::pdf_document ||
                             (record.format == RecordFormat::text_page && is_wide(record.bytes));
  if (const std::size_t valid = valid_utf8_prefix(record.bytes); !decoded_later && valid < record.bytes.size()) {
    const std::uint64_t begin = record.sha256.empty() ? record.offset : 0;
    faults.push_back(
        Fault{record.path, byte_position(record, begin + valid), "not UTF-8; such bytes are read as U+FFFD"});
  }
  if (!record.cut_short.empty()) {
    faults.push_back(Fault{record.path, byte_position(record, record.bytes.size()),
                           record.cut_short + "; what stands before is read"});
  }
}

/// What a passage's record repeats must be short, or a hostile title fills the disk with its copies.
constexpr std::size_t longest_title = 1000;
constexpr std::size_t longest_url = 2000;
constexpr std::size_t longest_name = 300;
constexpr std::size_t most_names = 200;

class MetadataLimiter {
 public:
  explicit MetadataLimiter(Article& article) : article_(article) {}

  void limit() {
    Metadata& meta = article_.meta;
    limit(meta.title, longest_title, "title");
    limit(meta.url, longest_url, "url");
    if (meta.captured_url) cut(*meta.captured_url, longest_url);
    limit(meta.source, longest_name, "source");
    limit(meta.author, longest_name, "author");
    limit(meta.original_source, longest_name, "original source");
    limit(meta.regions, "regions");
    limit(meta.themes, "themes");
    for (Comment& comment : article_.comments) limit(comment.author, longest_name, "author of a comment");
  }

 private:
  void limit(std::optional<std::string>& text, std::size_t longest, const std::string& name) {
    if (!text || text->size() <= longest) return;
    cut(*text, longest);
    article_.faults.push_back(
        Fault{"", "", "the " + name + " is longer than " + std::to_string(longest) + " bytes; cut"});
  }

  void limit(std::vector<std::string>& names, const std::string& what) {
    const bool too_many = names.size() > most_names;
    if (too_many) names.resize(most_names);
    bool too_long = false;
    for (std::string& name : names) {
      too_long |= name.size() > longest_name;
      cut(name, longest_name);
    }
    if (too_many || too_long)
      article_.faults.push_back(Fault{"", "", "the " + what + " are too many or too long; cut"});
  }

  static void cut(std::string& text, std::size_t longest) {
    if (text.size() <= longest) return;
    text.resize(valid_utf8_prefix(std::string_view(text).substr(0, longest)));
  }

  Article& article_;
};

/// Each comment is a document of the index that repeats the metadata of its article: a million of two letters each
/// would fill the disk.
void limit_comments(Article& article, unsigned most) {
  std::vector<Comment>& comments = article.comments;
  if (comments.size() <= most) return;
  article.faults.push_back({"", "",
                            std::to_string(comments.size()) + " comments; the first " + std::to_string(most) +
                                " are read (--max-comments)"});
  comments.erase(comments.begin() + static_cast<std::ptrdiff_t>(most), comments.end());
  const unsigned last = comments.empty() ? 0 : comments.back().number;
  for (Comment& comment : comments) {
    if (comment.reply_to.value_or(0) > last) comment.reply_to.reset();
  }
}

/// Each line of a page costs some 350 bytes while it is read; no page of news has as many as this.
constexpr std::ptrdiff_t most_lines = 1'000'000;

bool has_too_many_lines(std::string_view page) { return std::count(page.begin(), page.end(), '\n') > most_lines; }

bool has_words(const Article& article) {
  if (!article.comments.empty()) return true;
  for (const std::string& paragraph : article.paragraphs) {
    if (!tokenize(paragraph).tokens.empty()) return true;
  }
  return article.meta.title.has_value() && !tokenize(*article.meta.title).tokens.empty();
}

/// Fills in what a record of JSON left to the page that it holds. What the record tells itself counts.
void add_page(Article& article, Article page) {
  Metadata& meta = article.meta;
  for (auto field : {&Metadata::title, &Metadata::url, &Metadata::source, &Metadata::author}) {
    if (!(meta.*field)) meta.*field = std::move(page.meta.*field);
  }
  if (!meta.published) meta.published = page.meta.published;
  if (meta.language.empty()) meta.language = page.meta.language;
  if (meta.regions.empty()) meta.regions = std::move(page.meta.regions);
  if (meta.themes.empty()) meta.themes = std::move(page.meta.themes);
  if (article.paragraphs.empty()) article.paragraphs = std::move(page.paragraphs);
  if (article.comments.empty()) article.comments = std::move(page.comments);
  article.dropped = std::move(page.dropped);
  for (Fault& fault : page.faults) article.faults.push_back(std::move(fault));
}

PageOrigin origin_of(const Record& record) {
  PageOrigin origin;
  if (record.url) origin.url = *record.url;
  if (!record.charset.empty()) origin.charset = record.charset;
  return origin;
}

SourcePosition position_in_file(const Record& record) {
  if (!record.sha256.empty()) return {record.file, record.offset, record.length, record.sha256};
  return {record.file, record.offset, record.bytes.size(), sha256(record.bytes)};
}

/// A capture is no day of publication, but none lies behind it. One day is left for the clocks of the world.
void judge_published(Article& article) {
  auto& published = article.meta.published;
  const auto& captured = article.meta.captured;
  if (!published || !captured) return;
  if (*published <= std::chrono::floor<std::chrono::days>(*captured) + std::chrono::days{1}) return;
  article.faults.push_back(
      Fault{"", "", "published " + iso_date(*published) + ", after it was captured; no day is taken"});
  published.reset();
}

std::optional<std::string> id_of_url(const std::optional<std::string>& url) {
  const std::string canonical = url ? canonical_url(*url) : "";
  return canonical.empty() ? std::nullopt : std::optional(hex_digits_of(stable_hash(canonical)));
}

void add_what_the_container_tells(const Record& record, Article& article) {
  if (!article.meta.url) article.meta.url = record.url;
  article.meta.captured_url = record.url;
  if (record.captured) article.meta.captured = record.captured;
  if (!record.container.empty()) article.meta.format = record.container;
  judge_published(article);
}

}  // namespace

std::string article_id(const Metadata& meta, const Record& record, const std::string& own_id) {
  return id_of_url(meta.url).value_or(record_id(record, own_id));
}

std::string record_id(const Record& record, const std::string& own_id) {
  if (auto id = id_of_url(record.url)) return std::move(*id);
  std::string name = record.file;
  if (!record.only_one) name += "#" + (own_id.empty() ? std::to_string(record.number) : own_id);
  return hex_digits_of(stable_hash(name));
}

Result<ArticleParser::Reading, std::string> ArticleParser::read(const Record& record) const {
  switch (record.format) {
    case RecordFormat::json_article:
      return read_json(record);
    case RecordFormat::html_page:
      return reading_of(read_html_page(record.bytes, origin_of(record), phrases_), "html", "no article: ");
    case RecordFormat::pdf_document:
      return reading_of(read_pdf_document(record.bytes, phrases_), "pdf", "");
    case RecordFormat::feed_item:
      return read_item(record);
    case RecordFormat::text_page:
      break;
  }
  return read_text(record);
}

Result<ArticleParser::Reading, std::string> ArticleParser::read_json(const Record& record) const {
  auto read = read_json_article(to_valid_utf8(record.bytes));
  if (!read) return read.failure();
  Reading reading{std::move(read->article), std::move(read->own_id)};
  if (!read->html.empty()) {
    auto page = read_html_page(read->html, {}, phrases_);
    if (page) {
      add_page(reading.article, std::move(*page));
    } else {
      reading.article.faults.push_back({"", "", "'html': " + page.failure() + "; left out"});
    }
  }
  reading.article.meta.format = "jsonl";
  return reading;
}

Result<ArticleParser::Reading, std::string> ArticleParser::read_item(const Record& record) const {
  const FeedItem item = decode_feed_item(record.bytes);
  auto reading = reading_of(read_feed_article(item, phrases_), "feed", "no article: ");
  if (reading) reading->own_id = item.id;
  return reading;
}

Result<ArticleParser::Reading, std::string> ArticleParser::read_text(const Record& record) const {
  const html::DecodedPage page = is_wide(record.bytes) ? html::decode_page(record.bytes, std::nullopt)
                                                       : html::DecodedPage{to_valid_utf8(record.bytes), "utf-8", ""};
  if (has_too_many_lines(page.text)) return "no article: more than " + std::to_string(most_lines) + " lines";
  Reading reading{read_text_page(page.text, phrases_), ""};
  if (!page.fault.empty()) reading.article.faults.push_back({"", "", page.fault});
  reading.article.meta.format = "text";
  return reading;
}

Result<ArticleParser::Reading, std::string> ArticleParser::reading_of(Result<Article, std::string> article,
                                                                      std::string_view format,
                                                                      const std::string& before_reason) {
  if (!article) return before_reason + article.failure();
  Reading reading{std::move(*article), ""};
  reading.article.meta.format = format;
  return reading;
}

Result<Article, Fault> ArticleParser::parse(const Record& record) const {
  std::vector<Fault> faults;
  judge_bytes(record, faults);
  auto reading = read(record);
  if (!reading) return fault_of(record, reading.failure());
  Article& article = reading->article;
  add_what_the_container_tells(record, article);
  if (!has_words(article)) return fault_of(record, "no article: no words in it");
  limit_comments(article, most_comments_);
  settle_language(article);
  MetadataLimiter(article).limit();
  for (Fault& fault : article.faults) {
    fault.file = record.path;
    if (fault.position.empty()) fault.position = position_of(record);
  }
  article.faults.insert(article.faults.begin(), faults.begin(), faults.end());
  article.meta.id = article_id(article.meta, record, reading->own_id);
  article.meta.record_id = record_id(record, reading->own_id);
  article.meta.position = position_in_file(record);
  return std::move(article);
}

}  // namespace dateline
