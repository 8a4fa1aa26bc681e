#include "indexer/containers/packed.h"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "common/text.h"
#include "indexer/companions.h"

namespace dateline {

namespace {

constexpr std::size_t block_size = 64U << 10U;

/// libarchive converts names to the characters of the locale; without one of Unicode it would lose them.
class UnicodeNames {
 public:
  UnicodeNames() : unicode_(::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)) {
    if (unicode_ != nullptr) before_ = ::uselocale(unicode_);
  }
  ~UnicodeNames() {
    if (unicode_ == nullptr) return;
    ::uselocale(before_);
    ::freelocale(unicode_);
  }
  UnicodeNames(const UnicodeNames&) = delete;
  UnicodeNames& operator=(const UnicodeNames&) = delete;

 private:
  locale_t unicode_;
  locale_t before_ = nullptr;
};

struct FreeArchive {
  void operator()(archive* opened) const { archive_read_free(opened); }
};

/// Hands the bytes of a stream to libarchive.
struct StreamFeed {
  GzipStream& stream;
  std::array<char, block_size> block{};

  static la_ssize_t next(archive* /*reader*/, void* feed, const void** bytes) {
    auto* const self = static_cast<StreamFeed*>(feed);
    *bytes = self->block.data();
    return static_cast<la_ssize_t>(self->stream.read(self->block.data(), self->block.size()));
  }
};

/// An opened archive; forward only.
class Unpacker {
 public:
  explicit Unpacker(SourceFile& source) : feed_{source.stream}, archive_(archive_read_new()) {
    if (archive_ == nullptr) throw std::bad_alloc();
    archive_read_support_filter_bzip2(archive_.get());
    archive_read_support_filter_xz(archive_.get());
    archive_read_support_filter_zstd(archive_.get());
    archive_read_support_format_tar(archive_.get());
    archive_read_support_format_zip(archive_.get());
    archive_read_support_format_raw(archive_.get());
    open(source);
  }

  /// Why it cannot be read, or not further; empty while all is well.
  [[nodiscard]] const std::string& fault() const { return fault_; }

  /// The next entry; nullptr at the end.
  archive_entry* next() {
    if (!fault_.empty()) return nullptr;
    archive_entry* entry = nullptr;
    const int status = archive_read_next_header(archive_.get(), &entry);
    if (status == ARCHIVE_EOF) return nullptr;
    if (status >= ARCHIVE_WARN) return entry;
    fault_ = message();
    return nullptr;
  }

  /// Bytes of the entry; none at its end, and where it is damaged a message in `fault`.
  std::size_t read(char* into, std::size_t size, std::string& fault) {
    while (true) {
      const la_ssize_t count = archive_read_data(archive_.get(), into, size);
      if (count >= 0) return static_cast<std::size_t>(count);
      if (count == ARCHIVE_RETRY) continue;
      fault = message();
      if (count == ARCHIVE_FATAL) fault_ = fault;
      return 0;
    }
  }

  /// Compressed, but no archive: the one entry is the file itself.
  [[nodiscard]] bool is_single() const { return archive_format(archive_.get()) == ARCHIVE_FORMAT_RAW; }
  [[nodiscard]] bool is_zip() const {
    return (archive_format(archive_.get()) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_ZIP;
  }

  /// Bytes of the source that were read.
  [[nodiscard]] std::uint64_t packed() const {
    return static_cast<std::uint64_t>(std::max<la_int64_t>(0, archive_filter_bytes(archive_.get(), -1)));
  }

 private:
  /// A file of its own is opened by its path, because the directory of a zip archive stands at its end: only there it
  /// says which entries are links.
  void open(SourceFile& source) {
    const bool seekable = source.depth == 0 && !source.stream.compressed();
    const int status = seekable ? archive_read_open_filename(archive_.get(), source.path.c_str(), block_size)
                                : archive_read_open(archive_.get(), &feed_, nullptr, StreamFeed::next, nullptr);
    if (status < ARCHIVE_WARN) fault_ = message();
  }

  [[nodiscard]] std::string message() const {
    const char* const text = archive_error_string(archive_.get());
    return text == nullptr ? "cannot be unpacked" : "cannot be unpacked: " + to_valid_utf8(text);
  }

  StreamFeed feed_;
  std::unique_ptr<archive, FreeArchive> archive_;
  std::string fault_;
};

/// The bytes of the entry that stands open.
class EntrySource : public ByteSource {
 public:
  EntrySource(Unpacker& unpacker, UnpackBudget& budget) : unpacker_(unpacker), budget_(budget) {}

  std::size_t read(char* into, std::size_t size) override {
    if (!fault_.empty()) return 0;
    const std::size_t count = unpacker_.read(into, size, fault_);
    budget_.add_unpacked(count);
    if (fault_.empty()) fault_ = budget_.exceeded();
    return count;
  }

  [[nodiscard]] std::string fault() const override { return fault_; }

 private:
  Unpacker& unpacker_;
  UnpackBudget& budget_;
  std::string fault_;
};

std::string name_of(archive_entry* entry) {
  const char* name = archive_entry_pathname_utf8(entry);
  if (name == nullptr) name = archive_entry_pathname(entry);
  return name == nullptr ? std::string() : to_valid_utf8(name);
}

bool climbs_out(std::string_view name) {
  if (name.starts_with('/') || name.starts_with('\\')) return true;
  for (const std::string_view step : split_list(name, '/')) {
    if (step == "..") return true;
  }
  return false;
}

std::string_view without_dot(std::string_view name) {
  while (name.starts_with("./")) name.remove_prefix(2);
  return name;
}

bool is_hidden(std::string_view name) { return name.starts_with('.') || name.find("/.") != std::string_view::npos; }

bool in_archive_folder(std::string_view name) { return name.starts_with("archive/"); }

class PackedCutter {
 public:
  PackedCutter(SourceFile& source, Cutting& cutting) : source_(source), cutting_(cutting) {}

  void cut() {
    const UnicodeNames unicode;
    const bool wacz = is_wacz();
    Unpacker unpacker(source_);
    while (archive_entry* entry = unpacker.next()) {
      if (!cut_entry(unpacker, entry, wacz)) return;
      add_packed(unpacker);
    }
    if (!unpacker.fault().empty() && unpacker.fault() != told_) {
      report(source_.path, unpacker.fault() + "; " + files_read());
    }
  }

 private:
  void report(const std::string& path, std::string reason) { cutting_.on_fault(Fault{path, "", std::move(reason)}); }

  [[nodiscard]] std::string files_read() const {
    return std::to_string(entries_) + (entries_ == 1 ? " file read" : " files read");
  }

  /// A source that was opened once more is not counted by its stream.
  void add_packed(const Unpacker& unpacker) {
    if (source_.depth > 0 || source_.stream.compressed()) return;
    const std::uint64_t packed = unpacker.packed();
    if (packed > packed_) cutting_.budget.add_packed(packed - packed_);
    packed_ = std::max(packed_, packed);
  }

  /// Told by what it holds where that can be looked up, else by its name.
  bool is_wacz() {
    if (source_.depth > 0 || source_.stream.compressed()) return source_.file.ends_with(".wacz");
    Unpacker unpacker(source_);
    bool described = false;
    bool archived = false;
    constexpr unsigned most_looked_at = 100'000;
    for (unsigned i = 0; i < most_looked_at; ++i) {
      archive_entry* const entry = unpacker.next();
      if (entry == nullptr || !unpacker.is_zip()) break;
      const std::string name = name_of(entry);
      described |= name == "datapackage.json";
      archived |= in_archive_folder(name);
    }
    return described && archived;
  }

  /// False where nothing more is to be read.
  bool cut_entry(Unpacker& unpacker, archive_entry* entry, bool wacz) {
    const std::string stored = unpacker.is_single() ? std::string() : name_of(entry);
    const std::string name(without_dot(stored));
    const std::string path = name.empty() ? source_.path : source_.path + "/" + name;
    if (archive_entry_filetype(entry) == AE_IFDIR || stored.ends_with('/')) return true;
    if (const std::string reason = refusal(entry, name); !reason.empty()) {
      report(path, reason);
    } else if (is_hidden(name) || is_no_article(name) || (wacz && !in_archive_folder(name))) {
      ++cutting_.counts.skipped;
    } else if (source_.depth >= cutting_.limits.deepest_nesting) {
      report(source_.path, "containers nest too deep here (--max-nesting)");
      return false;
    } else {
      read_entry(unpacker, name, path);
    }
    return within_budget();
  }

  /// Told once, by the innermost container.
  bool within_budget() {
    const std::string reason = cutting_.budget.exceeded();
    if (reason.empty()) return true;
    if (!cutting_.budget_told) report(source_.path, reason + "; " + files_read());
    cutting_.budget_told = true;
    return false;
  }

  static std::string refusal(archive_entry* entry, const std::string& name) {
    if (climbs_out(name)) return "a path that climbs out of its archive, not read";
    if (archive_entry_hardlink(entry) != nullptr || archive_entry_filetype(entry) == AE_IFLNK) {
      return "a link within an archive, not followed";
    }
    if (archive_entry_filetype(entry) != AE_IFREG && archive_entry_filetype(entry) != 0) {
      return "neither a file nor a folder";
    }
    if (archive_entry_is_data_encrypted(entry) != 0) return "protected by a password, not read";
    return {};
  }

  void read_entry(Unpacker& unpacker, const std::string& name, const std::string& path) {
    ++entries_;
    auto bytes = std::make_unique<EntrySource>(unpacker, cutting_.budget);
    SourceFile inner{name.empty() ? source_.file : source_.file + "/" + name, path,
                     GzipStream(std::move(bytes), &cutting_.budget), false, source_.depth + 1};
    read_records(inner, cutting_);
    told_ = unpacker.fault();
  }

  SourceFile& source_;
  Cutting& cutting_;
  std::uint64_t entries_ = 0;
  std::uint64_t packed_ = 0;
  std::string told_;  ///< a fault that was told with its entry
};

}  // namespace

void cut_packed(SourceFile& source, Cutting& cutting) { PackedCutter(source, cutting).cut(); }

}  // namespace dateline
