#include "indexer/file_digests.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

#include "common/block_checksums.h"
#include "common/error.h"
#include "common/seal.h"
#include "common/terminal.h"
#include "indexer/new_file.h"
#include "indexer/sha256.h"

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

/// Of a table the checksums of its blocks go to `tables`.
FileDigest digest_of(const fs::path& generation, const fs::path& name, TableChecksums& tables) {
  const fs::path file = generation / name;
  std::ifstream in(file, std::ios::binary);
  std::vector<std::uint32_t>* const blocks = is_table(name) ? &tables[name.stem().string()] : nullptr;
  std::string digest = sha256(in, [&](std::string_view piece) {
    if (blocks != nullptr) append_block_checksums(piece, *blocks);
  });
  if (digest.empty()) fail(file);
  FileDigest written{name.string(), fs::file_size(file), std::move(digest)};
  if (name.filename() == xapian_version_file) written.crc32 = checksum_of(file);
  return written;
}

const FileDigest* digest_in(const std::vector<FileDigest>& known, const fs::path& name) {
  const auto found =
      std::find_if(known.begin(), known.end(), [&](const FileDigest& file) { return file.name == name.string(); });
  return found == known.end() ? nullptr : &*found;
}

/// Of the files in a folder, and of the checksums of their blocks, which are written here.
void record_folder(const fs::path& generation, const fs::path& folder, const std::vector<FileDigest>& known,
                   std::vector<FileDigest>& digests) {
  TableChecksums tables;
  for (const auto& entry : fs::directory_iterator(generation / folder)) {
    const fs::path name = folder / entry.path().filename();
    if (name.filename() == xapian_lock) continue;
    const FileDigest* const found = digest_in(known, name);
    digests.push_back(found == nullptr ? digest_of(generation, name, tables) : *found);
  }
  if (tables.empty()) return;
  const fs::path name = folder / block_checksums_file;
  write_file(generation / name, encode_block_checksums(tables));
  digests.push_back(digest_of(generation, name, tables));
}

std::string in_bytes(std::uint64_t count) { return std::to_string(count) + (count == 1 ? " byte" : " bytes"); }

}  // namespace

std::vector<FileDigest> record_files(const fs::path& generation, const std::vector<std::string>& parts,
                                     const std::vector<FileDigest>& known) {
  std::vector<FileDigest> digests;
  for (const std::string& part : parts) {
    if (fs::is_directory(generation / part)) {
      record_folder(generation, part, known, digests);
    } else {
      TableChecksums none;
      const FileDigest* const found = digest_in(known, part);
      digests.push_back(found == nullptr ? digest_of(generation, part, none) : *found);
    }
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
