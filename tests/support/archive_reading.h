#pragma once

#include <functional>
#include <string>
#include <vector>

#include "indexer/archive_reader.h"
#include "indexer/run_log.h"
#include "tests/support/temporary_folder.h"

/// What reading an archive gave.
struct ArchiveReading {
  std::vector<dateline::Record> records;
  std::vector<std::string> faults;  ///< as they are told, without the folder's own path
  dateline::ReadCounts counts;

  [[nodiscard]] std::vector<std::string> bytes() const {
    std::vector<std::string> all;
    for (const dateline::Record& record : records) all.push_back(record.bytes);
    return all;
  }

  [[nodiscard]] std::vector<std::string> files() const {
    std::vector<std::string> all;
    for (const dateline::Record& record : records) all.push_back(record.file);
    return all;
  }
};

/// Reads all of `folder`.
inline ArchiveReading read_archive(const TemporaryFolder& folder, dateline::ReadOptions options = {}) {
  ArchiveReading reading;
  const std::string prefix = folder.path().string() + "/";
  dateline::ArchiveReader reader([&](dateline::Record&& record) { reading.records.push_back(std::move(record)); },
                                 [&](dateline::Fault&& fault) {
                                   if (fault.file.starts_with(prefix)) fault.file.erase(0, prefix.size());
                                   reading.faults.push_back(dateline::describe(fault));
                                 },
                                 std::move(options));
  reader.read(folder.path().string());
  reading.counts = reader.counts();
  return reading;
}
