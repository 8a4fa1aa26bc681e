#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/shared_texts.h"
#include "searcher/searched_index.h"

namespace dateline {

/// A shard, and where it is noted which of its passages share their texts.
struct NotedShard {
  Xapian::Database passages;
  Xapian::Database notes;  ///< in the metadata of this
  std::string head;        ///< its key
  ShardKind kind = ShardKind::bodies;
};

/// What is noted of the passages of one shard, or of several that are searched as one, each part of it read when it is
/// first asked for.
class SharedTextNotes {
 public:
  /// In the order in which they are searched; those of a kind stand together and were noted together. Nullopt where one
  /// of them does not tell. Throws DamageError if what is there is not what was written.
  static std::optional<SharedTextNotes> read(const std::vector<NotedShard>& noted);

  [[nodiscard]] std::size_t shards() const { return shards_.size(); }

  /// Of the documents of a shard from `documents_in_part` times `part` on, in their order; empty where none is noted.
  [[nodiscard]] const std::vector<SharedText>& part(std::size_t shard, std::uint32_t part) const;

 private:
  struct Shard {
    NotedShard noted;
    std::uint32_t first_text = 0;  ///< texts of another kind have numbers below
    mutable std::vector<std::optional<std::vector<SharedText>>> parts;
  };

  std::vector<Shard> shards_;
};

/// The texts that several passages share. Hardly any passage shares its text, so that counting texts is counting
/// passages and taking off the few that repeat another.
class SharedCopies {
 public:
  /// `is_served`: another machine has some of them. Then nothing of ours takes part in its search, and a value of a
  /// document costs a round trip.
  explicit SharedCopies(const Xapian::Database& passages, bool is_served = false)
      : passages_(passages), is_served_(is_served) {}

  /// Of shards on this machine that are searched as one, which is `passages`.
  SharedCopies(const Xapian::Database& passages, std::vector<NotedShard> shards)
      : passages_(passages), is_served_(false), shards_(std::move(shards)) {}

  [[nodiscard]] bool is_served() const { return is_served_; }

  /// Empty where it is not known how passages() are parted, or not noted what they share.
  [[nodiscard]] std::vector<NotedShard> shards() const;

  [[nodiscard]] const Xapian::Database& passages() const { return passages_; }

  /// Those passages; null where that is not noted.
  [[nodiscard]] const SharedTextNotes* noted() const;

  /// The terms of the copy keys that several passages have. Found at the first call, which takes 0.1 s over 585,000
  /// passages.
  [[nodiscard]] const std::vector<std::string>& terms() const;

  /// Whether it is cheaper to look for copies than to look at each of so many passages: where that is a round trip,
  /// always.
  [[nodiscard]] bool are_cheaper_than(std::size_t passages) const;

  /// All passages that satisfy `query`, each copy, ascending.
  [[nodiscard]] std::vector<Xapian::docid> documents_of(const Xapian::Query& query) const;

  /// The values in a slot of all passages that satisfy `query`, sorted by these; empty where there is none. Of what is
  /// served in one round trip, some 25 bytes a passage.
  [[nodiscard]] std::vector<std::pair<Xapian::docid, std::string>> values_of(const Xapian::Query& query,
                                                                             Xapian::valueno slot) const;

  /// How many of the passages that satisfy `query`, which are so many, repeat one of the others. What is served tells
  /// the keys of about `at_once` of them at a time, so that memory does not grow with what matches.
  [[nodiscard]] std::size_t repeats_among(const Xapian::Query& query, std::size_t matches,
                                          std::size_t at_once = 1'000'000) const;

 private:
  [[nodiscard]] std::size_t repeats_of_keys(const Xapian::Query& query) const;

  Xapian::Database passages_;
  bool is_served_;
  std::vector<NotedShard> shards_;
  mutable std::optional<SharedTextNotes> noted_;
  mutable std::optional<std::vector<std::string>> terms_;
};

/// Goes through what is noted beside documents that are looked at, those of a shard in ascending order.
class NotedTexts {
 public:
  static constexpr std::uint32_t none = 0xFFFF'FFFF;

  /// `noted` must outlive it.
  explicit NotedTexts(const SharedTextNotes& noted) : noted_(noted), shards_(noted.shards()) {}

  /// The text of a passage, or none where no other has it. Requires a document behind the last one of its shard.
  std::uint32_t text_of(Xapian::docid document) {
    const SharedText* const found = find(document);
    return found == nullptr ? none : found->text;
  }

  /// The same and its rank, or null.
  const SharedText* find(Xapian::docid document);

 private:
  struct Place {
    std::optional<std::uint32_t> part;
    std::vector<SharedText>::const_iterator next;
    std::vector<SharedText>::const_iterator end;
  };

  const SharedTextNotes& noted_;
  std::vector<Place> shards_;
};

}  // namespace dateline
