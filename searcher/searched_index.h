#pragma once

#include <xapian.h>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "common/damage.h"
#include "common/generation.h"
#include "common/generation_hold.h"
#include "searcher/index_place.h"

namespace dateline {

enum class ShardKind { bodies, comments };

/// An index that does not answer, or not as it should: which, and why.
class IndexFailure : public DamageError {
 public:
  IndexFailure(std::string label, std::string reason, const std::string& hint = {});

  [[nodiscard]] const std::string& label() const { return label_; }
  [[nodiscard]] const std::string& reason() const { return reason_; }

 private:
  std::string label_;
  std::string reason_;
};

/// One of the indexes that are searched as one: on this machine, or served by Xapian's own servers on another. It stays
/// the generation that it was when it was opened: what is served is compared with the unique identifiers that its facts
/// tell, so that a machine that switches in between is an error, and never an answer out of two generations.
class SearchedIndex {
 public:
  /// `patience`: how long one answer of a server may take. Throws Error, of a served index IndexFailure.
  SearchedIndex(IndexPlace place, std::chrono::milliseconds patience);

  [[nodiscard]] const GenerationFacts& facts() const { return facts_; }
  [[nodiscard]] const std::string& label() const { return place_.label; }
  [[nodiscard]] bool is_served() const;
  [[nodiscard]] const Xapian::Database& names() const { return names_; }

  /// A database for each shard, or for all of them together. Throws like the constructor.
  [[nodiscard]] std::vector<Xapian::Database> shards(ShardKind kind) const;

  /// Whether an error of Xapian's says that it came from here.
  [[nodiscard]] bool is_named_by(const Xapian::Error& error) const;

  /// Whether a file is one of its databases, on this machine.
  [[nodiscard]] bool holds(const std::filesystem::path& file) const;

 private:
  void open_local(const LocalIndex& local);
  void open_served();
  [[nodiscard]] Xapian::Database connect(unsigned port, const std::vector<std::string>& databases) const;
  [[nodiscard]] Xapian::Database served(unsigned port, const std::vector<std::filesystem::path>& databases,
                                        const std::vector<std::string>& uuids) const;

  IndexPlace place_;
  std::chrono::milliseconds patience_;
  std::optional<GenerationHold> hold_;
  GenerationFacts facts_;
  Xapian::Database names_;
};

/// Why, in words for a message.
std::string reason_of(const Xapian::Error& error);

}  // namespace dateline
