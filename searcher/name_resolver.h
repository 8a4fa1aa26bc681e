#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/lexicon.h"
#include "common/result.h"

namespace dateline {

/// One thing that a name in a query may mean: a lexicon entry or an unlisted name of the index.
struct NamedThing {
  std::string id;
  std::string name;
  std::size_t passages = 0;  ///< how many name it
  bool listed = true;
  std::vector<std::string> spellings;  ///< of an unlisted name: those that stand in this index
  std::optional<Coordinates> point;    ///< of a listed place; nullopt where unknown, and of areas
  std::vector<std::size_t> times;      ///< of each spelling, how often it stands
};

struct OpenedNames;

/// A name that neither the lexicons nor the index know, with the nearest names that are known.
struct UnknownName {
  std::vector<std::string> nearest;  ///< those that passages name first; at most three
};

/// Tells what a name in a query means, from the `names/` of the generations that are searched alone: no TSV is read, so
/// that a search starts in milliseconds. What several of them know is one thing.
///
/// First the aliases, in any script and folding; where none is known so, the name key, which joins spellings. An
/// unlisted name that shares the typed name's key is always meant too. Homonyms are all meant: nothing is guessed.
class NameResolver {
 public:
  /// Throws Error if a database cannot be opened.
  explicit NameResolver(const std::vector<std::filesystem::path>& names);
  static NameResolver of(const OpenedNames& names);
  ~NameResolver();
  NameResolver(const NameResolver&) = delete;
  NameResolver& operator=(const NameResolver&) = delete;

  /// What `name` means; never empty. Most named first.
  [[nodiscard]] Result<std::vector<NamedThing>, UnknownName> resolve(NameType type, std::string_view name) const;

  /// The listed places that passages name, at most so far from `centre`, the nearest first.
  [[nodiscard]] std::vector<NamedThing> around(const Coordinates& centre, double kilometres) const;

  /// What has that identifier in this index; nullopt if nothing has.
  [[nodiscard]] std::optional<NamedThing> find(NameType type, std::string_view id) const;

  /// Whether `name` is an alias or name of something that passages of this index name.
  [[nodiscard]] bool occurs(NameType type, std::string_view name) const;

 private:
  struct State;
  explicit NameResolver(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace dateline
