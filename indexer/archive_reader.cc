#include "indexer/archive_reader.h"

#include <unistd.h>

#include <algorithm>
#include <vector>

#include "common/error.h"
#include "common/terminal.h"
#include "common/text.h"
#include "indexer/companions.h"
#include "indexer/line_reader.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

/// Deeper folders are a loop of mounts or a joke.
constexpr unsigned deepest_folder = 100;
constexpr std::uint64_t longest_path = 64ULL << 10U;

bool lies_within(const fs::path& inner, const fs::path& outer) {
  const auto [end, ignored] = std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end());
  return end == outer.end();
}

std::string joined(const std::string& folder, const std::string& name) {
  return folder.empty() ? name : folder + "/" + name;
}

}  // namespace

ArchiveReader::ArchiveReader(OnRecord on_record, OnFault on_fault, ReadOptions options)
    : on_record_([this, take = std::move(on_record)](Record&& record) {
        ++records_;
        take(std::move(record));
      }),
      on_fault_(std::move(on_fault)),
      options_(std::move(options)) {
  std::error_code failed;
  if (!options_.leave_out.empty()) options_.leave_out = fs::weakly_canonical(options_.leave_out, failed);
}

void ArchiveReader::report(const std::string& path, const std::string& reason) { on_fault_(Fault{path, "", reason}); }

void ArchiveReader::read(const std::string& source) { read_as(source, fs::path(source).filename().string()); }

void ArchiveReader::read_listed(const std::string& list) {
  auto stream = list == "-" ? Result<GzipStream, std::string>(GzipStream(::dup(STDIN_FILENO))) : GzipStream::open(list);
  if (!stream) throw Error("--files-from: " + shown(list) + ": " + stream.failure());
  LineReader lines(*stream, longest_path);
  while (const auto line = lines.next()) {
    std::string path = line->bytes;
    if (path.ends_with('\r')) path.pop_back();
    if (line->too_long) {
      report(list, "line " + std::to_string(line->number) + " is no path");
    } else if (!path.empty()) {
      read_as(path, fs::path(path).lexically_normal().string());
    }
  }
  if (!stream->fault().empty()) throw Error("--files-from: " + shown(list) + ": " + stream->fault());
}

void ArchiveReader::read_as(const std::string& path, const std::string& file) {
  if (path == "-") {
    SourceFile input{"-", "-", GzipStream(::dup(STDIN_FILENO)), true};
    UnpackBudget budget(options_.limits);
    return counts_.add(cut(input, budget));
  }
  std::error_code failed;
  const fs::file_status status = fs::status(path, failed);
  if (!fs::exists(status)) {
    ++counts_.missing;
    report(path, failed && failed != std::errc::no_such_file_or_directory ? "cannot be opened: " + failed.message()
                                                                          : "no such file or folder");
  } else if (fs::is_directory(status)) {
    walk(fs::canonical(path, failed), path, "", 0);
  } else {
    read_file(path, file);
  }
}

void ArchiveReader::read_file(const std::string& path, const std::string& file) {
  SourceFileWatch* const watch = options_.watch;
  if (const auto counts = watch == nullptr ? std::nullopt : watch->carried(path, file)) return counts_.add(*counts);
  auto opened = TracedFile::open(path);
  if (!opened) {
    ++counts_.missing;
    return report(path, opened.failure());
  }
  if (watch != nullptr) watch->begun(path);
  const std::uint64_t records_before = records_;
  UnpackBudget budget(options_.limits);
  SourceFile source{to_valid_utf8(file), path, GzipStream::of_file(opened->bytes(), &budget), false};
  const ReadCounts counts = cut(source, budget);
  counts_.add(counts);
  if (watch == nullptr) return;
  watch->ended({path, file, opened->trace(records_ > records_before, options_.clock_step), counts, {}});
}

ReadCounts ArchiveReader::cut(SourceFile& source, UnpackBudget& budget) {
  ReadCounts counts;
  counts.files = 1;
  Cutting cutting{on_record_, on_fault_, options_.limits, budget, counts};
  read_records(source, cutting);
  return counts;
}

void ArchiveReader::walk(const fs::path& root, const fs::path& folder, const std::string& within, unsigned depth) {
  if (depth > deepest_folder) return report(folder.string(), "folders nest too deep here");
  std::error_code failed;
  std::vector<std::string> names;
  for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end; entry.increment(failed)) {
    names.push_back(entry->path().filename().string());
  }
  if (failed) {
    ++counts_.missing;
    report(folder.string(), "the folder cannot be read: " + failed.message());
  }
  std::sort(names.begin(), names.end());
  for (const std::string& name : names) enter(root, folder / name, joined(within, name), depth);
}

void ArchiveReader::enter(const fs::path& root, const fs::path& path, const std::string& within, unsigned depth) {
  std::error_code failed;
  const fs::file_status status = fs::symlink_status(path, failed);
  if (is_no_article(path.string())) {
    ++counts_.skipped;
  } else if (fs::is_symlink(status)) {
    judge_link(root, path);
  } else if (fs::is_directory(status)) {
    if (is_left_out(path)) return;
    walk(root, path, within, depth + 1);
  } else if (fs::is_regular_file(status)) {
    read_file(path.string(), within);
  } else {
    report(path.string(), "neither a file nor a folder");
  }
}

/// No link is followed: what lies within the archive is read under its own name.
void ArchiveReader::judge_link(const fs::path& root, const fs::path& link) {
  std::error_code failed;
  const fs::path target = fs::canonical(link, failed);
  if (failed) return report(link.string(), "a symbolic link that leads nowhere");
  if (!lies_within(target, root)) return report(link.string(), "a symbolic link that leaves the archive, not followed");
  if (lies_within(fs::canonical(link.parent_path(), failed), target)) {
    return report(link.string(), "a symbolic link back to a folder that holds it, not followed");
  }
  ++counts_.skipped;
}

bool ArchiveReader::is_left_out(const fs::path& folder) const {
  if (options_.leave_out.empty()) return false;
  std::error_code failed;
  return fs::canonical(folder, failed) == options_.leave_out;
}

}  // namespace dateline
