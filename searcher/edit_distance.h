#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Insertions, deletions, replacements and swaps of neighbouring letters that turn `left` into `right`
/// (optimal string alignment), counted in code points; `limit + 1` if there are more than `limit`.
std::size_t edit_distance(std::string_view left, std::string_view right, std::size_t limit);

/// Collects the words nearest to one that is known nowhere: those within a third of its length.
class NearestWords {
 public:
  NearestWords(std::string_view typed, std::size_t most);

  void offer(const std::string& word);

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

}  // namespace dateline
