#include "indexer/first_seen.h"

#include <algorithm>
#include <charconv>
#include <fstream>

#include "common/terms.h"
#include "indexer/new_file.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t id_digits = 16;
constexpr int hexadecimal = 16;

/// Names of generations begin with the day that they were built on.
bool names_generation(std::string_view text) {
  constexpr std::size_t day_digits = 8;
  return text.size() > day_digits &&
         std::all_of(text.begin(), text.begin() + day_digits, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::optional<std::uint64_t> FirstSeen::key_of(std::string_view article_id) {
  std::uint64_t key = 0;
  const char* const last = article_id.data() + article_id.size();
  const auto [end, failure] = std::from_chars(article_id.data(), last, key, hexadecimal);
  if (article_id.size() != id_digits || failure != std::errc() || end != last) return std::nullopt;
  return key;
}

FirstSeen::FirstSeen(std::string generation, const fs::path& work_folder)
    : work_folder_(work_folder), generations_{std::move(generation)}, seen_(work_folder), added_(work_folder) {}

std::uint32_t FirstSeen::number_of(std::string_view generation) {
  // Neighbouring lines often name the same one, and there are as many as there were nights.
  const auto found = std::find(generations_.rbegin(), generations_.rend(), generation);
  if (found != generations_.rend()) return static_cast<std::uint32_t>(generations_.rend() - found - 1);
  generations_.emplace_back(generation);
  return static_cast<std::uint32_t>(generations_.size() - 1);
}

std::optional<Fault> FirstSeen::carry_over(const fs::path& folder) {
  std::ifstream in(folder / first_seen_file, std::ios::binary);
  RecordSorter<Line> lines(work_folder_);
  std::optional<Fault> fault;
  std::string line;
  for (std::uint32_t number = 1; std::getline(in, line); ++number) {
    const std::size_t tab = std::min(line.find('\t'), line.size());
    const auto id = key_of(std::string_view(line).substr(0, tab));
    const std::string_view generation = std::string_view(line).substr(std::min(tab + 1, line.size()));
    if (id && names_generation(generation)) {
      lines.add({*id, number, number_of(generation)});
    } else if (!fault) {
      fault = Fault{(folder / first_seen_file).string(), "line " + std::to_string(number),
                    "damaged; its article counts as new"};
    }
  }
  std::optional<std::uint64_t> before;
  SortedStream<Line> sorted = lines.sorted();
  while (const auto next = sorted.next()) {
    if (before != next->key) seen_.push_back({next->key, next->generation});
    before = next->key;
  }
  return fault;
}

const std::string& FirstSeen::of(std::string_view article_id) const {
  const auto id = key_of(article_id);
  const auto found = id ? seen_.find(*id) : std::nullopt;
  return generations_[found ? found->generation : 0];
}

std::uint64_t FirstSeen::write(const fs::path& folder) {
  NewFile file(folder / first_seen_file);
  const auto write_line = [&](std::uint64_t id, std::uint64_t generation) {
    file.write(hex_digits_of(id) + '\t' + generations_[generation] + '\n');
  };
  std::uint64_t fresh = 0;
  ScratchReader<Seen> seen(seen_.in_order());
  SortedStream<Added> added = added_.sorted();
  std::uint64_t at = 0;
  for (auto next = added.next(); next || at < seen_.size();) {
    const bool is_known = at < seen_.size() && (!next || seen[at].key <= next->key);
    const std::uint64_t id = is_known ? seen[at].key : next->key;
    write_line(id, is_known ? seen[at].generation : 0);
    if (is_known) {
      ++at;
    } else if (next->elsewhere == 0) {
      ++fresh;
    }
    while (next && next->key == id) next = added.next();
  }
  file.finish();
  return fresh;
}

}  // namespace dateline
