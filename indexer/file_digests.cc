#include "indexer/file_digests.h"

#include <algorithm>
#include <atomic>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

#include "common/block_checksums.h"
#include "common/error.h"
#include "common/seal.h"
#include "common/terminal.h"
#include "indexer/new_file.h"
#include "indexer/sha256.h"
#include "indexer/worker_threads.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void fail(const fs::path& file) { throw Error(shown(file.string()) + ": cannot be read"); }

bool is_table(const fs::path& name) { return name.extension() == ".glass"; }

std::uint32_t checksum_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream content;
  if (!(content << in.rdbuf())) fail(file);
  return crc32_of(content.str());
}

/// A file, and what is to be recorded of it.
struct RecordedFile {
  fs::path name;
  std::uint64_t size = 0;
  FileDigest digest;
  std::optional<std::vector<std::uint32_t>> blocks;  ///< their checksums, of a table that was read
};

void read(const fs::path& generation, RecordedFile& recorded) {
  const fs::path file = generation / recorded.name;
  std::ifstream in(file, std::ios::binary);
  if (is_table(recorded.name)) recorded.blocks.emplace();
  std::string digest = sha256(in, [&](std::string_view piece) {
    if (recorded.blocks) append_block_checksums(piece, *recorded.blocks);
  });
  if (digest.empty()) fail(file);
  recorded.digest = {recorded.name.string(), fs::file_size(file), std::move(digest)};
  if (recorded.name.filename() == xapian_version_file) recorded.digest.crc32 = checksum_of(file);
}

const FileDigest* digest_in(const std::vector<FileDigest>& known, const fs::path& name) {
  const auto found =
      std::find_if(known.begin(), known.end(), [&](const FileDigest& file) { return file.name == name.string(); });
  return found == known.end() ? nullptr : &*found;
}

std::vector<RecordedFile> files_of(const fs::path& generation, const std::vector<std::string>& parts) {
  std::vector<RecordedFile> files;
  const auto add = [&](const fs::path& name) { files.push_back({name, fs::file_size(generation / name), {}, {}}); };
  for (const std::string& part : parts) {
    if (!fs::is_directory(generation / part)) {
      add(part);
      continue;
    }
    for (const auto& entry : fs::directory_iterator(generation / part)) {
      if (entry.path().filename() != xapian_lock) add(part / entry.path().filename());
    }
  }
  return files;
}

/// The largest first, so that threads have done at about the same time.
void read_on_threads(const fs::path& generation, std::vector<RecordedFile*> files, unsigned jobs) {
  std::sort(files.begin(), files.end(),
            [](const RecordedFile* left, const RecordedFile* right) { return left->size > right->size; });
  std::atomic<std::size_t> next{0};
  run_on_threads(
      jobs,
      [&] {
        for (std::size_t file = next++; file < files.size(); file = next++) read(generation, *files[file]);
      },
      [] {}, [&] { next = files.size(); });
}

/// Writes the checksums of the blocks of the tables beside them; returns the files that it wrote.
std::vector<RecordedFile> write_checksums(const fs::path& generation, std::vector<RecordedFile>& files) {
  std::map<fs::path, TableChecksums> folders;
  for (RecordedFile& file : files) {
    if (file.blocks) folders[file.name.parent_path()][file.name.stem().string()] = std::move(*file.blocks);
  }
  std::vector<RecordedFile> written;
  for (const auto& [folder, tables] : folders) {
    written.push_back({folder / block_checksums_file, 0, {}, {}});
    write_file(generation / written.back().name, encode_block_checksums(tables));
    read(generation, written.back());
  }
  return written;
}

std::string in_bytes(std::uint64_t count) { return std::to_string(count) + (count == 1 ? " byte" : " bytes"); }

}  // namespace

std::vector<FileDigest> record_files(const fs::path& generation, const std::vector<std::string>& parts,
                                     const std::vector<FileDigest>& known, unsigned jobs) {
  std::vector<RecordedFile> files = files_of(generation, parts);
  std::vector<RecordedFile*> to_read;
  for (RecordedFile& file : files) {
    if (const FileDigest* const found = digest_in(known, file.name)) {
      file.digest = *found;
    } else {
      to_read.push_back(&file);
    }
  }
  read_on_threads(generation, std::move(to_read), jobs);
  std::vector<RecordedFile> checksums = write_checksums(generation, files);
  std::vector<FileDigest> digests;
  for (std::vector<RecordedFile>* const recorded : {&files, &checksums}) {
    for (RecordedFile& file : *recorded) digests.push_back(std::move(file.digest));
  }
  std::sort(digests.begin(), digests.end(),
            [](const FileDigest& left, const FileDigest& right) { return left.name < right.name; });
  return digests;
}

std::vector<FileDigest> digests_in(const std::vector<FileDigest>& digests, const std::string& folder) {
  std::vector<FileDigest> found;
  std::copy_if(digests.begin(), digests.end(), std::back_inserter(found),
               [&](const FileDigest& file) { return file.name.starts_with(folder + "/"); });
  return found;
}

std::string difference_from(const FileDigest& written, const fs::path& generation) {
  const fs::path file = generation / written.name;
  std::error_code failed;
  const std::uint64_t bytes = fs::file_size(file, failed);
  if (failed) return failed.message();
  if (bytes != written.bytes) return in_bytes(bytes) + " instead of the " + in_bytes(written.bytes) + " written";
  std::ifstream in(file, std::ios::binary);
  const std::string digest = sha256(in);
  if (digest.empty()) return "cannot be read";
  return digest == written.sha256 ? "" : "not as it was written: its SHA-256 is another";
}

}  // namespace dateline
