#include "searcher/asked_indexes.h"

#include <algorithm>
#include <optional>
#include <ostream>
#include <sstream>
#include <thread>

#include "common/checked_reads.h"
#include "common/error.h"
#include "common/terminal.h"
#include "searcher/deadline.h"
#include "searcher/index_place.h"

namespace dateline {

namespace {

namespace fs = std::filesystem;

/// Of the whole time, for one answer: one that hangs costs this, and again so much where several do.
constexpr int answers_in_time = 4;

/// A server that is just being replaced is back so soon.
constexpr std::chrono::milliseconds breath{300};

constexpr const char* partial_hint = "--partial answers without it";

std::vector<fs::path> folders_of(const std::vector<std::string>& typed) {
  if (typed.empty()) return {index_folder("")};
  return {typed.begin(), typed.end()};
}

bool are_local(const std::vector<fs::path>& typed) {
  return std::none_of(typed.begin(), typed.end(), [](const fs::path& one) {
    const std::vector<IndexPlace> places = index_places(one);
    return std::any_of(places.begin(), places.end(),
                       [](const IndexPlace& place) { return !std::holds_alternative<LocalIndex>(place.where); });
  });
}

bool is_of_network(const Xapian::Error& error) { return std::string_view(error.get_type()).starts_with("Network"); }
bool is_late(const Xapian::Error& error) { return std::string_view(error.get_type()) == "NetworkTimeoutError"; }

/// What went wrong in Xapian, and of which index as messages call it; no label where that is not told.
struct Failing {
  std::string label;
  std::string reason;
  bool is_damage = false;
};

/// Requires that a block that was refused before has been taken.
Failing failing_of(const Xapian::Error& error, const OpenedIndex* index) {
  if (const auto damage = take_damaged_block()) {
    return {index == nullptr ? "" : index->origin_of(damage->file), damage->message, true};
  }
  return {index == nullptr ? "" : index->origin_of(error), reason_of(error)};
}

/// Connections that hang would be waited for when they are closed: they are kept until the run ends.
std::vector<std::unique_ptr<OpenedIndex>>& abandoned() {
  static auto* const kept = new std::vector<std::unique_ptr<OpenedIndex>>;  // NOLINT: never to be destroyed
  return *kept;
}

}  // namespace

AskedIndexes::AskedIndexes(const std::vector<std::string>& typed, const Reach& reach)
    : typed_(folders_of(typed)), within_(reach.within), is_local_(are_local(typed_)) {
  opening_.partial = reach.partial;
  opening_.patience = std::chrono::milliseconds(reach.within) / answers_in_time;
}

AskedIndexes::~AskedIndexes() = default;

int AskedIndexes::ask(const Question& question) {
  if (is_plain()) {
    open();
    return question(*index_);
  }
  std::optional<Deadline> deadline;
  if (!is_local_) deadline.emplace(within_);
  for (bool is_first = true;; is_first = false) {
    try {
      open();
      return question(*index_);
    } catch (const IndexFailure& failure) {
      abandon();
      if (!is_first) throw;
      std::this_thread::sleep_for(breath);
    } catch (const DamageError&) {
      if (!leave_out_failing(question)) throw;
    } catch (const Xapian::Error& error) {
      const Failing failing = failing_of(error, index_.get());
      const bool again = is_first && is_of_network(error) && !is_late(error);
      abandon();
      if (again) {
        std::this_thread::sleep_for(breath);
        continue;
      }
      if (leave_out(failing.label, failing.reason)) continue;
      if (failing.label.empty() && leave_out_failing(question)) continue;
      if (failing.is_damage) throw index_damage(failing.reason);
      if (failing.label.empty()) throw;
      throw IndexFailure(failing.label, failing.reason, partial_hint);
    }
  }
}

void AskedIndexes::open() {
  if (index_ == nullptr) index_ = std::make_unique<OpenedIndex>(typed_, opening_);
}

void AskedIndexes::abandon() {
  if (index_ != nullptr) abandoned().push_back(std::move(index_));
}

/// False where it may not be missing, is already, or is not told.
bool AskedIndexes::leave_out(const std::string& label, const std::string& reason) {
  return opening_.partial && !label.empty() && opening_.left_out.emplace(label, reason).second;
}

/// Where it is not told which of them fails: each is asked alone.
bool AskedIndexes::leave_out_failing(const Question& question) {
  if (!opening_.partial) return false;
  std::vector<IndexPlace> places;
  for (const fs::path& typed : typed_) {
    for (IndexPlace& place : index_places(typed)) places.push_back(std::move(place));
  }
  bool any = false;
  for (const IndexPlace& place : places) {
    if (opening_.left_out.count(place.label) != 0) continue;
    Opening only = opening_;
    for (const IndexPlace& other : places) {
      if (other.label != place.label) only.left_out.emplace(other.label, "");
    }
    try {
      OpenedIndex alone(typed_, only);
      (void)question(alone);
    } catch (const DamageError& error) {
      any = leave_out(place.label, error.what()) || any;
    } catch (const Xapian::Error& error) {
      any = leave_out(place.label, failing_of(error, nullptr).reason) || any;
    } catch (const Error&) {
      // It has an answer, and the answer is no.
    }
  }
  abandon();
  return any;
}

int AskedIndexes::print(const Printing& printing, std::ostream& output, std::ostream& messages) {
  if (is_plain()) {
    return ask([&](OpenedIndex& index) { return printing(index, output, messages); });
  }
  std::string printed;
  std::string said;
  const int status = ask([&](OpenedIndex& index) {
    std::ostringstream out;
    std::ostringstream err;
    const int done = printing(index, out, err);
    printed = std::move(out).str();
    said = std::move(err).str();
    return done;
  });
  for (const std::string& line : warnings()) messages << "dateline-search: " << line << '\n';
  output << printed;
  messages << said;
  return status;
}

std::vector<std::string> AskedIndexes::warnings() const {
  std::vector<std::string> lines;
  if (index_ == nullptr || !index_->missing()) return lines;
  for (const MissingIndex& missing : *index_->missing()) {
    lines.push_back("warning: this answer lacks " + shown(missing.index) + ": " + shown(missing.reason));
  }
  return lines;
}

}  // namespace dateline
