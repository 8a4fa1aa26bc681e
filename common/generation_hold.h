#pragma once

#include <filesystem>

/// A generation that is being searched is not removed.
///
/// Xapian opens some tables of a database only when they are first needed, so that the files of a generation must stay
/// as long as anybody searches it, however many builds there are meanwhile. A reader has a shared advisory lock
/// (flock) on the manifest; a writer that wants to remove the generation asks for the exclusive one, and leaves to a
/// later build what it does not get. Readers need no right to write. Where the file system knows no locks, a generation
/// is removed when its time has come: what has been opened stays readable there as anywhere.
namespace dateline {

/// Keeps a generation from being removed, for as long as it lives.
class GenerationHold {
 public:
  /// The generation of `index` that is current at this moment. Throws Error like current_generation().
  explicit GenerationHold(const std::filesystem::path& index);
  ~GenerationHold();
  GenerationHold(GenerationHold&& other) noexcept;
  GenerationHold(const GenerationHold&) = delete;
  GenerationHold& operator=(const GenerationHold&) = delete;

  [[nodiscard]] const std::filesystem::path& generation() const { return generation_; }

 private:
  std::filesystem::path generation_;
  int descriptor_ = -1;
};

/// Removes a generation unless somebody holds it; whether it is gone. It first gets the name `doomed`, from then on
/// nobody can hold it, and a kill in the middle leaves nothing behind that looks like a generation. Throws
/// std::filesystem::filesystem_error where the disk refuses.
bool remove_unless_held(const std::filesystem::path& generation, const std::filesystem::path& doomed);

}  // namespace dateline
