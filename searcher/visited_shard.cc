#include "searcher/visited_shard.h"

#include <algorithm>
#include <set>
#include <sstream>

namespace dateline {

namespace {

/// Xapian joins those of several databases with colons.
std::vector<std::string> uuids_of(const Xapian::Database& shards) {
  if (shards.size() == 1) return {{}};
  std::istringstream joined(shards.get_uuid());
  std::vector<std::string> uuids;
  for (std::string uuid; std::getline(joined, uuid, ':');) uuids.push_back(uuid);
  uuids.resize(shards.size());
  return uuids;
}

}  // namespace

class VisitedShard::AllDocuments : public Xapian::PostingSource {
 public:
  explicit AllDocuments(VisitedShard& visited) : visited_(visited) {}

  [[nodiscard]] PostingSource* clone() const override { return new AllDocuments(visited_); }

  /// Called when a search begins, but for shards of which it is already known that nothing in them matches.
  void init(const Xapian::Database& shard) override {
    const std::vector<std::string>& uuids = visited_.uuids_;
    shard_ = static_cast<std::size_t>(std::find(uuids.begin(), uuids.end(), shard.get_uuid()) - uuids.begin());
    documents_ = shard.get_doccount();
    last_ = shard.get_lastdocid();
    document_ = 0;
  }

  [[nodiscard]] Xapian::doccount get_termfreq_min() const override { return documents_; }
  [[nodiscard]] Xapian::doccount get_termfreq_est() const override { return documents_; }
  [[nodiscard]] Xapian::doccount get_termfreq_max() const override { return documents_; }

  void next(double /*least_weight*/) override { enter(document_ + 1); }
  void skip_to(Xapian::docid document, double /*least_weight*/) override { enter(document); }
  bool check(Xapian::docid document, double /*least_weight*/) override {
    enter(document);
    return true;
  }
  [[nodiscard]] bool at_end() const override { return document_ > last_; }
  [[nodiscard]] Xapian::docid get_docid() const override { return document_; }

 private:
  void enter(Xapian::docid document) {
    document_ = document;
    visited_.shard_ = shard_;
  }

  VisitedShard& visited_;
  std::size_t shard_ = 0;
  Xapian::doccount documents_ = 0;
  Xapian::docid last_ = 0;
  Xapian::docid document_ = 0;
};

VisitedShard::VisitedShard(const Xapian::Database& shards)
    : uuids_(uuids_of(shards)), are_told_apart_(std::set(uuids_.begin(), uuids_.end()).size() == uuids_.size()) {}

Xapian::Query VisitedShard::telling(const Xapian::Query& query) {
  if (uuids_.size() == 1) return query;
  AllDocuments all(*this);
  return {Xapian::Query::OP_FILTER, query, Xapian::Query(&all)};
}

}  // namespace dateline
