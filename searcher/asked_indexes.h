#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

#include "searcher/opened_index.h"
#include "searcher/reach.h"

namespace dateline {

/// The indexes that are searched, opened when they are first asked and kept for the next question.
///
/// A question is asked anew where a connection breaks: the machine may have switched to another generation, or closed
/// what was idle. What fails again is named by an Error; with `partial` it is left out, and the others are asked. An
/// index that is served gets a quarter of the time for one answer, so that there is time for that. Who has not answered
/// when it is over, whatever keeps him, ends the run with a word.
class AskedIndexes {
 public:
  /// `typed`: folders and stub files; none: where the environment says.
  AskedIndexes(const std::vector<std::string>& typed, const Reach& reach);
  ~AskedIndexes();
  AskedIndexes(const AskedIndexes&) = delete;
  AskedIndexes& operator=(const AskedIndexes&) = delete;

  using Question = std::function<int(OpenedIndex&)>;

  /// What `question` returns. It is asked several times, and must not bring anything out before it returns.
  int ask(const Question& question);

  using Printing = std::function<int(OpenedIndex&, std::ostream& output, std::ostream& messages)>;

  /// Brings out what `printing` prints, once, and warns of what is missing.
  int print(const Printing& printing, std::ostream& output, std::ostream& messages);

  /// Lines that warn of what the last answer lacks.
  [[nodiscard]] std::vector<std::string> warnings() const;

 private:
  /// Nothing but a folder on this machine: nothing is asked twice.
  [[nodiscard]] bool is_plain() const { return is_local_ && !opening_.partial; }

  void open();
  void abandon();
  [[nodiscard]] bool leave_out(const std::string& label, const std::string& reason);
  [[nodiscard]] bool leave_out_failing(const Question& question);

  std::vector<std::filesystem::path> typed_;
  std::chrono::seconds within_;
  Opening opening_;
  bool is_local_ = true;
  std::unique_ptr<OpenedIndex> index_;
};

}  // namespace dateline
