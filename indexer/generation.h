#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "common/article.h"
#include "common/program.h"

/// The generations of an index as their writer sees them; see common/generation.h for where they are. All of it
/// requires the IndexLock.
namespace dateline {

/// How many generations stay besides the current one, unless it is told otherwise.
inline constexpr unsigned generations_kept = 1;

/// A generation in the making: a folder beside the others, called NAME.partial until the switch, which is gone unless
/// it is switched to.
class NewGeneration {
 public:
  /// Removes what builds that died have left behind. The name is `now`, made to sort behind every generation that is
  /// there, whatever the clock says; or `name`, where that is not empty. Throws Error where that would not sort so.
  NewGeneration(const std::filesystem::path& index, std::chrono::system_clock::time_point now,
                const std::string& name = {});
  ~NewGeneration();
  NewGeneration(const NewGeneration&) = delete;
  NewGeneration& operator=(const NewGeneration&) = delete;

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

  /// For what is needed while building only; gone before the switch.
  [[nodiscard]] const std::filesystem::path& work_folder() const { return work_folder_; }

  /// Brings everything to the disk and switches to it in one atomic step. Of the other generations stay the `keep`
  /// newest of those that are not newer than the one that was switched from (newer ones were gone back from), and those
  /// that are being searched. Throws Error or std::filesystem::filesystem_error as long as the index is as it was; what
  /// goes wrong behind the switch is returned.
  [[nodiscard]] std::vector<Fault> switch_to(unsigned keep = generations_kept);

 private:
  void remove_unless_switched() const;

  std::filesystem::path index_;
  std::string name_;
  std::filesystem::path folder_;
  std::filesystem::path work_folder_;
  bool switched_ = false;
  LastWish removal_;
};

/// Whether it is a name as generations have them: "20261122T030102Z", "20261122T030102Z-2".
bool is_generation_name(const std::string& text);

/// Names of the finished generations, oldest first.
std::vector<std::string> generation_names(const std::filesystem::path& index);

/// Name of the generation that is searched; empty if there is none.
std::string current_name(const std::filesystem::path& index);

/// Makes `name` the generation that is searched. Throws std::filesystem::filesystem_error where the index stays as it
/// was. A switch that cannot be brought to the disk is a fault.
[[nodiscard]] std::optional<Fault> switch_current(const std::filesystem::path& index, const std::string& name);

struct RolledBack {
  std::string name;  ///< of the generation that is searched now
  std::optional<Fault> fault;
};

/// Switches to the newest generation older than the current one. Throws Error if there is none: no more of them stay
/// than `--keep` says.
[[nodiscard]] RolledBack roll_back(const std::filesystem::path& index);

}  // namespace dateline
