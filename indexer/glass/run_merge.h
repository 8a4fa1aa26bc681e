#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/glass/run_reader.h"

namespace dateline::glass {

/// Takes lists in the order of their keys, each piece by piece.
class ListSink {
 public:
  virtual ~ListSink() = default;
  virtual void begin_list(std::string_view key, PostingCounts counts) = 0;
  virtual void add_piece(const Piece& piece) = 0;
  virtual void finish_list() = 0;
};

/// Merges sorted runs into one. The documents of each come behind those of the runs before it.
void merge_runs(std::vector<RunReader>& runs, ListSink& sink);

/// Writes a run, some of its bytes at a time.
class RunWriter : public ListSink {
 public:
  explicit RunWriter(std::function<void(std::string_view)> write) : write_(std::move(write)) {}

  void begin_list(std::string_view key, PostingCounts counts) override;
  void add_piece(const Piece& piece) override;
  void finish_list() override;

  /// Writes what is left; nothing may follow.
  void finish();

 private:
  std::function<void(std::string_view)> write_;
  std::string unwritten_;
};

}  // namespace dateline::glass
