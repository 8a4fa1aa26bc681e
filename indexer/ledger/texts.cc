#include "indexer/ledger/texts.h"

#include <fcntl.h>
#include <libdeflate.h>

#include <atomic>
#include <cerrno>
#include <system_error>

#include "indexer/file_copy.h"
#include "indexer/ledger/text_compressor.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

/// Deflate makes no more of a byte: what claims to be longer is damaged.
constexpr std::uint64_t most_of_a_byte = 1040;

int open_file(const fs::path& path, int flags) {
  const int file = ::open(path.c_str(), flags | O_CLOEXEC, 0666);
  if (file < 0) throw fs::filesystem_error("open", path, std::error_code(errno, std::generic_category()));
  return file;
}

/// What each thread deflates and inflates with: to make one takes longer than an article.
class Packer {
 public:
  Packer() : decompressor_(libdeflate_alloc_decompressor()) {
    if (!decompressor_) throw std::bad_alloc();
  }

  /// Until the next one.
  std::string_view packed(std::string_view text) { return compressor_.compress(text); }

  /// False unless it is a text of that length, by its checksum too.
  bool unpack(std::string_view packed, std::string& text) {
    return libdeflate_zlib_decompress(decompressor_.get(), packed.data(), packed.size(), text.data(), text.size(),
                                      nullptr) == LIBDEFLATE_SUCCESS;
  }

 private:
  struct Free {
    void operator()(libdeflate_decompressor* decompressor) const { libdeflate_free_decompressor(decompressor); }
  };

  TextCompressor compressor_;
  std::unique_ptr<libdeflate_decompressor, Free> decompressor_;
};

Packer& packer() {
  thread_local Packer of_thread;
  return of_thread;
}

}  // namespace

struct LedgerTexts::Segment {
  Segment(const fs::path& path, int flags, std::uint64_t size, bool stays)
      : file(open_file(path, flags), size, path), in_this_ledger(stays) {}

  AppendedFile file;
  bool in_this_ledger;
  std::atomic<std::uint64_t> live{0};
};

std::vector<bool> worth_carrying(const std::vector<TextSegment>& segments) {
  std::vector<bool> worth(segments.size());
  std::uint64_t newer = 0;
  for (std::size_t i = segments.size(); i-- > 0; newer += segments[i].bytes) {
    worth[i] = segments[i].bytes > newer && segments[i].live * 2 >= segments[i].bytes;
  }
  return worth;
}

LedgerTexts::LedgerTexts(fs::path folder, const fs::path& before, const std::vector<TextSegment>& segments)
    : folder_(std::move(folder)) {
  const std::vector<bool> worth = worth_carrying(segments);
  for (std::size_t i = 0; i < segments.size(); ++i) carry(before, segments[i], worth[i]);
  segments_[newest_] =
      std::make_unique<Segment>(folder_ / name_of(newest_), O_RDWR | O_CREAT | O_EXCL, std::uint64_t{0}, true);
}

LedgerTexts::~LedgerTexts() = default;

void LedgerTexts::carry(const fs::path& before, const TextSegment& segment, bool is_worth_it) {
  const std::string name = name_of(segment.number);
  std::error_code failed;
  if (fs::file_size(before / name, failed) != segment.bytes || failed) {
    throw LedgerDamage{name + ": not the " + std::to_string(segment.bytes) + " bytes that were written"};
  }
  segments_[segment.number] = std::make_unique<Segment>(before / name, O_RDONLY, segment.bytes, is_worth_it);
  if (is_worth_it) link_or_copy(before / name, folder_ / name);
  newest_ = std::max(newest_, segment.number + 1);
}

TextPlace LedgerTexts::append(std::string_view packed, std::size_t length) {
  Segment& newest = *segments_.at(newest_);
  newest.live += packed.size();
  return {newest_, newest.file.append(packed), static_cast<std::uint32_t>(packed.size()),
          static_cast<std::uint32_t>(length)};
}

TextPlace LedgerTexts::add(std::string_view text) { return append(packer().packed(text), text.size()); }

const LedgerTexts::Segment& LedgerTexts::segment_of(const TextPlace& place) const {
  const auto found = segments_.find(place.segment);
  if (found == segments_.end() || place.offset > found->second->file.size() ||
      place.packed > found->second->file.size() - place.offset) {
    throw LedgerDamage{"a text that it names is nowhere"};
  }
  return *found->second;
}

TextPlace LedgerTexts::settle(const TextPlace& place) {
  const Segment& segment = segment_of(place);
  if (!segment.in_this_ledger) return append(segment.file.read(place.offset, place.packed), place.length);
  segments_.at(place.segment)->live += place.packed;
  return place;
}

std::string LedgerTexts::get(const TextPlace& place) const {
  const std::string packed = segment_of(place).file.read(place.offset, place.packed);
  if (place.length / most_of_a_byte > packed.size()) throw LedgerDamage{"a text is not as it was written"};
  std::string text(place.length, '\0');
  if (!packer().unpack(packed, text)) throw LedgerDamage{"a text is not as it was written"};
  return text;
}

std::vector<TextSegment> LedgerTexts::finish() {
  std::vector<TextSegment> list;
  for (const auto& [number, segment] : segments_) {
    if (!segment->in_this_ledger) continue;
    const std::uint64_t bytes = segment->file.size();
    if (bytes > 0) {
      list.push_back({number, bytes, segment->live});
    } else {
      fs::remove(folder_ / name_of(number));
    }
  }
  return list;
}

}  // namespace dateline
