#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/shared_texts.h"

namespace dateline {

/// What a shard notes of the passages that share their texts, each part of it read when it is first asked for.
class SharedTextNotes {
 public:
  /// Throws DamageError if `head` is not what was written.
  SharedTextNotes(Xapian::Database shard, std::string_view head);

  /// Of documents from `documents_in_part` times `part` on, in their order; empty where none is noted.
  [[nodiscard]] const std::vector<SharedText>& part(std::uint32_t part) const;

 private:
  Xapian::Database shard_;
  mutable std::vector<std::optional<std::vector<SharedText>>> parts_;
};

/// The texts that several passages share. Hardly any passage shares its text, so that counting texts is counting
/// passages and taking off the few that repeat another.
class SharedCopies {
 public:
  /// `is_served`: another machine has some of them. Then nothing of ours takes part in its search, and a value of a
  /// document costs a round trip.
  explicit SharedCopies(const Xapian::Database& passages, bool is_served = false)
      : passages_(passages), is_served_(is_served) {}

  [[nodiscard]] bool is_served() const { return is_served_; }

  [[nodiscard]] const Xapian::Database& passages() const { return passages_; }

  /// Those passages, which a shard tells of its own; null where there are several shards, or the one does not tell.
  [[nodiscard]] const SharedTextNotes* noted() const;

  /// The terms of the copy keys that several passages have. Found at the first call, which takes 0.1 s over 585,000
  /// passages.
  [[nodiscard]] const std::vector<std::string>& terms() const;

  /// Whether it is cheaper to look for copies than to look at each of so many passages.
  [[nodiscard]] bool are_cheaper_than(std::size_t passages) const;

  /// All passages that satisfy `query`, each copy, ascending.
  [[nodiscard]] std::vector<Xapian::docid> documents_of(const Xapian::Query& query) const;

  /// How many of the passages that satisfy `query` repeat one of the others.
  [[nodiscard]] std::size_t repeats_among(const Xapian::Query& query) const;

 private:
  Xapian::Database passages_;
  bool is_served_;
  mutable std::optional<SharedTextNotes> noted_;
  mutable std::optional<std::vector<std::string>> terms_;
};

/// Goes through what a shard has noted beside documents that are looked at in ascending order.
class NotedTexts {
 public:
  static constexpr std::uint32_t none = 0xFFFF'FFFF;

  /// `noted` must outlive it.
  explicit NotedTexts(const SharedTextNotes& noted) : noted_(noted) {}

  /// The text of a passage, or none where no other has it. Requires a document behind that of the call before.
  std::uint32_t text_of(Xapian::docid document);

 private:
  void enter(std::uint32_t part);

  const SharedTextNotes& noted_;
  std::optional<std::uint32_t> part_;
  std::vector<SharedText>::const_iterator next_;
  std::vector<SharedText>::const_iterator end_;
};

/// Whether the copy keys of `matches` are better read one by one than found among the terms of all `passages`.
bool are_few_of(std::size_t matches, const Xapian::Database& passages);

}  // namespace dateline
