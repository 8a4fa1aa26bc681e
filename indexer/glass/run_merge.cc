#include "indexer/glass/run_merge.h"

#include <algorithm>

#include "indexer/stop_request.h"

namespace dateline::glass {

namespace {

constexpr std::size_t written_at_once = std::size_t{1024} * 1024;

/// The runs that have lists left, by the key of the next one and then by their own order.
class NextRuns {
 public:
  explicit NextRuns(std::vector<RunReader>& runs) : runs_(runs) {
    for (std::size_t run = 0; run < runs.size(); ++run) enter(run);
  }

  [[nodiscard]] bool empty() const { return heap_.empty(); }

  /// Takes all out that stand at the first key.
  void take_first(std::vector<std::size_t>& same) {
    same.clear();
    do {
      std::pop_heap(heap_.begin(), heap_.end(), Behind{runs_});
      same.push_back(heap_.back());
      heap_.pop_back();
    } while (!heap_.empty() && runs_[heap_.front()].at_same_key(runs_[same.front()]));
  }

  void enter(std::size_t run) {
    if (!runs_[run].next()) return;
    heap_.push_back(run);
    std::push_heap(heap_.begin(), heap_.end(), Behind{runs_});
  }

 private:
  struct Behind {
    const std::vector<RunReader>& runs;
    bool operator()(std::size_t left, std::size_t right) const {
      if (runs[right].is_before(runs[left])) return true;
      return right < left && runs[left].at_same_key(runs[right]);
    }
  };

  std::vector<RunReader>& runs_;
  std::vector<std::size_t> heap_;
};

}  // namespace

void merge_runs(std::vector<RunReader>& runs, ListSink& sink) {
  constexpr unsigned lists_between_looks = 1024;
  NextRuns next(runs);
  std::vector<std::size_t> same;
  for (unsigned lists = 0; !next.empty(); ++lists) {
    if (lists % lists_between_looks == 0) stop_if_asked();
    next.take_first(same);
    PostingCounts counts;
    for (const std::size_t run : same) {
      counts.documents += runs[run].counts().documents;
      counts.occurrences += runs[run].counts().occurrences;
    }
    sink.begin_list(runs[same.front()].key(), counts);
    for (const std::size_t run : same) {
      while (const auto piece = runs[run].piece()) sink.add_piece(*piece);
    }
    sink.finish_list();
    for (const std::size_t run : same) next.enter(run);
  }
}

void RunWriter::begin_list(std::string_view key, PostingCounts counts) { append_list_head(unwritten_, key, counts); }

void RunWriter::add_piece(const Piece& piece) {
  append_piece(unwritten_, piece);
  if (unwritten_.size() < written_at_once) return;
  write_(unwritten_);
  unwritten_.clear();
}

void RunWriter::finish_list() { append_list_end(unwritten_); }

void RunWriter::finish() {
  write_(unwritten_);
  unwritten_.clear();
}

}  // namespace dateline::glass
