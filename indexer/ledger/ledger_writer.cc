#include "indexer/ledger/ledger_writer.h"

#include <nlohmann/json.hpp>

#include "indexer/new_file.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

using Json = nlohmann::ordered_json;

fs::path made(const fs::path& folder) {
  fs::create_directories(folder);
  return folder;
}

Json head_json(const Fingerprint& fingerprint, const std::vector<TextSegment>& segments) {
  Json head;
  head["reading"] = fingerprint.reading;
  head["lexicons"] = fingerprint.lexicons;
  head["texts"] = Json::array();
  for (const auto& [number, bytes, live] : segments) {
    head["texts"].push_back({{"number", number}, {"bytes", bytes}, {"live", live}});
  }
  return head;
}

}  // namespace

LedgerWriter::LedgerWriter(const fs::path& folder, const fs::path& before, const std::vector<TextSegment>& segments)
    : folder_(made(folder)),
      texts_(folder, before, segments),
      files_(folder / ledger_file::files),
      items_(folder / ledger_file::items),
      written_(folder / ledger_file::written) {}

void LedgerWriter::begin_file(const std::string& path) {
  path_ = path;
  begin_ = items_.offset();
  faults_ = 0;
}

void LedgerWriter::add(const LedgerItem& item) {
  if (!path_) return;
  const auto* article = std::get_if<ArticleFacts>(&item);
  faults_ += article == nullptr ? 1 : article->faults.size();
  if (faults_ <= most_faults) items_.add(encode(item, *path_));
}

void LedgerWriter::end_file(FileEntry entry) {
  entry.items = {begin_, items_.offset()};
  if (faults_ > most_faults) entry.trace = {};
  files_.add(encode(entry));
  path_.reset();
}

void LedgerWriter::add(const WrittenEntry& entry) {
  const std::string bytes = encode(entry);
  const std::lock_guard lock(writing_);
  written_.add(bytes);
}

void LedgerWriter::finish(const Fingerprint& fingerprint, const NameCounts& names) {
  files_.finish();
  items_.finish();
  written_.finish();
  FramedWriter names_file(folder_ / ledger_file::names);
  names_file.add(encode(names));
  names_file.finish();
  write_file(folder_ / ledger_file::head, head_json(fingerprint, texts_.finish()).dump(2) + '\n');
}

}  // namespace dateline
