#include "indexer/generation.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <tuple>

#include "common/error.h"
#include "common/generation.h"
#include "common/generation_hold.h"
#include "common/terminal.h"
#include "indexer/timestamp.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view partial_ending = ".partial";

/// "20261122T030102Z" or, the second within a second, "20261122T030102Z-2".
struct Name {
  std::string time;
  unsigned number = 1;

  [[nodiscard]] bool is_before(const Name& other) const {
    return std::tie(time, number) < std::tie(other.time, other.number);
  }

  [[nodiscard]] std::string text() const { return number == 1 ? time : time + "-" + std::to_string(number); }
};

Name parse_name(const std::string& text) {
  const std::size_t dash = text.find('-');
  Name name{text.substr(0, dash), 1};
  if (dash != std::string::npos) std::from_chars(text.data() + dash + 1, text.data() + text.size(), name.number);
  return name;
}

Name name_behind(const std::vector<std::string>& there, std::string time) {
  Name wanted{std::move(time), 1};
  if (there.empty()) return wanted;
  const Name newest = parse_name(there.back());
  return newest.is_before(wanted) ? wanted : Name{newest.time, newest.number + 1};
}

/// Brings it to the disk; why that failed, or an empty text.
std::string try_to_sync(const fs::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  const bool done = descriptor >= 0 && ::fsync(descriptor) == 0;
  const int reason = errno;
  if (descriptor >= 0) ::close(descriptor);
  return done ? "" : "cannot be brought to the disk: " + std::generic_category().message(reason);
}

void sync(const fs::path& path) {
  if (const std::string failed = try_to_sync(path); !failed.empty()) throw Error(shown(path.string()) + ": " + failed);
}

/// Files first, then the folders that name them.
void sync_tree(const fs::path& folder) {
  for (const auto& entry : fs::recursive_directory_iterator(folder)) sync(entry.path());
  sync(folder);
}

/// One that is being searched waits for a later build.
std::optional<Fault> remove_old(const fs::path& generations, const std::string& name) {
  try {
    (void)remove_unless_held(generations / name, generations / (name + std::string(partial_ending)));
  } catch (const fs::filesystem_error& error) {
    return Fault{(generations / name).string(), "", "an old generation cannot be removed: " + error.code().message()};
  }
  return std::nullopt;
}

/// Those of `names`, oldest first, that are to go when `before` was switched from to `current`.
std::vector<std::string> superfluous(std::vector<std::string> names, const std::string& current,
                                     const std::string& before, unsigned keep) {
  names.erase(std::remove(names.begin(), names.end(), current), names.end());
  const auto found = std::find(names.begin(), names.end(), before);
  const auto end = found == names.end() ? found : std::next(found);
  const auto kept = std::min<std::ptrdiff_t>(end - names.begin(), keep);
  names.erase(end - kept, end);
  return names;
}

void remove_partial(const fs::path& generations) {
  for (const auto& entry : fs::directory_iterator(generations)) {
    if (entry.path().filename().string().ends_with(partial_ending)) fs::remove_all(entry.path());
  }
}

}  // namespace

bool is_generation_name(const std::string& text) {
  const std::string pattern = "00000000T000000Z";
  const Name name = parse_name(text);
  const auto fits = [](char letter, char wanted) {
    return wanted == '0' ? letter >= '0' && letter <= '9' : letter == wanted;
  };
  return name.time.size() == pattern.size() && std::equal(name.time.begin(), name.time.end(), pattern.begin(), fits) &&
         name.number > 0 && name.text() == text && day_of_generation(text).has_value();
}

std::vector<std::string> generation_names(const fs::path& index) {
  std::vector<std::string> names;
  std::error_code failed;
  for (fs::directory_iterator entry(index / generations_folder, failed), end; !failed && entry != end;
       entry.increment(failed)) {
    std::string name = entry->path().filename().string();
    if (!name.ends_with(partial_ending)) names.push_back(std::move(name));
  }
  std::sort(names.begin(), names.end(), [](const std::string& left, const std::string& right) {
    return parse_name(left).is_before(parse_name(right));
  });
  return names;
}

std::string current_name(const fs::path& index) {
  std::error_code failed;
  const fs::path target = fs::read_symlink(index / current_link, failed);
  return failed ? std::string{} : target.filename().string();
}

std::optional<Fault> switch_current(const fs::path& index, const std::string& name) {
  const fs::path fresh = index / "current.new";
  fs::remove(fresh);
  fs::create_directory_symlink(fs::path(generations_folder) / name, fresh);
  fs::rename(fresh, index / current_link);
  const std::string failed = try_to_sync(index);
  if (failed.empty()) return std::nullopt;
  return Fault{index.string(), "", failed + "; a power cut may undo the switch"};
}

RolledBack roll_back(const fs::path& index) {
  const std::vector<std::string> names = generation_names(index);
  const std::string current = current_name(index);
  const auto found = std::find(names.begin(), names.end(), current);
  if (current.empty() || found == names.begin() || (found == names.end() && names.empty())) {
    throw Error(shown(index.string()) + ": there is no earlier generation to go back to",
                "a build keeps the one before it; more, or none, where --keep N says so");
  }
  // Where the current one is gone, the newest that is left is what there is to go back to.
  const std::string& earlier = *std::prev(found);
  return {earlier, switch_current(index, earlier)};
}

NewGeneration::NewGeneration(const fs::path& index, std::chrono::system_clock::time_point now, const std::string& name)
    : index_(index), removal_([this] { remove_unless_switched(); }) {
  const fs::path generations = index / generations_folder;
  fs::create_directories(generations);
  remove_partial(generations);
  const std::vector<std::string> there = generation_names(index);
  name_ = name.empty() ? name_behind(there, compact_time(now)).text() : name;
  if (!there.empty() && !parse_name(there.back()).is_before(parse_name(name_))) {
    throw Error(
        "--as: generation " + shown(there.back()) + " is there already, and " + shown(name_) + " would not be newer",
        "a generation is named by the time of its build");
  }
  folder_ = generations / (name_ + std::string(partial_ending));
  work_folder_ = folder_ / "work";
  fs::create_directories(work_folder_);
}

NewGeneration::~NewGeneration() { remove_unless_switched(); }

void NewGeneration::remove_unless_switched() const {
  std::error_code ignored;
  if (!switched_ && !folder_.empty()) fs::remove_all(folder_, ignored);
}

std::vector<Fault> NewGeneration::switch_to(unsigned keep) {
  const std::string before = current_name(index_);
  fs::remove_all(work_folder_);
  sync_tree(folder_);
  const fs::path final_folder = index_ / generations_folder / name_;
  fs::rename(folder_, final_folder);
  folder_ = final_folder;
  sync(index_ / generations_folder);
  std::vector<Fault> faults;
  if (auto fault = switch_current(index_, name_)) faults.push_back(std::move(*fault));
  switched_ = true;
  for (const std::string& name : superfluous(generation_names(index_), name_, before, keep)) {
    if (auto fault = remove_old(index_ / generations_folder, name)) faults.push_back(std::move(*fault));
  }
  return faults;
}

}  // namespace dateline
