#include <cstdint>
#include <string_view>

#include "fuzz/ledger_parts.h"
#include "fuzz/support.h"
#include "indexer/ledger/last_ledger.h"
#include "tests/support/temporary_folder.h"

namespace {

using namespace dateline;
namespace fs = std::filesystem;

/// An article's item is read again from its bytes, and its text is one or damaged.
void check_item(const LedgerItem& item, std::string_view path, LedgerTexts& texts) {
  const std::string bytes = encode(item, path);
  const auto again = decode_item(bytes, path);
  fuzz::require(again && encode(*again, path) == bytes);
  const auto* article = std::get_if<ArticleFacts>(&item);
  if (article == nullptr) return;
  const TextPlace settled = texts.settle(article->text);
  fuzz::require(settled.packed == article->text.packed && settled.length == article->text.length);
  const std::string text = texts.get(article->text);
  fuzz::require(text.size() == article->text.length && texts.get(settled) == text);
}

void check_written(const WrittenEntry& entry, const LedgerTexts& texts) {
  const std::string bytes = encode(entry);
  const auto again = decode_written(bytes);
  fuzz::require(again && encode(*again) == bytes);
  (void)decode_names(texts.get(entry.names));
}

/// Whatever throws LedgerDamage must not keep the other things from being looked at.
template <class Reading>
void read_or_refuse(Reading reading) {
  try {
    reading();
  } catch (const LedgerDamage& damage) {
    fuzz::require(!damage.reason.empty());
  }
}

void read_all(LastLedger& ledger, LedgerTexts& texts) {
  std::vector<FileEntry> files;
  ledger.each_vanished([&](const FileEntry& entry) { files.push_back(entry); });
  for (const FileEntry& entry : files) {
    fuzz::require(encode(*decode_file(encode(entry))) == encode(entry));
    fuzz::require(ledger.find(entry.path, entry.file).has_value());
    read_or_refuse([&] { ledger.each_item(entry, [&](LedgerItem&& item) { check_item(item, entry.path, texts); }); });
  }
  read_or_refuse([&] { ledger.each_written([&](const WrittenEntry& entry, bool) { check_written(entry, texts); }); });
  read_or_refuse([&] {
    const std::string names = encode(ledger.names());
    fuzz::require(encode(*decode_names(names)) == names);
  });
}

/// A head may name a file of texts twice, which the disk then refuses.
void read_with_texts(LastLedger& ledger, const fs::path& folder) {
  fs::remove_all(folder);
  fs::create_directory(folder);
  try {
    LedgerTexts texts(folder, ledger.folder(), ledger.head().segments);
    read_all(ledger, texts);
    (void)texts.finish();
  } catch (const fs::filesystem_error&) {
    fuzz::require(ledger.head().segments.size() > 1);
  }
}

}  // namespace

/// Any bytes as the files of a ledger whose digests are right: it is read or said to be damaged.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const TemporaryFolder folder;
  fs::create_directories(folder.path() / ledger_folder);
  fuzz::write_ledger_parts({reinterpret_cast<const char*>(data), size}, folder.path() / ledger_folder);
  const auto ledger = LastLedger::open(folder.path(), record_files(folder.path(), {ledger_folder}), folder.path());
  if (!ledger) {
    fuzz::require(!ledger.failure().empty());
    return 0;
  }
  read_or_refuse([&] { read_with_texts(**ledger, folder.path() / "new"); });
  return 0;
}
