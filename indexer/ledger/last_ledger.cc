#include "indexer/ledger/last_ledger.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "common/terms.h"
#include "indexer/record_sorter.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

using Json = nlohmann::json;

std::uint64_t key_of(const std::string& path, const std::string& file) {
  return stable_hash(path + std::string(1, '\0') + file);
}

std::optional<LedgerHead> read_head(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  const Json json = Json::parse(in, nullptr, false);
  try {
    LedgerHead head;
    head.fingerprint.reading = json.at("reading").get<std::map<std::string, std::string>>();
    head.fingerprint.lexicons = json.at("lexicons").get<std::string>();
    for (const Json& text : json.at("texts")) {
      head.segments.push_back({text.at("number").get<std::uint32_t>(), text.at("bytes").get<std::uint64_t>(),
                               text.at("live").get<std::uint64_t>()});
    }
    return head;
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

[[noreturn]] void damaged(const char* file) {
  throw LedgerDamage{std::string(ledger_folder) + "/" + file + ": cannot be understood"};
}

/// All entries of a file, decoded.
template <class Decode, class Take>
void each_entry(const AppendedFile& file, const char* name, const Decode& decode, const Take& take) {
  FramedReader reader(file, 0, file.size());
  for (std::uint64_t offset = 0;; offset = reader.offset()) {
    const auto bytes = reader.next();
    if (!bytes) break;
    auto entry = decode(*bytes);
    if (!entry) damaged(name);
    take(*entry, offset);
  }
  if (!reader.complete()) damaged(name);
}

/// What is read as a whole is compared with the manifest; texts have checksums of their own.
std::string damage_of_ledger(const fs::path& generation, const std::vector<FileDigest>& files) {
  for (const char* name :
       {ledger_file::head, ledger_file::files, ledger_file::items, ledger_file::written, ledger_file::names}) {
    const std::string path = (fs::path(ledger_folder) / name).string();
    const auto found =
        std::find_if(files.begin(), files.end(), [&](const FileDigest& file) { return file.name == path; });
    if (found == files.end()) return path + ": not in the manifest";
    if (std::string difference = difference_from(*found, generation); !difference.empty()) {
      return std::string(path).append(": ").append(difference);
    }
  }
  return {};
}

}  // namespace

Result<std::unique_ptr<LastLedger>, std::string> LastLedger::open(const fs::path& generation,
                                                                  const std::vector<FileDigest>& files,
                                                                  const fs::path& work_folder) {
  const fs::path folder = generation / ledger_folder;
  std::error_code ignored;
  if (!fs::exists(folder, ignored)) return std::string("the last generation has no ledger");
  if (std::string damage = damage_of_ledger(generation, files); !damage.empty()) return damage;
  auto head = read_head(folder / ledger_file::head);
  if (!head) return std::string("its head cannot be understood");
  try {
    std::unique_ptr<LastLedger> ledger(new LastLedger(folder, std::move(*head), work_folder));
    ledger->read_files();
    ledger->read_written();
    return ledger;
  } catch (const LedgerDamage& damage) {
    return damage.reason;
  }
}

LastLedger::LastLedger(fs::path folder, LedgerHead head, const fs::path& work_folder)
    : folder_(std::move(folder)),
      work_folder_(work_folder),
      head_(std::move(head)),
      files_file_(open_to_read(folder_ / ledger_file::files)),
      items_file_(open_to_read(folder_ / ledger_file::items)),
      written_file_(open_to_read(folder_ / ledger_file::written)),
      files_(work_folder),
      written_(work_folder) {}

void LastLedger::read_files() {
  RecordSorter<KnownFile> files(work_folder_);
  each_entry(files_file_, ledger_file::files, decode_file, [&](const FileEntry& entry, std::uint64_t offset) {
    if (entry.items.end > items_file_.size()) damaged(ledger_file::files);
    files.add({key_of(entry.path, entry.file), offset});
  });
  SortedStream<KnownFile> sorted = files.sorted();
  while (const auto file = sorted.next()) files_.push_back(*file);
  seen_.resize(files_.size());
}

void LastLedger::read_written() {
  RecordSorter<KnownArticle> written(work_folder_);
  each_entry(written_file_, ledger_file::written, decode_written, [&](const WrittenEntry& entry, std::uint64_t) {
    written.add({entry.id, entry.digest, written.size()});
  });
  SortedStream<KnownArticle> sorted = written.sorted();
  while (const auto article = sorted.next()) written_.push_back(*article);
  carried_.resize(written_.size());
}

FileEntry LastLedger::file_at(std::uint64_t offset) const {
  constexpr std::uint64_t usual_length = 512;
  FramedReader reader(files_file_, offset, files_file_.size(), usual_length);
  const auto bytes = reader.next();
  auto entry = bytes ? decode_file(*bytes) : std::nullopt;
  if (!entry) damaged(ledger_file::files);
  return std::move(*entry);
}

std::optional<FileEntry> LastLedger::find(const std::string& path, const std::string& file) {
  std::optional<FileEntry> found;
  files_.visit(key_of(path, file), [&](std::uint64_t index, const KnownFile& known) {
    FileEntry entry = file_at(known.offset);
    if (entry.path != path || entry.file != file) return false;
    seen_[index] = true;
    found = std::move(entry);
    return true;
  });
  return found;
}

void LastLedger::each_item(const FileEntry& entry, const std::function<void(LedgerItem&&)>& take) const {
  FramedReader reader(items_file_, entry.items.begin, entry.items.end);
  while (const auto bytes = reader.next()) {
    auto item = decode_item(*bytes, entry.path);
    if (!item) damaged(ledger_file::items);
    take(std::move(*item));
  }
  if (!reader.complete()) damaged(ledger_file::items);
}

void LastLedger::each_vanished(const std::function<void(const FileEntry&)>& take) const {
  for (std::uint64_t index = 0; index < files_.size(); ++index) {
    if (!seen_[index]) take(file_at(files_[index].offset));
  }
}

bool LastLedger::carry_written(std::uint64_t id, const ArticleDigest& digest) {
  std::optional<KnownArticle> found;
  bool is_one = true;
  written_.visit(id, [&](std::uint64_t /*index*/, const KnownArticle& known) {
    is_one = !found;
    found = known;
    return !is_one;
  });
  if (!found || !is_one || found->digest != digest) return false;
  carried_[found->number] = true;
  return true;
}

void LastLedger::each_written(const std::function<void(const WrittenEntry&, bool)>& take) const {
  std::uint64_t number = 0;
  each_entry(written_file_, ledger_file::written, decode_written,
             [&](const WrittenEntry& entry, std::uint64_t) { take(entry, carried_.at(number++)); });
}

NameCounts LastLedger::names() const {
  const AppendedFile file = open_to_read(folder_ / ledger_file::names);
  std::optional<NameCounts> names;
  each_entry(file, ledger_file::names, decode_names, [&](NameCounts& all, std::uint64_t) { names = std::move(all); });
  if (!names) damaged(ledger_file::names);
  return std::move(*names);
}

}  // namespace dateline
