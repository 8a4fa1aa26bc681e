#include "indexer/article_encoding.h"

#include <type_traits>

#include "common/error.h"

namespace dateline {

namespace {

constexpr unsigned bytes_of_a_number = 8;

class Writer {
 public:
  explicit Writer(std::string& out) : out_(out) {}

  template <class Number>
  requires std::is_integral_v<Number>
  void operator()(Number number) {
    auto rest = static_cast<std::uint64_t>(number);
    for (unsigned i = 0; i < bytes_of_a_number; ++i, rest >>= 8U) out_ += static_cast<char>(rest & 0xFFU);
  }
  void operator()(const std::string& text) {
    (*this)(text.size());
    out_ += text;
  }
  template <class Clock, class Duration>
  void operator()(const std::chrono::time_point<Clock, Duration>& time) {
    (*this)(static_cast<std::int64_t>(time.time_since_epoch().count()));
  }
  template <class Value>
  void operator()(const std::optional<Value>& value) {
    out_ += value ? '\1' : '\0';
    if (value) (*this)(*value);
  }
  template <class Value>
  void operator()(const std::vector<Value>& values) {
    (*this)(values.size());
    for (const Value& value : values) (*this)(value);
  }
  void operator()(const Comment& comment);
  void operator()(const DroppedText& text) { (*this)(text.reason); }

 private:
  std::string& out_;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : left_(bytes) {}

  template <class Number>
  requires std::is_integral_v<Number>
  void operator()(Number& number) {
    const std::string_view bytes = take(bytes_of_a_number);
    std::uint64_t value = 0;
    for (unsigned i = bytes_of_a_number; i-- > 0;) value = (value << 8U) | static_cast<unsigned char>(bytes[i]);
    number = static_cast<Number>(value);
  }
  void operator()(std::string& text) {
    std::size_t size = 0;
    (*this)(size);
    text = take(size);
  }
  template <class Clock, class Duration>
  void operator()(std::chrono::time_point<Clock, Duration>& time) {
    std::int64_t count = 0;
    (*this)(count);
    time = std::chrono::time_point<Clock, Duration>(Duration(static_cast<typename Duration::rep>(count)));
  }
  template <class Value>
  void operator()(std::optional<Value>& value) {
    value.reset();
    if (take(1) == std::string_view("\1", 1)) (*this)(value.emplace());
  }
  template <class Value>
  void operator()(std::vector<Value>& values) {
    std::size_t size = 0;
    (*this)(size);
    // Each value takes a number at least, so that a damaged length asks for no more memory than there are bytes.
    if (size > left_.size() / bytes_of_a_number) refuse();
    values.resize(size);
    for (Value& value : values) (*this)(value);
  }
  void operator()(Comment& comment);
  void operator()(DroppedText& text) { (*this)(text.reason); }

  void require_end() const {
    if (!left_.empty()) refuse();
  }

 private:
  [[noreturn]] static void refuse() {
    throw Error("an article that was set aside while building cannot be read back", "check the disk of the index");
  }

  std::string_view take(std::size_t size) {
    if (size > left_.size()) refuse();
    const std::string_view taken = left_.substr(0, size);
    left_.remove_prefix(size);
    return taken;
  }

  std::string_view left_;
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
  std::string bytes;
  Writer writer(bytes);
  each_field(writer, article);
  return bytes;
}

Article decode_article(std::string_view bytes) {
  Article article;
  Reader reader(bytes);
  each_field(reader, article);
  reader.require_end();
  return article;
}

}  // namespace dateline
