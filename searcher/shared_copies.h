#pragma once

#include <xapian.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "common/shared_texts.h"

namespace dateline {

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

  /// Those passages, in the order of documents, which a shard tells of its own; null where there are several shards, or
  /// the one does not tell. Read at the first call.
  [[nodiscard]] const std::vector<SharedText>* noted() const;

  /// The terms of the copy keys that several passages have. Found at the first call, which takes 0.1 s over 585,000
  /// passages.
  [[nodiscard]] const std::vector<std::string>& terms() const;

  /// Whether it is cheaper to look for copies than to look at each of so many passages.
  [[nodiscard]] bool are_cheaper_than(std::size_t passages) const;

  /// How many of the passages that satisfy `query` repeat one of the others.
  [[nodiscard]] std::size_t repeats_among(const Xapian::Query& query) const;

 private:
  Xapian::Database passages_;
  bool is_served_;
  mutable std::optional<std::vector<SharedText>> noted_;
  mutable std::optional<std::vector<std::string>> terms_;
};

/// Goes through what a shard has noted beside documents that are looked at in ascending order.
class NotedTexts {
 public:
  static constexpr std::uint32_t none = 0xFFFF'FFFF;

  /// `noted` must outlive it.
  explicit NotedTexts(const std::vector<SharedText>& noted) : next_(noted.begin()), end_(noted.end()) {}

  /// The text of a passage, or none where no other has it. Requires a document behind that of the call before.
  std::uint32_t text_of(Xapian::docid document);

 private:
  std::vector<SharedText>::const_iterator next_;
  std::vector<SharedText>::const_iterator end_;
};

/// Whether `matches` of all `passages` are few enough to be looked at one by one rather than going through the terms or
/// values of all.
bool are_few_of(std::size_t matches, const Xapian::Database& passages);

/// All passages that satisfy a query, each copy, ascending.
std::vector<Xapian::docid> documents_of(const Xapian::Database& passages, const Xapian::Query& query);

}  // namespace dateline
