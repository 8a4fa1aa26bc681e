#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "common/result.h"
#include "indexer/file_digests.h"
#include "indexer/ledger/ledger_writer.h"
#include "indexer/sorted_records.h"

namespace dateline {

/// The ledger of the last generation, as an update reads it. Memory: a bit for each source file and each article.
///
/// Everything but the texts is compared with the digests of the manifest before it is believed. What cannot be decoded
/// all the same is thrown as LedgerDamage.
class LastLedger {
 public:
  /// Or why there is none that can be worked from. Works in `work_folder`.
  static Result<std::unique_ptr<LastLedger>, std::string> open(const std::filesystem::path& generation,
                                                               const std::vector<FileDigest>& files,
                                                               const std::filesystem::path& work_folder);

  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
  [[nodiscard]] const LedgerHead& head() const { return head_; }

  /// What is known of a file. It has not vanished, then.
  std::optional<FileEntry> find(const std::string& path, const std::string& file);

  /// All that came of a file, in order.
  void each_item(const FileEntry& entry, const std::function<void(LedgerItem&&)>& take) const;

  /// The files that nobody has asked for.
  void each_vanished(const std::function<void(const FileEntry&)>& take) const;

  /// Whether this is what was written of the article with this identifier. It is carried over, then.
  [[nodiscard]] bool carry_written(std::uint64_t id, const ArticleDigest& digest);

  [[nodiscard]] std::size_t written() const { return carried_.size(); }

  /// All written articles, with whether they are carried over.
  void each_written(const std::function<void(const WrittenEntry&, bool)>& take) const;

  [[nodiscard]] NameCounts names() const;

 private:
  struct KnownFile {
    std::uint64_t key;
    std::uint64_t offset;
    friend bool operator<(const KnownFile& a, const KnownFile& b) {
      return a.key != b.key ? a.key < b.key : a.offset < b.offset;
    }
  };
  struct KnownArticle {
    std::uint64_t key;  ///< its identifier
    ArticleDigest digest;
    std::uint64_t number;  ///< in the order in which they were written
    friend bool operator<(const KnownArticle& a, const KnownArticle& b) {
      return a.key != b.key ? a.key < b.key : a.number < b.number;
    }
  };

  LastLedger(std::filesystem::path folder, LedgerHead head, const std::filesystem::path& work_folder);
  void read_files();
  void read_written();
  [[nodiscard]] FileEntry file_at(std::uint64_t offset) const;

  std::filesystem::path folder_;
  std::filesystem::path work_folder_;
  LedgerHead head_;
  AppendedFile files_file_;
  AppendedFile items_file_;
  AppendedFile written_file_;
  SortedRecords<KnownFile> files_;
  std::vector<bool> seen_;  ///< by the index of the file
  SortedRecords<KnownArticle> written_;
  std::vector<bool> carried_;  ///< by the number of the article
};

}  // namespace dateline
