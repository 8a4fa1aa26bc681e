#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What somebody may have meant who typed a word that is known nowhere. For messages, never to act upon.
namespace dateline {

/// Insertions, deletions, replacements and swaps of neighbouring letters that turn `left` into `right`
/// (optimal string alignment), counted in code points; `limit + 1` if there are more than `limit`.
std::size_t edit_distance(std::string_view left, std::string_view right, std::size_t limit);

/// Collects the known words nearest to one that was typed: those that begin with it, and those at most a third of its
/// letters away (one at least, three at most). A word of more than 64 bytes is no slip of the pen and is near to
/// nothing.
class NearestWords {
 public:
  NearestWords(std::string_view typed, std::size_t most);

  void offer(std::string_view known);

  /// Of words equally near, the one offered first stands first.
  [[nodiscard]] std::vector<std::string> best_first() const;

 private:
  struct Candidate {
    std::size_t distance;
    std::string word;
  };
  std::string typed_;
  std::size_t most_;
  std::size_t limit_;
  std::vector<Candidate> candidates_;
};

/// The nearest one of `known`, if any is near.
std::optional<std::string> nearest(std::string_view typed, std::span<const std::string> known);

}  // namespace dateline
