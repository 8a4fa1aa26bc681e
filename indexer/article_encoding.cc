#include "indexer/article_encoding.h"

#include <type_traits>

#include "common/byte_coding.h"
#include "common/error.h"

namespace dateline {

namespace {

class Writer {
 public:
  [[nodiscard]] const std::string& bytes() const { return out_.bytes(); }

  template <class Number>
  requires std::is_unsigned_v<Number>
  void operator()(Number number) { out_.number(number); }
  void operator()(const std::string& text) { out_.text(text); }
  template <class Clock, class Duration>
  void operator()(const std::chrono::time_point<Clock, Duration>& time) {
    out_.signed_number(time.time_since_epoch().count());
  }
  template <class Value>
  void operator()(const std::optional<Value>& value) {
    out_.flag(value.has_value());
    if (value) (*this)(*value);
  }
  template <class Value>
  void operator()(const std::vector<Value>& values) {
    out_.number(values.size());
    for (const Value& value : values) (*this)(value);
  }
  void operator()(const Comment& comment);
  void operator()(const DroppedText& text) { (*this)(text.reason); }

 private:
  ByteWriter out_;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : in_(bytes) {}

  template <class Number>
  requires std::is_unsigned_v<Number>
  void operator()(Number& number) { number = static_cast<Number>(in_.number()); }
  void operator()(std::string& text) { text = in_.text(); }
  template <class Clock, class Duration>
  void operator()(std::chrono::time_point<Clock, Duration>& time) {
    time = std::chrono::time_point<Clock, Duration>(Duration(static_cast<typename Duration::rep>(in_.signed_number())));
  }
  template <class Value>
  void operator()(std::optional<Value>& value) {
    value.reset();
    if (in_.flag()) (*this)(value.emplace());
  }
  template <class Value>
  void operator()(std::vector<Value>& values) {
    const std::size_t count = in_.count();
    for (std::size_t i = 0; i < count && in_.ok(); ++i) (*this)(values.emplace_back());
  }
  void operator()(Comment& comment);
  void operator()(DroppedText& text) { (*this)(text.reason); }

  void require_complete() const {
    if (in_.complete()) return;
    throw Error("an article that was set aside while building cannot be read back", "check the disk of the index");
  }

 private:
  ByteReader in_;
};

/// The fields in their order, for writing and reading alike, so that the two cannot differ.
template <class Each, class C>
void each_field_of_comment(Each& each, C& comment) {
  each(comment.number);
  each(comment.author);
  each(comment.posted);
  each(comment.reply_to);
  each(comment.paragraphs);
}

template <class Each, class M>
void each_field_of_metadata(Each& each, M& meta) {
  each(meta.id);
  each(meta.record_id);
  each(meta.format);
  each(meta.position.file);
  each(meta.position.offset);
  each(meta.position.length);
  each(meta.position.sha256);
  each(meta.title);
  each(meta.url);
  each(meta.source);
  each(meta.author);
  each(meta.published);
  each(meta.captured_url);
  each(meta.captured);
  each(meta.original_source);
  each(meta.modified);
  each(meta.original_published);
  each(meta.language);
  each(meta.regions);
  each(meta.themes);
}

template <class Each, class A>
void each_field(Each& each, A& article) {
  each_field_of_metadata(each, article.meta);
  each(article.paragraphs);
  each(article.comments);
  each(article.dropped);
}

void Writer::operator()(const Comment& comment) { each_field_of_comment(*this, comment); }
void Reader::operator()(Comment& comment) { each_field_of_comment(*this, comment); }

}  // namespace

std::string encode_article(const Article& article) {
  Writer writer;
  each_field(writer, article);
  return writer.bytes();
}

Article decode_article(std::string_view bytes) {
  Article article;
  Reader reader(bytes);
  each_field(reader, article);
  reader.require_complete();
  return article;
}

}  // namespace dateline
