#include "indexer/file_digests.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

#include "common/error.h"
#include "common/seal.h"
#include "common/terminal.h"
#include "indexer/sha256.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void fail(const fs::path& file) { throw Error(shown(file.string()) + ": cannot be read"); }

std::uint32_t checksum_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream content;
  if (!(content << in.rdbuf())) fail(file);
  return crc32_of(content.str());
}

FileDigest digest_of(const fs::path& generation, const fs::path& name) {
  const fs::path file = generation / name;
  std::ifstream in(file, std::ios::binary);
  std::string digest = sha256(in);
  if (digest.empty()) fail(file);
  FileDigest written{name.string(), fs::file_size(file), std::move(digest)};
  if (name.filename() == xapian_version_file) written.crc32 = checksum_of(file);
  return written;
}

std::string in_bytes(std::uint64_t count) { return std::to_string(count) + (count == 1 ? " byte" : " bytes"); }

}  // namespace

std::vector<FileDigest> digests_of(const fs::path& generation, const std::vector<std::string>& parts,
                                   const std::vector<FileDigest>& known) {
  std::vector<FileDigest> digests;
  const auto add = [&](const fs::path& name) {
    const auto found =
        std::find_if(known.begin(), known.end(), [&](const FileDigest& file) { return file.name == name.string(); });
    digests.push_back(found == known.end() ? digest_of(generation, name) : *found);
  };
  for (const std::string& part : parts) {
    if (!fs::is_directory(generation / part)) {
      add(part);
      continue;
    }
    for (const auto& entry : fs::directory_iterator(generation / part)) {
      if (entry.path().filename() != xapian_lock) add(fs::path(part) / entry.path().filename());
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
