#include "common/stored_passage.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <optional>
#include <utility>

#include "common/byte_coding.h"
#include "common/damage.h"
#include "common/order_key.h"
#include "common/seal.h"

namespace dateline {

namespace {

constexpr unsigned how_written = 1;

/// Others have no year.
constexpr Day first_told = std::chrono::year::min() / std::chrono::January / 1;
constexpr Day last_told = std::chrono::year::max() / std::chrono::December / 31;

class RecordWriter {
 public:
  [[nodiscard]] const std::string& record() const { return out_.bytes(); }

  void write(const std::string& text) { out_.text(text); }
  void write(unsigned number) { out_.number(number); }
  void write(Day day) { out_.signed_number(day.time_since_epoch().count()); }
  void write(double number) { out_.fixed(std::bit_cast<std::uint64_t>(number)); }

  void write(Span span) {
    out_.number(span.begin);
    out_.number(span.end - span.begin);
  }

  template <class Value>
  void write(const std::optional<Value>& value) {
    out_.flag(value.has_value());
    if (value) write(*value);
  }

  template <class Value>
  void write(const std::vector<Value>& list) {
    out_.number(list.size());
    for (const Value& value : list) write(value);
  }

  void write(const Coordinates& point) {
    write(point.latitude);
    write(point.longitude);
  }

  void write(const NameMention& mention) {
    write(mention.span);
    write(mention.id);
    write(mention.name);
    write(static_cast<unsigned>(mention.via));
    write(mention.within);
    write(mention.coordinates);
  }

  void write(const DateMention& mention) {
    write(mention.span);
    write(mention.days.from);
    write(mention.days.to);
  }

  void write(const CommentFacts& comment) {
    write(comment.number);
    write(comment.author);
    write(comment.posted);
    write(comment.reply_to);
  }

  void write(const Metadata& meta) {
    write(meta.id);
    write(meta.format);
    write(meta.position.file);
    out_.number(meta.position.offset);
    out_.number(meta.position.length);
    write(meta.position.sha256);
    write(meta.title);
    write(meta.url);
    write(meta.source);
    write(meta.author);
    write(meta.published);
    write(meta.original_source);
    write(meta.original_published);
    write(meta.language);
    write(meta.regions);
    write(meta.themes);
  }

  void write(const Passage& passage) {
    write(static_cast<unsigned>(passage.kind));
    write(passage.number);
    write(passage.part);
    write(passage.text);
    write(passage.comment);
    write(passage.mentions.places);
    write(passage.mentions.forces);
    write(passage.mentions.dates);
  }

 private:
  ByteWriter out_;
};

/// Reads the same in the same order. `fits()` is false from the first value on that a passage cannot have.
class RecordReader {
 public:
  explicit RecordReader(std::string_view record) : in_(record) {}

  [[nodiscard]] bool fits() const { return fits_ && in_.complete(); }

  void read(std::string& text) { text = in_.text(); }
  void read(double& number) { number = std::bit_cast<double>(in_.fixed()); }
  void read(std::uint64_t& number) { number = in_.number(); }

  void read(unsigned& number) { number = static_cast<unsigned>(up_to(std::numeric_limits<unsigned>::max())); }

  void read(Day& day) {
    const std::int64_t days = in_.signed_number();
    require(first_told.time_since_epoch().count() <= days && days <= last_told.time_since_epoch().count());
    if (fits_) day = Day{std::chrono::days{days}};
  }

  /// A span of a text that has so many bytes.
  void read(Span& span, std::size_t size) {
    span.begin = static_cast<std::uint32_t>(up_to(size));
    span.end = span.begin + static_cast<std::uint32_t>(up_to(size - span.begin));
  }

  template <class Value>
  void read(std::optional<Value>& value) {
    if (in_.flag()) read(value.emplace());
  }

  template <class Value, class... About>
  void read(std::vector<Value>& list, const About&... about) {
    const std::size_t count = in_.count();
    for (std::size_t i = 0; i < count && in_.ok(); ++i) read(list.emplace_back(), about...);
  }

  void read(Coordinates& point) {
    read(point.latitude);
    read(point.longitude);
  }

  void read(NameMention& mention, std::size_t size) {
    read(mention.span, size);
    read(mention.id);
    read(mention.name);
    mention.via = static_cast<Via>(up_to(static_cast<std::uint64_t>(Via::context)));
    read(mention.within);
    read(mention.coordinates);
  }

  void read(DateMention& mention, std::size_t size) {
    read(mention.span, size);
    read(mention.days.from);
    read(mention.days.to);
    require(mention.days.from <= mention.days.to);
  }

  void read(CommentFacts& comment) {
    read(comment.number);
    read(comment.author);
    read(comment.posted);
    read(comment.reply_to);
  }

  void read(Metadata& meta) {
    read(meta.id);
    read(meta.format);
    read(meta.position.file);
    read(meta.position.offset);
    read(meta.position.length);
    read(meta.position.sha256);
    read(meta.title);
    read(meta.url);
    read(meta.source);
    read(meta.author);
    read(meta.published);
    read(meta.original_source);
    read(meta.original_published);
    read(meta.language);
    read(meta.regions);
    read(meta.themes);
  }

  void read(Passage& passage) {
    passage.kind = static_cast<PassageKind>(up_to(static_cast<std::uint64_t>(PassageKind::comment)));
    read(passage.number);
    read(passage.part);
    read(passage.text);
    read(passage.comment);
    read(passage.mentions.places, passage.text.size());
    read(passage.mentions.forces, passage.text.size());
    read(passage.mentions.dates, passage.text.size());
  }

  void require(bool holds) { fits_ = fits_ && holds; }

  /// A number of at most `most`.
  std::uint64_t up_to(std::uint64_t most) {
    const std::uint64_t number = in_.number();
    require(number <= most);
    return number <= most ? number : 0;
  }

 private:
  ByteReader in_;
  bool fits_ = true;
};

std::optional<StoredPassage> read_record(std::string_view record) {
  StoredPassage stored;
  RecordReader in(record);
  in.require(in.up_to(how_written) == how_written);
  in.read(stored.article);
  in.read(stored.passage);
  return in.fits() ? std::optional(std::move(stored)) : std::nullopt;
}

[[noreturn]] void refuse() { throw index_damage("a passage of the index cannot be read"); }

}  // namespace

std::string passage_id(std::string_view article_id, const Passage& passage) {
  std::string id(article_id);
  id += passage.kind == PassageKind::comment ? ":c" : ":b";
  id += std::to_string(passage.number);
  if (passage.part > 1) id += "." + std::to_string(passage.part);
  return id;
}

std::string encode(const StoredPassage& stored, std::string_view order_key) {
  RecordWriter out;
  out.write(how_written);
  out.write(stored.article);
  out.write(stored.passage);
  return sealed(out.record(), order_key);
}

StoredPassage decode_stored_passage(std::string_view data, std::string_view order_key) {
  if (const auto record = unsealed(data, order_key)) {
    if (auto stored = read_record(*record)) return *std::move(stored);
  }
  refuse();
}

StoredPassage decode_stored_passage(std::string_view data) {
  auto stored = read_record(data.substr(0, data.size() - std::min(data.size(), seal_size)));
  if (!stored || !unsealed(data, order_key(stored->article.published, stored->article.id, stored->passage))) refuse();
  return *std::move(stored);
}

}  // namespace dateline
