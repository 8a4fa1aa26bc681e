#include "indexer/ledger/entries.h"

#include <algorithm>

#include "common/byte_coding.h"

namespace dateline {

namespace {

using Counted = std::map<std::string, std::uint64_t>;

class Writer {
 public:
  void operator()(std::uint64_t value) { bytes.number(value); }
  void operator()(std::uint32_t value) { bytes.number(value); }
  void operator()(std::int64_t value) { bytes.signed_number(value); }
  void operator()(bool value) { bytes.flag(value); }
  void operator()(const std::string& value) { bytes.text(value); }
  template <std::size_t Size>
  void operator()(const std::array<char, Size>& value) {
    bytes.raw({value.data(), Size});
  }
  void operator()(const TextSketch& sketch) {
    for (const std::uint8_t lane : sketch.lane) bytes.raw({reinterpret_cast<const char*>(&lane), 1});
    bytes.flag(sketch.has_words);
  }
  void operator()(const std::optional<Day>& day) {
    bytes.flag(day.has_value());
    if (day) bytes.signed_number(day->time_since_epoch().count());
  }
  void operator()(const std::chrono::sys_seconds& time) { bytes.signed_number(time.time_since_epoch().count()); }
  void operator()(const Counted& counts) {
    bytes.number(counts.size());
    for (const auto& [name, count] : counts) {
      bytes.text(name);
      bytes.number(count);
    }
  }
  void operator()(const std::vector<std::uint64_t>& keys) {
    bytes.number(keys.size());
    for (const std::uint64_t key : keys) bytes.fixed(key);
  }
  void hash(std::uint64_t value) { bytes.fixed(value); }

  ByteWriter bytes;
};

class Reader {
 public:
  explicit Reader(std::string_view from) : bytes(from) {}

  void operator()(std::uint64_t& value) { value = bytes.number(); }
  void operator()(std::uint32_t& value) { value = static_cast<std::uint32_t>(bytes.number()); }
  void operator()(std::int64_t& value) { value = bytes.signed_number(); }
  void operator()(bool& value) { value = bytes.flag(); }
  void operator()(std::string& value) { value = bytes.text(); }
  template <std::size_t Size>
  void operator()(std::array<char, Size>& value) {
    const std::string_view from = bytes.raw(Size);
    std::copy(from.begin(), from.end(), value.begin());
  }
  void operator()(TextSketch& sketch) {
    const std::string_view lanes = bytes.raw(TextSketch::lanes);
    std::transform(lanes.begin(), lanes.end(), sketch.lane.begin(),
                   [](char lane) { return static_cast<std::uint8_t>(lane); });
    sketch.has_words = bytes.flag();
  }
  void operator()(std::optional<Day>& day) {
    day.reset();
    if (bytes.flag()) day = Day{Day::duration{static_cast<Day::rep>(bytes.signed_number())}};
  }
  void operator()(std::chrono::sys_seconds& time) {
    time = std::chrono::sys_seconds{std::chrono::seconds{bytes.signed_number()}};
  }
  void operator()(Counted& counts) {
    for (std::size_t left = bytes.count(2); left > 0; --left) {
      std::string name(bytes.text());
      counts[std::move(name)] = bytes.number();
    }
  }
  void operator()(std::vector<std::uint64_t>& keys) {
    keys.resize(bytes.count(sizeof(std::uint64_t)));
    for (std::uint64_t& key : keys) key = bytes.fixed();
  }
  void hash(std::uint64_t& value) { value = bytes.fixed(); }

  ByteReader bytes;
};

// The fields in their order, for writing and reading alike, so that the two cannot differ.

template <class Each, class Place>
void each_of_place(Each& each, Place& place) {
  each(place.segment);
  each(place.offset);
  each(place.packed);
  each(place.length);
}

template <class Each, class Facts>
void each_of_article(Each& each, Facts& facts) {
  each.hash(facts.identity.id);
  each.hash(facts.identity.record_id);
  each.hash(facts.identity.told_apart);
  each.hash(facts.identity.content);
  each(facts.identity.offset);
  each(facts.identity.captured);
  each(facts.identity.has_url);
  each(facts.identity.has_body);
  each(facts.outline.sketch);
  each.hash(facts.outline.publisher);
  each(facts.outline.published);
  each(facts.paragraphs.keys);
  each(facts.paragraphs.all);
  each(facts.digest);
  each_of_place(each, facts.text);
  each(facts.position);
}

template <class Each, class Counts>
void each_of_read(Each& each, Counts& counts) {
  each(counts.files);
  each(counts.missing);
  each(counts.skipped);
  each(counts.revisits);
  each(counts.skipped_captures);
  each(counts.skipped_items);
}

template <class Each, class Counts>
void each_of_build(Each& each, Counts& counts) {
  each(counts.articles);
  each(counts.undated);
  each(counts.captures);
  each(counts.copies);
  each(counts.comments);
  each(counts.body_passages);
  each(counts.comment_passages);
  each(counts.places);
  each(counts.forces);
  each(counts.dates);
  each(counts.dropped);
  each(counts.first_published);
  each(counts.last_published);
}

template <class Each, class Entry>
void each_of_written(Each& each, Entry& entry) {
  each.hash(entry.id);
  each(entry.digest);
  each_of_build(each, entry.counts);
  each_of_place(each, entry.names);
}

template <class Each, class Entry>
void each_of_file(Each& each, Entry& entry) {
  each(entry.path);
  each(entry.file);
  each(entry.trace.settled);
  each(entry.trace.sha256);
  each_of_read(each, entry.counts);
  each(entry.items.begin);
  each(entry.items.end);
}

void write_path(Writer& writer, const std::string& path, std::string_view of_file) {
  writer(path == of_file);
  if (path != of_file) writer(path);
}

std::string read_path(Reader& reader, std::string_view of_file) {
  return std::string(reader.bytes.flag() ? of_file : reader.bytes.text());
}

void write_fault(Writer& writer, const Fault& fault, std::string_view path) {
  write_path(writer, fault.file, path);
  writer(fault.position);
  writer(fault.reason);
}

Fault read_fault(Reader& reader, std::string_view path) {
  Fault fault;
  fault.file = read_path(reader, path);
  reader(fault.position);
  reader(fault.reason);
  return fault;
}

void write_item(Writer& writer, const ArticleFacts& facts, std::string_view path) {
  write_path(writer, facts.path, path);
  each_of_article(writer, facts);
  writer.bytes.number(facts.faults.size());
  for (const Fault& fault : facts.faults) write_fault(writer, fault, path);
}

void write_item(Writer& writer, const Fault& fault, std::string_view path) { write_fault(writer, fault, path); }

ArticleFacts read_article(Reader& reader, std::string_view path) {
  ArticleFacts facts;
  facts.path = read_path(reader, path);
  each_of_article(reader, facts);
  constexpr std::size_t least_bytes_of_a_fault = 3;
  facts.faults.resize(reader.bytes.count(least_bytes_of_a_fault));
  for (Fault& fault : facts.faults) fault = read_fault(reader, path);
  return facts;
}

void write_names(Writer& writer, const NameCounts::Counts& names) {
  writer.bytes.number(names.size());
  for (const auto& [id, count] : names) {
    writer(id);
    writer(count.passages);
    writer(count.spellings);
  }
}

NameCounts::Counts read_names(Reader& reader) {
  constexpr std::size_t least_bytes_of_a_name = 3;
  NameCounts::Counts names;
  for (std::size_t left = reader.bytes.count(least_bytes_of_a_name); left > 0; --left) {
    std::string id(reader.bytes.text());
    NameCounts::Count& count = names[std::move(id)];
    reader(count.passages);
    reader(count.spellings);
  }
  return names;
}

}  // namespace

std::string encode(const LedgerItem& item, std::string_view path) {
  Writer writer;
  writer(std::holds_alternative<ArticleFacts>(item));
  std::visit([&](const auto& alternative) { write_item(writer, alternative, path); }, item);
  return writer.bytes.bytes();
}

std::optional<LedgerItem> decode_item(std::string_view bytes, std::string_view path) {
  Reader reader(bytes);
  LedgerItem item = reader.bytes.flag() ? LedgerItem(read_article(reader, path)) : LedgerItem(read_fault(reader, path));
  if (!reader.bytes.complete()) return std::nullopt;
  return item;
}

std::string encode(const FileEntry& entry) {
  Writer writer;
  each_of_file(writer, entry);
  writer(entry.trace.stamp.has_value());
  if (entry.trace.stamp) {
    writer(entry.trace.stamp->size);
    writer(entry.trace.stamp->modified);
    writer(entry.trace.stamp->changed);
  }
  return writer.bytes.bytes();
}

std::optional<FileEntry> decode_file(std::string_view bytes) {
  Reader reader(bytes);
  FileEntry entry;
  each_of_file(reader, entry);
  if (reader.bytes.flag()) {
    FileStamp& stamp = entry.trace.stamp.emplace();
    reader(stamp.size);
    reader(stamp.modified);
    reader(stamp.changed);
  }
  if (!reader.bytes.complete() || entry.items.begin > entry.items.end) return std::nullopt;
  return entry;
}

std::string encode(const WrittenEntry& entry) {
  Writer writer;
  each_of_written(writer, entry);
  return writer.bytes.bytes();
}

std::optional<WrittenEntry> decode_written(std::string_view bytes) {
  Reader reader(bytes);
  WrittenEntry entry;
  each_of_written(reader, entry);
  if (!reader.bytes.complete()) return std::nullopt;
  return entry;
}

std::string encode(const NameCounts& names) {
  Writer writer;
  write_names(writer, names.of(NameType::place));
  write_names(writer, names.of(NameType::force));
  return writer.bytes.bytes();
}

std::optional<NameCounts> decode_names(std::string_view bytes) {
  Reader reader(bytes);
  NameCounts::Counts places = read_names(reader);
  NameCounts::Counts forces = read_names(reader);
  if (!reader.bytes.complete()) return std::nullopt;
  return NameCounts(std::move(places), std::move(forces));
}

}  // namespace dateline
